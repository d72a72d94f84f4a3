package org.orthant.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.orthant.community.Partition;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.stats.Correlation;

class InputCovarianceTest {

    private static final RandomStreams STREAMS = new RandomStreams(5);

    private static Sequence noise(int samples, int inputs) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(STREAMS.stream(Purpose.INPUT_NOISE, 1));
        float[] values = new float[samples * inputs];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (gaussian.sample() + (k % inputs == 0 ? 3 : 0));
        }
        return Sequence.adopt(samples, 1, inputs, values);
    }

    /** y = W x, sample by sample. */
    private static Sequence projected(Matrix weights, Sequence inputs) {
        float[] values = new float[inputs.steps() * weights.rows()];
        for (int t = 0; t < inputs.steps(); t++) {
            for (int i = 0; i < weights.rows(); i++) {
                double sum = 0;
                for (int j = 0; j < weights.columns(); j++) {
                    sum += weights.get(i, j) * inputs.get(t, 0, j);
                }
                values[t * weights.rows() + i] = (float) sum;
            }
        }
        return Sequence.adopt(inputs.steps(), 1, weights.rows(), values);
    }

    private static double[] channel(Sequence sequence, int channel) {
        return IntStream.range(0, sequence.steps())
                .mapToDouble(t -> sequence.get(t, 0, channel))
                .toArray();
    }

    @Test
    void givesTheCorrelationsOfTheActivityItself() {
        Matrix weights = new WeightModel.RandomGaussian(12, 4).draw(STREAMS.stream(Purpose.WEIGHTS, 0));
        Sequence inputs = noise(300, 4);
        SimilarityMatrix expected = FunctionalConnectivity.of(projected(weights, inputs));
        SimilarityMatrix got = InputCovariance.of(inputs).connectivity(weights);
        assertThat(got.kind()).isEqualTo(SimilarityKind.FUNCTIONAL);
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                assertThat(got.get(i, j)).isCloseTo(expected.get(i, j), within(1e-6));
            }
        }
    }

    @Test
    void ofWhiteNoiseIsTheCosineOfWeights() {
        Matrix weights = new WeightModel.RandomGaussian(30, 7).draw(STREAMS.stream(Purpose.WEIGHTS, 0));
        SimilarityMatrix cosine = CosineSimilarity.ofRows(SimilarityKind.COSINE, weights);
        SimilarityMatrix population = InputCovariance.white(7).connectivity(weights);
        int samples = 10_000;
        SimilarityMatrix sampled = InputCovariance.gaussian(7, samples, STREAMS.stream(Purpose.INPUT_NOISE, 0))
                .connectivity(weights);
        double squares = 0;
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(population.get(i, j)).isCloseTo(cosine.get(i, j), within(1e-14));
                double error = (1 - cosine.get(i, j) * cosine.get(i, j)) / Math.sqrt(samples);
                double standardised = (sampled.get(i, j) - cosine.get(i, j)) / error;
                assertThat(Math.abs(standardised)).isLessThan(4.5);
                squares += standardised * standardised;
            }
        }
        assertThat(squares / 435).as("mean square of standardised errors").isBetween(0.3, 3.0);
    }

    @Test
    void neuronsWithoutWeightsAreSilent() {
        Matrix weights = DoubleMatrix.of(3, 2, 1, 1, 0, 0, 1, -1);
        SimilarityMatrix fc = InputCovariance.white(2).connectivity(weights);
        assertThat(fc.excludedNodes()).containsExactly(1);
        assertThat(fc.get(0, 2)).isZero();
        assertThat(fc.get(0, 0)).isEqualTo(1);
        assertThat(InputCovariance.white(2)
                        .connectivity(DoubleMatrix.zeros(2, 2))
                        .excludedNodes())
                .containsExactly(0, 1);
    }

    @Test
    void moduleInputsAreTheCorrelationsOfMeanActivity() {
        Matrix weights = new WeightModel.RandomGaussian(6, 3).draw(STREAMS.stream(Purpose.WEIGHTS, 2));
        Sequence inputs = noise(200, 3);
        Sequence activity = projected(weights, inputs);
        Partition partition = Partition.of(0, 1, 0, 1, 0, 2);
        ModuleInputs got = InputCovariance.of(inputs).moduleInputs(weights, partition);
        assertThat(got.correlations().rows()).isEqualTo(2);
        for (int k = 0; k < 2; k++) {
            double[] mean = new double[200];
            for (int i : partition.members(k)) {
                for (int t = 0; t < mean.length; t++) {
                    mean[t] += activity.get(t, 0, i);
                }
            }
            for (int j = 0; j < 3; j++) {
                assertThat(got.correlations().get(k, j))
                        .isCloseTo(Correlation.pearson(mean, channel(inputs, j)), within(1e-6));
            }
        }
    }

    @Test
    void uniquenessIsBestLessNext() {
        ModuleInputs inputs = new ModuleInputs(DoubleMatrix.of(3, 3, -0.9, 0.5, 0.1, 0.2, 0.2, -0.2, 1, Double.NaN, 0));
        assertThat(inputs.uniqueness(0)).isCloseTo(0.4, within(1e-15));
        assertThat(inputs.uniqueness(1)).isZero();
        assertThat(inputs.uniqueness(2)).isNaN();
        assertThat(inputs.uniqueness()).isCloseTo(0.2, within(1e-15));
        assertThat(inputs.meanStrength(0, 2, 1)).isCloseTo(0.55, within(1e-15));
        assertThat(new ModuleInputs(DoubleMatrix.of(1, 1, 0.5)).uniqueness()).isNaN();
    }

    /** A sign module weighs both inputs alike; a module of one input tells that one alone. */
    @Test
    void knownUniqueness() {
        InputCovariance white = InputCovariance.white(2);
        Partition pair = Partition.of(0, 0);
        assertThat(white.moduleInputs(DoubleMatrix.of(2, 2, 1, 1, 1, 1), pair).uniqueness())
                .isZero();
        assertThat(white.moduleInputs(DoubleMatrix.of(2, 2, 1, 0, 3, 0), pair).uniqueness())
                .isEqualTo(1);
        assertThat(white.moduleInputs(DoubleMatrix.of(2, 2, 1, 1, -1, -1), pair).uniqueness())
                .isNaN();
    }

    /** The closed forms against the quality itself, and the values of the generative models. */
    @Test
    void closedFormsOfTwoGroups() {
        for (int[] sizes : new int[][] {{50, 50}, {1, 99}, {0, 100}, {37, 63}, {1, 1}, {3, 2}}) {
            int n = sizes[0] + sizes[1];
            TwoGroups groups = new TwoGroups(sizes[0], sizes[1]);
            for (Diagonal diagonal : Diagonal.values()) {
                assertThat(groups.opposedQuality(diagonal))
                        .isCloseTo(quality(opposed(sizes[0], n), diagonal), within(1e-12));
                assertThat(groups.orthogonalQuality(diagonal))
                        .isCloseTo(quality(orthogonal(sizes[0], n), diagonal), within(1e-12));
            }
        }
        TwoGroups halves = new TwoGroups(50, 50);
        assertThat(halves.opposedQuality(Diagonal.KEEP)).isEqualTo(0.75);
        assertThat(halves.orthogonalQuality(Diagonal.KEEP)).isEqualTo(0.5);
        assertThat(new TwoGroups(100, 0).opposedQuality(Diagonal.KEEP)).isZero();
    }

    private static double quality(double[] weights, Diagonal diagonal) {
        DoubleMatrix matrix = DoubleMatrix.adopt(weights.length / 2, 2, weights);
        return best(InputCovariance.white(2).connectivity(matrix).withDiagonal(diagonal));
    }

    private static double[] opposed(int first, int n) {
        return IntStream.range(0, 2 * n)
                .mapToDouble(k -> k / 2 < first ? 1 : -1)
                .toArray();
    }

    private static double[] orthogonal(int first, int n) {
        return IntStream.range(0, 2 * n)
                .mapToDouble(k -> (k / 2 < first) == (k % 2 == 0) ? 1 : 0)
                .toArray();
    }

    /** The optimum that a search finds. */
    private static double best(SimilarityMatrix matrix) {
        return Restarts.defaults()
                .withCount(5)
                .search(matrix, SignedModularity.defaults(), STREAMS)
                .quality();
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InputCovariance.white(3).connectivity(DoubleMatrix.zeros(4, 2)))
                .withMessageContaining("3 inputs, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InputCovariance.gaussian(2, 1, STREAMS.stream(Purpose.INPUT_NOISE, 0)))
                .withMessageContaining("got 2 and 1");
    }
}
