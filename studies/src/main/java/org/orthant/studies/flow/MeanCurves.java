package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.stats.Interval;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;

/**
 * d / d(0) against the number of weights that are cut, over networks. A network is left out where it does not settle,
 * diverges or starts on the wrong side of the boundary.
 */
final class MeanCurves {

    private static final double SETTLED = 0;

    private final List<Integer> counted;
    private final UnitResults units;
    private final int weights;

    /**
     * Curves of a run.
     *
     * @param counted indices of the networks that count and did not diverge
     * @param weights the most connections that are cut
     */
    MeanCurves(List<Integer> counted, UnitResults units, int weights) {
        this.counted = List.copyOf(counted);
        this.units = units;
        this.weights = weights;
    }

    /**
     * One curve.
     *
     * @param name which lesion and stimulus
     * @param byWeights for each number of weights the values of the networks that count there
     */
    record Curve(String name, List<List<Double>> byWeights) {

        /** Mean and interval at each number of weights. */
        List<Interval> intervals() {
            return byWeights.stream()
                    .map(values -> Interval.ofMean(
                            values.stream().mapToDouble(Double::doubleValue).toArray()))
                    .toList();
        }

        private boolean isEmpty() {
            return byWeights.stream().allMatch(List::isEmpty);
        }
    }

    /** The curves of one module that have values. */
    List<Curve> of(ModuleKind kind, int module) {
        List<Curve> curves = List.of(
                curve("own stimulus", kind, c -> c.isModule(module) && c.stimulus() == module),
                curve("other stimulus", kind, c -> c.isModule(module) && c.stimulus() != module),
                curve(
                        "random modules, own stimulus",
                        kind,
                        c -> c.set().startsWith("random")
                                && c.set().endsWith(LesionCurve.module(module))
                                && c.stimulus() == module),
                curve("between modules", kind, c -> c.set().equals(LesionCurve.between()) && c.stimulus() == module));
        return curves.stream().filter(curve -> !curve.isEmpty()).toList();
    }

    private Curve curve(String name, ModuleKind kind, Predicate<LesionCurve> chosen) {
        List<List<Double>> byWeights = new ArrayList<>();
        IntStream.rangeClosed(0, weights).forEach(n -> byWeights.add(new ArrayList<>()));
        for (int network : counted) {
            List<LesionCurve> curves =
                    units.record(network, InputLesionsUnit.class).trained().getOrDefault(kind, List.of());
            double[] sums = new double[weights + 1];
            int[] counts = new int[weights + 1];
            for (int row = 0; row < curves.size(); row++) {
                if (chosen.test(curves.get(row))) {
                    add(network, kind, row, sums, counts);
                }
            }
            for (int n = 0; n <= weights; n++) {
                if (counts[n] > 0) {
                    byWeights.get(n).add(sums[n] / counts[n]);
                }
            }
        }
        return new Curve(name, byWeights);
    }

    /** Adds one row of a network where it counts. */
    private void add(int network, ModuleKind kind, int row, double[] sums, int[] counts) {
        Matrix distances = units.array(network, "distance-" + kind.id());
        Matrix endings = units.array(network, "ending-" + kind.id());
        double start = distances.get(row, 0);
        if (start > 0 && endings.get(row, 0) == SETTLED) {
            for (int n = 0; n <= weights; n++) {
                if (endings.get(row, n) == SETTLED) {
                    sums[n] += distances.get(row, n) / start;
                    counts[n]++;
                }
            }
        }
    }

    /** All curves as a table, with medians. */
    Table table() {
        Table table = new Table(
                "curves", "modules", "module", "lesion", "weights_cut", "networks", "mean", "low", "high", "median");
        for (ModuleKind kind : ModuleKind.values()) {
            for (int module = 1; module <= 2; module++) {
                for (Curve curve : of(kind, module)) {
                    List<Interval> intervals = curve.intervals();
                    for (int n = 0; n <= weights; n++) {
                        Interval at = intervals.get(n);
                        table.add(
                                kind.id(),
                                module,
                                curve.name(),
                                n,
                                at.n(),
                                at.mean(),
                                at.low(),
                                at.high(),
                                InputLesionTables.median(curve.byWeights().get(n).stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray()));
                    }
                }
            }
        }
        return table;
    }
}
