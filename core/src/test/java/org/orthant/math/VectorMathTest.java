package org.orthant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the kernel to the order of {@code docs/numerics.md}, bit for bit, by loops that follow its words. */
class VectorMathTest {

    private final UniformRandomProvider random = RandomSource.L64_X128_MIX.create(23L);

    private void fill(Panel panel) {
        for (int k = 0; k < panel.size(); k++) {
            panel.array()[panel.offset() + k] = value();
        }
    }

    private PanelHistory filled(PanelHistory history) {
        for (int v = 0; v < history.panels(); v++) {
            Panel panel = Panel.zeros(history.rows());
            fill(panel);
            VectorMath.write(panel, history, v, 0);
        }
        return history;
    }

    private float value() {
        return (float) ((random.nextDouble() - 0.5) * StrictMath.exp(8 * random.nextDouble()));
    }

    @Test
    void multiplicationIsPlaceByPlaceAndStaysInItsRows() {
        Panel factor = Panel.zeros(7);
        Panel target = Panel.zeros(9);
        fill(factor);
        fill(target);
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
        fill(from);
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
        fill(x);
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
            values[k] = value();
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
            fill(x);
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

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 3, 127", "3, 5, 128", "4, 2, 129", "6, 17, 130", "5, 7, 300"})
    void outerSumAddsLanesInTheTreeAfterEveryBlock(int rows, int columns, int panels) {
        PanelHistory errors = filled(PanelHistory.zeros(panels, rows));
        PanelHistory inputs = filled(PanelHistory.zeros(panels, columns));
        OuterProduct product = new OuterProduct(errors, inputs);
        for (int block = product.blocks() - 1; block >= 0; block--) {
            VectorMath.outerSum(product, block);
        }
        float[] sum = product.total();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                float total = 0f;
                for (int block = 0; block < panels; block += 128) {
                    float[] lanes = new float[Panel.LANES];
                    for (int v = block; v < Math.min(block + 128, panels); v++) {
                        for (int l = 0; l < Panel.LANES; l++) {
                            lanes[l] = Math.fma(errors.get(v, i, l), inputs.get(v, j, l), lanes[l]);
                        }
                    }
                    total += tree(lanes);
                }
                assertThat(sum[i * columns + j]).isEqualTo(total);
            }
        }
    }

    @Test
    void errorsOfOneBlockAfterAnotherGiveTheSameSums() {
        int panels = 2 * OuterProduct.BLOCK + 44;
        PanelHistory inputs = filled(PanelHistory.zeros(panels, 7));
        OuterProduct whole = new OuterProduct(filled(PanelHistory.zeros(panels, 6)), inputs);
        OuterProduct inTurn = new OuterProduct(PanelHistory.zeros(OuterProduct.BLOCK, 6), inputs);
        Panel errors = Panel.zeros(6);
        for (int v = panels - 1; v >= 0; v--) {
            VectorMath.read(whole.errors(), v, 0, errors);
            VectorMath.write(errors, inTurn.errors(), inTurn.errorPanel(v), 0);
            if (v % OuterProduct.BLOCK == 0) {
                VectorMath.outerSum(whole, v / OuterProduct.BLOCK);
                VectorMath.outerSum(inTurn, v / OuterProduct.BLOCK);
            }
        }
        assertThat(inTurn.total()).isEqualTo(whole.total());
    }

    /** Rows that take no part are not read, and what an earlier sum left in their places goes. */
    @ParameterizedTest
    @CsvSource({"11, 40, 3", "5, 16, 129"})
    void outerSumOfSomeRowsHasZerosElsewhere(int rows, int columns, int panels) {
        PanelHistory errors = filled(PanelHistory.zeros(panels, rows));
        PanelHistory inputs = filled(PanelHistory.zeros(panels, columns));
        OuterProduct some = new OuterProduct(errors, inputs);
        OuterProduct all = new OuterProduct(errors, inputs);
        for (int block = 0; block < all.blocks(); block++) {
            VectorMath.outerSum(all, block);
            VectorMath.outerSum(some, block);
        }
        some.errorRows().clear();
        some.errorRows().add(1, 4);
        some.errorRows().add(rows - 1, rows);
        some.inputRows().clear();
        some.inputRows().add(2, columns - 9);
        some.inputRows().add(columns - 1, columns);
        for (int block = 0; block < all.blocks(); block++) {
            VectorMath.outerSum(some, block);
        }
        float[] expected = all.total();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean taken =
                        ((i >= 1 && i < 4) || i == rows - 1) && ((j >= 2 && j < columns - 9) || j == columns - 1);
                expected[i * columns + j] = taken ? expected[i * columns + j] : 0f;
            }
        }
        assertThat(some.total()).isEqualTo(expected);
    }

    /** A network of which nothing takes part has a sum of zeros. */
    @Test
    void outerSumOfNoRowsIsZero() {
        OuterProduct product = new OuterProduct(filled(PanelHistory.zeros(2, 6)), filled(PanelHistory.zeros(2, 5)));
        VectorMath.outerSum(product, 0);
        product.errorRows().clear();
        VectorMath.outerSum(product, 0);
        assertThat(product.total()).containsOnly(0f);
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
    @ValueSource(booleans = {false, true})
    void leakBackFollowsTheWords(boolean inside) {
        int rows = 7;
        PanelHistory errors = filled(PanelHistory.zeros(2, 9));
        StateGradient gradient = new StateGradient(Panel.zeros(rows), Panel.zeros(rows), Panel.zeros(rows));
        fill(gradient.state());
        fill(gradient.carry());
        Panel slope = Panel.zeros(rows);
        VectorMath.read(errors, 1, 0, slope);
        float below = errors.get(1, rows, 0);
        float[] carry = gradient.carry().array().clone();
        VectorMath.leakBack(new Leak(0.3f, 0.7f, inside), gradient, errors, 1);
        for (int i = 0; i < rows; i++) {
            float g = gradient.state().get(i, 5) + carry[i * Panel.LANES + 5];
            float kept = inside ? 0.7f * slope.get(i, 5) : 0.7f;
            assertThat(gradient.argument().get(i, 5)).isEqualTo((0.3f * slope.get(i, 5)) * g);
            assertThat(errors.get(1, i, 5)).isEqualTo(gradient.argument().get(i, 5));
            assertThat(gradient.carry().get(i, 5)).isEqualTo(kept * g);
        }
        assertThat(errors.get(1, rows, 0)).isEqualTo(below);
    }

    @Test
    void reluStepsFollowTheWords() {
        int rows = 7;
        ReluSweep ahead = new ReluSweep(
                filled(rows, rows + 2),
                new Leak(0.3f, 0.7f, false),
                Panel.zeros(rows),
                SlopeBits.zeros(3, rows),
                filled(PanelHistory.zeros(2, 9)));
        ReluSweep back = ahead.with(filled(rows, rows + 2), filled(PanelHistory.zeros(2, 9)));
        float below = ahead.history().get(1, rows, 0);
        float belowErrors = back.history().get(1, rows, 0);
        Panel x = filled(rows + 2);
        Panel later = filled(rows + 2);
        Panel carry = filled(rows);
        float[] carries = carry.array().clone();
        Panel next = Panel.zeros(rows);
        Panel error = Panel.zeros(rows);
        Panel sums = Panel.zeros(rows);
        Panel sumsBack = Panel.zeros(rows);
        VectorMath.product(ahead.weights(), x, sums);
        VectorMath.product(back.weights(), later, sumsBack);
        VectorMath.reluStep(ahead, x, ahead.weights().terms(), next, 2, 1);
        VectorMath.reluStepBack(back, later, back.weights().terms(), carry, error, 2, 1);
        for (int i = 0; i < rows; i++) {
            for (int lane = 0; lane < Panel.LANES; lane++) {
                float slope = sums.get(i, lane) > 0 ? 1f : 0f;
                float g = sumsBack.get(i, lane) + carries[i * Panel.LANES + lane];
                assertThat(next.get(i, lane))
                        .isEqualTo(Math.fma(0.3f, Math.max(sums.get(i, lane), 0f), 0.7f * x.get(i, lane)));
                assertThat(ahead.history().get(1, i, lane)).isEqualTo(next.get(i, lane));
                assertThat(ahead.slopes().get(2, i, lane)).isEqualTo(slope);
                assertThat(error.get(i, lane)).isEqualTo((0.3f * slope) * g);
                assertThat(back.history().get(1, i, lane)).isEqualTo(error.get(i, lane));
                assertThat(carry.get(i, lane)).isEqualTo(0.7f * g);
            }
        }
        assertThat(ahead.history().get(1, rows, 0)).isEqualTo(below);
        assertThat(back.history().get(1, rows, 0)).isEqualTo(belowErrors);
        assertThatThrownBy(() -> VectorMath.reluStep(ahead, later.rows(0, rows), Rows.all(rows), next, 2, 1))
                .hasMessageContaining("expected a panel of 9 rows");
        assertThatThrownBy(() -> VectorMath.reluStep(ahead, x, Rows.all(rows + 3), next, 2, 1))
                .hasMessageContaining("rows below 9, got 9");
        assertThatThrownBy(() -> VectorMath.reluStepBack(back, later, Rows.all(10), carry, error, 2, 1))
                .hasMessageContaining("rows below 9, got 9");
        assertThatThrownBy(() -> VectorMath.reluStep(ahead, x, Rows.all(rows + 2), next, 3, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** What takes no part is not even read. */
    @ParameterizedTest
    @ValueSource(ints = {3, 7, 13, 20, 31, 100})
    void reluStepsTakeSomeRows(int rows) {
        ProductWeights weights = filled(rows, rows);
        Panel x = filled(rows);
        Rows terms = Rows.none(rows);
        for (int row = 0; row < rows; row++) {
            if (row % 3 == 1) {
                Arrays.fill(x.array(), row * Panel.LANES, (row + 1) * Panel.LANES, 0f);
            } else {
                terms.add(row, row + 1);
            }
        }
        Panel sums = Panel.zeros(rows);
        VectorMath.product(weights, x, sums);
        Panel rest = filled(rows);
        for (int row = 1; row < rows; row += 3) {
            System.arraycopy(rest.array(), row * Panel.LANES, x.array(), row * Panel.LANES, Panel.LANES);
        }
        ReluSweep sweep = new ReluSweep(
                weights,
                new Leak(1f, 0f, false),
                Panel.zeros(rows),
                SlopeBits.zeros(1, rows),
                PanelHistory.zeros(1, rows));
        Panel next = Panel.zeros(rows);
        Panel error = Panel.zeros(rows);
        VectorMath.reluStep(sweep, x, terms, next, 0, 0);
        VectorMath.reluStepBack(sweep, x, terms, Panel.zeros(rows), error, 0, 0);
        for (int i = 0; i < rows; i++) {
            for (int lane = 0; lane < Panel.LANES; lane++) {
                float sum = sums.get(i, lane);
                assertThat(next.get(i, lane)).isEqualTo(Math.max(sum, 0f));
                assertThat(error.get(i, lane)).isEqualTo(sum > 0 ? sum : 0f);
            }
        }
    }

    @Test
    void slopesSayWhichRowsRise() {
        SlopeBits slopes = SlopeBits.zeros(4, 3);
        slopes.array()[slopes.offset(1) + 2] = 1;
        slopes.array()[slopes.offset(2)] = (short) 0x8000;
        Rows rows = Rows.none(3);
        slopes.addRising(0, 4, rows);
        assertThat(numbers(rows)).containsExactly(0, 2);
        rows.clear();
        slopes.addRising(0, 2, rows);
        assertThat(numbers(rows)).containsExactly(2);
        rows.clear();
        slopes.addRising(3, 4, rows);
        assertThat(numbers(rows)).isEmpty();
        slopes.addRising(2, rows);
        assertThat(numbers(rows)).containsExactly(0);
        rows.clear();
        slopes.include(1, slopes, 2);
        slopes.addRising(1, rows);
        assertThat(numbers(rows)).containsExactly(0, 2);
        slopes.clear(1);
        rows.clear();
        slopes.addRising(0, 2, rows);
        assertThat(numbers(rows)).isEmpty();
        assertThatThrownBy(() -> slopes.addRising(0, 5, rows)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static int[] numbers(Rows rows) {
        return IntStream.range(0, rows.count()).map(rows::get).toArray();
    }

    private Panel filled(int rows) {
        Panel panel = Panel.zeros(rows);
        fill(panel);
        return panel;
    }

    private ProductWeights filled(int rows, int depth) {
        ProductWeights weights = ProductWeights.zeros(rows, depth);
        for (int k = 0; k < depth; k++) {
            float[] term = new float[rows];
            for (int i = 0; i < rows; i++) {
                term[i] = value();
            }
            weights.loadTerm(k, term, 0);
        }
        return weights;
    }

    @Test
    void laneSumIsTheSameTree() {
        LaneLoss loss = new LaneLoss();
        double[] lanes = loss.sums();
        for (int l = 0; l < Panel.LANES; l++) {
            lanes[l] = value() * 1e-3;
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

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 57, 100})
    void crossProductsAreOneChainPerPair(int channels) {
        double[][] samples = new double[21][channels];
        for (double[] sample : samples) {
            Arrays.setAll(sample, c -> value());
        }
        double[] sums = new double[channels * channels];
        VectorMath.crossProducts(samples, 2, 19, sums);
        VectorMath.crossProducts(samples, 19, 21, sums);
        for (int i = 0; i < channels; i++) {
            for (int j = i; j < channels; j++) {
                double sum = 0;
                for (int s = 2; s < 21; s++) {
                    sum = Math.fma(samples[s][i], samples[s][j], sum);
                }
                assertThat(sums[i * channels + j]).isEqualTo(sum);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 57, 80})
    void crossProductsOfTwoSetsAreOneChainPerPair(int channels) {
        double[][] left = new double[21][9];
        double[][] right = new double[21][channels + 2];
        for (int s = 0; s < 21; s++) {
            Arrays.setAll(left[s], c -> value());
            Arrays.setAll(right[s], c -> value());
        }
        double[][] sums = new double[9][channels];
        VectorMath.crossProducts(left, right, 2, 19, sums);
        VectorMath.crossProducts(left, right, 19, 21, sums);
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < channels; j++) {
                double sum = 0;
                for (int s = 2; s < 21; s++) {
                    sum = Math.fma(left[s][i], right[s][j], sum);
                }
                assertThat(sums[i][j]).isEqualTo(sum);
            }
        }
        assertThatThrownBy(() -> VectorMath.crossProducts(left, right, 0, 21, new double[10][channels]))
                .hasMessage("expected at least 10 channels, got 9");
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
