package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.RandomStreams;

class CrossedContrastTest {

    private static final RandomStreams STREAMS = new RandomStreams(6);
    private static final int[] FIRST = {0, 0, 1, 1, 2, 2};
    private static final int[] SECOND = {0, 1, 0, 1, 0, 1};

    private static DoubleMatrix similarities(int n, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                values[i * n + j] = random.nextDouble();
                values[j * n + i] = values[i * n + j];
            }
        }
        return DoubleMatrix.adopt(n, n, values);
    }

    /** Means by hand, p against all 720 orders, jackknife against contrasts of five members. */
    @Test
    void agreesWithFullEnumerationAndDeletion() {
        DoubleMatrix s = similarities(6, 3);
        CrossedContrast found = CrossedContrast.of(s, FIRST, SECOND, 20_000, STREAMS);
        double shared = (s.get(0, 1) + s.get(2, 3) + s.get(4, 5)) / 3;
        double neither = (s.get(0, 3) + s.get(0, 5) + s.get(1, 2) + s.get(1, 4) + s.get(2, 5) + s.get(3, 4)) / 6;
        assertThat(found.sharedMean()).isCloseTo(shared, within(1e-15));
        assertThat(found.neitherMean()).isCloseTo(neither, within(1e-15));
        assertThat(found.difference()).isCloseTo(shared - neither, within(1e-15));
        assertThat(found.pairs().df()).isEqualTo(7);
        List<int[]> orders = new ArrayList<>();
        permute(new int[] {0, 1, 2, 3, 4, 5}, 0, orders);
        long reached = orders.stream()
                .filter(order -> contrast(s, order, new int[] {0, 1, 2, 3, 4, 5}) >= found.difference() - 1e-12)
                .count();
        assertThat(found.labels().p().value()).isCloseTo(reached / 720.0, within(0.01));
        double[] without = IntStream.range(0, 6)
                .mapToDouble(gone -> contrast(
                        s,
                        new int[] {0, 1, 2, 3, 4, 5},
                        IntStream.range(0, 6).filter(k -> k != gone).toArray()))
                .toArray();
        double error = Math.sqrt(Samples.squares(without) * 5 / 6);
        Interval expected = Interval.ofT(found.difference(), error, 5, 6);
        assertThat(found.labels().interval()).isEqualTo(expected);
    }

    private static double contrast(DoubleMatrix s, int[] rows, int[] among) {
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int i : among) {
            for (int j : among) {
                if (i < j && SECOND[i] != SECOND[j]) {
                    int kind = FIRST[i] == FIRST[j] ? 0 : 1;
                    sum[kind] += s.get(rows[i], rows[j]);
                    count[kind]++;
                }
            }
        }
        return sum[0] / count[0] - sum[1] / count[1];
    }

    private static void permute(int[] order, int from, List<int[]> all) {
        if (from == order.length) {
            all.add(order.clone());
        }
        for (int k = from; k < order.length; k++) {
            int[] next = order.clone();
            next[from] = order[k];
            next[k] = order[from];
            permute(next, from + 1, all);
        }
    }

    @Test
    void withoutPairsOfBothKindsNothingIsDefined() {
        CrossedContrast none = CrossedContrast.of(similarities(2, 1), new int[] {0, 0}, new int[] {0, 1}, 19, STREAMS);
        assertThat(none.difference()).isNaN();
        assertThat(none.labels().isDefined()).isFalse();
        assertThat(none.labels().p().value()).isNaN();
        assertThat(none.labels().interval().n()).isZero();
        CrossedContrast empty = CrossedContrast.of(DoubleMatrix.zeros(0, 0), new int[0], new int[0], 19, STREAMS);
        assertThat(empty.labels().isDefined()).isFalse();
    }

    @Test
    void aDeletionThatLeavesNoPairsLeavesNoInterval() {
        CrossedContrast small =
                CrossedContrast.of(similarities(3, 2), new int[] {0, 0, 1}, new int[] {0, 1, 2}, 19, STREAMS);
        assertThat(small.difference()).isFinite();
        assertThat(small.labels().interval().low()).isNaN();
    }

    @Test
    void undefinedSimilaritiesAreRefused() {
        DoubleMatrix broken = DoubleMatrix.of(2, 2, 1, Double.NaN, Double.NaN, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossedContrast.of(broken, new int[] {0, 0}, new int[] {0, 1}, 19, STREAMS))
                .withMessageContaining("NaN");
    }

    /** Pairs with the same first label are alike: 48 of the 720 orders keep all three pairs, whatever the rounding. */
    @Test
    void tiesCountAsReached() {
        double[] values = new double[36];
        for (int k = 0; k < 36; k++) {
            values[k] = FIRST[k / 6] == FIRST[k % 6] ? 0.7 : 0.1;
        }
        CrossedContrast found = CrossedContrast.of(DoubleMatrix.adopt(6, 6, values), FIRST, SECOND, 4000, STREAMS);
        assertThat(found.labels().p().value()).as("seed %d", STREAMS.seed()).isCloseTo(48 / 720.0, within(0.02));
        assertThat(found.labels().n()).isEqualTo(6);
    }

    @Test
    void undefinedSimilaritiesOfPairsThatShareNothingAreRefusedToo() {
        DoubleMatrix broken = DoubleMatrix.of(2, 2, 1, Double.NaN, Double.NaN, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossedContrast.of(broken, new int[] {0, 1}, new int[] {0, 1}, 19, STREAMS))
                .withMessageContaining("NaN");
    }
}
