package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class MatrixCorrelationTest {

    private static final int N = 12;

    private static Matrix random(int index) {
        UniformRandomProvider random = new RandomStreams(4).stream(Purpose.SYNTHETIC_DATA, index);
        double[] values = new double[N * N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < i; j++) {
                values[i * N + j] = 100 + random.nextDouble();
                values[j * N + i] = values[i * N + j];
            }
        }
        return DoubleMatrix.of(N, N, values);
    }

    private static double[] triangle(Matrix matrix, int without) {
        return IntStream.range(0, N)
                .filter(i -> i != without)
                .boxed()
                .flatMapToDouble(
                        i -> IntStream.range(i + 1, N).filter(j -> j != without).mapToDouble(j -> matrix.get(i, j)))
                .toArray();
    }

    private static double naive(int without) {
        return Correlation.pearson(triangle(random(0), without), triangle(random(1), without));
    }

    @Test
    void correlationAndIntervalAreThoseOfLeavingOutEachNode() {
        MatrixCorrelation correlation = MatrixCorrelation.of(random(0), random(1));
        assertThat(correlation.r()).isCloseTo(naive(-1), within(1e-12));
        double[] z = IntStream.range(0, N)
                .mapToDouble(i -> Correlation.fisherZ(naive(i)))
                .toArray();
        double mean = IntStream.range(0, N).mapToDouble(i -> z[i]).average().orElseThrow();
        double squares = IntStream.range(0, N)
                .mapToDouble(i -> (z[i] - mean) * (z[i] - mean))
                .sum();
        double half = 2.200985160082949 * Math.sqrt(squares * (N - 1) / N); // t(0.975; 11)
        Interval interval = correlation.interval();
        assertThat(interval.low()).isCloseTo(StrictMath.tanh(Correlation.fisherZ(naive(-1)) - half), within(1e-9));
        assertThat(interval.high()).isCloseTo(StrictMath.tanh(Correlation.fisherZ(naive(-1)) + half), within(1e-9));
        assertThat(interval.n()).isEqualTo(N);
    }

    @Test
    void partialCorrelationIsThatOfResiduals() {
        MatrixCorrelation ab = MatrixCorrelation.of(random(0), random(1));
        MatrixCorrelation ac = MatrixCorrelation.of(random(0), random(2));
        MatrixCorrelation bc = MatrixCorrelation.of(random(1), random(2));
        double expected =
                Correlation.partial(triangle(random(0), -1), triangle(random(1), -1), triangle(random(2), -1));
        assertThat(MatrixCorrelation.partial(ab, ac, bc).r()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aCorrelationDoesNotDifferFromItself() {
        MatrixCorrelation correlation = MatrixCorrelation.of(random(0), random(1));
        assertThat(correlation.minus(correlation)).isEqualTo(new Interval(0, 0, 0, N));
        assertThat(MatrixCorrelation.of(random(0), random(0)).r()).isCloseTo(1, within(1e-12));
    }

    @Test
    void constantsAndBadShapesAreNamed() {
        assertThat(MatrixCorrelation.of(random(0), DoubleMatrix.zeros(N, N)).r())
                .isNaN();
        assertThat(MatrixCorrelation.of(random(0), DoubleMatrix.zeros(N, N))
                        .interval()
                        .low())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixCorrelation.of(random(0), DoubleMatrix.zeros(3, 3)))
                .withMessageContaining("12 x 12 and 3 x 3");
    }

    @Test
    void rowsOneByOneGiveTheSame() {
        MatrixCorrelation whole = MatrixCorrelation.of(random(0), random(1));
        MatrixCorrelation.Rows rows = new MatrixCorrelation.Rows(N, 100, 100);
        MatrixCorrelation.Rows constant = new MatrixCorrelation.Rows(N, 0.1, 0);
        double[] tenths = IntStream.range(0, N).mapToDouble(i -> 0.1).toArray();
        for (int i = N - 1; i >= 0; i--) {
            double[] a = row(random(0), i);
            a[i] = Double.NaN; // not read
            rows.add(i, a, row(random(1), i));
            constant.add(i, tenths, row(random(1), i));
        }
        Interval got = rows.correlation().interval();
        assertThat(got.mean()).isCloseTo(whole.r(), within(1e-12));
        assertThat(got.low()).isCloseTo(whole.interval().low(), within(1e-10));
        assertThat(got.high()).isCloseTo(whole.interval().high(), within(1e-10));
        assertThat(constant.correlation().r()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.add(0, tenths, new double[3]))
                .withMessageContaining("got 12 and 3");
    }

    private static double[] row(Matrix matrix, int i) {
        return IntStream.range(0, N).mapToDouble(j -> matrix.get(i, j)).toArray();
    }

    private static double naivePartial(int without) {
        return Correlation.partial(
                triangle(random(0), without), triangle(random(1), without), triangle(random(2), without));
    }

    @Test
    void intervalOfAPartialCorrelationLeavesOutEachNodeToo() {
        MatrixCorrelation partial = MatrixCorrelation.partial(
                MatrixCorrelation.of(random(0), random(1)),
                MatrixCorrelation.of(random(0), random(2)),
                MatrixCorrelation.of(random(1), random(2)));
        double[] z = IntStream.range(0, N)
                .mapToDouble(i -> Correlation.fisherZ(naivePartial(i)))
                .toArray();
        Interval expected = MatrixCorrelation.jackknife(Correlation.fisherZ(naivePartial(-1)), z);
        assertThat(partial.interval().low()).isCloseTo(StrictMath.tanh(expected.low()), within(1e-9));
        assertThat(partial.interval().high()).isCloseTo(StrictMath.tanh(expected.high()), within(1e-9));
        MatrixCorrelation same = MatrixCorrelation.of(random(0), random(0));
        assertThat(MatrixCorrelation.partial(MatrixCorrelation.of(random(0), random(1)), same, same)
                        .r())
                .as("nothing is left of a matrix given itself")
                .isNaN();
    }

    @Test
    void differencesHaveTheIntervalOfLeavingOutEachNode() {
        MatrixCorrelation first = MatrixCorrelation.of(random(0), random(1));
        MatrixCorrelation second = MatrixCorrelation.of(random(0), random(2));
        double[] differences = IntStream.range(0, N)
                .mapToDouble(i -> naive(i) - Correlation.pearson(triangle(random(0), i), triangle(random(2), i)))
                .toArray();
        Interval expected = MatrixCorrelation.jackknife(
                naive(-1) - Correlation.pearson(triangle(random(0), -1), triangle(random(2), -1)), differences);
        assertThat(first.minus(second).mean()).isCloseTo(expected.mean(), within(1e-12));
        assertThat(first.minus(second).low()).isCloseTo(expected.low(), within(1e-9));
        assertThat(first.minus(second).high()).isCloseTo(expected.high(), within(1e-9));
    }

    /** Of 1, 2 and 6 squares 14 times 2 / 3; t(0.975; 2) = 4.30265. */
    @Test
    void theJackknifeByHand() {
        Interval interval = MatrixCorrelation.jackknife(5, 1, 2, 6);
        double half = 4.30265272974946 * Math.sqrt(28.0 / 3);
        assertThat(interval.low()).isCloseTo(5 - half, within(1e-9));
        assertThat(interval.high()).isCloseTo(5 + half, within(1e-9));
        assertThat(interval.n()).isEqualTo(3);
        assertThat(MatrixCorrelation.jackknife(5, 1, 2)).isEqualTo(Interval.without(5, 2));
        assertThat(MatrixCorrelation.jackknife(5, 1, 2, Double.NaN)).isEqualTo(Interval.without(5, 3));
        assertThat(MatrixCorrelation.jackknife(Double.NaN, 1, 2, 6)).isEqualTo(Interval.without(Double.NaN, 3));
    }

    @Test
    void whatIsNoPairOfSymmetricMatricesIsRefused() {
        for (DoubleMatrix bad : new DoubleMatrix[] {DoubleMatrix.zeros(N, 3), DoubleMatrix.zeros(3, N)}) {
            String shape = bad.rows() + " x " + bad.columns();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MatrixCorrelation.of(bad, random(0)))
                    .withMessageContaining("got " + shape + " and 12 x 12");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MatrixCorrelation.of(random(0), bad))
                    .withMessageContaining("and " + shape);
        }
        double[] broken = random(1).toDoubles();
        broken[2 * N + 7] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixCorrelation.of(random(0), DoubleMatrix.of(N, N, broken)))
                .withMessage("expected finite values, got NaN at row 3, column 8 (counted from 1)");
        assertThat(MatrixCorrelation.of(DoubleMatrix.zeros(1, 1), DoubleMatrix.zeros(1, 1))
                        .r())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatrixCorrelation.Rows(3, 0, 0).add(0, new double[2], new double[3]))
                .withMessage("expected rows of 3 values, got 2 and 3");
    }
}
