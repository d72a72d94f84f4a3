package org.orthant.studies.function;

import java.util.List;
import org.orthant.studies.Table;
import org.orthant.studies.function.DecisionReading.Choice;
import org.orthant.studies.function.DecisionReading.Fixation;
import org.orthant.studies.function.DecisionReading.Input;
import org.orthant.studies.function.DecisionUnit.Curve;
import org.orthant.studies.function.DecisionUnit.Variant;

/** The tables of {@code function-decision}; networks that missed the criterion are in them, marked. */
final class DecisionTables {

    private DecisionTables() {}

    static List<Table> of(List<DecisionUnit> networks) {
        Table roles = new Table(
                "roles",
                "network",
                "state",
                "role",
                "module",
                "role_r",
                "assigned",
                "r_decision_variable_zero_coherence",
                "r_decision_variable_pooled",
                "r_output_difference",
                "rise_sd",
                "r_indicator");
        Table inputs =
                new Table("input_modules", "network", "state", "module", "neurons", "r_stimulus", "r_projection");
        Table curves = new Table("psychometric", "network", "condition", "coherence_percent", "choice_1", "trials");
        for (int k = 0; k < networks.size(); k++) {
            DecisionUnit unit = networks.get(k);
            roles(roles, k, "trained", unit.trained());
            roles(roles, k, "untrained", unit.untrained());
            inputs(inputs, k, "trained", unit.trained());
            inputs(inputs, k, "untrained", unit.untrained());
            for (Curve curve : unit.psychometric()) {
                for (int p = 0; p < curve.coherence().size(); p++) {
                    curves.add(
                            k,
                            curve.condition(),
                            curve.coherence().get(p),
                            curve.hits().get(p),
                            curve.trials().get(p));
                }
            }
        }
        return List.of(
                FunctionTables.training(
                        networks.stream().map(DecisionUnit::training).toList()),
                modules(networks),
                FunctionTables.nulls(networks.stream().map(DecisionUnit::nulls).toList()),
                roles,
                inputs,
                FunctionTables.lesions(
                        List.of("choice 1", "choice 2"),
                        networks.stream().map(DecisionUnit::lesions).toList()),
                curves);
    }

    private static Table modules(List<DecisionUnit> networks) {
        Table table = FunctionTables.modules();
        for (int k = 0; k < networks.size(); k++) {
            DecisionUnit unit = networks.get(k);
            FunctionTables.add(table, k, "all steps", unit.modules(), 1);
            FunctionTables.add(table, k, "all steps, diagonal kept", unit.diagonalKept(), Double.NaN);
            FunctionTables.add(table, k, "untrained, all steps", unit.untrainedModules(), Double.NaN);
            for (Variant variant : unit.variants()) {
                FunctionTables.add(table, k, variant.name(), variant.modules(), variant.ari());
            }
        }
        return table;
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
