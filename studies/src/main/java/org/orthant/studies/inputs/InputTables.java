package org.orthant.studies.inputs;

import java.util.ArrayList;
import java.util.List;
import org.orthant.studies.Table;
import org.orthant.studies.activity.TrainingColumns;
import org.orthant.studies.modularity.NullReading;

/** The tables of {@code input-modules}; networks that missed the criterion are in them, marked. */
final class InputTables {

    private final Table networks;
    private final Table relations = new Table(
            "relations",
            "network",
            "setting",
            "state",
            "connectivity",
            "similarity",
            "neurons",
            "r",
            "mantel_p",
            "smallest_possible_p",
            "input_modules",
            "induced_q",
            "null_mean_q",
            "null_sd_q",
            "z",
            "p",
            "best_q",
            "induced_q_over_best_q",
            "ari_of_partitions");
    private final Table nulls = new Table(
            "input_null",
            "network",
            "setting",
            "draws",
            "observed_q",
            "null_mean_q",
            "null_sd_q",
            "z",
            "p",
            "reason_for_none");

    private InputTables() {
        List<String> columns = new ArrayList<>(List.of("network", "setting"));
        columns.addAll(TrainingColumns.names());
        columns.addAll(List.of("modules_of_fc", "silent_neurons", "input_modules", "untrained_modules_of_fc"));
        networks = new Table("networks", columns.toArray(String[]::new));
    }

    static List<Table> of(List<InputUnit> units) {
        InputTables tables = new InputTables();
        for (int k = 0; k < units.size(); k++) {
            int network = k;
            units.get(k).results().forEach((setting, result) -> tables.add(network, setting, result));
        }
        return List.of(tables.networks, tables.relations, tables.nulls);
    }

    private void add(int network, Setting setting, InputResult result) {
        List<Object> row = new ArrayList<>(List.of(network, setting.words()));
        row.addAll(TrainingColumns.cells(result.training()));
        row.addAll(List.of(
                result.trained().modules().modules(),
                result.trained().modules().silent(),
                result.trained().inputModules().modules(),
                result.untrained().modules().modules()));
        networks.add(row.toArray());
        add(network, setting, "trained", result.trained());
        add(network, setting, "untrained", result.untrained());
        NullReading n = result.inputNull();
        nulls.add(network, setting.words(), n.n(), n.observed(), n.mean(), n.sd(), n.z(), n.p(), n.reason());
    }

    private void add(int network, Setting setting, String state, InputReading reading) {
        List<Object> key = List.of(network, setting.words(), state);
        reading.relations().forEach(relation -> add(key, "after dynamics", relation));
        add(key, "input projection", reading.projected());
    }

    private void add(List<Object> key, String connectivity, Relation r) {
        List<Object> row = new ArrayList<>(key);
        row.addAll(List.of(
                connectivity,
                r.similarity().id(),
                r.neurons(),
                r.r(),
                r.mantelP(),
                r.smallestP(),
                r.modules(),
                r.induced().observed(),
                r.induced().mean(),
                r.induced().sd(),
                r.induced().z(),
                r.induced().p(),
                r.best(),
                r.share(),
                r.agreement()));
        relations.add(row.toArray());
    }
}
