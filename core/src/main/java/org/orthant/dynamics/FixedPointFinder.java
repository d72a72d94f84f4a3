package org.orthant.dynamics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

/**
 * Fixed points of a step map, from many starts (Sussillo and Barak 2013).
 *
 * <p>A ReLU network is piecewise linear, so Newton's steps on the active neurons land on exact fixed points; smooth
 * activations take damped Newton steps on q. Where the steps lead nowhere the map itself runs for a while, 10 2^k steps
 * by default, and the search starts again from there. What is never found is an outcome, counted as unsettled.
 *
 * @param options how the search goes
 */
public record FixedPointFinder(FixedPointOptions options) {

    /** A finder with {@link FixedPointOptions#defaults}. */
    public static FixedPointFinder withDefaults() {
        return new FixedPointFinder(FixedPointOptions.defaults());
    }

    /**
     * Searches from every start.
     *
     * @param starts (K, N), a start in each row
     * @param visited the states by which outliers are told
     */
    public FixedPoints find(StepMap map, Matrix starts, VisitedStates visited) {
        if (starts.columns() != map.neurons() || visited.neurons() != map.neurons()) {
            throw new IllegalArgumentException("expected starts and visited states of " + map.neurons()
                    + " neurons, got " + starts.columns() + " and " + visited.neurons());
        }
        RootSearch search = RootSearch.of(map, options.newtonSteps());
        List<double[]> distinct = new ArrayList<>();
        int[] landings = new int[starts.rows()];
        for (int k = 0; k < landings.length; k++) {
            double[] found = settle(map, search, Jacobian.row(starts, k));
            landings[k] = found == null ? FixedPoints.UNSETTLED : merge(found, distinct);
        }
        return ranked(map, distinct, landings, visited);
    }

    /** Searches from the start, then from farther and farther along its orbit. */
    private double @Nullable [] settle(StepMap map, RootSearch search, double[] start) {
        double[] state = start;
        double[] found = search.from(state);
        for (int round = 1; round < options.rounds() && found == null; round++) {
            state = map.iterate(state, options.mapSteps() << (round - 1));
            found = Double.isFinite(Vectors.squares(state)) ? search.from(state) : null;
        }
        return found;
    }

    /** The index of the known point that {@code state} is, or of itself as a new one. */
    private int merge(double[] state, List<double[]> distinct) {
        double reach = options.mergeDistance() * Vectors.norm(state);
        for (int k = 0; k < distinct.size(); k++) {
            double[] known = distinct.get(k);
            if (Vectors.distance(known, state) <= reach) {
                return k;
            }
        }
        distinct.add(state);
        return distinct.size() - 1;
    }

    /** Points in descending order of their starts, equal ones in the order in which they were found. */
    private FixedPoints ranked(StepMap map, List<double[]> distinct, int[] landings, VisitedStates visited) {
        int[] counts = new int[distinct.size()];
        IntStream.of(landings).filter(k -> k >= 0).forEach(k -> counts[k]++);
        List<Integer> order = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(k -> -counts[k]))
                .toList();
        Map<DoubleMatrix, Spectrum> spectra = new HashMap<>();
        List<FixedPoint> points = order.stream()
                .map(k -> point(map, distinct.get(k), counts[k], visited, spectra))
                .toList();
        List<Integer> ranks = IntStream.of(landings)
                .mapToObj(k -> k < 0 ? k : order.indexOf(k))
                .toList();
        return new FixedPoints(points, ranks);
    }

    /** Points on a line share one Jacobian, so its spectrum is found once. */
    private FixedPoint point(
            StepMap map, double[] state, int starts, VisitedStates visited, Map<DoubleMatrix, Spectrum> spectra) {
        double squares = Vectors.squares(map.displacement(state));
        double norm = Vectors.norm(state);
        double distance = visited.distance(state);
        return new FixedPoint(
                DoubleMatrix.of(state.length, 1, state),
                squares / 2,
                norm > 0 ? Math.sqrt(squares) / norm : 0,
                spectra.computeIfAbsent(map.jacobian(state), Spectrum::of),
                starts,
                distance,
                distance > options.outlierDistance());
    }
}
