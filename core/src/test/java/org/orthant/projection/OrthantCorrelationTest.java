package org.orthant.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class OrthantCorrelationTest {

    @Test
    void knownValues() {
        assertThat(OrthantCorrelation.expected(1, 0)).isEqualTo(1);
        assertThat(OrthantCorrelation.expected(1, 1)).isEqualTo(-1);
        assertThat(OrthantCorrelation.expected(2, 0)).isCloseTo(8 / (Math.PI * Math.PI), within(1e-15));
        assertThat(OrthantCorrelation.expected(2, 1)).isZero();
        assertThat(OrthantCorrelation.expected(3, 1)).isEqualTo(0.25);
        assertThat(OrthantCorrelation.expected(1001, 0)).isCloseTo(2 / Math.PI, within(1e-3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrthantCorrelation.expected(2, 3))
                .withMessageContaining("got 2 and 3");
    }

    @Test
    void agreesWithDraws() {
        int inputs = 4;
        Matrix weights =
                new WeightModel.RandomGaussian(400, inputs).draw(new RandomStreams(3).stream(Purpose.WEIGHTS, 0));
        SimilarityMatrix fc = InputCovariance.white(inputs).connectivity(weights);
        double[] sums = new double[inputs + 1];
        int[] pairs = new int[inputs + 1];
        for (int i = 0; i < 400; i++) {
            for (int j = 0; j < i; j++) {
                int differing = 0;
                for (int k = 0; k < inputs; k++) {
                    differing += (weights.get(i, k) >= 0) == (weights.get(j, k) >= 0) ? 0 : 1;
                }
                sums[differing] += fc.get(i, j);
                pairs[differing]++;
            }
        }
        for (int d = 0; d <= inputs; d++) {
            assertThat(sums[d] / pairs[d]).isCloseTo(OrthantCorrelation.expected(inputs, d), within(0.03));
        }
    }
}
