package org.orthant.studies.projection;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.Line;

/**
 * Values of a sweep, one row per repetition, one column per point.
 */
final class Curves {

    private final double[] settings;
    private final double[][] values;

    /**
     * Both arrays are given away.
     *
     * @param settings the number that varies, one per point
     * @param values a row per repetition; NaN where there is none
     */
    Curves(double[] settings, double[][] values) {
        this.settings = settings;
        this.values = values;
    }

    /** The values of {@code points} of each unit, whose settings are the same in all units. */
    static <U, P> Curves of(
            List<U> units, Function<U, List<P>> points, ToDoubleFunction<P> setting, ToDoubleFunction<P> value) {
        double[] settings =
                points.apply(units.getFirst()).stream().mapToDouble(setting).toArray();
        double[][] values = units.stream()
                .map(unit -> points.apply(unit).stream().mapToDouble(value).toArray())
                .toArray(double[][]::new);
        return new Curves(settings, values);
    }

    /** All values, a row per repetition. */
    Matrix matrix() {
        return DoubleMatrix.adopt(
                values.length,
                settings.length,
                Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
    }

    /** The number that varies, one per point: to be read, never written. */
    double[] settings() {
        return settings;
    }

    /** The points whose setting is at most {@code largest}, which come first. */
    Curves upTo(double largest) {
        int points = (int) Arrays.stream(settings).filter(s -> s <= largest).count();
        return new Curves(
                Arrays.copyOf(settings, points),
                Arrays.stream(values).map(row -> Arrays.copyOf(row, points)).toArray(double[][]::new));
    }

    /** The values of one point, one per repetition. */
    double[] at(int point) {
        return Arrays.stream(values).mapToDouble(row -> row[point]).toArray();
    }

    /** One number of each repetition's curve. */
    double[] each(ToDoubleFunction<double[]> summary) {
        return Arrays.stream(values).mapToDouble(summary).toArray();
    }

    /** The mean over repetitions at each point; NaN where no repetition has a value. */
    double[] mean() {
        double[] mean = new double[settings.length];
        Arrays.setAll(mean, k -> Arrays.stream(sorted(k)).average().orElse(Double.NaN));
        return mean;
    }

    /** The point of the lowest mean. */
    int lowest() {
        double[] mean = mean();
        int lowest = 0;
        for (int k = 1; k < mean.length; k++) {
            lowest = mean[k] < mean[lowest] ? k : lowest;
        }
        return lowest;
    }

    /** The mean with a band that holds the middle 95 % of repetitions. */
    Line line(String name) {
        double[] low = new double[settings.length];
        double[] high = new double[settings.length];
        for (int k = 0; k < settings.length; k++) {
            double[] sorted = sorted(k);
            low[k] = quantile(sorted, 0.025);
            high[k] = quantile(sorted, 0.975);
        }
        return Line.of(name, settings, mean()).with(Band.of(low, high));
    }

    private double[] sorted(int point) {
        return Arrays.stream(at(point))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    /** Between neighbours in proportion (Hyndman and Fan 1996, type 7). */
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
