package org.orthant.studies.digits;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.formats.InputException;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.FeedForward;
import org.orthant.studies.UnitResult;
import org.orthant.studies.digits.DigitsUnit.Reading;
import org.orthant.studies.images.HiddenActivity;
import org.orthant.studies.images.ImageData;
import org.orthant.studies.images.ImageRecipe;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.task.ImageSet;
import org.orthant.training.FeedForwardResult;

/** The modules of one network's hidden units on sets of images of one digit, before and after training. */
final class DigitsNetwork {

    private final DigitsOptions.Analysis options;
    private final ImageRecipe recipe;
    private final RandomStreams streams;
    private final ImageData data;
    private final int[] digit;
    private final int[][] sets;

    DigitsNetwork(DigitsOptions.Analysis options, ImageRecipe recipe, ImageData data) {
        this.options = options;
        this.recipe = recipe;
        this.streams = recipe.streams();
        this.data = data;
        int count = data.classes() * options.sets();
        digit = digits(data.classes(), options.sets());
        sets = new int[count][];
        for (int d = 0; d < data.classes(); d++) {
            int[] images = firstImages(data.training(), d, options.sets() * options.imagesPerSet());
            for (int set = 0; set < options.sets(); set++) {
                int from = set * options.imagesPerSet();
                sets[d * options.sets() + set] = Arrays.copyOfRange(images, from, from + options.imagesPerSet());
            }
        }
    }

    /** The digit of each set: all sets of a digit one behind the other. */
    static int[] digits(int classes, int sets) {
        return IntStream.range(0, classes * sets).map(k -> k / sets).toArray();
    }

    static int[] firstImages(ImageSet images, int label, int count) {
        try {
            return images.firstOf(label, count);
        } catch (IllegalArgumentException e) {
            throw new InputException("training images", String.valueOf(e.getMessage()), e);
        }
    }

    UnitResult result(FeedForwardResult training) {
        Map<String, Matrix> arrays = new TreeMap<>();
        Reading untrained = read(recipe.untrained(data), "-untrained", arrays);
        Reading trained = read(training.network(), "", arrays);
        return new UnitResult(new DigitsUnit(training.losses().getLast(), trained, untrained), arrays);
    }

    private Reading read(FeedForward network, String suffix, Map<String, Matrix> arrays) {
        List<ModularityReading> modules = IntStream.range(0, sets.length)
                .mapToObj(k -> modules(network, k))
                .toList();
        List<Partition> partitions =
                modules.stream().map(m -> Partition.of(m.labelArray())).toList();
        DoubleMatrix ari = Contrast.agreement(partitions);
        Matrix byDigit = Contrast.byDigit(ari, digit, data.classes());
        arrays.put("ari" + suffix, ari);
        arrays.put("labels" + suffix, labels(modules));
        return new Reading(
                data.testAccuracy(network),
                modules.stream().map(ModularityReading::modules).toList(),
                modules.stream().map(ModularityReading::quality).toList(),
                modules.stream().map(ModularityReading::silent).toList(),
                Contrast.of(ari, partitions, digit, options.permutations(), streams),
                DigitPair.closest(byDigit),
                data.classes() > 9 ? DigitPair.rank(byDigit, 4, 9) : -1,
                nulls(network));
    }

    private Sequence hidden(FeedForward network, int set) {
        return HiddenActivity.of(network, data.training().images(sets[set])).hidden();
    }

    private ModularityReading modules(FeedForward network, int set) {
        return options.search()
                .read(
                        FunctionalConnectivity.of(hidden(network, set)),
                        Diagonal.ZERO,
                        streams.derive(Purpose.REPETITION, set));
    }

    private static Matrix labels(List<ModularityReading> modules) {
        int units = modules.getFirst().labels().size();
        double[] values = modules.stream()
                .flatMap(m -> m.labels().stream())
                .mapToDouble(Integer::doubleValue)
                .toArray();
        return DoubleMatrix.adopt(modules.size(), units, values);
    }

    /** Of the first set of each digit; images are trials of one step, so each unit's images are shifted by itself. */
    private List<NullReading> nulls(FeedForward network) {
        if (recipe.index() >= options.nullNetworks()
                || HiddenActivity.of(network, data.training().images(sets[0])).diverged()) {
            return List.of();
        }
        return IntStream.range(0, data.classes())
                .map(d -> d * options.sets())
                .mapToObj(set -> options.search()
                        .test(hidden(network, set), options.nulls(), streams.derive(Purpose.REPETITION, set)))
                .toList();
    }
}
