package org.orthant.studies.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.stats.Interval;
import org.orthant.stats.KolmogorovSmirnov;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;

/** The figures of {@code calibration}. */
final class CalibrationFigures {

    private static final int BINS = 10;
    private static final int POINTS = 201;
    private static final double SMALL = 0.1;

    private CalibrationFigures() {}

    /** Distribution of p against the uniform one; {@code to} is where the axes end. */
    static Figure distribution(List<TrialResult> results, double to) {
        double[] x = IntStream.range(0, POINTS)
                .mapToDouble(k -> to * k / (POINTS - 1))
                .toArray();
        List<Line> lines = new ArrayList<>();
        for (TrialResult result : results) {
            lines.add(Line.of(result.trial().id(), x, shares(result.ps(), x)));
        }
        lines.add(uniform(x, results.stream().mapToInt(TrialResult::n).min().orElse(1)));
        String small = to < 1 ? "-small" : "";
        return new LinesFigure(
                new FigureText(
                        "p-distribution" + small,
                        to < 1 ? "Distribution of p: small p" : "Distribution of p",
                        "The share of noise series whose p is at most the value on the horizontal axis. An honest test "
                                + "follows the diagonal. Band: how far a sample of this size may stray from it before a "
                                + "Kolmogorov-Smirnov test refuses it at " + CalibrationClaims.LEAST_UNIFORM + ". "
                                + counts(results),
                        "Lines of the distribution of p for each kind of noise along the diagonal."),
                Axis.of("p").within(0, to),
                Axis.of("share of series with p at most this").within(0, to < 1 ? 2 * to : 1),
                lines,
                to < 1 ? List.of(new Mark.Vertical("0.05", TrialResult.LEVEL)) : List.of());
    }

    /** The distribution where decisions are made. */
    static Figure smallP(List<TrialResult> results) {
        return distribution(results, SMALL);
    }

    private static double[] shares(double[] ps, double[] x) {
        return Arrays.stream(x)
                .map(level -> Arrays.stream(ps).filter(p -> p <= level).count() / (double) ps.length)
                .toArray();
    }

    private static Line uniform(double[] x, int n) {
        double reach = KolmogorovSmirnov.criticalDistance(CalibrationClaims.LEAST_UNIFORM, n);
        return Line.of("uniform", x, x)
                .with(Band.of(
                        Arrays.stream(x).map(v -> Math.max(v - reach, 0)).toArray(),
                        Arrays.stream(x).map(v -> Math.min(v + reach, 1)).toArray()));
    }

    private static String counts(List<TrialResult> results) {
        StringBuilder text = new StringBuilder("Series: ");
        for (int k = 0; k < results.size(); k++) {
            text.append(k == 0 ? "" : ", ")
                    .append(results.get(k).n())
                    .append(" of ")
                    .append(results.get(k).trial().words());
        }
        return text.append('.').toString();
    }

    /** How many p fall into each tenth. */
    static Figure histogram(List<TrialResult> results) {
        List<String> bins = IntStream.range(0, BINS)
                .mapToObj(k -> String.format(Locale.ROOT, "%.1f to %.1f", k / (double) BINS, (k + 1) / (double) BINS))
                .toList();
        return new BarsFigure(
                new FigureText(
                        "p-histogram",
                        "How many p fall into each tenth",
                        "Share of series of noise by their p; a bin holds its upper end. An honest test gives bars of "
                                + "0.1 but for chance. " + counts(results),
                        "Bars of nearly equal height for each kind of noise."),
                Axis.of("p"),
                bins,
                Axis.of("share of series"),
                results.stream()
                        .map(result -> new BarsFigure.Bars(result.trial().id(), binned(result)))
                        .toList());
    }

    private static List<Double> binned(TrialResult result) {
        double[] bins = new double[BINS];
        for (double p : result.ps()) {
            bins[Math.clamp((int) Math.ceil(p * BINS - 1e-9) - 1, 0, BINS - 1)] += 1.0 / result.n();
        }
        return Arrays.stream(bins).boxed().toList();
    }

    /** Share of rejections against the strength of planted modules, each result one strength. */
    static Figure power(List<Double> strengths, List<TrialResult> results) {
        double[] x = strengths.stream().mapToDouble(Double::doubleValue).toArray();
        List<Interval> shares = results.stream().map(TrialResult::rejected).toList();
        return new LinesFigure(
                new FigureText(
                        "power",
                        "Share of series with planted modules that are found out",
                        "The share with p at most 0.05 against the strength of the modules, the expected correlation of "
                                + "two of their nodes (0: white noise); band: exact 95 % interval. " + counts(results),
                        "A line of the share of rejections that rises with strength."),
                Axis.of("correlation within modules").within(0, x[x.length - 1]),
                Axis.of("share of series with p at most 0.05").within(0, 1),
                List.of(Line.of("planted modules", x, values(shares, Interval::mean))
                        .with(Band.of(values(shares, Interval::low), values(shares, Interval::high)))),
                List.of(new Mark.Horizontal("0.05", TrialResult.LEVEL)));
    }

    private static double[] values(List<Interval> intervals, ToDoubleFunction<Interval> part) {
        return intervals.stream().mapToDouble(part).toArray();
    }
}
