package org.orthant.cli;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.orthant.community.Restarts;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.CircularShift;
import org.orthant.nullmodel.CorrelationConfiguration;
import org.orthant.nullmodel.ModularityNull;
import org.orthant.nullmodel.NullResult;
import org.orthant.nullmodel.NullSummary;

/**
 * Which null {@code modules} holds a quality against.
 *
 * @param effectiveLength independent samples behind a bare matrix of correlations; empty: it gets no null
 * @param large whether it runs above {@value #MOST_NODES} nodes, too
 * @param diagonal what becomes of the diagonal
 */
record ModuleNull(OptionalInt effectiveLength, boolean large, Diagonal diagonal) {

    private static final int MOST_NODES = 5000;

    /** From this p on a sentence says that the modules are no better than chance. */
    private static final double NO_BETTER = 0.05;

    private static final String BARE =
            "a bare matrix has a null only with --t-eff, the number of independent samples behind its correlations:"
                    + " whether its modules are more than chance is not tested";

    /** What came of it, and what a reader must know. */
    record Outcome(ModuleReport.NullView view, List<String> warnings) {

        static Outcome none(String reason) {
            return new Outcome(ModuleReport.NullView.none(), List.of(reason));
        }
    }

    /** Time series against circular shifts, a bare matrix against the configuration model of correlations. */
    Outcome test(ModuleInput input, ModuleAnalysis.Settings settings, RandomStreams streams) {
        ModularityNull defaults = ModularityNull.defaults();
        Restarts few =
                new Restarts(settings.method().maximiser(), defaults.restarts().count());
        ModularityNull test = new ModularityNull(settings.quality(), few, diagonal, defaults.draws());
        int nodes = input.similarity().nodeCount();
        if (input.series() == null && effectiveLength.isEmpty()) {
            return Outcome.none(BARE);
        }
        if (input.isSingle()) {
            return Outcome.none("there is no null above " + ModuleInput.MOST_IN_DOUBLES
                    + " nodes: whether these modules are more than chance is not tested");
        }
        if (nodes > MOST_NODES && !large) {
            return Outcome.none("above " + MOST_NODES + " nodes there is a null only with --null: it takes "
                    + test.draws() + " matrices of " + nodes + " x " + nodes + " and "
                    + (1 + test.draws()) * few.count() + " searches");
        }
        return outcome(
                input.similarity(),
                input.series() != null
                        ? test.testInParallel(input.series(), new CircularShift(), streams)
                        : test.testInParallel(
                                input.similarity(),
                                CorrelationConfiguration.of(input.similarity(), effectiveLength.orElseThrow()),
                                streams));
    }

    private static Outcome outcome(SimilarityMatrix matrix, NullResult result) {
        return switch (result) {
            case NullResult.None none -> Outcome.none(none.reason());
            case NullSummary summary -> new Outcome(ModuleReport.NullView.of(summary), words(matrix, summary));
        };
    }

    private static List<String> words(SimilarityMatrix matrix, NullSummary summary) {
        if (summary.p() < NO_BETTER) {
            return List.of();
        }
        String noBetter = "these modules are no better than chance: p " + Numbers.text((Double) summary.p())
                + " against " + summary.n() + " surrogates";
        double mean = Arrays.stream(matrix.upperTriangle()).average().orElse(0);
        return List.of(
                summary.p() <= 1 - NO_BETTER
                        ? noBetter
                        : noBetter + "; their quality even lies below chance, as it does where all nodes share a signal"
                                + " (mean of all pairs " + Numbers.text((Double) mean) + ")");
    }
}
