package org.orthant.studies.sentences;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.community.Partition;
import org.orthant.community.PartitionAgreement;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.stats.CrossedContrast;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.sentences.SentenceGrid.Relation;

/**
 * How alike the modules of sentences are at one layer, by subject and by form.
 *
 * @param layer its number
 * @param withoutFirst whether the first token of each text was left out
 * @param ari adjusted Rand index of each pair of sentences in the given network
 * @param random its mean over networks with random weights; null without such networks
 * @param fewestUnits the fewest units with a label in both of two sentences
 * @param bySubject sentences with one subject against sentences that share neither
 * @param byForm sentences of one form against sentences that share neither
 */
record LayerContrast(
        int layer,
        boolean withoutFirst,
        DoubleMatrix ari,
        @Nullable DoubleMatrix random,
        int fewestUnits,
        Contrast bySubject,
        Contrast byForm) {

    /**
     * One contrast; its parts are undefined where two sentences have no unit in common.
     *
     * @param given in the given network
     * @param random of the mean over random networks; null without any
     * @param beyond of the difference of both, pair by pair; null without random networks
     */
    record Contrast(
            CrossedContrast given,
            @Nullable CrossedContrast random,
            @Nullable CrossedContrast beyond) {}

    /**
     * From the modules of all networks, the given one first.
     *
     * @param modules by network and sentence
     */
    static LayerContrast of(
            SentencesUnit.Layer layer,
            boolean withoutFirst,
            List<List<ModularityReading>> modules,
            SentenceGrid grid,
            Draws draws) {
        List<DoubleMatrix> all = modules.stream().map(LayerContrast::agreement).toList();
        DoubleMatrix ari = all.getFirst();
        DoubleMatrix random = all.size() < 2 ? null : mean(all.subList(1, all.size()));
        return new LayerContrast(
                layer.layer(),
                withoutFirst,
                ari,
                random,
                fewestUnits(modules.getFirst()),
                contrast(ari, random, grid.subjects(), grid.forms(), draws),
                contrast(ari, random, grid.forms(), grid.subjects(), draws));
    }

    /**
     * Permutations of labels.
     *
     * @param count how many
     * @param streams where they come from
     */
    record Draws(int count, RandomStreams streams) {}

    private static DoubleMatrix agreement(List<ModularityReading> modules) {
        return PartitionAgreement.adjustedRandIndices(
                modules.stream().map(m -> Partition.of(m.labelArray())).toList());
    }

    private static DoubleMatrix mean(List<DoubleMatrix> matrices) {
        DoubleMatrix first = matrices.getFirst();
        double[] mean = new double[first.array().length];
        for (DoubleMatrix matrix : matrices) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += matrix.array()[k] / matrices.size();
            }
        }
        return DoubleMatrix.adopt(first.rows(), first.columns(), mean);
    }

    private static int fewestUnits(List<ModularityReading> modules) {
        List<Partition> partitions =
                modules.stream().map(m -> Partition.of(m.labelArray())).toList();
        return partitions.stream()
                .flatMapToInt(a -> partitions.stream().mapToInt(b -> (int) IntStream.range(0, a.nodeCount())
                        .filter(node -> a.isAssigned(node) && b.isAssigned(node))
                        .count()))
                .min()
                .orElse(0);
    }

    private static Contrast contrast(
            DoubleMatrix ari, @Nullable DoubleMatrix random, int[] label, int[] other, Draws draws) {
        CrossedContrast given = contrast(ari, label, other, draws);
        if (random == null) {
            return new Contrast(given, null, null);
        }
        double[] beyond = ari.toDoubles();
        for (int k = 0; k < beyond.length; k++) {
            beyond[k] -= random.array()[k];
        }
        return new Contrast(
                given,
                contrast(random, label, other, draws),
                contrast(DoubleMatrix.adopt(ari.rows(), ari.columns(), beyond), label, other, draws));
    }

    private static CrossedContrast contrast(DoubleMatrix similarity, int[] label, int[] other, Draws draws) {
        boolean defined = Arrays.stream(similarity.array()).allMatch(Double::isFinite);
        return defined
                ? CrossedContrast.of(similarity, label, other, draws.count(), draws.streams())
                : CrossedContrast.of(DoubleMatrix.zeros(0, 0), new int[0], new int[0], draws.count(), draws.streams());
    }

    /** The contrast of one relation. */
    Contrast contrast(Relation relation) {
        return switch (relation) {
            case SUBJECT -> bySubject;
            case FORM -> byForm;
            case NEITHER -> throw new IllegalArgumentException("neither is what the others are held against");
        };
    }
}
