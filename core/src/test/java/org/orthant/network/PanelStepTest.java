package org.orthant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.RandomStreams;
import org.orthant.math.Rows;
import org.orthant.math.Sequence;
import org.orthant.math.SlopeBits;
import org.orthant.math.VectorMath;

/** One step of two trials, three inputs and five neurons, against loops in double. */
class PanelStepTest {

    private static final double ALPHA = 0.3;
    private static final Sequence X = Sequence.of(1, 2, 3, 1f, -2f, 0.5f, 0.1f, 0.7f, -1f);
    private static final Sequence R = Sequence.of(1, 2, 5, 0.3f, 1f, 2f, 0f, 0.4f, 1f, 0.2f, 0.9f, 0.6f, 0.5f);

    private final Panel next = Panel.zeros(5);
    private InputPanel input = InputPanel.zeros(network(Activation.TANH, LeakPlacement.OUTSIDE));

    private static Ctrnn network(Activation activation, LeakPlacement leak) {
        return Ctrnn.initialise(new CtrnnOptions(3, 5, 2, new Dynamics(ALPHA, activation, leak)), new RandomStreams(4));
    }

    @BeforeEach
    void takeIn() {
        input = InputPanel.zeros(network(Activation.TANH, LeakPlacement.OUTSIDE));
        input.whole().fill(7f, Panel.LANES);
        input.reset(2);
        input.observation().load(X, 0, 0);
        input.state().load(R, 0, 0);
    }

    private static double drive(Ctrnn network, int i, int lane) {
        double sum =
                (double) network.inputBias().at(i, 0) + network.recurrentBias().at(i, 0);
        for (int j = 0; j < 5; j++) {
            sum += network.recurrentWeights().at(i, j) * R.get(0, lane, j);
        }
        for (int j = 0; j < 3; j++) {
            sum += network.inputWeights().at(i, j) * X.get(0, lane, j);
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(LeakPlacement.class)
    void aStepAndItsSlopesAreThoseOfTheEquation(LeakPlacement leak) {
        Ctrnn network = network(Activation.TANH, leak);
        Activation f = network.activation();
        PanelStep step = new PanelStep(network);
        PanelHistory slopes = PanelHistory.zeros(3, 7);
        step.advance(input, next, slopes, 1);
        Panel drive = Panel.zeros(5);
        step.drive(input, drive);
        for (int k = 0; k < 10; k++) {
            int i = k % 5;
            int lane = k / 5;
            double s = drive(network, i, lane);
            double r = R.get(0, lane, i);
            double argument = leak == LeakPlacement.INSIDE ? (1 - ALPHA) * r + ALPHA * s : s;
            double state =
                    leak == LeakPlacement.INSIDE ? f.value(argument) : (1 - ALPHA) * r + ALPHA * f.value(argument);
            assertThat((double) drive.get(i, lane)).isCloseTo(s, within(1e-6));
            assertThat((double) next.get(i, lane)).isCloseTo(state, within(1e-6));
            assertThat((double) slopes.get(1, i, lane)).isCloseTo(f.slope(argument), within(1e-6));
        }
        assertThat(slopes.get(0, 0, 0)).isZero();
        assertThat(step.leak()).isEqualTo(network.dynamics().leak());
    }

    /** Drive and response apart, the drive changed between them. */
    @Test
    void aDriveMayBeChangedBeforeTheResponse() {
        Ctrnn network = network(Activation.IDENTITY, LeakPlacement.OUTSIDE);
        PanelStep step = new PanelStep(network);
        Panel drive = Panel.zeros(5);
        step.drive(input, drive);
        drive.fill(2f, 2);
        step.respond(input, drive, next);
        assertThat((double) next.get(3, 1)).isCloseTo(0.7 * R.get(0, 1, 3) + 0.3 * 2, within(1e-6));
        assertThat(drive.get(3, 1)).isEqualTo(1f);
    }

    /** The rectifier's own step gives the bits of the general one, and writes slopes and state where they are asked for. */
    @Test
    void rectifiersHaveAStepOfTheirOwn() {
        Ctrnn network = network(Activation.RELU, LeakPlacement.OUTSIDE);
        PanelStep step = new PanelStep(network);
        SlopeBits slopes = SlopeBits.zeros(2, 5);
        PanelHistory states = PanelHistory.zeros(2, 9);
        Panel quick = Panel.zeros(5);
        Rows all = Rows.all(input.whole().rows());
        VectorMath.reluStep(step.sweep(slopes, states), input.whole(), all, quick, 1, 1);
        Panel slope = Panel.zeros(5);
        step.advance(input, slope, next);
        for (int k = 0; k < 10; k++) {
            assertThat(quick.get(k % 5, k / 5)).isEqualTo(next.get(k % 5, k / 5));
            assertThat(slopes.get(1, k % 5, k / 5)).isEqualTo(slope.get(k % 5, k / 5));
            assertThat(states.get(1, k % 5, k / 5)).isEqualTo(next.get(k % 5, k / 5));
        }
    }

    @Test
    void otherWeightsMayBeLoaded() {
        Ctrnn other = Ctrnn.initialise(
                new CtrnnOptions(3, 5, 2, new Dynamics(ALPHA, Activation.TANH, LeakPlacement.OUTSIDE)),
                new RandomStreams(5));
        PanelStep step = new PanelStep(network(Activation.TANH, LeakPlacement.OUTSIDE));
        step.load(other);
        Panel drive = Panel.zeros(5);
        step.drive(input, drive);
        assertThat((double) drive.get(4, 1)).isCloseTo(drive(other, 4, 1), within(1e-6));
        Panel logits = Panel.zeros(2);
        Panel state = Panel.zeros(5);
        state.load(R, 0, 0);
        step.readout(state, logits);
        double sum = other.readoutBias().at(1, 0);
        for (int j = 0; j < 5; j++) {
            sum += other.readoutWeights().at(1, j) * R.get(0, 1, j);
        }
        assertThat((double) logits.get(1, 1)).isCloseTo(sum, within(1e-6));
    }
}
