package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.report.ReportSection;

/** Reduces the brains of {@code subcortex} to tables, figures, scorecard and words. */
final class SubcortexConclusion {

    private final BrainOptions options;
    private final List<SubcortexUnit> all;

    SubcortexConclusion(BrainOptions options, UnitResults units) {
        this.options = options;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, SubcortexUnit.class))
                .toList();
    }

    Conclusion conclude() {
        List<Claim> claims = new ArrayList<>();
        all.stream()
                .filter(unit -> options.judges(unit.brain()))
                .forEach(unit -> claims.addAll(SubcortexClaims.of(unit)));
        Scorecard scorecard = new Scorecard(claims);
        List<String> brains = all.stream().map(SubcortexUnit::brain).toList();
        List<List<SetReading>> readings = all.stream().map(SubcortexUnit::sets).toList();
        List<Table> tables = new ArrayList<>(BrainTables.of(brains, readings));
        tables.add(comparisons());
        return new Conclusion(
                scorecard.summary() + " " + ranking(all.getFirst()),
                BrainWords.warnings(brains, readings),
                scorecard,
                tables,
                Map.of(),
                List.of(section()),
                BrainWords.methods(options)
                        + String.format(
                                Locale.ROOT,
                                " Sets of sources are compared over the targets that both reach, and at equal numbers: %d "
                                        + "subsamples of as many sources of either set as the smallest set has that reach any "
                                        + "target, at least three.",
                                options.analysis().subsamples()));
    }

    /** The sets by their r, strongest first. */
    private static List<SetReading> ranked(SubcortexUnit unit) {
        return unit.sets().stream()
                .sorted(Comparator.comparingDouble(
                        set -> Double.isNaN(set.relation().r().mean())
                                ? Double.POSITIVE_INFINITY
                                : -set.relation().r().mean()))
                .toList();
    }

    private static String ranking(SubcortexUnit unit) {
        if (!unit.sets().getFirst().hasFunction()) {
            return unit.brain() + ": no functional connectivity.";
        }
        StringBuilder text = new StringBuilder(unit.brain() + ", r with functional connectivity:");
        for (SetReading set : ranked(unit)) {
            text.append(String.format(
                    Locale.ROOT, " %s %.2f;", set.set(), set.relation().r().mean()));
        }
        text.setCharAt(text.length() - 1, '.');
        return text.toString();
    }

    private Table comparisons() {
        Table table = new Table(
                "comparisons",
                "brain",
                "sources",
                "other_sources",
                "targets_of_both",
                "r_difference",
                "low_95",
                "high_95",
                "difference_given_distance",
                "given_distance_low_95",
                "given_distance_high_95",
                "sources_of_a_subsample",
                "difference_at_equal_numbers",
                "equal_numbers_low_95",
                "equal_numbers_high_95");
        for (SubcortexUnit unit : all) {
            for (SubcortexUnit.Comparison c : unit.comparisons()) {
                table.add(
                        unit.brain(),
                        unit.sets().getFirst().set(),
                        c.other(),
                        c.nodes(),
                        c.difference().mean(),
                        c.difference().low(),
                        c.difference().high(),
                        c.givenDistance().mean(),
                        c.givenDistance().low(),
                        c.givenDistance().high(),
                        c.equalSources(),
                        c.equal().mean(),
                        c.equal().low(),
                        c.equal().high());
            }
        }
        return table;
    }

    private ReportSection section() {
        SubcortexUnit unit = all.getFirst();
        List<Figure> figures = new ArrayList<>();
        if (unit.sets().getFirst().hasFunction()) {
            figures.add(ranks(unit, "r", "r with FC", set -> set.relation().r()));
            if (unit.sets().stream()
                    .anyMatch(set ->
                            Double.isFinite(set.relation().givenDistance().mean()))) {
                figures.add(ranks(
                        unit,
                        "partial",
                        "partial r given distance",
                        set -> set.relation().givenDistance()));
            }
        }
        return new ReportSection(
                "Sources ranked",
                List.of(
                        "Each set of sources by itself, strongest first; each over the targets that it reaches, so that the sets "
                                + "differ in their targets too. Differences are therefore taken over the targets that two "
                                + "sets share.",
                        "More sources describe input in more detail, and r rises with their number whatever they are. At equal "
                                + "numbers this can't decide; with distance taken out, what is near gets no credit for being "
                                + "near."),
                figures);
    }

    private static Figure ranks(SubcortexUnit unit, String id, String axis, Function<SetReading, Interval> value) {
        List<SetReading> ranked = unit.sets().stream()
                .filter(set -> Double.isFinite(value.apply(set).mean()))
                .sorted(Comparator.comparingDouble(set -> -value.apply(set).mean()))
                .toList();
        StringBuilder words = new StringBuilder();
        for (SetReading set : ranked) {
            Interval interval = value.apply(set);
            words.append(String.format(
                    Locale.ROOT,
                    " %s [%.2f, %.2f], %d sources;",
                    set.set(),
                    interval.low(),
                    interval.high(),
                    set.sources()));
        }
        words.setCharAt(words.length() - 1, '.');
        return new BarsFigure(
                new FigureText(
                        "ranks-" + id + "-" + unit.brain(),
                        "Similarity of input and functional connectivity by source (" + unit.brain() + ")",
                        "Strongest first. 95 % intervals, leaving out one target after another:" + words,
                        "Bars of correlation for each set of sources."),
                Axis.of("sources"),
                ranked.stream().map(SetReading::set).toList(),
                Axis.of(axis),
                List.of(new BarsFigure.Bars(
                        axis,
                        ranked.stream()
                                .map(set -> SystemsConclusion.rounded(
                                        value.apply(set).mean()))
                                .toList())));
    }
}
