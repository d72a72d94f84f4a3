package org.orthant.network;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.math.Panel;
import org.orthant.math.Sequence;

/** One run of a feed-forward network, 16 samples at a time. */
final class LayerRun {

    private final FeedForward network;
    private final Sequence observations;
    private final int samples;
    private final List<PanelLayer> layers;
    private final List<LayerInput> inputs;
    private final List<Panel> arguments;
    private final List<float[]> values;

    LayerRun(FeedForward network, Sequence observations) {
        if (observations.channels() != network.inputs()) {
            throw new IllegalArgumentException(
                    "expected " + network.inputs() + " input channels, got " + observations.channels());
        }
        this.network = network;
        this.observations = observations;
        samples = Math.multiplyExact(observations.steps(), observations.trials());
        List<Linear> linear = network.layers();
        layers = linear.stream().map(PanelLayer::new).toList();
        inputs = linear.stream().map(layer -> LayerInput.zeros(layer.fanIn())).toList();
        arguments = linear.stream().map(layer -> Panel.zeros(layer.units())).toList();
        values = linear.stream()
                .map(layer -> new float[Math.multiplyExact(samples, layer.units())])
                .toList();
    }

    LayerActivity activity() {
        for (int t = 0; t < observations.steps(); t++) {
            for (int first = 0; first < observations.trials(); first += Panel.LANES) {
                runBlock(t, first);
            }
        }
        List<Sequence> all = IntStream.range(0, values.size())
                .mapToObj(l -> Sequence.adopt(
                        observations.steps(),
                        observations.trials(),
                        network.layers().get(l).units(),
                        values.get(l)))
                .toList();
        return new LayerActivity(all.subList(0, all.size() - 1), all.getLast());
    }

    private void runBlock(int t, int first) {
        int lanes = Panel.lanes(observations.trials(), first);
        int sample = t * observations.trials() + first;
        inputs.getFirst().values().load(observations, t, first);
        for (int l = 0; l < layers.size(); l++) {
            Panel argument = arguments.get(l);
            inputs.get(l).ones().fill(1f, lanes);
            layers.get(l).apply(inputs.get(l), argument);
            Panel result = argument;
            if (l + 1 < layers.size()) {
                result = inputs.get(l + 1).values();
                network.activation().apply(argument, result);
            }
            result.store(values.get(l), sample * result.rows(), lanes);
        }
    }
}
