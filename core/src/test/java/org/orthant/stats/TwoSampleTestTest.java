package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference numbers: scipy 1.17.1 with numpy 2.4.6, the function named beside each. */
class TwoSampleTestTest {

    private static final double[] A = {1.2, 3.4, 2.2, 5.9, 4.0, 0.3, 2.8, 7.5};
    private static final double[] B = {1.9, 4.9, 2.0, 5.0, 5.6, 1.1};

    /** A row of golden/ttest.json: samples and {t, p, df}. */
    @SuppressWarnings("ArrayRecordComponent") // read once, by one test
    record Row(double[] a, double[] b, double[] welch, double[] pooled) {}

    static List<Row> goldenRows() {
        try (InputStream in = TwoSampleTestTest.class.getResourceAsStream("/golden/ttest.json")) {
            String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<double[]> lists = Pattern.compile("[\\[{]([^\\[\\]{}]+)[\\]}]")
                    .matcher(json)
                    .results()
                    .map(TwoSampleTestTest::numbers)
                    .toList();
            return List.of(row(lists, 0), row(lists, 4), row(lists, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<double[]> lists, int at) {
        return new Row(lists.get(at), lists.get(at + 1), lists.get(at + 2), lists.get(at + 3));
    }

    private static double[] numbers(MatchResult list) {
        return Arrays.stream(list.group(1).replaceAll("\"\\w+\":", "").split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("goldenRows")
    void agreesWithScipy(Row row) {
        agree(TwoSampleTest.welch(row.a(), row.b()), row.welch());
        agree(TwoSampleTest.pooled(row.a(), row.b()), row.pooled());
    }

    private static void agree(TestResult result, double[] expected) {
        assertThat(result.statistic()).isCloseTo(expected[0], within(1e-9));
        assertThat(result.p().value()).isCloseTo(expected[1], within(1e-9));
        assertThat(result.df()).isCloseTo(expected[2], within(1e-9));
    }

    /** ttest_ind(...).confidence_interval(); d by its definition. */
    @Test
    void givesIntervalAndEffect() {
        TestResult pooled = TwoSampleTest.pooled(A, B);
        assertThat(pooled.interval().low()).isCloseTo(-2.609266927147985, within(1e-9));
        assertThat(pooled.interval().high()).isCloseTo(2.600933593814653, within(1e-9));
        assertThat(pooled.effect()).isCloseTo(-0.0018820347544185225, within(1e-12));
        assertThat(pooled.n()).isEqualTo(14);
        TestResult welch = TwoSampleTest.welch(A, B);
        assertThat(welch.interval().low()).isCloseTo(-2.536368266946676, within(1e-9));
        assertThat(welch.interval().high()).isCloseTo(2.528034933613344, within(1e-9));
    }

    /** mannwhitneyu(..., method="asymptotic"). */
    @Test
    void mannWhitneyAgreesWithScipy() {
        TestResult result = TwoSampleTest.mannWhitney(
                new double[] {1, 4, 4, 6, 7, 9, 10, 12, 3}, new double[] {2, 4, 5, 8, 11, 13, 14, 15, 16, 12});
        assertThat(result.statistic()).isEqualTo(23.5);
        assertThat(result.p().value()).isCloseTo(0.08572087044830344, within(1e-12));
        assertThat(result.effect()).isCloseTo(2 * 23.5 / 90 - 1, within(1e-15));
        assertThat(TwoSampleTest.mannWhitney(new double[] {1, 1}, new double[] {1, 1})
                        .isDefined())
                .isFalse();
        assertThat(TwoSampleTest.mannWhitney(A, new double[0]).p().value()).isNaN();
    }

    @Test
    void tooFewValuesOrNoVarianceAreUndefined() {
        double[] constant = {0.1, 0.1, 0.1};
        for (TestResult result : List.of(
                TwoSampleTest.pooled(constant, constant),
                TwoSampleTest.welch(constant, new double[] {0.2, 0.2}),
                TwoSampleTest.pooled(new double[] {1}, A),
                TwoSampleTest.welch(A, new double[0]))) {
            assertThat(result.isDefined()).isFalse();
            assertThat(result.p().value()).isNaN();
            assertThat(result.p().text()).isEqualTo("p undefined");
            assertThat(result.effect()).isNaN();
            assertThat(result.interval().low()).isNaN();
        }
    }

    @Test
    void nanIsRefusedWithItsIndex() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoSampleTest.welch(A, new double[] {1, 2, Double.NaN}))
                .withMessageContaining("second sample")
                .withMessageContaining("NaN at index 2");
    }

    @Test
    void evenlyMatchedSamplesHaveAPOfOne() {
        TestResult result = TwoSampleTest.mannWhitney(new double[] {1, 4}, new double[] {2, 3});
        assertThat(result.statistic()).isEqualTo(2);
        assertThat(result.p().value()).isEqualTo(1);
        assertThat(result.effect()).isZero();
        assertThat(result.n()).isEqualTo(4);
        for (int side = 0; side < 2; side++) {
            double[] first = side == 0 ? new double[] {Double.NaN} : A;
            double[] second = side == 0 ? A : new double[] {Double.NaN};
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TwoSampleTest.mannWhitney(first, second))
                    .withMessageContaining((side == 0 ? "first" : "second") + " sample, got NaN at index 0");
        }
    }

    @Test
    void oneValueOnEitherSideIsTooFew() {
        for (TestResult result :
                List.of(TwoSampleTest.pooled(A, new double[] {1}), TwoSampleTest.welch(new double[] {1}, A))) {
            assertThat(result.isDefined()).isFalse();
            assertThat(result.df()).isNaN();
            assertThat(result.n()).isEqualTo(9);
            assertThat(Math.abs(result.interval().mean())).isCloseTo(27.3 / 8 - 1, within(1e-12));
        }
    }
}
