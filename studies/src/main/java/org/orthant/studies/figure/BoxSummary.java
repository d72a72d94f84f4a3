package org.orthant.studies.figure;

import java.util.List;

/**
 * What a box plot draws of a sample (Tukey 1977).
 *
 * @param low the smallest value within 1.5 interquartile ranges below the box
 * @param q1 lower quartile (interpolated, type 7 of Hyndman and Fan 1996)
 * @param median the median
 * @param q3 upper quartile
 * @param high the largest value within 1.5 interquartile ranges above the box
 */
record BoxSummary(double low, double q1, double median, double q3, double high) {

    private static final double REACH = 1.5;

    static BoxSummary of(List<Double> sample) {
        List<Double> sorted = sample.stream().sorted().toList();
        double q1 = quantile(sorted, 0.25);
        double q3 = quantile(sorted, 0.75);
        double reach = REACH * (q3 - q1);
        List<Double> within = sorted.stream()
                .filter(value -> value >= q1 - reach && value <= q3 + reach)
                .toList();
        return new BoxSummary(within.getFirst(), q1, quantile(sorted, 0.5), q3, within.getLast());
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int left = (int) place;
        int right = Math.min(left + 1, sorted.size() - 1);
        return sorted.get(left) + (place - left) * (sorted.get(right) - sorted.get(left));
    }
}
