package org.orthant.connectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.testing.GoldenFiles;

class FunctionalConnectivityTest {

    private static final UniformRandomProvider RANDOM = new RandomStreams(11).stream(Purpose.ANALYSIS_TRIALS, 0);

    /** np.corrcoef of a trained network's activity in double, golden/connectivity-community.md. */
    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    void agreesWithNumpy(String tag) {
        var hidden = GoldenFiles.npz(tag + ".batch.npz", "hidden");
        double[] expected = GoldenFiles.npz(tag + ".fc.npz", "FC").values();
        int[] kept = GoldenFiles.npz(tag + ".fc.npz", "kept_units").ints();

        SimilarityMatrix fc = FunctionalConnectivity.of(Sequence.of(100, 16, 100, hidden.floats()));

        assertThat(fc.includedNodes()).containsExactly(kept);
        double[][] rows = fc.includedRows();
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                assertThat(rows[i][j]).isCloseTo(expected[i * kept.length + j], within(1e-12));
            }
        }
    }

    @Test
    void agreesWithThePlainFormula() {
        int channels = 37;
        Sequence activity = noise(13, 11, channels);
        SimilarityMatrix fc = FunctionalConnectivity.of(activity);
        for (int i = 0; i < channels; i++) {
            for (int j = 0; j < channels; j++) {
                assertThat(fc.get(i, j)).isCloseTo(pearson(activity, i, j), within(1e-13));
                assertThat(fc.get(i, j)).isEqualTo(fc.get(j, i));
            }
        }
    }

    @Test
    void bitsOfAPairDoNotDependOnTheOtherChannels() {
        Sequence all = noise(9, 17, 23);
        double alone = FunctionalConnectivity.of(pick(all, 4, 21)).get(0, 1);
        assertThat(FunctionalConnectivity.of(all).get(4, 21)).isEqualTo(alone);
    }

    @Test
    void closedCases() {
        Sequence activity = Sequence.of(4, 1, 4, 1, 2, -1, 1, 2, 4, -2, 0, 3, 6, -3, 0, 4, 8, -4, 1);
        SimilarityMatrix fc = FunctionalConnectivity.of(activity);
        assertThat(fc.get(0, 1)).isCloseTo(1, within(1e-15));
        assertThat(fc.get(0, 2)).isCloseTo(-1, within(1e-15));
        assertThat(fc.get(0, 3)).isZero();
        assertThat(fc.get(2, 2)).isEqualTo(1);
    }

    @Test
    void silentChannelsAreExcluded() {
        float[] values = noise(20, 1, 3).array().clone();
        for (int t = 0; t < 20; t++) {
            values[3 * t] *= 1e6f;
            values[3 * t + 1] = 0.1f;
            values[3 * t + 2] *= 0.1f;
        }
        SimilarityMatrix fc = FunctionalConnectivity.of(Sequence.of(20, 1, 3, values));
        assertThat(fc.includedNodes()).containsExactly(0);
        assertThat(fc.excludedNodes()).containsExactly(1, 2);
        assertThat(fc.get(0, 1)).isZero();
        assertThat(FunctionalConnectivity.single(Sequence.of(20, 1, 3, values), Diagonal.KEEP)
                        .excludedNodes())
                .containsExactly(1, 2);
    }

    @Test
    void nothingVaries() {
        SimilarityMatrix fc = FunctionalConnectivity.of(Sequence.of(3, 1, 2, 0.1f, 7, 0.1f, 7, 0.1f, 7));
        assertThat(fc.includedNodes()).isEmpty();
        assertThat(FunctionalConnectivity.of(Sequence.of(1, 1, 2, 1, 2)).includedNodes())
                .isEmpty();
        assertThat(FunctionalConnectivity.of(Sequence.of(0, 1, 2)).includedNodes())
                .isEmpty();
    }

    @Test
    void chunksAddUp() {
        Sequence activity = noise(30, 4, 10);
        CorrelationAccumulator accumulator = new CorrelationAccumulator(10);
        accumulator.add(activity.stepRange(0, 7)).add(activity.stepRange(7, 8)).add(activity.stepRange(8, 30));
        SimilarityMatrix whole = FunctionalConnectivity.of(activity);
        SimilarityMatrix chunked = accumulator.correlation();
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                assertThat(chunked.get(i, j)).isCloseTo(whole.get(i, j), within(1e-14));
            }
        }
    }

    @Test
    void residualsHaveNoConditionMean() {
        Sequence activity = noise(5, 6, 3);
        int[] condition = {7, 2, 7, 2, 7, 2};
        Sequence residuals = FunctionalConnectivity.residuals(activity, condition);
        for (int t = 0; t < 5; t++) {
            for (int c = 0; c < 3; c++) {
                double even = residuals.get(t, 0, c) + residuals.get(t, 2, c) + (double) residuals.get(t, 4, c);
                double odd = residuals.get(t, 1, c) + residuals.get(t, 3, c) + (double) residuals.get(t, 5, c);
                assertThat(even).isCloseTo(0, within(1e-6));
                assertThat(odd).isCloseTo(0, within(1e-6));
                float difference = activity.get(t, 2, c) - activity.get(t, 0, c);
                assertThat(residuals.get(t, 2, c) - residuals.get(t, 0, c)).isCloseTo(difference, within(1e-6f));
            }
        }
        assertThat(FunctionalConnectivity.ofResiduals(activity, condition))
                .isEqualTo(FunctionalConnectivity.of(residuals));
    }

    @Test
    void equalTrialsLeaveNoResiduals() {
        Sequence one = noise(8, 1, 4);
        SimilarityMatrix fc = FunctionalConnectivity.ofResiduals(one.selectTrials(0, 0, 0), 1, 1, 1);
        assertThat(fc.includedNodes()).isEmpty();
    }

    @Test
    void misuseIsNamed() {
        Sequence bad = Sequence.of(2, 2, 2, 1, 2, 3, 4, 5, 6, 7, Float.NaN);
        assertThatThrownBy(() -> FunctionalConnectivity.of(bad))
                .hasMessageContaining("got NaN at step 2, trial 2, channel 2 (counted from 1)");
        assertThatThrownBy(() -> FunctionalConnectivity.residuals(bad, 1, 2, 3))
                .hasMessageContaining("expected 2 conditions, one per trial, got 3");
        assertThatThrownBy(() -> new CorrelationAccumulator(3).add(bad)).hasMessage("expected 3 channels, got 2");
    }

    private static Sequence noise(int steps, int trials, int channels) {
        float[] values = new float[steps * trials * channels];
        for (int k = 0; k < values.length; k++) {
            values[k] = RANDOM.nextFloat() + 3;
        }
        return Sequence.adopt(steps, trials, channels, values);
    }

    private static double pearson(Sequence activity, int a, int b) {
        int n = activity.steps() * activity.trials();
        double meanA = 0;
        double meanB = 0;
        for (int s = 0; s < n; s++) {
            meanA += activity.array()[s * activity.channels() + a] / (double) n;
            meanB += activity.array()[s * activity.channels() + b] / (double) n;
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int s = 0; s < n; s++) {
            double x = activity.array()[s * activity.channels() + a] - meanA;
            double y = activity.array()[s * activity.channels() + b] - meanB;
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** Pairs on both sides of the squares' edges, at 240 channels or, where they are evened out, 201 and 402. */
    @Test
    void manyChannelsAgreeWithThePlainFormula() {
        int channels = 603;
        Sequence activity = noise(50, 4, channels);
        SimilarityMatrix whole = FunctionalConnectivity.of(activity);
        SimilarityMatrix chunked = new CorrelationAccumulator(channels)
                .add(activity.stepRange(0, 30))
                .add(activity.stepRange(30, 50))
                .correlation();
        int[] some = {0, 1, 100, 200, 201, 239, 240, 401, 402, 500, 602};
        for (int i : some) {
            for (int j : some) {
                double expected = pearson(activity, i, j);
                assertThat(whole.get(i, j)).isCloseTo(expected, within(1e-12));
                assertThat(chunked.get(i, j)).isCloseTo(expected, within(1e-12));
            }
        }
        double alone = FunctionalConnectivity.of(pick(activity, 200, 402)).get(0, 1);
        assertThat(whole.get(200, 402)).isEqualTo(alone);
    }

    private static Sequence pick(Sequence activity, int a, int b) {
        int samples = activity.steps() * activity.trials();
        float[] pair = new float[samples * 2];
        for (int s = 0; s < samples; s++) {
            pair[2 * s] = activity.array()[s * activity.channels() + a];
            pair[2 * s + 1] = activity.array()[s * activity.channels() + b];
        }
        return Sequence.adopt(activity.steps(), activity.trials(), 2, pair);
    }

    /** More channels than a tile has, more samples than a block; some silent. */
    @Test
    void inSinglePrecisionItIsTheSameRounded() {
        UniformRandomProvider random = new RandomStreams(21).stream(Purpose.ANALYSIS_TRIALS, 0);
        int channels = 530;
        float[] values = new float[150 * channels];
        for (int k = 0; k < values.length; k++) {
            values[k] = k % channels % 97 == 5 ? 3 : random.nextFloat() + (k % channels % 2) * (k / channels % 7);
        }
        Sequence activity = Sequence.adopt(75, 2, channels, values);
        SimilarityMatrix expected = FunctionalConnectivity.of(activity);
        SimilarityMatrix single = FunctionalConnectivity.single(activity, Diagonal.KEEP);
        assertThat(single.excludedNodes()).isEqualTo(expected.excludedNodes()).hasSize(6);
        for (int i = 0; i < channels; i++) {
            for (int j = 0; j < channels; j++) {
                assertThat(single.get(i, j)).isCloseTo(expected.get(i, j), within(1e-7));
                assertThat(single.get(i, j)).isEqualTo(single.get(j, i));
            }
        }
        assertThat(FunctionalConnectivity.single(activity, Diagonal.ZERO))
                .isEqualTo(single.withDiagonal(Diagonal.ZERO));
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            assertThat(pool.submit(() -> FunctionalConnectivity.single(activity, Diagonal.KEEP))
                            .join())
                    .isEqualTo(single);
        }
    }

    /** Rows computed apart have the bits of the whole. */
    @Test
    void rowsAreThoseOfTheWhole() {
        UniformRandomProvider random = new RandomStreams(22).stream(Purpose.ANALYSIS_TRIALS, 0);
        int channels = 530;
        float[] values = new float[100 * channels];
        for (int k = 0; k < values.length; k++) {
            values[k] = k % channels == 7 ? 3 : random.nextFloat() + (k % channels % 2) * (k / channels % 7);
        }
        Sequence activity = Sequence.adopt(100, 1, channels, values);
        SimilarityMatrix whole = FunctionalConnectivity.single(activity, Diagonal.ZERO);
        CorrelationRows rows = CorrelationRows.of(activity);
        assertThat(rows.channels()).isEqualTo(channels);
        assertThat(rows.isSilent(7)).isTrue();
        assertThat(rows.isSilent(8)).isFalse();
        for (int[] part : new int[][] {{0, 530}, {3, 300}, {529, 1}}) {
            float[] some = new float[part[1] * channels];
            rows.read(part[0], part[1], some);
            for (int k = 0; k < some.length; k++) {
                assertThat((double) some[k]).isEqualTo(whole.get(part[0] + k / channels, k % channels));
            }
        }
    }

    @Test
    void meansAndCovarianceAreThoseOfThePlainFormulas() {
        Sequence activity = noise(6, 5, 4);
        CorrelationAccumulator accumulator =
                new CorrelationAccumulator(4).add(activity.stepRange(0, 2)).add(activity.stepRange(2, 6));
        double[] mean = new double[4];
        for (int k = 0; k < 120; k++) {
            mean[k % 4] += activity.array()[k] / 30.0;
        }
        assertThat(accumulator.means()).containsExactly(mean, within(1e-12));
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double sum = 0;
                for (int s = 0; s < 30; s++) {
                    sum += (activity.array()[4 * s + i] - mean[i]) * (activity.array()[4 * s + j] - mean[j]);
                }
                assertThat(accumulator.covariance().get(i, j)).isCloseTo(sum / 29, within(1e-12));
            }
        }
    }

    @Test
    void oneSampleHasMeansAndNoCovariance() {
        CorrelationAccumulator accumulator = new CorrelationAccumulator(2);
        assertThat(accumulator.means()).containsExactly(0, 0);
        assertThat(accumulator.covariance().toDoubles()).containsOnly(Double.NaN);
        accumulator.add(Sequence.of(1, 1, 2, 3, 5));
        assertThat(accumulator.means()).containsExactly(3, 5);
        assertThat(accumulator.covariance().toDoubles()).containsOnly(Double.NaN);
        assertThat(accumulator.add(Sequence.of(1, 1, 2, 5, 9)).covariance().toDoubles())
                .containsExactly(2, 4, 4, 8);
        assertThat(FunctionalConnectivity.of(Sequence.of(2, 1, 0)).nodeCount()).isZero();
    }
}
