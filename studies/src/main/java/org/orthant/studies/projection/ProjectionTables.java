package org.orthant.studies.projection;

import java.util.List;
import org.orthant.studies.Table;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.projection.ProjectionUnit.Detail;
import org.orthant.studies.projection.ProjectionUnit.Floor;
import org.orthant.studies.projection.ProjectionUnit.Point;
import org.orthant.studies.projection.ProjectionUnit.Untrained;

/** The tables of {@code projection}. */
final class ProjectionTables {

    private final Table sweep = new Table(
            "sweep",
            "repetition",
            "inputs",
            "q",
            "modules",
            "singletons",
            "mean_q",
            "z_noise_floor",
            "losing_inputs",
            "r_winning_input",
            "uniqueness");
    private final Table details = new Table(
            "two_and_three_inputs",
            "repetition",
            "inputs",
            "method",
            "modules",
            "singletons",
            "q",
            "q_sd_restarts",
            "distinct_partitions",
            "mean_ari_restarts");
    private final Table floor = new Table("noise_floor", "repetition", "draw", "mean_q", "modules");
    private final Table untrained = new Table(
            "untrained",
            "network",
            "activity",
            "modules",
            "singletons",
            "silent",
            "q",
            "mean_q",
            "null_n",
            "null_mean_q",
            "null_sd_q",
            "z",
            "p",
            "note");

    private ProjectionTables() {}

    static List<Table> of(List<ProjectionUnit> units, Curves z) {
        ProjectionTables tables = new ProjectionTables();
        for (int k = 0; k < units.size(); k++) {
            tables.add(k, units.get(k), z);
        }
        return List.of(tables.sweep, tables.details, tables.floor, tables.untrained);
    }

    private void add(int repetition, ProjectionUnit unit, Curves z) {
        for (int k = 0; k < unit.points().size(); k++) {
            Point point = unit.points().get(k);
            sweep.add(
                    repetition,
                    point.inputs(),
                    point.quality(),
                    point.modules(),
                    point.singletons(),
                    point.meanQuality(),
                    z.at(k)[repetition],
                    point.losers(),
                    point.winnerStrength(),
                    point.uniqueness());
        }
        for (Detail detail : unit.details()) {
            detail(repetition, detail.inputs(), "Louvain, diagonal 0", detail.zero());
            detail(repetition, detail.inputs(), "Louvain, diagonal kept", detail.kept());
            detail(repetition, detail.inputs(), "Leiden, diagonal 0", detail.leiden());
        }
        for (int draw = 0; draw < unit.floor().size(); draw++) {
            Floor drawn = unit.floor().get(draw);
            floor.add(repetition, draw, drawn.meanQuality(), drawn.modules());
        }
        untrained(repetition, unit.untrained());
    }

    private void detail(int repetition, int inputs, String method, ModularityReading reading) {
        details.add(
                repetition,
                inputs,
                method,
                reading.modules(),
                reading.singletons(),
                reading.quality(),
                reading.restarts().qSd(),
                reading.restarts().distinct(),
                reading.restarts().meanAri());
    }

    private void untrained(int network, Untrained reading) {
        untrained.add(
                network,
                "noise through W_in",
                reading.noise().modules(),
                reading.noise().singletons(),
                reading.noise().silent(),
                reading.noise().quality(),
                reading.noiseMeanQuality(),
                null,
                null,
                null,
                null,
                null,
                "null: the noise floor");
        untrained(network, "before recurrence", reading.before(), reading.beforeNull());
        untrained(network, "after recurrence", reading.after(), reading.afterNull());
    }

    private void untrained(int network, String activity, ModularityReading modules, NullReading test) {
        untrained.add(
                network,
                activity,
                modules.modules(),
                modules.singletons(),
                modules.silent(),
                modules.quality(),
                test.observed(),
                test.n(),
                test.mean(),
                test.sd(),
                test.z(),
                test.p(),
                test.reason());
    }
}
