package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** Chance levels against all 5,040 orders of seven labels. */
class PartitionAgreementTest {

    private final UniformRandomProvider random = new RandomStreams(13).stream(Purpose.ANALYSIS_TRIALS, 0);

    @Test
    void chanceLevelsAreThoseOfAllPermutations() {
        for (int k = 0; k < 25; k++) {
            int[] a = labels(7, 2 + k % 3);
            int[] b = labels(7, 2 + k % 4);
            Moments information = new Moments();
            Moments together = new Moments();
            permute(b.clone(), 0, order -> {
                information.add(mutualInformation(a, order));
                together.add(pairsTogether(a, order));
            });
            Partition pa = Partition.of(a);
            Partition pb = Partition.of(b);
            double entropies = (mutualInformation(a, a) + mutualInformation(b, b)) / 2;
            double ami = (mutualInformation(a, b) - information.mean()) / (entropies - information.mean());
            assertThat(PartitionAgreement.adjustedMutualInformation(pa, pb))
                    .as("case %d", k)
                    .isCloseTo(ami, within(1e-11));
            double z = PartitionAgreement.zRand(pa, pb);
            if (together.sd() > 1e-9) {
                assertThat(z)
                        .as("case %d", k)
                        .isCloseTo((pairsTogether(a, b) - together.mean()) / together.sd(), within(1e-10));
            } else {
                assertThat(z).isNaN();
            }
            assertThat(PartitionAgreement.variationOfInformation(pa, pb))
                    .isCloseTo(2 * entropies - 2 * mutualInformation(a, b), within(1e-12));
        }
    }

    /**
     * scipy 1.17.1, numpy 2.4.6: the expectation of MI as a sum over cells of scipy.stats.hypergeom.pmf, tolerances as
     * below.
     */
    @Test
    void largerPartitions() {
        int[] a = new int[300];
        int[] b = new int[300];
        for (int i = 0; i < 300; i++) {
            a[i] = i * i % 11 % 5;
            b[i] = (a[i] + (i % 4 == 0 ? i % 7 : 0)) % 6;
        }
        assertThat(PartitionAgreement.adjustedMutualInformation(Partition.of(a), Partition.of(b)))
                .isCloseTo(AMI_300, within(1e-10));
        assertThat(PartitionAgreement.variationOfInformation(Partition.of(a), Partition.of(b)))
                .isCloseTo(VI_300, within(1e-12));
    }

    private static final double AMI_300 = 0.546359843406349;
    private static final double VI_300 = 1.2956581678932324;

    @Test
    void edges() {
        Partition one = Partition.of(0, 0, 0, 0, 0);
        Partition single = Partition.singletons(5);
        Partition two = Partition.of(0, 0, 0, 1, 1);
        for (Partition p : new Partition[] {one, single, two}) {
            assertThat(PartitionAgreement.adjustedMutualInformation(p, p)).isEqualTo(1);
            assertThat(PartitionAgreement.variationOfInformation(p, p)).isZero();
        }
        assertThat(PartitionAgreement.adjustedMutualInformation(one, single)).isCloseTo(0, within(1e-14));
        assertThat(PartitionAgreement.adjustedMutualInformation(single, two)).isCloseTo(0, within(1e-14));
        assertThat(PartitionAgreement.variationOfInformation(one, single)).isCloseTo(StrictMath.log(5), within(1e-15));
        assertThat(PartitionAgreement.zRand(one, two)).isNaN();
        assertThat(PartitionAgreement.zRand(single, two)).isNaN();
        Partition none = Partition.of(-1, -1, -1, -1, -1);
        assertThat(PartitionAgreement.adjustedMutualInformation(none, two)).isNaN();
        assertThat(PartitionAgreement.variationOfInformation(none, two)).isNaN();
        assertThat(PartitionAgreement.nesting(two, one)).isEqualTo(1);
        assertThat(PartitionAgreement.nesting(one, two)).isEqualTo(0.4);
        assertThat(PartitionAgreement.nesting(single, two)).isEqualTo(1);
    }

    private interface Visitor {
        void visit(int... order);
    }

    private static void permute(int[] order, int from, Visitor visitor) {
        if (from == order.length) {
            visitor.visit(order);
        }
        for (int k = from; k < order.length; k++) {
            swap(order, from, k);
            permute(order, from + 1, visitor);
            swap(order, from, k);
        }
    }

    private static void swap(int[] values, int i, int j) {
        int kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    private static final class Moments {

        private int n;
        private double sum;
        private double squares;

        void add(double value) {
            n++;
            sum += value;
            squares += value * value;
        }

        double mean() {
            return sum / n;
        }

        double sd() {
            return Math.sqrt(Math.max(0, squares / n - mean() * mean()));
        }
    }

    private int[] labels(int n, int kinds) {
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i < kinds ? i : random.nextInt(kinds);
        }
        return labels;
    }

    private static double pairsTogether(int[] a, int... b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                count += a[i] == a[j] && b[i] == b[j] ? 1 : 0;
            }
        }
        return count;
    }

    /** Each node adds the logarithm of its cell's share over what its row and column expect. */
    private static double mutualInformation(int[] a, int... b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double row = 0;
            double column = 0;
            double cell = 0;
            for (int j = 0; j < a.length; j++) {
                row += a[i] == a[j] ? 1 : 0;
                column += b[i] == b[j] ? 1 : 0;
                cell += a[i] == a[j] && b[i] == b[j] ? 1 : 0;
            }
            sum += StrictMath.log(cell * a.length / (row * column)) / a.length;
        }
        return sum;
    }

    /** A module keeps its name over the series; that of one which has gone is not used again. */
    @Test
    void seriesKeepTheNamesOfModules() {
        Partition two = Partition.of(0, 0, 0, 0, 0, 1, 1, 1);
        Partition three = Partition.of(0, 0, 0, 2, 2, 1, 1, 1);
        assertThat(PartitionAgreement.matchSeries(List.of(two, three, two, three)))
                .containsExactly(
                        new int[] {0, 0, 0, 0, 0, 1, 1, 1},
                        new int[] {0, 0, 0, 2, 2, 1, 1, 1},
                        new int[] {0, 0, 0, 0, 0, 1, 1, 1},
                        new int[] {0, 0, 0, 3, 3, 1, 1, 1});
        assertThat(PartitionAgreement.matchSeries(List.of(two, Partition.of(0, 0, 0, 0, 0, 1, 1, -1)))
                        .get(1))
                .containsExactly(0, 0, 0, 0, 0, 1, 1, -1);
    }

    @Test
    void allPairsOfPartitionsAreCompared() {
        List<Partition> partitions =
                List.of(Partition.of(0, 0, 1, 1, 2), Partition.of(0, 1, 1, 1, 2), Partition.of(0, 0, 0, 1, 1));
        DoubleMatrix indices = PartitionAgreement.adjustedRandIndices(partitions);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(indices.get(i, j))
                        .isEqualTo(PartitionAgreement.adjustedRandIndex(partitions.get(i), partitions.get(j)));
            }
        }
        Partition one = Partition.of(0, 0, 0);
        assertThat(PartitionAgreement.normalizedMutualInformation(one, one)).isEqualTo(1);
        assertThat(PartitionAgreement.normalizedMutualInformation(one, Partition.singletons(3)))
                .isZero();
        assertThat(PartitionAgreement.normalizedMutualInformation(Partition.of(-1), Partition.of(0)))
                .isNaN();
        assertThat(PartitionAgreement.zRand(Partition.of(0, 0, 1), Partition.of(0, 1, 1)))
                .isNaN();
    }
}
