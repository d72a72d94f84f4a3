package org.orthant.studies.flow;

import java.util.List;
import org.orthant.studies.Table;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.flow.LesionSimilarityUnit.TaskResult;

/** The tables of {@code lesion-similarity}; networks that missed the criterion are in them, marked. */
final class SimilarityTables {

    private final Table networks = new Table(
            "networks",
            "network",
            "task",
            "training_steps",
            "met_criterion",
            "diverged",
            "choice_accuracy",
            "full_accuracy",
            "modules",
            "silent_neurons",
            "fc_quality");
    private final Table similarity = new Table(
            "lesion_similarity",
            "network",
            "task",
            "state",
            "input",
            "neurons",
            "negative_grid_share",
            "r_fc",
            "mantel_p",
            "mantel_draws",
            "r_clipped_grid",
            "r_shuffled_weights",
            "r_visited_states",
            "r_without_own_coordinate",
            "r_visited_without_own_coordinate",
            "r_directions",
            "r_geometry",
            "r_own_displacement",
            "partial_r",
            "induced_q",
            "induced_z",
            "induced_p",
            "best_q");

    private SimilarityTables() {}

    static List<Table> of(List<LesionSimilarityUnit> units) {
        SimilarityTables tables = new SimilarityTables();
        for (int k = 0; k < units.size(); k++) {
            for (FlowTask task : FlowTask.values()) {
                tables.add(k, task, units.get(k).of(task));
            }
        }
        return List.of(tables.networks, tables.similarity);
    }

    private void add(int network, FlowTask task, TaskResult result) {
        TrainingReading training = result.training();
        networks.add(
                network,
                task.words(),
                training.steps(),
                training.metCriterion(),
                training.diverged(),
                training.choiceAccuracy(),
                training.fullAccuracy(),
                result.modules().modules(),
                result.modules().silent(),
                result.modules().quality());
        result.trained().forEach(reading -> add(network, task, "trained", reading));
        result.untrained().forEach(reading -> add(network, task, "untrained", reading));
    }

    private void add(int network, FlowTask task, String state, SimilarityReading r) {
        similarity.add(
                network,
                task.words(),
                state,
                r.input(),
                r.relation().nodes(),
                r.negativeShare(),
                r.relation().r(),
                r.relation().mantelP(),
                r.relation().mantelDraws(),
                r.clipped(),
                r.shuffled(),
                r.visited(),
                r.withoutOwn(),
                r.visitedWithoutOwn(),
                r.directions(),
                r.geometry(),
                r.ownDisplacement(),
                r.partial(),
                r.relation().induced().observed(),
                r.relation().induced().z(),
                r.relation().induced().p(),
                r.relation().best());
    }
}
