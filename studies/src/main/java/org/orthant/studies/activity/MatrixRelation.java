package org.orthant.studies.activity;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.community.Partition;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.InducedQualityPermutation;
import org.orthant.stats.Alternative;
import org.orthant.stats.Correlation;
import org.orthant.stats.Mantel;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.NullReading;

/**
 * How a similarity of neurons relates to the FC of their network and to its modules. Neurons that are excluded from one
 * of the matrices are left out of the correlation.
 *
 * @param nodes neurons that are in both matrices
 * @param r Pearson correlation over pairs of neurons
 * @param mantelP one-sided, rows and columns of one matrix permuted together
 * @param mantelDraws permutations behind it
 * @param induced Q* of FC's partition on the similarity against permuted labels
 * @param best the best Q* of the similarity itself
 */
public record MatrixRelation(int nodes, double r, double mantelP, int mantelDraws, NullReading induced, double best) {

    /** The relation of {@code similarity} to the network's FC, with {@code draws} permutations in both tests. */
    public static MatrixRelation of(
            SimilarityMatrix similarity,
            AnalysedNetwork network,
            ModuleSearch search,
            int draws,
            RandomStreams streams) {
        SimilarityMatrix connectivity = network.connectivity();
        int[] common = common(similarity, connectivity);
        double p = Mantel.test(
                        similarity.restrictedTo(common).values(),
                        connectivity.restrictedTo(common).values(),
                        Alternative.GREATER,
                        draws,
                        streams)
                .p()
                .value();
        return new MatrixRelation(
                common.length,
                correlation(similarity, connectivity),
                p,
                draws,
                induced(similarity, network.partition(), search, draws, streams),
                search.read(similarity, streams).quality());
    }

    private static NullReading induced(
            SimilarityMatrix similarity, Partition partition, ModuleSearch search, int draws, RandomStreams streams) {
        return NullReading.of(new InducedQualityPermutation(draws)
                .test(
                        similarity.withDiagonal(search.diagonal()),
                        partition,
                        new SignedModularity(search.gamma()),
                        streams));
    }

    /** Pearson correlation over the pairs of neurons that are in both matrices; NaN if it is undefined. */
    public static double correlation(SimilarityMatrix a, SimilarityMatrix b) {
        int[] common = common(a, b);
        return Correlation.pearson(triangle(a, common), triangle(b, common));
    }

    /** The partial correlation of {@code a} and {@code b} given the others, over the neurons that are in all. */
    public static double partial(SimilarityMatrix a, SimilarityMatrix b, SimilarityMatrix... given) {
        int[] common = common(Stream.concat(Stream.of(a, b), Stream.of(given)).toArray(SimilarityMatrix[]::new));
        return Correlation.partial(
                triangle(a, common),
                triangle(b, common),
                Stream.of(given).map(matrix -> triangle(matrix, common)).toArray(double[][]::new));
    }

    private static double[] triangle(SimilarityMatrix matrix, int[] nodes) {
        return matrix.restrictedTo(nodes).upperTriangle();
    }

    private static int[] common(SimilarityMatrix... matrices) {
        return IntStream.range(0, matrices[0].nodeCount())
                .filter(i -> Stream.of(matrices).noneMatch(matrix -> matrix.isExcluded(i)))
                .toArray();
    }

    /** z of the induced Q*; NaN if there are too few neurons. */
    public double inducedZ() {
        return nodes < ClaimRules.FEWEST_NODES ? Double.NaN : induced.z();
    }
}
