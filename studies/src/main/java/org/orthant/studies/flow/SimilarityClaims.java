package org.orthant.studies.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.stats.Correlation;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.flow.LesionSimilarityUnit.TaskResult;

/** The scorecard rows of one task of {@code lesion-similarity}: SPEC sections 6, 8 and 12. */
final class SimilarityClaims {

    private static final String STATISTIC =
            "r of lesion similarity (625 flow distances of the unclipped grid) with FC over pairs of neurons";

    private final FlowTask task;
    private final List<TaskResult> networks;

    /** Claims over the networks that count. */
    SimilarityClaims(FlowTask task, List<TaskResult> networks) {
        this.task = task;
        this.networks = List.copyOf(networks);
    }

    List<Claim> claims() {
        double[] similarity = values(TaskResult::trained, r -> r.relation().r());
        return List.of(
                ClaimRules.correlation(
                        wording(
                                "similarity",
                                "Neurons that correlate in activity have like effects on the flow",
                                STATISTIC,
                                similarityNote()),
                        similarity,
                        BaselineValues.of(
                                "geometry: correlation of |g_i| over the grid, no network",
                                values(TaskResult::trained, SimilarityReading::geometry))),
                ClaimRules.reportedCorrelation(
                        wording(
                                "shuffled",
                                "The same with all entries of W_rec shuffled",
                                "r of lesion similarity with FC; grid and FC stay the original's",
                                "Shuffling changes each neuron's own displacement, too, and that alone can make it fall: "
                                        + "only the next row says whether recurrence counts."),
                        values(TaskResult::trained, SimilarityReading::shuffled)),
                ClaimRules.correlation(
                        wording(
                                "beyond-geometry",
                                "Lesion similarity predicts FC beyond geometry and each neuron's own displacement",
                                "partial r of lesion similarity with FC given the correlations of |g_i| and of own "
                                        + "displacements",
                                "The deciding control: if this is near 0, the first row says nothing of recurrence."),
                        values(TaskResult::trained, SimilarityReading::partial),
                        BaselineValues.of(
                                "untrained network", values(TaskResult::untrained, SimilarityReading::partial))),
                ClaimRules.quantity(
                        wording(
                                "induced",
                                "FC's modules are modules of lesion similarity",
                                "z of Q* of FC's partition on lesion similarity against permuted labels",
                                inducedNote()),
                        values(TaskResult::trained, r -> r.relation().inducedZ()),
                        BaselineValues.of(
                                "untrained network",
                                values(TaskResult::untrained, r -> r.relation().inducedZ())),
                        ClaimRules.SMALLEST_Z,
                        "z"));
    }

    private Wording wording(String id, String claim, String statistic, String note) {
        return new Wording(id + "." + task.id(), claim + " (" + task.words() + ")", statistic, note);
    }

    private String similarityNote() {
        return "x = " + FlowTask.name(task.inputs().getFirst()) + ". "
                + mean("Own coordinate left out: %s", SimilarityReading::withoutOwn)
                + mean("; visited states in place of the grid: %s", SimilarityReading::visited)
                + mean("; directions: %s", SimilarityReading::directions)
                + mean("; clipped grid: %s", SimilarityReading::clipped)
                + String.format(
                        Locale.ROOT,
                        "; untrained: %.3f.",
                        fisher(values(TaskResult::untrained, r -> r.relation().r())))
                + " Mantel p at most 0.05 in "
                + networks.stream()
                        .filter(n -> !n.trained().isEmpty()
                                && n.trained().getFirst().relation().mantelP() <= 0.05)
                        .count()
                + " of " + networks.size() + " networks.";
    }

    private String inducedNote() {
        double[] ratios = values(
                TaskResult::trained,
                r -> r.relation().induced().observed() / r.relation().best());
        double mean = Arrays.stream(ratios).filter(Double::isFinite).average().orElse(Double.NaN);
        return String.format(
                Locale.ROOT,
                "Induced Q* is %.2f of the best Q* of lesion similarity on average. Permuted labels ignore the "
                        + "smoothness that the grid gives to all distances.",
                mean);
    }

    private String mean(String format, ToDoubleFunction<SimilarityReading> value) {
        return String.format(
                Locale.ROOT, format, String.format(Locale.ROOT, "%.3f", fisher(values(TaskResult::trained, value))));
    }

    private static double fisher(double... values) {
        return Correlation.fisherMean(
                        Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray())
                .mean();
    }

    /** The value of each network at the deciding input; NaN if it diverged or has too few neurons. */
    private double[] values(
            Function<TaskResult, List<SimilarityReading>> state, ToDoubleFunction<SimilarityReading> value) {
        return networks.stream()
                .map(state)
                .mapToDouble(readings -> readings.isEmpty()
                        ? Double.NaN
                        : readings.getFirst().counted(value.applyAsDouble(readings.getFirst())))
                .toArray();
    }
}
