package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.CorrelationAccumulator;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Sequence;
import org.orthant.testing.GoldenFiles;

class PrincipalComponentsTest {

    private static final Offset<Double> TIGHT = within(1e-9);

    /** Two opposite points on each of two orthogonal axes: components, variances and signs by hand. */
    @Test
    void findsTheAxesOfACross() {
        Sequence cross = Sequence.of(4, 1, 2, 4, 2, -2, -1, 0, 2.5f, 2, -1.5f);
        PrincipalComponents found = PrincipalComponents.of(cross, 2);
        double root = Math.sqrt(5);
        assertThat(found.mean()).containsExactly(new double[] {1, 0.5}, TIGHT);
        assertThat(found.loadings(0)).containsExactly(new double[] {2 / root, 1 / root}, TIGHT);
        assertThat(found.loadings(1)).containsExactly(new double[] {-1 / root, 2 / root}, TIGHT);
        assertThat(found.variance(0)).isCloseTo(2 * (9 + 2.25) / 3, TIGHT);
        assertThat(found.variance(1)).isCloseTo(2 * (1 + 4) / 3.0, TIGHT);
        assertThat(found.explained(0)).isCloseTo(22.5 / 32.5, TIGHT);
        assertThat(found.project(4, 2)).containsExactly(new double[] {1.5 * root, 0}, TIGHT);
        assertThat(found.state(1.5 * root, 0)).containsExactly(new double[] {4, 2}, TIGHT);
        assertThat(found.projectDifference(2, 1)).containsExactly(new double[] {root, 0}, TIGHT);
    }

    @Test
    void diagonalisesTheCovarianceOfATrainedNetworksStates() {
        Sequence states = golden();
        PrincipalComponents found = PrincipalComponents.of(states, 5);
        DoubleMatrix covariance =
                new CorrelationAccumulator(states.channels()).add(states).covariance();
        DoubleMatrix z = found.project(states);
        for (int k = 0; k < 5; k++) {
            double[] v = found.loadings(k);
            for (int i = 0; i < v.length; i++) {
                double product = 0;
                for (int j = 0; j < v.length; j++) {
                    product += covariance.at(i, j) * v[j];
                }
                assertThat(product).isCloseTo(found.variance(k) * v[i], within(1e-10 * found.variance(0)));
            }
            double squares = 0;
            for (int s = 0; s < z.rows(); s++) {
                squares += z.at(s, k) * z.at(s, k);
            }
            assertThat(squares / (z.rows() - 1)).isCloseTo(found.variance(k), within(1e-9 * found.variance(0)));
            assertThat(found.variance(k)).isLessThanOrEqualTo(k == 0 ? Double.MAX_VALUE : found.variance(k - 1));
        }
    }

    @Test
    void theLoadingOfLargestSizeIsPositiveAndChunksChangeNothingButRounding() {
        Sequence states = golden();
        PrincipalComponents whole = PrincipalComponents.of(states, 3);
        CorrelationAccumulator chunks = new CorrelationAccumulator(states.channels());
        chunks.add(states.stepRange(0, 37)).add(states.stepRange(37, 100));
        PrincipalComponents joined = PrincipalComponents.of(chunks, 3);
        for (int k = 0; k < 3; k++) {
            double largest = 0;
            for (double v : whole.loadings(k)) {
                largest = Math.abs(v) > Math.abs(largest) ? v : largest;
            }
            assertThat(largest).isPositive();
            assertThat(joined.loadings(k)).containsExactly(whole.loadings(k), within(1e-8));
        }
        assertThat(PrincipalComponents.of(states, 3).loadings(2)).isEqualTo(whole.loadings(2));
    }

    @Test
    void refusesWhatHasNoComponents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrincipalComponents.of(Sequence.of(1, 1, 2, 1, 2), 1))
                .withMessageContaining("two samples");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrincipalComponents.of(Sequence.of(2, 1, 1, 1, 2), 2))
                .withMessageContaining("1 to 1 components, got 2");
    }

    private static Sequence golden() {
        return Sequence.of(
                100, 16, 100, GoldenFiles.npz("pdm_dt100.batch.npz", "hidden").floats());
    }

    /** A random point comes back from the whole set of its coordinates. */
    @Test
    void allComponentsTogetherLoseNothing() {
        SplittableRandom random = new SplittableRandom(4);
        float[] values = new float[60 * 7];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        PrincipalComponents all = PrincipalComponents.of(Sequence.adopt(60, 1, 7, values), 7);
        double[] point = random.doubles(7).toArray();
        assertThat(all.state(all.project(point))).containsExactly(point, TIGHT);
    }
}
