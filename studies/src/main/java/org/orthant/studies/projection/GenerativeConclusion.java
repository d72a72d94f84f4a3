package org.orthant.studies.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.projection.GenerativeUnit.Point;
import org.orthant.studies.report.ReportSection;

/** Reduces the repetitions of {@code generative} to tables, figures, scorecard and words. */
final class GenerativeConclusion {

    private final GenerativeOptions options;
    private final List<GenerativeUnit> units;

    GenerativeConclusion(GenerativeOptions options, UnitResults units) {
        this.options = options;
        this.units = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, GenerativeUnit.class))
                .toList();
    }

    Conclusion conclude() {
        Scorecard scorecard = new GenerativeClaims(units).scorecard();
        return new Conclusion(
                scorecard.summary(),
                NoiseWords.warnings(units.size()),
                scorecard,
                List.of(table()),
                arrays(),
                sections(),
                methods());
    }

    private Table table() {
        Table table = new Table(
                "points",
                "repetition",
                "model",
                "setting",
                "value",
                "q_diagonal_0",
                "modules_diagonal_0",
                "singletons_diagonal_0",
                "closed_form_diagonal_0",
                "q_diagonal_kept",
                "modules_diagonal_kept",
                "singletons_diagonal_kept",
                "closed_form_diagonal_kept",
                "uniqueness",
                "uniqueness_closed_form");
        for (int k = 0; k < units.size(); k++) {
            for (ModelKind kind : Generative.MODELS) {
                for (Point point : units.get(k).points(kind)) {
                    add(table, k, kind, point);
                }
            }
        }
        return table;
    }

    private static void add(Table table, int repetition, ModelKind kind, Point point) {
        table.add(
                repetition,
                kind.words(),
                kind.setting(),
                point.setting(),
                point.zero().quality(),
                point.zero().modules(),
                point.zero().singletons(),
                point.zero().known(),
                point.kept().quality(),
                point.kept().modules(),
                point.kept().singletons(),
                point.kept().known(),
                point.uniqueness(),
                point.knownUniqueness());
    }

    /** A row for each repetition, a column for each point. */
    private Map<String, Matrix> arrays() {
        Map<String, Matrix> arrays = new LinkedHashMap<>();
        for (ModelKind kind : Generative.MODELS) {
            arrays.put(kind.words() + "-q", matrix(kind, p -> p.zero().quality()));
            arrays.put(
                    kind.words() + "-q-diagonal-kept",
                    matrix(kind, p -> p.kept().quality()));
            arrays.put(kind.words() + "-uniqueness", matrix(kind, Point::uniqueness));
        }
        return arrays;
    }

    private Matrix matrix(ModelKind kind, ToDoubleFunction<Point> value) {
        return GenerativeClaims.curves(units, kind, value).matrix();
    }

    private List<ReportSection> sections() {
        GenerativeFigures figures = new GenerativeFigures(options, units);
        return List.of(
                new ReportSection(
                        "Signs",
                        List.of(
                                "All weights are 1, but -1 throughout in a share p of the neurons. Neurons are then the "
                                        + "same within two groups and opposed between them, whatever the noise: Q* has a "
                                        + "closed form, drawn as a line of its own. Where the curves lie on it, nothing is left "
                                        + "for chance to explain."),
                        List.of(figures.signQuality(), figures.connectivity(ModelKind.SIGN))),
                new ReportSection(
                        "Sizes",
                        List.of(
                                "One of a neuron's two weights is larger by delta; no weight is negative. At delta 0 all "
                                        + "neurons are the same. The larger delta, the nearer both groups come to following "
                                        + "one input each: the dashed line is Q* of two orthogonal groups of equal size, which "
                                        + "is reached for delta without bound."),
                        List.of(
                                figures.quality(ModelKind.DIFFERENCE),
                                figures.connectivity(ModelKind.DIFFERENCE),
                                figures.plane(ModelKind.DIFFERENCE))),
                new ReportSection(
                        "Signs and sizes",
                        List.of(
                                "The same with weights of both signs: the model begins as that of signs and ends as that "
                                        + "of sizes."),
                        List.of(
                                figures.quality(ModelKind.SIGN_DIFFERENCE),
                                figures.modules(),
                                figures.connectivity(ModelKind.SIGN_DIFFERENCE),
                                figures.plane(ModelKind.SIGN_DIFFERENCE))),
                new ReportSection(
                        "What a module tells of an input",
                        List.of("Uniqueness is |r| of a module's mean activity with its best input less |r| with the "
                                + "other, averaged over modules. A module of like signs follows the sum of both inputs "
                                + "and tells neither from the other; a module of like differences follows one."),
                        List.of(figures.uniquenessOfSigns(), figures.uniqueness())));
    }

    private String methods() {
        return NoiseWords.methods(options.noise(), options.units())
                + String.format(
                        Locale.ROOT,
                        " Two inputs. Sign model: all weights 1, but -1 in round(p N) random rows, %d values of p. "
                                + "Difference model: in each row one random input has |z|, z from N(0, 1), the other "
                                + "|z| + delta, %d values of delta from 0 to %s; sign-difference model: z in place of |z|.",
                        options.sharePoints(),
                        options.deltaPoints(),
                        options.largestDelta());
    }
}
