package org.orthant.studies.jacobian;

import java.util.List;
import java.util.Map;
import org.orthant.studies.Table;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.jacobian.JacobianReading.Measure;
import org.orthant.studies.jacobian.JacobianReading.Points;
import org.orthant.studies.jacobian.JacobianReading.Relation;
import org.orthant.studies.jacobian.JacobianUnit.Result;

/** The tables of {@code jacobian}: a row for each network, for each similarity of each network, for each input. */
final class JacobianTables {

    private final Table networks = new Table(
            "networks",
            "network",
            "variant",
            "met_criterion",
            "diverged",
            "training_steps",
            "choice_accuracy",
            "full_accuracy",
            "fc_modules",
            "fc_q",
            "silent_or_never_active_neurons");
    private final Table relations = new Table(
            "jacobian_fc",
            "network",
            "variant",
            "state",
            "jacobians",
            "similarity",
            "neurons",
            "r_with_fc",
            "mantel_p",
            "modules",
            "induced_q_on_fc",
            "induced_q_over_best",
            "induced_q_z",
            "induced_q_p");
    private final Table points = new Table(
            "fixed_points",
            "network",
            "variant",
            "state",
            "input",
            "starts",
            "fixed_points",
            "stable",
            "outliers",
            "starts_unsettled",
            "largest_eigenvalue_modulus",
            "slow_points");

    private JacobianTables() {}

    static List<Table> of(List<JacobianUnit> units) {
        JacobianTables tables = new JacobianTables();
        for (int k = 0; k < units.size(); k++) {
            for (Map.Entry<JacobianVariant, Result> entry :
                    units.get(k).results().entrySet()) {
                tables.add(k, entry.getKey().words(), entry.getValue());
            }
        }
        return List.of(tables.networks, tables.relations, tables.points);
    }

    private void add(int network, String variant, Result result) {
        TrainingReading training = result.training();
        networks.add(
                network,
                variant,
                training.metCriterion(),
                training.diverged(),
                training.steps(),
                training.choiceAccuracy(),
                training.fullAccuracy(),
                result.trained().modules().modules(),
                result.trained().modules().quality(),
                result.trained().modules().silent());
        add(network, variant, "trained", result.trained());
        add(network, variant, "untrained", result.untrained());
    }

    private void add(int network, String variant, String state, JacobianReading reading) {
        for (Measure measure : reading.measures()) {
            add(network, variant, state, measure, "Jacobian", measure.similarity());
            add(network, variant, state, measure, "cos(W_rec)", measure.weights());
        }
        for (Points p : reading.points()) {
            points.add(
                    network,
                    variant,
                    state,
                    p.input().toString(),
                    p.starts(),
                    p.fixed(),
                    p.stable(),
                    p.outliers(),
                    p.unsettled(),
                    p.largestEigenvalue(),
                    p.slow());
        }
    }

    private void add(int network, String variant, String state, Measure measure, String similarity, Relation relation) {
        relations.add(
                network,
                variant,
                state,
                measure.kind().words(),
                similarity,
                measure.neurons(),
                relation.r(),
                relation.mantelP(),
                relation.modules(),
                relation.inducedQuality(),
                relation.inducedShare(),
                relation.z(),
                relation.p());
    }
}
