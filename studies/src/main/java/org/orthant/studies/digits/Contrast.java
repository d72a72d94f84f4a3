package org.orthant.studies.digits;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.community.PartitionAgreement;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;
import org.orthant.stats.LabelContrast;
import org.orthant.stats.PValue;
import org.orthant.stats.TestResult;

/**
 * How alike partitions are within a digit and between digits, in one network.
 *
 * @param fewestNodes the fewest nodes that two partitions have in common
 * @param same mean adjusted Rand index over pairs of one digit; NaN if a pair has no node in common
 * @param different mean over pairs of different digits
 * @param p one-sided, the sets' labels permuted
 * @param smallestP that the permutations can give
 * @param t of the paper's test, a pooled t over pairs as if they were independent
 * @param df its degrees of freedom
 * @param pairsP its p, two-sided
 * @param pairsD Cohen's d over pairs
 */
record Contrast(
        int fewestNodes,
        double same,
        double different,
        double p,
        double smallestP,
        double t,
        double df,
        double pairsP,
        double pairsD) {

    /** Adjusted Rand indices of all pairs of partitions; 1 on the diagonal. */
    static DoubleMatrix agreement(List<Partition> partitions) {
        int n = partitions.size();
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            values[i * n + i] = 1;
            for (int j = i + 1; j < n; j++) {
                double ari = PartitionAgreement.adjustedRandIndex(partitions.get(i), partitions.get(j));
                values[i * n + j] = ari;
                values[j * n + i] = ari;
            }
        }
        return DoubleMatrix.adopt(n, n, values);
    }

    /**
     * The contrast of partitions.
     *
     * @param ari of {@link #agreement}
     * @param digit of each partition
     */
    static Contrast of(DoubleMatrix ari, List<Partition> partitions, int[] digit, int draws, RandomStreams streams) {
        int fewest = fewestCommon(partitions);
        if (Arrays.stream(ari.array()).anyMatch(Double::isNaN)) {
            double none = Double.NaN;
            return new Contrast(fewest, none, none, none, 1, none, none, none, none);
        }
        LabelContrast contrast = LabelContrast.of(ari, digit, draws, streams);
        PValue p = contrast.labels().p();
        TestResult pairs = contrast.pairs();
        return new Contrast(
                fewest,
                contrast.same(),
                contrast.different(),
                p.value(),
                p.smallest(),
                pairs.statistic(),
                pairs.df(),
                pairs.p().value(),
                pairs.effect());
    }

    private static int fewestCommon(List<Partition> partitions) {
        return partitions.stream()
                .flatMapToInt(a -> partitions.stream().mapToInt(b -> (int) IntStream.range(0, a.nodeCount())
                        .filter(node -> a.isAssigned(node) && b.isAssigned(node))
                        .count()))
                .min()
                .orElse(0);
    }

    /** Same less different; NaN where two partitions share too few nodes for a verdict. */
    double difference(int fewest) {
        return fewestNodes < fewest ? Double.NaN : same - different;
    }

    /** Mean over pairs of sets for each pair of digits; NaN where a digit has one set only. */
    static DoubleMatrix byDigit(Matrix ari, int[] digit, int digits) {
        double[] sum = new double[digits * digits];
        int[] count = new int[digits * digits];
        for (int i = 0; i < digit.length; i++) {
            for (int j = 0; j < digit.length; j++) {
                int cell = digit[i] * digits + digit[j];
                sum[cell] += i == j ? 0 : ari.get(i, j);
                count[cell] += i == j ? 0 : 1;
            }
        }
        for (int cell = 0; cell < sum.length; cell++) {
            sum[cell] /= count[cell];
        }
        return DoubleMatrix.adopt(digits, digits, sum);
    }
}
