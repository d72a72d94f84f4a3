package org.orthant.studies.starts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;
import org.orthant.stats.PairwiseContrast;
import org.orthant.stats.PairwiseMean;
import org.orthant.stats.TestResult;
import org.orthant.stats.TwoSampleTest;

/**
 * How much more alike the networks of one design are than networks that started apart.
 *
 * @param comparison which design against which group
 * @param measure of similarity
 * @param same mean over pairs within the design
 * @param apart mean over pairs within the group that started apart
 * @param labels the test by permuting networks' labels; its interval by the jackknife
 * @param paper the paper's test, a pooled t over pairs as if they were independent
 * @param samePairs similarities of the design's pairs
 * @param apartPairs similarities of the other group's pairs
 */
record Contrast(
        Comparison comparison,
        PairMeasure measure,
        PairwiseMean same,
        PairwiseMean apart,
        TestResult labels,
        TestResult paper,
        List<Double> samePairs,
        List<Double> apartPairs) {

    /** Copies the lists. */
    Contrast {
        samePairs = List.copyOf(samePairs);
        apartPairs = List.copyOf(apartPairs);
    }

    /**
     * Compares two groups. A pair with too few neurons in common leaves the measure undefined: then no pair counts.
     *
     * @param design networks that share something
     * @param others networks that started apart
     */
    static Contrast of(
            Comparison comparison,
            PairMeasure measure,
            List<StartedNetwork> design,
            List<StartedNetwork> others,
            Draws draws) {
        List<StartedNetwork> networks =
                Stream.concat(design.stream(), others.stream()).toList();
        Matrix similarity = similarity(measure, networks);
        boolean defined = Arrays.stream(similarity.toDoubles()).allMatch(Double::isFinite);
        int first = defined ? design.size() : 0;
        Matrix used = defined ? similarity : DoubleMatrix.zeros(0, 0);
        double[] samePairs = pairs(used, 0, first);
        double[] apartPairs = pairs(used, first, used.rows());
        return new Contrast(
                comparison,
                measure,
                PairwiseMean.of(used, IntStream.range(0, first).toArray()),
                PairwiseMean.of(used, IntStream.range(first, used.rows()).toArray()),
                PairwiseContrast.test(used, first, draws.count(), draws.streams()),
                TwoSampleTest.pooled(samePairs, apartPairs),
                Arrays.stream(samePairs).boxed().toList(),
                Arrays.stream(apartPairs).boxed().toList());
    }

    /**
     * Permutations of labels.
     *
     * @param count how many
     * @param streams where they come from
     */
    record Draws(int count, RandomStreams streams) {}

    private static Matrix similarity(PairMeasure measure, List<StartedNetwork> networks) {
        int n = networks.size();
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                values[i * n + j] = measure.of(networks.get(i), networks.get(j));
            }
        }
        return DoubleMatrix.adopt(n, n, values);
    }

    private static double[] pairs(Matrix similarity, int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(i + 1, to).mapToDouble(j -> similarity.get(i, j)))
                .toArray();
    }

    /** The contrast as an estimate: same less apart. */
    PairwiseMean difference() {
        return same.minus(apart);
    }
}
