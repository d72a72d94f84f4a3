package org.orthant.studies.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.math.RandomStreams;

/** All checks: what scorecards use beside the test of modularity. */
final class Checks {

    private Checks() {}

    static List<Check> all(CalibrationOptions options) {
        List<Check> all = new ArrayList<>(NetworkChecks.all(options.checks()));
        all.addAll(PairChecks.all(options.checks()));
        all.addAll(MatrixChecks.all(options.checks()));
        all.addAll(ModuleChecks.all(options));
        all.addAll(SpaceChecks.all(options.checks()));
        return all;
    }

    /** The outcomes of one unit, by measure. */
    static SortedMap<String, List<Double>> outcomes(CalibrationOptions options, RandomStreams streams, int unit) {
        SortedMap<String, List<Double>> outcomes = new TreeMap<>();
        for (Check check : all(options)) {
            for (int k = 0; k < check.perUnit(); k++) {
                double[] values = check.run(streams, (long) unit * check.perUnit() + k);
                for (int m = 0; m < values.length; m++) {
                    outcomes.computeIfAbsent(check.measures().get(m).id(), id -> new ArrayList<>())
                            .add(values[m]);
                }
            }
        }
        return outcomes;
    }

    /** The outcomes of all units, in the order of {@link #all}. */
    static List<CheckResult> results(CalibrationOptions options, List<CalibrationUnit> units) {
        return all(options).stream()
                .flatMap(check -> check.measures().stream())
                .map(measure -> new CheckResult(
                        measure,
                        units.stream()
                                .flatMap(unit -> unit.outcomes().getOrDefault(measure.id(), List.of()).stream())
                                .toList()))
                .toList();
    }
}
