package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.community.Partition;
import org.orthant.community.PartitionAgreement;
import org.orthant.studies.Table;
import org.orthant.studies.activity.TrainingColumns;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.function.LesionReading.Condition;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;

/** Tables that both function studies have; their first columns are a key, such as the network's index. */
final class FunctionTables {

    private final List<String> key;
    private final Table networks;
    private final Table accuracy;
    private final Table modules;
    private final Table nulls;
    private final Table lesions;

    /** Empty tables whose first columns are named {@code key}. */
    FunctionTables(String... key) {
        this.key = List.of(key);
        this.networks = table("networks", TrainingColumns.names().toArray(String[]::new));
        this.accuracy = table("accuracy_by_type", "trial_type", "choice_accuracy", "full_accuracy", "trials");
        this.modules = table(
                "modules",
                "connectivity",
                "modules",
                "singletons",
                "silent_neurons",
                "q",
                "q_restarts_mean",
                "q_restarts_sd",
                "distinct_partitions",
                "mean_ari_between_restarts",
                "ari_with_standard",
                "neurons_in_ari");
        this.nulls = table(
                "nulls",
                "null",
                "decides",
                "draws",
                "observed_q",
                "null_mean_q",
                "null_sd_q",
                "z",
                "p",
                "smallest_possible_p",
                "reason_for_none");
        this.lesions = table(
                "lesions",
                "role",
                "lesioned_set",
                "neurons",
                "sets",
                "affected_choice_accuracy",
                "spared_choice_accuracy",
                "affected_full_accuracy",
                "spared_full_accuracy",
                "share_of_sets_as_harmful_as_module");
    }

    /** An empty table with the key's columns first. */
    Table table(String name, String... columns) {
        List<String> all = new ArrayList<>(key);
        all.addAll(List.of(columns));
        return new Table(name, all.toArray(String[]::new));
    }

    /** Adds a row to one of {@link #table}'s. */
    static void row(Table table, List<?> key, @Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(key);
        row.addAll(Arrays.asList(cells));
        table.add(row.toArray());
    }

    /** Training, accuracy, modules, nulls and lesions. */
    List<Table> tables() {
        return List.of(networks, accuracy, modules, nulls, lesions);
    }

    void training(List<?> key, TrainingReading r) {
        row(networks, key, TrainingColumns.cells(r).toArray());
        for (TrainingReading.TypeAccuracy type : r.byType()) {
            row(accuracy, key, type.type(), type.choice(), type.full(), type.trials());
        }
    }

    /**
     * A row of modules with their adjusted Rand index with {@code standard}, over the neurons that have a module in both.
     */
    void modules(List<?> key, String connectivity, ModularityReading m, ModularityReading standard) {
        Partition found = Partition.of(m.labelArray());
        Partition reference = Partition.of(standard.labelArray());
        long both = IntStream.range(0, found.nodeCount())
                .filter(i -> found.isAssigned(i) && reference.isAssigned(i))
                .count();
        row(
                modules,
                key,
                connectivity,
                m.modules(),
                m.singletons(),
                m.silent(),
                m.quality(),
                m.restarts().qMean(),
                m.restarts().qSd(),
                m.restarts().distinct(),
                m.restarts().meanAri(),
                PartitionAgreement.adjustedRandIndex(reference, found),
                both);
    }

    void nulls(List<?> key, List<NullReading> readings) {
        for (NullReading r : readings) {
            row(
                    nulls,
                    key,
                    r.kind(),
                    r.kind().decisive(),
                    r.n(),
                    r.observed(),
                    r.mean(),
                    r.sd(),
                    r.z(),
                    r.p(),
                    r.exists() ? 1.0 / (1 + r.n()) : Double.NaN,
                    r.reason());
        }
    }

    void lesion(List<?> key, String role, LesionReading reading) {
        lesion(key, role, reading.intact());
        for (Condition condition : reading.conditions()) {
            lesion(key, role, condition);
        }
    }

    private void lesion(List<?> key, String role, Condition c) {
        row(
                lesions,
                key,
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
