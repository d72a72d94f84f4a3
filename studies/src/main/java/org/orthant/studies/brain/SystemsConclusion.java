package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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

/** Reduces the brains of {@code systems} to tables, figures, scorecard and words. */
final class SystemsConclusion {

    private final BrainOptions options;
    private final List<SystemsUnit> all;

    SystemsConclusion(BrainOptions options, UnitResults units) {
        this.options = options;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, SystemsUnit.class))
                .toList();
    }

    Conclusion conclude() {
        List<Claim> claims = new ArrayList<>();
        all.stream()
                .filter(unit -> options.judges(unit.brain()))
                .forEach(unit -> claims.addAll(SystemsClaims.of(unit)));
        Scorecard scorecard = new Scorecard(claims);
        return new Conclusion(
                scorecard.summary(),
                warnings(),
                scorecard,
                List.of(systems(), dropped()),
                Map.of(),
                List.of(section()),
                BrainWords.methods(options)
                        + String.format(
                                Locale.ROOT,
                                " Concentration of a system is the mean cosine of pairs within it less that of pairs between "
                                        + "it and the others, against %d surrogates of the systems' labels that keep space and %d "
                                        + "permutations (shown).",
                                options.analysis().surrogates(),
                                options.analysis().permutations()));
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        SystemsUnit first = all.getFirst();
        for (SystemsUnit.SetSystems set : first.sets()) {
            if (set.active() <= SetReading.TOO_FEW_SOURCES) {
                warnings.add(set.set() + " reaches the targets with " + set.active()
                        + " sources: the cosine of so few weights is a function of one angle. Such data can not return "
                        + "\"reproduced\".");
            }
            if (!set.withoutInput().isEmpty()) {
                warnings.add(first.brain() + ", " + set.set() + ": "
                        + set.withoutInput().size() + " targets have no input and are left out: "
                        + BrainWords.listed(set.withoutInput()) + ".");
            }
        }
        return warnings;
    }

    private Table systems() {
        Table table = new Table(
                "systems",
                "brain",
                "sources",
                "sources_that_reach_a_target",
                "system",
                "targets",
                "mean_within",
                "mean_between",
                "contrast",
                "spatial_null_mean",
                "spatial_null_sd",
                "z",
                "p",
                "z_of_permuted_labels",
                "p_of_permuted_labels",
                "share_of_near_joins_kept");
        for (SystemsUnit unit : all) {
            for (SystemsUnit.SetSystems set : unit.sets()) {
                for (SystemsUnit.SystemReading system : set.systems()) {
                    table.add(
                            unit.brain(),
                            set.set(),
                            set.active(),
                            system.system(),
                            system.nodes(),
                            system.within(),
                            system.between(),
                            system.within() - system.between(),
                            system.contrast().reading().mean(),
                            system.contrast().reading().sd(),
                            system.contrast().reading().z(),
                            system.contrast().reading().p(),
                            system.permuted().reading().z(),
                            system.permuted().reading().p(),
                            set.kept());
                }
            }
        }
        return table;
    }

    private Table dropped() {
        Table table = new Table("dropped", "brain", "sources", "target", "why");
        for (SystemsUnit unit : all) {
            for (SystemsUnit.SetSystems set : unit.sets()) {
                set.withoutInput()
                        .forEach(name -> table.add(unit.brain(), set.set(), name, "no input from these sources"));
            }
        }
        return table;
    }

    private ReportSection section() {
        SystemsUnit first = all.getFirst();
        List<Figure> figures = new ArrayList<>();
        for (SystemsUnit.SetSystems set : first.sets()) {
            figures.add(bars(
                    first.brain(),
                    set,
                    "similarity",
                    "Similarity of input within and between systems",
                    "mean cosine",
                    List.of("within", "between"),
                    List.of(SystemsUnit.SystemReading::within, SystemsUnit.SystemReading::between)));
            figures.add(bars(
                    first.brain(),
                    set,
                    "scores",
                    "Concentration of systems against both nulls",
                    "z",
                    List.of("spatial null", "permuted labels"),
                    List.of(
                            system -> system.contrast().reading().z(),
                            system -> system.permuted().reading().z())));
        }
        return new ReportSection(
                "System by system",
                List.of(
                        "Systems are groups of regions that work together at rest. Regions of one system also lie near each "
                                + "other, and near regions have similar input; the null that decides keeps how systems lie "
                                + "together in space and moves them elsewhere.",
                        "Other parcellations and hemispheres are in the table. They are the same subjects cut up in other ways."),
                figures);
    }

    private static Figure bars(
            String brain,
            SystemsUnit.SetSystems set,
            String id,
            String title,
            String axis,
            List<String> names,
            List<ToDoubleFunction<SystemsUnit.SystemReading>> values) {
        List<BarsFigure.Bars> series = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            ToDoubleFunction<SystemsUnit.SystemReading> value = values.get(k);
            series.add(new BarsFigure.Bars(
                    names.get(k),
                    set.systems().stream()
                            .map(system -> rounded(value.applyAsDouble(system)))
                            .toList()));
        }
        String sources = set.set().equals(BrainLoader.ALL) ? "all sources" : set.set();
        return new BarsFigure(
                new FigureText(
                        id + "-" + brain + "-" + set.set().replaceAll("[^a-z0-9]+", "-"),
                        title + " (" + brain + ", " + sources + ")",
                        "Of " + set.nodes() + " regions with input from " + set.active() + " sources.",
                        "Bars for each functional system."),
                Axis.of("system"),
                set.systems().stream().map(SystemsUnit.SystemReading::system).toList(),
                Axis.of(axis),
                series);
    }

    /** To two digits behind the point: bars carry their value. */
    static double rounded(double value) {
        return Math.rint(100 * value) / 100;
    }
}
