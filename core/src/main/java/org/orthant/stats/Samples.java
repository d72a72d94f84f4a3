package org.orthant.stats;

import java.util.Arrays;

/** Moments of samples, and the checks on what comes in. */
final class Samples {

    private Samples() {}

    /** Refuses a NaN or infinite value with its index. */
    static void requireFinite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "expected finite values in " + name + ", got " + values[i] + " at index " + i);
            }
        }
    }

    /** Refuses two samples of different size, or with a NaN or infinite value. */
    static void requirePairs(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "expected as many second as first values, " + a.length + ", got " + b.length);
        }
        requireFinite("the first sample", a);
        requireFinite("the second sample", b);
    }

    /** Whether all values are the same: then the variance is 0, whatever rounding makes of it. */
    static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** The mean; NaN of no values. */
    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Values less their mean. */
    static double[] centred(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    /** Sum of products. */
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Sum of squared differences from the mean, exactly 0 of a constant. */
    static double squares(double[] values) {
        double[] centred = centred(values);
        return isConstant(values) ? 0 : dot(centred, centred);
    }

    /** Unbiased variance; NaN of fewer than two values. */
    static double variance(double[] values) {
        return values.length < 2 ? Double.NaN : squares(values) / (values.length - 1);
    }

    /** First less second, pair by pair. */
    static double[] differences(double[] first, double[] second) {
        requirePairs(first, second);
        double[] differences = first.clone();
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= second[i];
        }
        return differences;
    }
}
