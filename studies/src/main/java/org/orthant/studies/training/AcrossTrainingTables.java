package org.orthant.studies.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.studies.Table;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.training.AcrossTrainingUnit.Series;

/** The tables of {@code training}. */
final class AcrossTrainingTables {

    private static final String RECURRENT = "recurrent";

    private final Table networks = new Table(
            "networks",
            "network",
            "kind",
            "weights",
            "diverged",
            "fewest_common_neurons",
            "r_stability_accuracy",
            "partial_r_stability_accuracy",
            "r_stability_accuracy_equal_change",
            "pace_difference_one_minus_ari",
            "choice_accuracy_end",
            "full_accuracy_end",
            "final_loss_nats");
    private final Table steps = new Table(
            "checkpoints",
            "network",
            "kind",
            "weights",
            "training_step",
            "weight_change",
            "equally_spaced_in_weight_change",
            "stability",
            "rate_to_next_one_minus_ari",
            "modules",
            "q",
            "mean_ari_between_restarts",
            "choice_accuracy",
            "full_accuracy");
    private final Table modules =
            new Table("modules", "network", "state", "modules", "singletons", "silent_neurons", "q");
    private final Table nulls = new Table(
            "nulls",
            "network",
            "state",
            "draws",
            "observed_q",
            "null_mean_q",
            "null_sd_q",
            "z",
            "p",
            "reason_for_none");

    private AcrossTrainingTables() {}

    static List<Table> of(ModulesAcrossTrainingOptions options, List<AcrossTrainingUnit> units) {
        AcrossTrainingTables tables = new AcrossTrainingTables();
        for (int k = 0; k < units.size(); k++) {
            tables.add(k, units.get(k), options.schedule());
        }
        for (FollowedGroup group : FollowedGroups.feedForward(options, units)) {
            for (int k = 0; k < group.networks().size(); k++) {
                tables.add(k, group.kind(), group.schedule(), group.networks().get(k));
            }
        }
        return List.of(tables.networks, tables.steps, tables.modules, tables.nulls);
    }

    private void add(int network, AcrossTrainingUnit unit, Schedule schedule) {
        add(network, RECURRENT, schedule, unit);
        modules(network, "step 0, before recurrence", unit.projection().modules());
        modules(network, "step 0, after recurrence", unit.start().modules());
        modules(network, "last step", unit.end());
        test(network, "step 0, before recurrence", unit.projection().test());
        test(network, "step 0, after recurrence", unit.start().test());
    }

    private void add(int network, String kind, Schedule schedule, Followed unit) {
        Place trained = new Place(network, kind, "trained");
        Place permuted = new Place(network, kind, "permuted");
        network(trained, schedule, unit, unit.trained(), unit.loss());
        network(permuted, schedule, unit, unit.permuted(), null);
        steps(trained, schedule, unit, unit.trained());
        steps(permuted, schedule, unit, unit.permuted());
    }

    /** What a row is about. */
    private record Place(int network, String kind, String weights) {}

    private void network(Place place, Schedule schedule, Followed unit, Series series, @Nullable Double loss) {
        AcrossTrainingStatistics statistics = AcrossTrainingStatistics.of(schedule, unit, series);
        networks.add(
                place.network(),
                place.kind(),
                place.weights(),
                series.diverged(),
                series.fewestCommon(),
                statistics.r(),
                statistics.partial(),
                statistics.equalChange(),
                statistics.pace(),
                series.choiceAccuracy().getLast(),
                series.fullAccuracy().getLast(),
                loss);
    }

    private void steps(Place place, Schedule schedule, Followed unit, Series series) {
        List<Integer> checkpoints = schedule.checkpoints();
        for (int k = 0; k < checkpoints.size(); k++) {
            steps.add(
                    place.network(),
                    place.kind(),
                    place.weights(),
                    checkpoints.get(k),
                    unit.weightChange().get(k),
                    unit.equalChange().contains(k),
                    series.stability().get(k),
                    k < series.rate().size() ? series.rate().get(k) : null,
                    series.modules().get(k),
                    series.quality().get(k),
                    series.agreement().get(k),
                    series.choiceAccuracy().get(k),
                    series.fullAccuracy().get(k));
        }
    }

    private void modules(int network, String state, ModularityReading m) {
        modules.add(network, state, m.modules(), m.singletons(), m.silent(), m.quality());
    }

    private void test(int network, String state, NullReading n) {
        nulls.add(network, state, n.n(), n.observed(), n.mean(), n.sd(), n.z(), n.p(), n.reason());
    }
}
