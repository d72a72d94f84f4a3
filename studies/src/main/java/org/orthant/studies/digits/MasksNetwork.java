package org.orthant.studies.digits;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.FeedForward;
import org.orthant.stats.Alternative;
import org.orthant.stats.Mantel;
import org.orthant.stats.TestResult;
import org.orthant.studies.UnitResult;
import org.orthant.studies.digits.MasksUnit.Reading;
import org.orthant.studies.images.ImageData;
import org.orthant.studies.images.ImageRecipe;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.training.FeedForwardResult;

/** The modules of one network's input weights under the masks of digits. */
final class MasksNetwork {

    private final MasksOptions.Analysis options;
    private final ImageRecipe recipe;
    private final ImageData data;
    private final RandomStreams streams;
    private final List<Mask> masks;
    private final int[] digit;
    private final DoubleMatrix overlaps;

    MasksNetwork(MasksOptions.Analysis options, ImageRecipe recipe, ImageData data) {
        this.options = options;
        this.recipe = recipe;
        this.data = data;
        this.streams = recipe.streams();
        this.masks = Mask.all(data.training(), data.classes(), options);
        this.digit = masks.stream().mapToInt(Mask::digit).toArray();
        this.overlaps = Mask.overlaps(masks);
    }

    UnitResult result(FeedForwardResult training) {
        Map<String, Matrix> arrays = new TreeMap<>();
        Matrix trained = finite(training.network());
        Matrix untrained = finite(recipe.untrained(data));
        MasksUnit unit = new MasksUnit(
                training.losses().getLast(),
                data.testAccuracy(training.network()),
                masks,
                read(k -> masked(trained, k), "ari", arrays),
                read(k -> trained, "ari-unmasked", arrays),
                read(k -> masked(untrained, k), "ari-untrained", arrays));
        return new UnitResult(unit, arrays);
    }

    /** The weights of the hidden units; zeros, in which nothing is found, if training has diverged. */
    private static Matrix finite(FeedForward network) {
        FloatMatrix weights = network.layers().getFirst().weights();
        for (float weight : weights.array()) {
            if (!Float.isFinite(weight)) {
                return FloatMatrix.zeros(weights.rows(), weights.columns());
            }
        }
        return weights;
    }

    private Matrix masked(Matrix weights, int mask) {
        return weights.selectColumns(
                masks.get(mask).pixels().stream().mapToInt(Integer::intValue).toArray());
    }

    private Reading read(Function<Integer, Matrix> weights, String name, Map<String, Matrix> arrays) {
        List<ModularityReading> modules = IntStream.range(0, masks.size())
                .mapToObj(k -> options.search()
                        .read(
                                CosineSimilarity.ofRows(SimilarityKind.COSINE, weights.apply(k)),
                                Diagonal.ZERO,
                                streams.derive(Purpose.REPETITION, k)))
                .toList();
        List<Partition> partitions =
                modules.stream().map(m -> Partition.of(m.labelArray())).toList();
        DoubleMatrix ari = Contrast.agreement(partitions);
        arrays.put(name, ari);
        boolean defined = Arrays.stream(ari.array()).allMatch(Double::isFinite);
        TestResult overlap = Mantel.test(
                defined ? ari : DoubleMatrix.zeros(masks.size(), masks.size()),
                overlaps,
                Alternative.GREATER,
                options.permutations(),
                streams);
        return new Reading(
                modules.stream().map(ModularityReading::modules).toList(),
                modules.stream().map(ModularityReading::quality).toList(),
                Contrast.of(ari, partitions, digit, options.permutations(), streams),
                overlap.statistic(),
                overlap.p().value());
    }
}
