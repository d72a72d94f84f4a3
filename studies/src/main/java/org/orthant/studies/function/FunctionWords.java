package org.orthant.studies.function;

import java.util.Locale;
import org.orthant.studies.activity.TrainingWords;

/** Sentences that both function studies write. */
final class FunctionWords {

    private FunctionWords() {}

    /** How trained networks were analysed, after {@link TrainingWords#training}. */
    static String analysis(AnalysisOptions analysis) {
        return String.format(
                Locale.ROOT,
                "Each network was run from a zero state on its own %d whole trials. Functional connectivity is the Pearson "
                        + "correlation over all steps; silent neurons (variance at most 1e-12 of the largest) have no "
                        + "label. Partitions maximise signed modularity Q* (asymmetric; Rubinov and Sporns 2011) at "
                        + "gamma %s by %s (the others beside it), best of %d restarts. Nulls, for the standard connectivity alone: mean Q* of %d restarts against %d "
                        + "surrogates, on the first %d networks. Lesion controls: %d sets each. Intervals are 95 %% over "
                        + "networks.",
                analysis.trials(),
                analysis.gamma(),
                analysis.search().words(),
                analysis.restarts(),
                analysis.nullRestarts(),
                analysis.nullDraws(),
                analysis.nullNetworks(),
                analysis.controlSets());
    }
}
