package org.orthant.studies.function;

import java.util.List;
import org.orthant.math.Sequence;
import org.orthant.nullmodel.NullKind;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.NetworkRecipe;

/** Is a network's activity modular at all? The nulls that the function studies run. */
final class AnalysisNulls {

    private AnalysisNulls() {}

    /** The deciding null of residual FC, then the one that keeps mean courses; or why there is none. */
    static List<NullReading> of(AnalysisOptions options, NetworkRecipe recipe, Sequence states) {
        if (recipe.index() >= options.nullNetworks()) {
            return List.of(NullReading.none(
                    NullKind.TRIAL_SHIFT, "nulls run on the first " + options.nullNetworks() + " networks"));
        }
        return List.of(test(options, recipe, states, true), test(options, recipe, states, false));
    }

    private static NullReading test(
            AnalysisOptions options, NetworkRecipe recipe, Sequence states, boolean subtractMean) {
        return options.search()
                .test(
                        states,
                        new ModuleSearch.NullSettings(options.nullDraws(), options.nullRestarts(), subtractMean),
                        recipe.streams());
    }
}
