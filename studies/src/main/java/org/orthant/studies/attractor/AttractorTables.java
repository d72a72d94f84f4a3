package org.orthant.studies.attractor;

import java.util.List;
import org.orthant.studies.Table;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.attractor.AttractorReading.Push;

/** The tables of {@code line-attractor}: a row for each network, for each of its two states, for each push. */
final class AttractorTables {

    private final Table networks = new Table(
            "networks", "network", "met_criterion", "diverged", "training_steps", "choice_accuracy", "full_accuracy");
    private final Table points = new Table(
            "points",
            "network",
            "state",
            "fixed_points",
            "stable",
            "fixed_points_far_out",
            "starts_unsettled",
            "largest_eigenvalue_modulus",
            "time_constant_ms",
            "slow_points",
            "slow_spread_over_visited",
            "slow_spread_along_visited_pc1",
            "slow_share_on_side_of_choice_1",
            "median_drift_ms");
    private final Table pushes = new Table(
            "pushes",
            "network",
            "state",
            "stimulus",
            "ending",
            "along_slow_pc1_in_visited_sd",
            "cosine_with_slow_pc1",
            "output_difference");

    private AttractorTables() {}

    static List<Table> of(List<AttractorUnit> units) {
        AttractorTables tables = new AttractorTables();
        for (int k = 0; k < units.size(); k++) {
            TrainingReading training = units.get(k).training();
            tables.networks.add(
                    k,
                    training.metCriterion(),
                    training.diverged(),
                    training.steps(),
                    training.choiceAccuracy(),
                    training.fullAccuracy());
            tables.add(k, "trained", units.get(k).trained());
            tables.add(k, "untrained", units.get(k).untrained());
        }
        return List.of(tables.networks, tables.points, tables.pushes);
    }

    private void add(int network, String state, AttractorReading reading) {
        points.add(
                network,
                state,
                reading.fixed(),
                reading.stable(),
                reading.outliers(),
                reading.unsettled(),
                reading.eigenvalue(),
                reading.timeConstant(),
                reading.slow(),
                reading.spread(),
                reading.spreadVisited(),
                reading.firstSide(),
                reading.drift());
        for (int k = 0; k < reading.pushes().size(); k++) {
            Push push = reading.pushes().get(k);
            pushes.add(network, state, k + 1, push.ending(), push.along(), push.cosine(), push.output());
        }
    }
}
