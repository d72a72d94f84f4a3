package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.List;
import org.orthant.function.Role;
import org.orthant.studies.Table;
import org.orthant.studies.function.GoNoGoReading.Follower;
import org.orthant.studies.function.GoNoGoReading.ModuleCorrelations;

/** The tables of {@code function-gonogo}; networks that missed the criterion are in them, marked. */
final class GoNoGoTables {

    private final FunctionTables shared = new FunctionTables("network", "variant");
    private final Table roles = shared.table("roles", "state", "role", "module", "role_r", "assigned", "r_measured");
    private final Table modules = shared.table("module_correlations", "state", "module", "r_signal", "r_output_go");

    private GoNoGoTables() {}

    static List<Table> of(List<GoNoGoUnit> units) {
        GoNoGoTables tables = new GoNoGoTables();
        for (int k = 0; k < units.size(); k++) {
            int network = k;
            units.get(k).results().forEach((variant, result) -> tables.add(List.of(network, variant.words()), result));
        }
        List<Table> all = new ArrayList<>(tables.shared.tables());
        all.addAll(List.of(tables.roles, tables.modules));
        return all;
    }

    private void add(List<?> key, GoNoGoResult result) {
        shared.training(key, result.training());
        shared.modules(key, "all steps", result.modules(), result.modules());
        shared.modules(key, "all steps, diagonal kept", result.diagonalKept(), result.modules());
        shared.modules(key, "all steps, Leiden", result.leiden(), result.modules());
        shared.modules(key, "untrained, all steps", result.untrainedModules(), result.modules());
        shared.nulls(key, result.nulls());
        shared.lesion(key, "go", result.lesion());
        shared.lesion(key, "go, role over stimulus steps", result.stimulusLesion());
        reading(key, "trained", result.trained());
        reading(key, "untrained", result.untrained());
    }

    private void reading(List<?> key, String state, GoNoGoReading reading) {
        follower(key, state, "signal", reading.signal());
        follower(key, state, "first output", reading.firstOutput());
        follower(key, state, "second output", reading.secondOutput());
        role(key, state, "go", reading.go(), Double.NaN);
        role(key, state, "go, over stimulus steps", reading.goAtStimulus(), Double.NaN);
        for (int m = 0; m < reading.modules().size(); m++) {
            ModuleCorrelations module = reading.modules().get(m);
            FunctionTables.row(modules, key, state, m, module.signal(), module.output());
        }
    }

    private void follower(List<?> key, String state, String name, Follower follower) {
        role(key, state, name, follower.role(), follower.r());
    }

    private void role(List<?> key, String state, String name, Role role, double measured) {
        FunctionTables.row(roles, key, state, name, role.module(), role.r(), role.assigned(), measured);
    }
}
