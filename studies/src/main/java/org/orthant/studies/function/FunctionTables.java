package org.orthant.studies.function;

import java.util.List;
import org.orthant.studies.Table;
import org.orthant.studies.function.LesionReading.Condition;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;

/** Tables that both function studies have. */
final class FunctionTables {

    private FunctionTables() {}

    static Table training(List<TrainingReading> readings) {
        Table table = new Table(
                "networks",
                "network",
                "met_criterion",
                "training_steps",
                "final_loss_nats",
                "choice_accuracy",
                "full_accuracy",
                "zero_coherence_choice_accuracy");
        for (int k = 0; k < readings.size(); k++) {
            TrainingReading r = readings.get(k);
            table.add(
                    k,
                    r.metCriterion(),
                    r.steps(),
                    r.loss(),
                    r.choiceAccuracy(),
                    r.fullAccuracy(),
                    r.zeroCoherenceAccuracy());
        }
        return table;
    }

    /** An empty table of modules, to be filled with {@link #add}. */
    static Table modules() {
        return new Table(
                "modules",
                "network",
                "connectivity",
                "modules",
                "singletons",
                "silent_neurons",
                "q",
                "q_restarts_mean",
                "q_restarts_sd",
                "distinct_partitions",
                "mean_ari_between_restarts",
                "ari_with_standard");
    }

    static void add(Table table, int network, String connectivity, ModularityReading m, double ari) {
        table.add(
                network,
                connectivity,
                m.modules(),
                m.singletons(),
                m.silent(),
                m.quality(),
                m.restarts().qMean(),
                m.restarts().qSd(),
                m.restarts().distinct(),
                m.restarts().meanAri(),
                ari);
    }

    static Table nulls(List<List<NullReading>> readings) {
        Table table = new Table(
                "nulls",
                "network",
                "null",
                "decides",
                "draws",
                "observed_q",
                "null_mean_q",
                "null_sd_q",
                "z",
                "p",
                "reason_for_none");
        for (int k = 0; k < readings.size(); k++) {
            for (NullReading r : readings.get(k)) {
                table.add(
                        k,
                        r.kind(),
                        r.kind().decisive(),
                        r.n(),
                        r.observed(),
                        r.mean(),
                        r.sd(),
                        r.z(),
                        r.p(),
                        r.reason());
            }
        }
        return table;
    }

    static Table lesions(List<String> roles, List<List<LesionReading>> readings) {
        Table table = new Table(
                "lesions",
                "network",
                "role",
                "lesioned_set",
                "neurons",
                "sets",
                "affected_choice_accuracy",
                "spared_choice_accuracy",
                "affected_full_accuracy",
                "spared_full_accuracy",
                "share_of_sets_as_harmful_as_module");
        for (int k = 0; k < readings.size(); k++) {
            for (int r = 0; r < roles.size(); r++) {
                LesionReading reading = readings.get(k).get(r);
                lesion(table, k, roles.get(r), reading.intact());
                for (Condition condition : reading.conditions()) {
                    lesion(table, k, roles.get(r), condition);
                }
            }
        }
        return table;
    }

    private static void lesion(Table table, int network, String role, Condition c) {
        table.add(
                network,
                role,
                c.set(),
                c.neurons(),
                c.sets(),
                c.affectedChoice(),
                c.sparedChoice(),
                c.affectedFull(),
                c.sparedFull(),
                c.asHarmful());
    }
}
