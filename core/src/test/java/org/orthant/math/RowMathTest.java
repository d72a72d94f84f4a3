package org.orthant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the operations on rows to the order of {@code docs/numerics.md}, bit for bit, by loops that follow its words. */
class RowMathTest {

    private final UniformRandomProvider random = RandomSource.L64_X128_MIX.create(29L);

    private FloatMatrix matrix(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) ((random.nextDouble() - 0.5) * StrictMath.exp(4 * random.nextDouble()));
        }
        return FloatMatrix.adopt(rows, columns, values);
    }

    private static RowBlock block(FloatMatrix matrix) {
        return RowBlock.of(StoredMatrix.of(matrix));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 24, 72", "8, 48, 48", "9, 127, 49", "17, 128, 97", "3, 129, 768", "4, 300, 800"})
    void productIsOneChainPerValue(int rows, int depth, int columns) {
        FloatMatrix x = matrix(rows, depth);
        FloatMatrix weights = matrix(depth, columns);
        FloatMatrix begin = matrix(1, columns);
        RowBlock out = RowBlock.zeros(rows, columns);
        out.fill(StoredMatrix.of(begin), 0);
        new RowProduct().add(block(x), StoredMatrix.of(weights), out);
        for (int t = 0; t < rows; t++) {
            for (int j = 0; j < columns; j++) {
                float sum = begin.at(0, j);
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(x.at(t, k), weights.at(k, j), sum);
                }
                assertThat(out.get(t, j)).isEqualTo(sum);
            }
            for (int j = columns; j < out.room(); j++) {
                assertThat(out.array()[out.offset(t) + j]).isZero();
            }
        }
    }

    @Test
    void viewsAndTransposedBlocksTakePart() {
        RowBlock all = block(matrix(6, 90));
        RowBlock out = RowBlock.zeros(6, 6);
        new RowProduct().add(all.columns(10, 30), all.columns(50, 30).transposed(), out);
        for (int t = 0; t < 6; t++) {
            for (int s = 0; s < 6; s++) {
                float sum = 0f;
                for (int k = 0; k < 30; k++) {
                    sum = Math.fma(all.get(t, 10 + k), all.get(s, 50 + k), sum);
                }
                assertThat(out.get(t, s)).isEqualTo(sum);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 24, 48, 100})
    void layerNormSumsLanesAndThenTheTree(int columns) {
        FloatMatrix x = matrix(3, columns);
        FloatMatrix gain = matrix(1, columns);
        FloatMatrix bias = matrix(1, columns);
        RowBlock out = RowBlock.zeros(3, columns);
        RowMath.layerNorm(block(x), block(gain), block(bias), 1e-5f, out);
        for (int t = 0; t < 3; t++) {
            float[] lanes = new float[16];
            for (int j = 0; j < columns; j++) {
                lanes[j % 16] += x.at(t, j);
            }
            float mean = tree(lanes) / columns;
            float[] squares = new float[16];
            for (int j = 0; j < columns; j++) {
                float centred = x.at(t, j) - mean;
                squares[j % 16] = Math.fma(centred, centred, squares[j % 16]);
            }
            float inverse = 1f / (float) Math.sqrt(tree(squares) / columns + 1e-5f);
            for (int j = 0; j < columns; j++) {
                float expected = Math.fma((x.at(t, j) - mean) * inverse, gain.at(0, j), bias.at(0, j));
                assertThat(out.get(t, j)).isEqualTo(expected);
            }
        }
    }

    private static float tree(float[] lanes) {
        for (int width = 8; width > 0; width /= 2) {
            for (int l = 0; l < width; l++) {
                lanes[l] += lanes[l + width];
            }
        }
        return lanes[0];
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 17, 50})
    void attentionWeightsAreSoftmaxUpToTheDiagonal(int steps) {
        FloatMatrix scores = matrix(steps, steps);
        RowBlock weights = block(scores);
        RowMath.causalSoftmax(weights, 0.25f);
        for (int t = 0; t < steps; t++) {
            double total = 0;
            for (int s = 0; s <= t; s++) {
                total += StrictMath.exp(0.25 * scores.at(t, s));
            }
            for (int s = 0; s < steps; s++) {
                double expected = s <= t ? StrictMath.exp(0.25 * scores.at(t, s)) / total : 0;
                assertThat((double) weights.get(t, s)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void geluHasItsValues() {
        float[] x = new float[4001];
        for (int k = 0; k < x.length; k++) {
            x[k] = (k - 2000) / 200f;
        }
        RowBlock out = RowBlock.zeros(1, x.length);
        RowMath.gelu(block(FloatMatrix.adopt(1, x.length, x)), out);
        for (int k = 0; k < x.length; k++) {
            double v = x[k];
            double u = StrictMath.sqrt(2 / StrictMath.PI) * (v + 0.044715 * v * v * v);
            double expected = v / (1 + StrictMath.exp(-2 * u));
            assertThat((double) out.get(0, k)).isCloseTo(expected, within(1e-5 * Math.abs(expected) + 1e-30));
        }
        assertThat(out.get(0, 2000)).isZero();
    }

    @Test
    void shapesAreChecked() {
        RowBlock three = RowBlock.zeros(3, 50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowProduct().add(three, RowBlock.zeros(49, 5), RowBlock.zeros(3, 5)))
                .withMessageContaining("expected 49 columns, got 50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowProduct().add(three, RowBlock.zeros(50, 5), RowBlock.zeros(3, 6)))
                .withMessageContaining("expected 3 x 5 values, got 3 x 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowMath.gelu(three.columns(1, 4), RowBlock.zeros(3, 4)))
                .withMessageContaining("a whole block");
        assertThatIllegalArgumentException().isThrownBy(() -> RowMath.gelu(three, three));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowMath.causalSoftmax(three, 1f))
                .withMessageContaining("expected 3 x 3");
    }
}
