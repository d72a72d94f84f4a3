package org.orthant.studies.figure;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The density of a sample by a Gaussian kernel, from its smallest to its largest value, relative to its peak.
 *
 * <p>Bandwidth: Silverman (1986, equation 3.31), 0.9 min(sd, interquartile range / 1.34) n^(-1/5); the sd alone where
 * quartiles are equal. Equal values have no density: one place of width 1.
 *
 * @param at places, ascending
 * @param relative density at each place, 1 at the peak
 */
record Density(List<Double> at, List<Double> relative) {

    private static final int PLACES = 61;

    static Density of(List<Double> sample) {
        double low = Collections.min(sample);
        double high = Collections.max(sample);
        double bandwidth = bandwidth(sample);
        if (!(bandwidth > 0)) {
            return new Density(List.of(low), List.of(1.0));
        }
        List<Double> at = IntStream.range(0, PLACES)
                .mapToObj(i -> low + (high - low) * i / (PLACES - 1))
                .toList();
        List<Double> sums =
                at.stream().map(place -> sum(sample, place, bandwidth)).toList();
        double peak = Collections.max(sums);
        return new Density(at, sums.stream().map(sum -> sum / peak).toList());
    }

    private static double bandwidth(List<Double> sample) {
        int n = sample.size();
        double mean = sample.stream().mapToDouble(v -> v).sum() / n;
        double squares =
                sample.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double sd = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
        BoxSummary box = BoxSummary.of(sample);
        double spread = (box.q3() - box.q1()) / 1.34;
        return 0.9 * (spread > 0 ? Math.min(sd, spread) : sd) * StrictMath.pow(n, -0.2);
    }

    private static double sum(List<Double> sample, double place, double bandwidth) {
        double sum = 0;
        for (double value : sample) {
            double z = (value - place) / bandwidth;
            sum += StrictMath.exp(-0.5 * z * z);
        }
        return sum;
    }

    /** The relative density at the place nearest to {@code value}. */
    double relativeAt(double value) {
        int last = at.size() - 1;
        double low = at.getFirst();
        return last == 0 ? 1 : relative.get((int) Math.round(last * (value - low) / (at.getLast() - low)));
    }
}
