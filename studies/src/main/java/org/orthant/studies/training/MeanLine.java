package org.orthant.studies.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.stats.Interval;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.Line;

/** The mean over networks as a line with its 95 % interval. */
final class MeanLine {

    private MeanLine() {}

    /**
     * A line through the means.
     *
     * @param x one value per point
     * @param networks for each network a value per point; NaN is left out
     */
    static Line of(String name, double[] x, List<List<Double>> networks) {
        List<Interval> points = IntStream.range(0, x.length)
                .mapToObj(k -> Interval.ofMean(networks.stream()
                        .mapToDouble(network -> network.get(k))
                        .filter(v -> !Double.isNaN(v))
                        .toArray()))
                .toList();
        double[] mean = points.stream().mapToDouble(Interval::mean).toArray();
        double[] low = points.stream().mapToDouble(Interval::low).toArray();
        double[] high = points.stream().mapToDouble(Interval::high).toArray();
        boolean interval = Arrays.stream(low).anyMatch(v -> !Double.isNaN(v));
        Line line = Line.of(name, x, mean);
        return interval ? line.with(Band.of(low, high)) : line;
    }
}
