package org.orthant.studies.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.stats.KolmogorovSmirnov;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;

/** The figures of checks. */
final class CheckFigures {

    private static final int POINTS = 101;

    private CheckFigures() {}

    /** The distribution of p of each test whose null is true. */
    static Figure distribution(List<CheckResult> results) {
        List<CheckResult> tests = results.stream()
                .filter(r -> r.measure().expectation() == Expectation.UNIFORM)
                .toList();
        double[] x =
                IntStream.range(0, POINTS).mapToDouble(k -> k / (POINTS - 1.0)).toArray();
        int n = tests.stream().mapToInt(CheckResult::n).min().orElse(1);
        double reach = KolmogorovSmirnov.criticalDistance(CalibrationClaims.LEAST_UNIFORM, n);
        List<Line> lines = new ArrayList<>();
        for (CheckResult test : tests) {
            lines.add(Line.of(test.measure().id(), x, shares(test.values(), x)));
        }
        lines.add(Line.of("uniform", x, x)
                .with(Band.of(
                        Arrays.stream(x).map(v -> Math.max(v - reach, 0)).toArray(),
                        Arrays.stream(x).map(v -> Math.min(v + reach, 1)).toArray())));
        return new LinesFigure(
                new FigureText(
                        "p-distribution-checks",
                        "Distribution of p of the other tests",
                        "The share of data sets without an effect whose p is at most the value on the horizontal axis. Band: "
                                + "how far the smallest sample, " + n
                                + " data sets, may stray from the diagonal before it is "
                                + "refused.",
                        "Lines of the distribution of p of each test along the diagonal."),
                Axis.of("p").within(0, 1),
                Axis.of("share of data sets with p at most this").within(0, 1),
                lines,
                List.of());
    }

    private static double[] shares(double[] ps, double[] x) {
        return Arrays.stream(x)
                .map(level -> Arrays.stream(ps).filter(p -> p <= level).count() / (double) ps.length)
                .toArray();
    }

    /** How often intervals miss the truth. */
    static Figure shares(List<CheckResult> results) {
        List<CheckResult> intervals = results.stream()
                .filter(r -> r.measure().expectation().outcome().equals("covered"))
                .toList();
        return new BarsFigure(
                new FigureText(
                        "coverage",
                        "How often 95 % intervals miss the truth",
                        "Share of data sets whose interval does not cover the truth; an honest interval misses it in 0.05, a "
                                + "cautious one less often.",
                        "Bars near 0.05, some lower, those of intervals that ignore something higher."),
                Axis.of("interval"),
                intervals.stream().map(r -> r.measure().id()).toList(),
                Axis.of("share that misses"),
                List.of(new BarsFigure.Bars(
                        "misses",
                        intervals.stream().map(r -> 1 - r.share().mean()).toList())));
    }
}
