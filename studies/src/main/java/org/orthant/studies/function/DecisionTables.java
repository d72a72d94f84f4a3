package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.List;
import org.orthant.studies.Table;
import org.orthant.studies.function.DecisionReading.Choice;
import org.orthant.studies.function.DecisionReading.Fixation;
import org.orthant.studies.function.DecisionReading.Input;
import org.orthant.studies.function.DecisionUnit.Curve;
import org.orthant.studies.function.DecisionUnit.Variant;

/** The tables of {@code function-decision}; networks that missed the criterion are in them, marked. */
final class DecisionTables {

    private final FunctionTables shared = new FunctionTables("network");
    private final Table roles = shared.table(
            "roles",
            "state",
            "role",
            "module",
            "role_r",
            "assigned",
            "r_decision_variable_zero_coherence",
            "r_decision_variable_pooled",
            "r_decision_variable_mean_pooled",
            "r_output_difference",
            "rise_sd",
            "r_indicator");
    private final Table inputs =
            shared.table("input_modules", "state", "module", "neurons", "r_stimulus", "r_projection");
    private final Table curves = shared.table("psychometric", "condition", "coherence_percent", "choice_1", "trials");

    private DecisionTables() {}

    static List<Table> of(List<DecisionUnit> networks) {
        DecisionTables tables = new DecisionTables();
        for (int k = 0; k < networks.size(); k++) {
            tables.add(k, networks.get(k));
        }
        List<Table> all = new ArrayList<>(tables.shared.tables());
        all.addAll(List.of(tables.roles, tables.inputs, tables.curves));
        return all;
    }

    private void add(int network, DecisionUnit unit) {
        List<Integer> key = List.of(network);
        shared.training(key, unit.training());
        modules(key, unit);
        shared.nulls(key, unit.nulls());
        shared.lesion(key, "choice 1", unit.lesions().getFirst());
        shared.lesion(key, "choice 2", unit.lesions().getLast());
        roles(roles, network, "trained", unit.trained());
        roles(roles, network, "untrained", unit.untrained());
        inputs(inputs, network, "trained", unit.trained());
        inputs(inputs, network, "untrained", unit.untrained());
        unit.psychometric().forEach(curve -> curve(key, curve));
    }

    private void curve(List<Integer> key, Curve curve) {
        for (int p = 0; p < curve.coherence().size(); p++) {
            FunctionTables.row(
                    curves,
                    key,
                    curve.condition(),
                    curve.coherence().get(p),
                    curve.hits().get(p),
                    curve.trials().get(p));
        }
    }

    private void modules(List<Integer> key, DecisionUnit unit) {
        shared.modules(key, "all steps", unit.modules(), unit.modules());
        shared.modules(key, "all steps, diagonal kept", unit.diagonalKept(), unit.modules());
        shared.modules(key, "all steps, Leiden", unit.leiden(), unit.modules());
        shared.modules(key, "untrained, all steps", unit.untrainedModules(), unit.modules());
        for (Variant variant : unit.variants()) {
            shared.modules(key, variant.name(), variant.modules(), unit.modules());
        }
    }

    private static void roles(Table table, int network, String state, DecisionReading reading) {
        choice(table, network, state, "choice 1", reading.choice1());
        choice(table, network, state, "choice 2", reading.choice2());
        fixation(table, network, state, "fixation onset", reading.onset());
        fixation(table, network, state, "fixation end", reading.end());
    }

    private static void choice(Table table, int network, String state, String role, Choice choice) {
        table.add(
                network,
                state,
                role,
                choice.role().module(),
                choice.role().r(),
                choice.role().assigned(),
                choice.zeroCoherence(),
                choice.pooled(),
                choice.pooledMean(),
                choice.output(),
                choice.rise(),
                null);
    }

    private static void fixation(Table table, int network, String state, String role, Fixation fixation) {
        table.add(
                network,
                state,
                role,
                fixation.role().module(),
                fixation.role().r(),
                fixation.role().assigned(),
                null,
                null,
                null,
                null,
                null,
                fixation.r());
    }

    private static void inputs(Table table, int network, String state, DecisionReading reading) {
        List<Input> inputs = List.of(reading.input1(), reading.input2());
        for (int m = 0; m < inputs.size(); m++) {
            Input input = inputs.get(m);
            table.add(network, state, m + 1, input.neurons(), input.r(), input.projection());
        }
    }
}
