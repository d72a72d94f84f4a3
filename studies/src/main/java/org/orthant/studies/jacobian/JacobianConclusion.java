package org.orthant.studies.jacobian;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.jacobian.JacobianUnit.Result;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.Task;

/** Reduces the networks of {@code jacobian} to tables, figures, scorecard and words. */
final class JacobianConclusion {

    private static final List<MeasureKind> COARSE =
            List.of(MeasureKind.TRAJECTORIES, MeasureKind.FIXED_POINTS, MeasureKind.SLOW_POINTS, MeasureKind.STACKED);
    private static final List<MeasureKind> FINE = List.of(
            MeasureKind.TRAJECTORIES,
            MeasureKind.TRAJECTORIES_WITHOUT_LEAK,
            MeasureKind.FIXED_POINTS,
            MeasureKind.STACKED,
            MeasureKind.STACKED_WITHOUT_LEAK);

    private final JacobianOptions options;
    private final UnitResults units;
    private final List<JacobianUnit> all;

    JacobianConclusion(JacobianOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, JacobianUnit.class))
                .toList();
    }

    Conclusion conclude() {
        List<Claim> claims = new ArrayList<>();
        StringBuilder counted = new StringBuilder();
        for (JacobianVariant variant : variants()) {
            NetworkSet<Result> networks = networks(variant);
            claims.addAll(new JacobianClaims(
                            variant, networks.counting(), options.analysis().leastNeurons())
                    .claims());
            counted.append(TrainingWords.counted(
                    "networks (" + variant.words() + ")",
                    networks.counted().size(),
                    networks.all().size()));
        }
        Scorecard scorecard = new Scorecard(claims);
        return new Conclusion(
                scorecard.summary() + counted,
                warnings(),
                scorecard,
                JacobianTables.of(all),
                Map.of(),
                sections(),
                methods());
    }

    private List<JacobianVariant> variants() {
        return JacobianVariant.of(options, 0);
    }

    private NetworkSet<Result> networks(JacobianVariant variant) {
        return NetworkSet.of(
                all.stream()
                        .map(unit -> unit.result(variant))
                        .filter(Objects::nonNull)
                        .toList(),
                result -> result.training().metCriterion(),
                options.analysis().includeFailures());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (JacobianVariant variant : variants()) {
            Task task = options.taskOf(variant);
            String words = "networks (" + variant.words() + ")";
            NetworkSet<Result> networks = networks(variant);
            warnings.add(variant.words() + ": "
                    + TrainingWords.alphaWarning(options.network().alpha(task)));
            warnings.addAll(TrainingWords.trainingWarnings(
                    words,
                    networks.all().stream().map(Result::training).toList(),
                    options.analysis().includeFailures()));
            TrainingWords.criterionWarning(options.trainingOf(variant), task).ifPresent(warnings::add);
            ModularityWords.silentWarning(
                            "network (" + variant.words() + ")",
                            networks.counting().stream()
                                    .map(result -> result.trained().modules())
                                    .toList())
                    .ifPresent(warnings::add);
        }
        return warnings;
    }

    private List<ReportSection> sections() {
        JacobianFigures figures = new JacobianFigures(options.analysis());
        return List.of(
                new ReportSection(
                        "Jacobian similarity and functional connectivity",
                        List.of(
                                "A neuron's row in the Jacobian says how its next state answers to each neuron. Jacobian "
                                        + "similarity is the cosine between two rows of the mean Jacobian; its modules are "
                                        + "shown on FC.",
                                "The cosine ignores the length of a row. Apart from its (1 - alpha) I term, a row of "
                                        + "the mean Jacobian is the neuron's row of W_rec times a number, so that its "
                                        + "similarity is the cosine of W_rec's rows whatever the dynamics; at alpha = 1 there "
                                        + "is no such term. What Jacobian similarity says beyond the weights is its difference "
                                        + "from that baseline, 0 at alpha = 1 by necessity."),
                        examples(figures)),
                new ReportSection(
                        "All networks",
                        List.of("Trajectories: the mean over every step of every trial, at its own noisy input and "
                                + "state. Fixed points: the mean over distinct fixed points near visited states, over the "
                                + "neurons that are active there. Stacked rows keep every step's row in place of their mean "
                                + "and so do not degenerate."),
                        each(
                                List.of(JacobianVariant.DECISION, JacobianVariant.GO_NO_GO),
                                (variant, counting) -> Stream.of(
                                        figures.correlations(variant, counting, COARSE),
                                        figures.induced(variant, counting, COARSE)))),
                new ReportSection(
                        "A smaller time step",
                        List.of(
                                "With alpha below 1 the (1 - alpha) I term adds each neuron's own decay to its row. It is "
                                        + "the only way in which the mean Jacobian's similarity can differ from the weights'."),
                        each(
                                List.of(JacobianVariant.DECISION_FINE),
                                (variant, counting) -> Stream.of(
                                        figures.correlations(variant, counting, FINE),
                                        figures.induced(variant, counting, FINE)))));
    }

    private List<Figure> examples(JacobianFigures figures) {
        List<Figure> shown = new ArrayList<>();
        for (JacobianVariant variant : List.of(JacobianVariant.DECISION, JacobianVariant.GO_NO_GO)) {
            OptionalInt example =
                    networks(variant).example(result -> result.trained().modules());
            example.ifPresent(k -> {
                shown.add(figures.similarity(variant, k, units));
                shown.add(figures.connectivity(variant, k, units));
                shown.add(figures.scatter(variant, k, units));
            });
        }
        return shown;
    }

    /** Figures of every variant that has networks to show. */
    private List<Figure> each(
            List<JacobianVariant> some, BiFunction<JacobianVariant, List<Result>, Stream<Figure>> drawn) {
        return some.stream()
                .filter(variants()::contains)
                .filter(variant -> !networks(variant).counted().isEmpty())
                .flatMap(variant -> drawn.apply(variant, networks(variant).counting()))
                .toList();
    }

    private String methods() {
        JacobianAnalysis analysis = options.analysis();
        StringBuilder text = new StringBuilder();
        for (JacobianVariant variant : variants()) {
            text.append(TrainingWords.training(options.network(), options.trainingOf(variant), options.taskOf(variant)))
                    .append(' ');
        }
        return text
                + String.format(
                        Locale.ROOT,
                        "Each network was run from a zero state on its own %d whole trials. The Jacobian of a step is (1 - "
                                + "alpha) I + alpha diag(f') W_rec where the leak stands outside f. Neurons that are "
                                + "never active are left out of every matrix before modules are sought. Modules "
                                + "maximise signed modularity Q* (Rubinov and Sporns 2011) at gamma %s by %s, "
                                + "best of %d restarts. r: upper triangles, Mantel test with %d permutations; "
                                + "induced Q*: %d permutations of labels. Fixed points: %d starts for each input (half "
                                + "visited states, a quarter noisy copies, a quarter random within the visited range), "
                                + "Newton's method on the active neurons, residual at most 1e-10; slow points: Adam on q = "
                                + "1/2 |F(r) - r|^2 until |F(r) - r| / |r| < 0.01. Inputs of the maps: decisions (1, 0.5, "
                                + "0.5); go / no-go (1, 0, 0) and (0, 0, 0). Comparisons of fewer than %d neurons are "
                                + "left out. Intervals are 95 %% over networks.",
                        analysis.trials(),
                        analysis.gamma(),
                        analysis.search().words(),
                        analysis.restarts(),
                        analysis.permutations(),
                        analysis.permutations(),
                        analysis.starts(),
                        analysis.leastNeurons());
    }
}
