package org.orthant.network;

import org.orthant.math.Panel;
import org.orthant.math.Sequence;

/** One run of a network over all trials, 16 at a time. */
final class Run {

    private final Ctrnn network;
    private final Sequence observations;
    private final PanelStep step;
    private final float[] states;
    private final float[] logits;

    Run(Ctrnn network, Sequence observations) {
        if (observations.channels() != network.inputs()) {
            throw new IllegalArgumentException(
                    "expected " + network.inputs() + " input channels, got " + observations.channels());
        }
        this.network = network;
        this.observations = observations;
        step = new PanelStep(network);
        int samples = Math.multiplyExact(observations.steps(), observations.trials());
        states = new float[Math.multiplyExact(samples, network.neurons())];
        logits = new float[Math.multiplyExact(samples, network.outputs())];
    }

    Activity activity() {
        int trials = observations.trials();
        for (int first = 0; first < trials; first += Panel.LANES) {
            runBlock(first);
        }
        int steps = observations.steps();
        return new Activity(
                Sequence.adopt(steps, trials, network.neurons(), states),
                Sequence.adopt(steps, trials, network.outputs(), logits));
    }

    private void runBlock(int first) {
        int trials = observations.trials();
        int lanes = Panel.lanes(trials, first);
        int n = network.neurons();
        InputPanel current = InputPanel.zeros(network);
        InputPanel next = InputPanel.zeros(network);
        Panel slope = Panel.zeros(n);
        Panel output = Panel.zeros(network.outputs());
        current.reset(lanes);
        next.reset(lanes);
        for (int t = 0; t < observations.steps(); t++) {
            Panel state = next.state();
            current.observation().load(observations, t, first);
            step.advance(current, slope, state);
            step.readout(state, output);
            int sample = t * trials + first;
            state.store(states, sample * n, lanes);
            output.store(logits, sample * network.outputs(), lanes);
            InputPanel spent = current;
            current = next;
            next = spent;
        }
    }
}
