package org.orthant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations of a sweep over time, bit for bit, by loops that follow the words of {@code docs/numerics.md}. */
class SweepMathTest {

    private final RandomPanels random = new RandomPanels();

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 3, 127", "3, 5, 128", "4, 2, 129", "6, 17, 130", "5, 7, 300"})
    void outerSumAddsLanesInTheTreeAfterEveryBlock(int rows, int columns, int panels) {
        PanelHistory errors = random.filled(PanelHistory.zeros(panels, rows));
        PanelHistory inputs = random.filled(PanelHistory.zeros(panels, columns));
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
        PanelHistory inputs = random.filled(PanelHistory.zeros(panels, 7));
        OuterProduct whole = new OuterProduct(random.filled(PanelHistory.zeros(panels, 6)), inputs);
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
        PanelHistory errors = random.filled(PanelHistory.zeros(panels, rows));
        PanelHistory inputs = random.filled(PanelHistory.zeros(panels, columns));
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
        OuterProduct product =
                new OuterProduct(random.filled(PanelHistory.zeros(2, 6)), random.filled(PanelHistory.zeros(2, 5)));
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
        PanelHistory errors = random.filled(PanelHistory.zeros(2, 9));
        StateGradient gradient = new StateGradient(Panel.zeros(rows), Panel.zeros(rows), Panel.zeros(rows));
        random.fill(gradient.state());
        random.fill(gradient.carry());
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
                random.filled(rows, rows + 2),
                new Leak(0.3f, 0.7f, false),
                Panel.zeros(rows),
                SlopeBits.zeros(3, rows),
                random.filled(PanelHistory.zeros(2, 9)));
        ReluSweep back = ahead.with(random.filled(rows, rows + 2), random.filled(PanelHistory.zeros(2, 9)));
        float below = ahead.history().get(1, rows, 0);
        float belowErrors = back.history().get(1, rows, 0);
        Panel x = random.filled(rows + 2);
        Panel later = random.filled(rows + 2);
        Panel carry = random.filled(rows);
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
        ProductWeights weights = random.filled(rows, rows);
        Panel x = random.filled(rows);
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
        Panel rest = random.filled(rows);
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
}
