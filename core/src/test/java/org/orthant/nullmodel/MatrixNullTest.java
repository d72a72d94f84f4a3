package org.orthant.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.HammingSimilarity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

class MatrixNullTest {

    private static final RandomStreams STREAMS = new RandomStreams(31);

    /**
     * Diagonal and strengths are the observed ones, the determinant is larger, and the inverse has the form that makes
     * entropy stationary: entries off the diagonal are sums beta_i + beta_j.
     */
    @Test
    void largestEntropyWithTheObservedStrengths() {
        for (int k = 0; k < 10; k++) {
            int n = 3 + 3 * k;
            SimilarityMatrix fc =
                    FunctionalConnectivity.of(modules(80, n, 3, k)).excluding(node -> node == 1);
            double[][] rows = fc.includedRows();
            int m = n - 1;
            if (m < 3) {
                continue;
            }
            double[] sigma = CorrelationConfiguration.of(fc, 50).expected();
            for (int i = 0; i < m; i++) {
                assertThat(sigma[i * m + i]).isCloseTo(1, within(1e-7));
                assertThat(Arrays.stream(sigma, i * m, (i + 1) * m).sum())
                        .isCloseTo(Arrays.stream(rows[i]).sum(), within(1e-6));
            }
            DMatrixRMaj inverse = new DMatrixRMaj(m, m, true, sigma);
            assertThat(CommonOps_DDRM.det(inverse)).isGreaterThanOrEqualTo(CommonOps_DDRM.det(new DMatrixRMaj(rows)));
            CommonOps_DDRM.invert(inverse);
            for (int i = 0; i + 3 < m; i++) {
                double one = inverse.get(i, i + 1) + inverse.get(i + 2, i + 3);
                double other = inverse.get(i, i + 2) + inverse.get(i + 1, i + 3);
                assertThat(one).as("network %d, node %d", k, i).isCloseTo(other, within(1e-6));
            }
        }
    }

    @Test
    void drawsAreSampleCorrelationsOfThatMatrix() {
        SimilarityMatrix fc = FunctionalConnectivity.of(modules(200, 12, 3, 1));
        CorrelationConfiguration surrogate = CorrelationConfiguration.of(fc, 20_000);
        SimilarityMatrix drawn = surrogate.draw(STREAMS.stream(Purpose.SURROGATE, 0));
        double[] expected = surrogate.expected();
        for (int k = 0; k < 144; k++) {
            assertThat(drawn.get(k / 12, k % 12)).isCloseTo(expected[k], within(5 / Math.sqrt(20_000)));
        }
        CorrelationConfiguration brief = CorrelationConfiguration.of(fc, 10);
        double spread = 0;
        for (int d = 0; d < 200; d++) {
            double r = brief.draw(STREAMS.stream(Purpose.SURROGATE, d)).get(0, 1);
            spread += (r - expected[1]) * (r - expected[1]) / 200;
        }
        assertThat(Math.sqrt(spread)).isBetween(0.2, 0.45); // (1 - r^2) / sqrt(10 - 1) is about 1/3
    }

    @Test
    void plantedModulesAreRejectedAndNoneIsCalibrated() {
        ModularityNull test = ModularityNull.defaults().withDraws(39);
        SimilarityMatrix planted = FunctionalConnectivity.of(modules(100, 24, 3, 2));
        NullResult result = test.test(planted, CorrelationConfiguration.of(planted, 100), STREAMS);
        assertThat(((NullSummary) result).p()).isEqualTo(1.0 / 40);
        assertThat(result.kind()).isEqualTo(NullKind.CORRELATION_CONFIGURATION);
        assertThat(test.testInParallel(planted, CorrelationConfiguration.of(planted, 100), STREAMS))
                .isEqualTo(result);
        int rejected = 0;
        for (int k = 0; k < 60; k++) {
            SimilarityMatrix noise = FunctionalConnectivity.of(modules(50, 12, 12, 100 + k));
            NullResult null1 = test.test(noise, CorrelationConfiguration.of(noise, 50), new RandomStreams(k));
            rejected += ((NullSummary) null1).p() <= 0.1 ? 1 : 0;
        }
        // 6 expected if strengths were not taken from the data; few more here, outside with probability below 1e-3.
        assertThat(rejected).isBetween(0, 15);
    }

    @Test
    void matricesThatAreNoCorrelationsGiveNoP() {
        SimilarityMatrix large = given(3, 1, 2, 0, 2, 1, 0, 0, 0, 1);
        assertThat(ModularityNull.defaults().test(large, CorrelationConfiguration.of(large, 30), STREAMS))
                .isEqualTo(new NullResult.None(
                        NullKind.CORRELATION_CONFIGURATION,
                        "The configuration model needs correlations within [-1, 1], got 2.0."));
        SimilarityMatrix negative = given(4, 1, -1, -1, -1, -1, 1, -1, -1, -1, -1, 1, -1, -1, -1, -1, 1);
        CorrelationConfiguration none = CorrelationConfiguration.of(negative, 30);
        assertThat(none.refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("not correlations, or nearly singular"));
        assertThatThrownBy(() -> none.draw(STREAMS.stream(Purpose.SURROGATE, 0)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(CorrelationConfiguration.of(given(2, 1, 0, 0, 1), 30).refusal())
                .hasValue("The configuration model of correlations needs at least 3 nodes, got 2.");
        assertThatThrownBy(() -> CorrelationConfiguration.of(large, 3))
                .hasMessageContaining("at least 4 samples, got 3");
    }

    @Test
    void permutedColumnsKeepWhatEveryInputSends() {
        double[] values = new double[30 * 6];
        UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, 7);
        for (int k = 0; k < values.length; k++) {
            int sign = k / 6 % 3 == k % 6 % 3 ? 1 : -1;
            values[k] = sign + 0.3 * (random.nextDouble() - 0.5);
        }
        DoubleMatrix weights = DoubleMatrix.of(30, 6, values);
        PermutedColumns hamming = new PermutedColumns(weights, SimilarityKind.HAMMING);
        assertThat(hamming.observed()).isEqualTo(HammingSimilarity.ofRows(weights));
        // In each column the number of agreeing pairs depends on the number of positive signs alone.
        double agreement = Arrays.stream(hamming.observed().upperTriangle()).sum();
        SimilarityMatrix drawn = hamming.draw(STREAMS.stream(Purpose.SURROGATE, 0));
        assertThat(Arrays.stream(drawn.upperTriangle()).sum()).isCloseTo(agreement, within(1e-9));
        assertThat(drawn).isNotEqualTo(hamming.observed());
        PermutedColumns cosine = new PermutedColumns(weights, SimilarityKind.COSINE);
        assertThat(cosine.observed()).isEqualTo(CosineSimilarity.ofRows(SimilarityKind.COSINE, weights));
        for (PermutedColumns surrogate : new PermutedColumns[] {hamming, cosine}) {
            NullSummary result = (NullSummary)
                    ModularityNull.defaults().withDraws(50).test(surrogate.observed(), surrogate, STREAMS);
            assertThat(result.p()).isEqualTo(1.0 / 51);
            assertThat(result.kind()).isEqualTo(NullKind.PERMUTED_COLUMNS);
        }
        assertThat(new PermutedColumns(DoubleMatrix.of(2, 1, 1, 2), SimilarityKind.COSINE).refusal())
                .hasValue("Permuting columns needs at least 2 columns, got 1.");
        assertThatThrownBy(() -> new PermutedColumns(weights, SimilarityKind.GIVEN))
                .hasMessage("expected COSINE or HAMMING, got GIVEN");
    }

    @Test
    void randomPhasesKeepSpectraAndCutTies() {
        for (int steps : new int[] {20, 31, 64, 90}) {
            Sequence pair = modules(steps, 2, 1, steps);
            Sequence drawn = new PhaseRandomisation().draw(pair, STREAMS.stream(Purpose.SURROGATE, steps));
            for (int c = 0; c < 2; c++) {
                for (int frequency = 0; frequency <= steps / 2; frequency++) {
                    assertThat(power(drawn, c, frequency))
                            .as("%d steps, frequency %d", steps, frequency)
                            .isCloseTo(power(pair, c, frequency), within(1e-3));
                }
            }
        }
        Sequence series = modules(400, 24, 3, 5);
        NullSummary result =
                (NullSummary) ModularityNull.defaults().withDraws(39).test(series, new PhaseRandomisation(), STREAMS);
        assertThat(result.p()).isEqualTo(1.0 / 40);
        NullSummary shifted =
                (NullSummary) ModularityNull.defaults().withDraws(39).test(series, new CircularShift(), STREAMS);
        assertThat(result.mean()).isCloseTo(shifted.mean(), within(result.sd()));
        assertThat(new PhaseRandomisation().refusal(modules(19, 2, 1, 1)))
                .hasValue("Random phases need at least 20 steps, got 19.");
    }

    @Test
    void transformOfAnyLengthIsTheSumItStandsFor() {
        UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, 8);
        for (int n = 1; n < 40; n++) {
            double[] re = random.doubles(n).toArray();
            double[] im = random.doubles(n).toArray();
            double[] toRe = re.clone();
            double[] toIm = im.clone();
            new Fourier(n).transform(toRe, toIm);
            for (int k = 0; k < n; k++) {
                double sumRe = 0;
                double sumIm = 0;
                for (int t = 0; t < n; t++) {
                    double angle = -2 * StrictMath.PI * k * t / n;
                    sumRe += re[t] * StrictMath.cos(angle) - im[t] * StrictMath.sin(angle);
                    sumIm += re[t] * StrictMath.sin(angle) + im[t] * StrictMath.cos(angle);
                }
                assertThat(toRe[k]).as("length %d", n).isCloseTo(sumRe, within(1e-12 * n));
                assertThat(toIm[k]).as("length %d", n).isCloseTo(sumIm, within(1e-12 * n));
            }
        }
    }

    private static double power(Sequence series, int channel, int frequency) {
        double re = 0;
        double im = 0;
        for (int t = 0; t < series.steps(); t++) {
            double angle = 2 * StrictMath.PI * frequency * t / series.steps();
            re += series.get(t, 0, channel) * StrictMath.cos(angle);
            im += series.get(t, 0, channel) * StrictMath.sin(angle);
        }
        return Math.sqrt(re * re + im * im);
    }

    private static SimilarityMatrix given(int n, double... values) {
        return SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.of(n, n, values));
    }

    /** Noise of each channel and of its module, of equal variance; as many modules as channels: no ties. */
    private static Sequence modules(int steps, int channels, int modules, long index) {
        var gauss = ZigguratSampler.NormalizedGaussian.of(STREAMS.stream(Purpose.ANALYSIS_TRIALS, 1000 + index));
        float[] values = new float[steps * channels];
        double[] common = new double[modules];
        for (int k = 0; k < values.length; k++) {
            if (k % channels == 0) {
                Arrays.setAll(common, m -> gauss.sample());
            }
            values[k] = (float) (gauss.sample() + common[k % channels % modules]);
        }
        return Sequence.adopt(steps, 1, channels, values);
    }
}
