package org.orthant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the kernel to the order of {@code docs/numerics.md}, bit for bit, by loops that follow its words. */
class VectorMathTest {

    private final RandomPanels random = new RandomPanels();

    @Test
    void multiplicationIsPlaceByPlaceAndStaysInItsRows() {
        Panel factor = Panel.zeros(7);
        Panel target = Panel.zeros(9);
        random.fill(factor);
        random.fill(target);
        float[] before = target.array().clone();
        VectorMath.multiply(factor, target.rows(1, 7));
        for (int k = 0; k < target.size(); k++) {
            int row = k / Panel.LANES;
            float expected = row < 1 || row > 7 ? before[k] : before[k] * factor.array()[k - Panel.LANES];
            assertThat(target.array()[k]).as("place %d", k).isEqualTo(expected);
        }
        assertThatThrownBy(() -> VectorMath.multiply(factor, target)).hasMessageContaining("7 rows, got 9");
    }

    @Test
    void aPanelTakesAnothersValues() {
        Panel from = Panel.zeros(4);
        Panel to = Panel.zeros(6);
        random.fill(from);
        to.rows(1, 4).copy(from);
        assertThat(Arrays.copyOfRange(to.array(), Panel.LANES, 5 * Panel.LANES))
                .isEqualTo(Arrays.copyOf(from.array(), from.size()));
        assertThat(to.get(0, 3)).isZero();
        assertThat(to.get(5, 3)).isZero();
        assertThatThrownBy(() -> to.copy(from)).hasMessageContaining("4 rows, got 6");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 9", "3, 4", "37, 5", "100, 104", "17, 131"})
    void productIsOneChainPerRowAndLane(int rows, int depth) {
        FloatMatrix weights = matrix(rows, depth);
        ProductWeights loaded = ProductWeights.zeros(rows, depth);
        loaded.load(weights, 0);
        Panel x = Panel.zeros(depth + 1).rows(1, depth);
        Panel out = Panel.zeros(rows);
        random.fill(x);
        VectorMath.product(loaded, x, out);
        for (int i = 0; i < rows; i++) {
            for (int lane = 0; lane < Panel.LANES; lane++) {
                float sum = 0f;
                for (int k = 0; k < depth; k++) {
                    sum = Math.fma(weights.at(i, k), x.get(k, lane), sum);
                }
                assertThat(out.get(i, lane)).isEqualTo(sum);
            }
        }
    }

    private FloatMatrix matrix(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.value();
        }
        return FloatMatrix.adopt(rows, columns, values);
    }

    /** Every height of tiles takes part. */
    @Test
    void weightsAreTheSameFromRowsColumnsAndTerms() {
        for (int rows = 1; rows < 70; rows++) {
            FloatMatrix byTerm = matrix(4, rows);
            float[] transposed = new float[4 * rows];
            for (int i = 0; i < rows; i++) {
                for (int k = 0; k < 4; k++) {
                    transposed[i * 4 + k] = byTerm.at(k, i);
                }
            }
            ProductWeights byRow = ProductWeights.zeros(rows, 5);
            byRow.load(FloatMatrix.adopt(rows, 4, transposed), 1);
            ProductWeights byColumn = ProductWeights.zeros(rows, 5);
            byColumn.loadTransposed(byTerm, 1);
            assertThat(byColumn.array()).isEqualTo(byRow.array());
            Panel x = Panel.zeros(5);
            random.fill(x);
            Panel out = Panel.zeros(rows);
            VectorMath.product(byRow, x, out);
            for (int i = 0; i < rows; i++) {
                float sum = 0f;
                for (int k = 0; k < 4; k++) {
                    sum = Math.fma(byTerm.at(k, i), x.get(k + 1, 3), sum);
                }
                assertThat(out.get(i, 3)).isEqualTo(sum);
            }
        }
    }

    @Test
    void laneSumIsTheSameTree() {
        LaneLoss loss = new LaneLoss();
        double[] lanes = loss.sums();
        for (int l = 0; l < Panel.LANES; l++) {
            lanes[l] = random.value() * 1e-3;
        }
        double[] halves = new double[8];
        for (int l = 0; l < 8; l++) {
            halves[l] = lanes[l] + lanes[l + 8];
        }
        double even = (halves[0] + halves[4]) + (halves[2] + halves[6]);
        double odd = (halves[1] + halves[5]) + (halves[3] + halves[7]);
        assertThat(loss.total()).isEqualTo(even + odd);
    }

    @Test
    void crossEntropyIsTheSoftmaxsAndSkipsLanesWithoutTarget() {
        Panel logits = Panel.zeros(3);
        logits.fill(1f, 2);
        logits.array()[0] = 3f;
        int[] targets = new int[Panel.LANES];
        Arrays.fill(targets, -1);
        targets[0] = 2;
        LaneLoss loss = new LaneLoss();
        VectorMath.crossEntropy(logits, targets, 0, 0.5f, loss);
        double total = StrictMath.exp(3) + 2 * StrictMath.exp(1);
        assertThat(loss.sums()[0]).isCloseTo(StrictMath.log(total) - 1, within(1e-6));
        assertThat((double) logits.get(0, 0)).isCloseTo(0.5 * StrictMath.exp(3) / total, within(1e-7));
        assertThat((double) logits.get(2, 0)).isCloseTo(0.5 * (StrictMath.exp(1) / total - 1), within(1e-7));
        assertThat(loss.sums()[1]).isZero();
        assertThat(logits.get(0, 1)).isZero();
    }

    @Test
    void shapesAreChecked() {
        assertThatThrownBy(() -> VectorMath.product(ProductWeights.zeros(3, 2), Panel.zeros(4), Panel.zeros(3)))
                .hasMessageContaining("4")
                .hasMessageContaining("2");
        assertThatThrownBy(() -> VectorMath.product(
                        ProductWeights.zeros(3, 2),
                        Panel.zeros(2),
                        Panel.zeros(8).rows(5, 3)))
                .hasMessageContaining("whole panel");
        assertThatThrownBy(() -> VectorMath.relu(Panel.zeros(4), Panel.zeros(3)))
                .hasMessageContaining("4");
        assertThatThrownBy(() -> new OuterProduct(PanelHistory.zeros(2, 1), PanelHistory.zeros(3, 1)))
                .hasMessageContaining("or 128, got 2 and 3");
    }

    @Test
    void panelsLoadAndStoreTrialsLaneByLane() {
        Sequence source = Sequence.of(2, 17, 1, new float[34]);
        source.array()[17 + 16] = 5f;
        Panel panel = Panel.zeros(1);
        panel.fill(9f, Panel.LANES);
        panel.load(source, 1, 16);
        assertThat(panel.get(0, 0)).isEqualTo(5f);
        assertThat(panel.get(0, 1)).isZero();
        float[] target = new float[3];
        panel.store(target, 2, 1);
        assertThat(target).containsExactly(0f, 0f, 5f);
    }
}
