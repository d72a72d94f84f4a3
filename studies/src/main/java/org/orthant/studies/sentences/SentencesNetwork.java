package org.orthant.studies.sentences;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Gpt2;
import org.orthant.network.Gpt2Activity;
import org.orthant.network.Gpt2Shape;
import org.orthant.network.Gpt2Tap;
import org.orthant.nullmodel.StepPermutation;
import org.orthant.studies.UnitResult;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.sentences.SentencesUnit.Layer;

/** The modules of one network's units, sentence by sentence and layer by layer. */
final class SentencesNetwork {

    /** The given network. */
    static final int GIVEN = 0;

    /** The name of the array of the shown layer's connectivity, in the given network's first sentence. */
    static final String CONNECTIVITY = "fc";

    /** Draws of a layer begin at this multiple of its number, so that they do not depend on which layers are asked for. */
    private static final long DRAWS_PER_LAYER = 1_000_000;

    private final SentencesOptions options;
    private final SentenceGrid grid;
    private final SentenceModel model;
    private final int index;
    private final RandomStreams streams;
    private final List<Integer> layers;

    SentencesNetwork(SentencesOptions options, SentenceModel model, int index) {
        this.options = options;
        this.model = model;
        this.index = index;
        grid = new SentenceGrid(options);
        streams = new RandomStreams(options.seed()).derive(Purpose.NETWORK, index);
        layers = model.layers();
    }

    UnitResult result() {
        Map<Integer, List<Activity>> activity = activity(network());
        Map<String, Matrix> arrays = new TreeMap<>();
        List<Layer> found = new ArrayList<>();
        for (int layer : layers) {
            List<Activity> sentences = activity.getOrDefault(layer, List.of());
            found.add(layer(layer, sentences));
            if (index == GIVEN && layer == shown(layers)) {
                arrays.put(
                        CONNECTIVITY,
                        FunctionalConnectivity.of(sentences.getFirst().all()).values());
            }
        }
        int channels = activity.getOrDefault(layers.getFirst(), List.of())
                .getFirst()
                .all()
                .channels();
        SentencesUnit unit = new SentencesUnit(
                words(model.network().shape()),
                channels,
                IntStream.range(0, grid.size())
                        .mapToObj(k -> model.tokens(grid.texts(k)))
                        .toList(),
                found);
        return new UnitResult(unit, arrays);
    }

    /** The layer whose connectivity is shown: the first one after the embeddings. */
    static int shown(Collection<Integer> layers) {
        return layers.stream().filter(layer -> layer > 0).findFirst().orElse(0);
    }

    private static String words(Gpt2Shape shape) {
        return shape.layers() + " layers of " + shape.width() + " units, " + shape.heads() + " heads, "
                + shape.vocabulary() + " tokens";
    }

    /** The given network, or one of its size with weights that have learned nothing, as deep as it is looked at. */
    private Gpt2 network() {
        Gpt2Shape shape = model.network().shape();
        int deepest = Math.max(1, layers.getLast());
        return index == GIVEN ? model.network() : Gpt2.initialise(shape.withLayers(deepest), shape.layers(), streams);
    }

    /**
     * The activity of a sentence: (T, 1, C), the tokens of its texts one behind the other.
     *
     * @param all all tokens
     * @param withoutFirst without the first of each text
     */
    private record Activity(Sequence all, Sequence withoutFirst) {}

    private Map<Integer, List<Activity>> activity(Gpt2 network) {
        List<Gpt2Tap> taps =
                layers.stream().map(layer -> new Gpt2Tap(layer, options.site())).toList();
        Map<Integer, List<Activity>> activity = new HashMap<>();
        for (int sentence = 0; sentence < grid.size(); sentence++) {
            List<Gpt2Activity> runs = grid.texts(sentence).stream()
                    .map(text -> network.run(model.encode(text), taps))
                    .toList();
            for (Gpt2Tap tap : taps) {
                List<Sequence> texts = runs.stream()
                        .map(run -> model.requireFinite(run.at(tap), tap.layer()))
                        .toList();
                List<Sequence> rest = texts.stream()
                        .map(text -> text.stepRange(1, text.steps()))
                        .toList();
                activity.computeIfAbsent(tap.layer(), layer -> new ArrayList<>())
                        .add(new Activity(joined(texts), joined(rest)));
            }
        }
        return activity;
    }

    private static Sequence joined(List<Sequence> parts) {
        int channels = parts.getFirst().channels();
        int steps = parts.stream().mapToInt(Sequence::steps).sum();
        float[] values = new float[Math.multiplyExact(steps, channels)];
        int at = 0;
        for (Sequence part : parts) {
            System.arraycopy(part.array(), 0, values, at, part.array().length);
            at += part.array().length;
        }
        return Sequence.adopt(steps, 1, channels, values);
    }

    private Layer layer(int layer, List<Activity> sentences) {
        List<ModularityReading> all = new ArrayList<>();
        List<ModularityReading> withoutFirst = new ArrayList<>();
        List<NullReading> nulls = new ArrayList<>();
        for (int k = 0; k < sentences.size(); k++) {
            long draw = layer * DRAWS_PER_LAYER + 2L * k;
            all.add(modules(sentences.get(k).all(), draw));
            withoutFirst.add(modules(sentences.get(k).withoutFirst(), draw + 1));
            if (index == GIVEN && k < options.analysis().nullSentences()) {
                nulls.add(options.analysis()
                        .search()
                        .test(
                                sentences.get(k).all(),
                                new StepPermutation(),
                                options.analysis().nulls(),
                                streams.derive(Purpose.REPETITION, draw)));
            }
        }
        return new Layer(layer, all, withoutFirst, nulls);
    }

    private ModularityReading modules(Sequence activity, long draw) {
        return options.analysis()
                .search()
                .read(FunctionalConnectivity.of(activity), Diagonal.ZERO, streams.derive(Purpose.REPETITION, draw));
    }
}
