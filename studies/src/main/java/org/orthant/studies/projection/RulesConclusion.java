package org.orthant.studies.projection;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.projection.InputRule;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.report.ReportSection;

/** Reduces the repetitions of {@code rules} to tables, figures, scorecard and words. */
final class RulesConclusion {

    private final RulesOptions options;
    private final List<RulesUnit> units;

    RulesConclusion(RulesOptions options, UnitResults units) {
        this.options = options;
        this.units = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, RulesUnit.class))
                .toList();
    }

    Conclusion conclude() {
        RulesDraw example = RulesDraw.of(options, 0);
        Scorecard scorecard = new RulesClaims(units).scorecard();
        return new Conclusion(
                scorecard.summary(),
                NoiseWords.warnings(units.size()),
                scorecard,
                List.of(table()),
                Map.of(
                        "example-weights", example.projection().weights(),
                        "example-fc", example.projection().connectivity().values()),
                sections(example),
                NoiseWords.methods(options.noise(), options.units())
                        + " Two inputs, weights from N(0, 1). Rules: signs, and where both weights have the same sign "
                        + "which is larger in size; zero counts as positive, and of weights equal in size the first "
                        + "counts as the larger. Random partitions: "
                        + options.permutations() + " permutations of labels per repetition.");
    }

    private Table table() {
        Table table = new Table(
                "partitions",
                "repetition",
                "partition",
                "modules",
                "singletons",
                "induced_q",
                "best_q",
                "ratio",
                "ari_with_fc_modules",
                "random_mean_q",
                "random_sd_q",
                "z",
                "p");
        for (int k = 0; k < units.size(); k++) {
            RulesUnit unit = units.get(k);
            add(table, k, "six rules", unit.rules(), unit);
            add(table, k, "quadrants", unit.quadrants(), unit);
            add(table, k, "cosine", unit.cosine(), unit);
        }
        return table;
    }

    private static void add(Table table, int repetition, String name, Candidate candidate, RulesUnit unit) {
        var random = switch (name) {
            case "six rules" -> unit.random();
            case "cosine" -> unit.cosineRandom();
            default -> null;
        };
        table.add(
                repetition,
                name,
                candidate.modules(),
                candidate.singletons(),
                candidate.quality(),
                unit.quality(),
                candidate.ratio(),
                candidate.ari(),
                random == null ? null : random.mean(),
                random == null ? null : random.sd(),
                random == null ? null : random.z(),
                random == null ? null : random.p());
    }

    private List<ReportSection> sections(RulesDraw example) {
        return List.of(
                new ReportSection(
                        "Neurons in the plane of their two weights",
                        List.of(
                                "Correlations of noise depend on the direction of a neuron's two weights alone, and random "
                                        + "directions have no gaps. The six rules cut the circle at fixed places; the maximiser "
                                        + "cuts it where Q* is highest, which is often into fewer pieces, turned by any angle."),
                        List.of(
                                ruleplane(example),
                                plane(
                                        example,
                                        "modules of FC",
                                        "plane-fc",
                                        example.optimum().best()),
                                plane(example, "modules of cosines", "plane-cosine", example.cosine()))),
                new ReportSection(
                        "Correlations of noise",
                        List.of("The same correlations twice: sorted by the rules, which know weights only, and by the "
                                + "modules that were found in the correlations."),
                        List.of(
                                matrix(example, "the six rules", "fc-rules", rulesOf(example)),
                                matrix(
                                        example,
                                        "modules",
                                        "fc-modules",
                                        labels(example.optimum().best())))),
                new ReportSection(
                        "How near to the optimum",
                        List.of(
                                "Each partition's induced Q* divided by the best that was found on the same correlations. "
                                        + "Random partitions have groups of the rules' sizes. Agreement of labels is lower than "
                                        + "agreement of quality: many partitions are nearly as good."),
                        List.of(ratios(), agreement())));
    }

    private static Figure ruleplane(RulesDraw example) {
        List<InputRule> rules = List.of(InputRule.values());
        return ProjectionFigures.plane(
                new FigureText(
                        "plane-rules",
                        "Weights and rules",
                        "Each point is a neuron of the first repetition, in the colour of the rule that its two weights "
                                + "fall under.",
                        "Points in the plane of two weights, coloured by six rules."),
                example.projection().weights(),
                rulesOf(example),
                rules.stream().map(InputRule::words).toList());
    }

    /** The number of each neuron's rule, from 0. */
    private static List<Integer> rulesOf(RulesDraw example) {
        var weights = example.projection().weights();
        List<InputRule> rules = List.of(InputRule.values());
        return IntStream.range(0, weights.rows())
                .mapToObj(i -> rules.indexOf(InputRule.of(weights.get(i, 0), weights.get(i, 1))))
                .toList();
    }

    private static List<Integer> labels(Partition partition) {
        return IntStream.of(partition.labels()).boxed().toList();
    }

    private static Figure plane(RulesDraw example, String what, String id, Partition partition) {
        return ProjectionFigures.plane(
                new FigureText(
                        id,
                        "Weights and " + what,
                        "The same neurons in the colours of the " + what + ".",
                        "Points in the plane of two weights, coloured by module."),
                example.projection().weights(),
                partition);
    }

    private static Figure matrix(RulesDraw example, String what, String id, List<Integer> groups) {
        return ProjectionFigures.connectivity(
                new FigureText(
                        id,
                        "FC of noise, sorted by " + what,
                        "Pearson correlations in the first repetition (diagonal drawn but not used); blocks are numbered "
                                + "and coloured as the groups of the plane above.",
                        "Matrix of correlations between neurons in blocks."),
                example.projection().connectivity(),
                groups);
    }

    private Figure ratios() {
        return boxes(
                new FigureText(
                        "ratio",
                        "Induced Q* as a share of the best",
                        "Box plots over repetitions; a point per repetition.",
                        "Box plots of the ratio of induced to best Q* for four kinds of partition."),
                Axis.of("induced Q* / best Q*"),
                List.of("six rules", "quadrants", "cosine", "random"),
                List.of(
                        values(unit -> unit.rules().ratio()),
                        values(unit -> unit.quadrants().ratio()),
                        values(unit -> unit.cosine().ratio()),
                        values(RulesUnit::randomRatio)));
    }

    private Figure agreement() {
        return boxes(
                new FigureText(
                        "agreement",
                        "Agreement with the modules of FC",
                        "Adjusted Rand index; 0 is expected by chance. A point per repetition.",
                        "Box plots of the adjusted Rand index for three kinds of partition."),
                Axis.of("adjusted Rand index"),
                List.of("six rules", "quadrants", "cosine"),
                List.of(
                        values(unit -> unit.rules().ari()),
                        values(unit -> unit.quadrants().ari()),
                        values(unit -> unit.cosine().ari())));
    }

    private List<Double> values(ToDoubleFunction<RulesUnit> value) {
        return units.stream().map(value::applyAsDouble).toList();
    }

    private static Figure boxes(FigureText text, Axis y, List<String> categories, List<List<Double>> samples) {
        return new BoxesFigure(text, categories, y, List.of(new BoxesFigure.Group("repetitions", samples)), List.of());
    }
}
