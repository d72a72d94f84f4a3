package org.orthant.studies.projection;

import static org.orthant.studies.projection.GenerativeClaims.curves;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.orthant.community.Partition;
import org.orthant.connectivity.Diagonal;
import org.orthant.math.RandomStreams;
import org.orthant.projection.TwoGroups;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.projection.GenerativeUnit.Point;

/** The figures of {@code generative}. */
final class GenerativeFigures {

    private static final Axis SHARE = Axis.of("p, share of negative neurons");
    private static final Axis DELTA = Axis.of("delta, difference of weights");

    private final GenerativeOptions options;
    private final List<GenerativeUnit> units;

    GenerativeFigures(GenerativeOptions options, List<GenerativeUnit> units) {
        this.options = options;
        this.units = units;
    }

    Figure signQuality() {
        return lines(
                new FigureText(
                        "sign-quality",
                        "Modularity against the share of negative neurons",
                        NoiseWords.BAND + " The closed form is that of two opposed groups with the diagonal set to 0; "
                                + "the three lines lie on one another.",
                        "Lines: Q* is 0 at both ends and highest at one half."),
                SHARE,
                Axis.of("Q*").within(0, 0.8),
                List.of(
                        line("diagonal 0", ModelKind.SIGN, p -> p.zero().quality()),
                        line("diagonal kept", ModelKind.SIGN, p -> p.kept().quality()),
                        Line.of(
                                "closed form",
                                options.settings(ModelKind.SIGN),
                                curves(units, ModelKind.SIGN, p -> p.zero().known())
                                        .mean())),
                List.of());
    }

    /** Q* of a model of differences. */
    Figure quality(ModelKind kind) {
        int neurons = options.noise().neurons();
        double limit = new TwoGroups(neurons / 2, neurons - neurons / 2).orthogonalQuality(Diagonal.KEEP);
        return lines(
                new FigureText(
                        kind.words() + "-quality",
                        "Modularity against delta (" + kind.words() + " model)",
                        NoiseWords.BAND + " Dashed: two orthogonal groups of equal size, diagonal kept.",
                        "Lines: Q* against delta, diagonal 0 and kept."),
                DELTA,
                Axis.of("Q*").within(0, 0.8),
                List.of(
                        line("diagonal 0", kind, p -> p.zero().quality()),
                        line("diagonal kept", kind, p -> p.kept().quality())),
                List.of(new Mark.Horizontal("limit for large delta", limit)));
    }

    /** Number of modules of both models of differences. */
    Figure modules() {
        return lines(
                new FigureText(
                        "modules",
                        "Number of modules against delta",
                        NoiseWords.BAND + " Modules of at least two neurons, diagonal 0.",
                        "Lines: number of modules against delta, one line per model."),
                DELTA,
                Axis.of("modules"),
                List.of(
                        line("difference", ModelKind.DIFFERENCE, p -> p.zero().modules()),
                        line(
                                "sign-difference",
                                ModelKind.SIGN_DIFFERENCE,
                                p -> p.zero().modules())),
                List.of());
    }

    Figure uniquenessOfSigns() {
        return lines(
                new FigureText(
                        "uniqueness-sign",
                        "Uniqueness against the share of negative neurons",
                        NoiseWords.BAND + " What is left above 0 is the correlation of the two inputs in the sample.",
                        "Line: uniqueness of modules near 0 for every p."),
                SHARE,
                Axis.of("uniqueness").within(0, 1),
                List.of(line("sign", ModelKind.SIGN, Point::uniqueness)),
                List.of());
    }

    Figure uniqueness() {
        return lines(
                new FigureText(
                        "uniqueness-difference",
                        "Uniqueness against delta",
                        NoiseWords.BAND,
                        "Lines: uniqueness of modules against delta, one line per model."),
                DELTA,
                Axis.of("uniqueness").within(0, 1),
                List.of(
                        line("difference", ModelKind.DIFFERENCE, Point::uniqueness),
                        line("sign-difference", ModelKind.SIGN_DIFFERENCE, Point::uniqueness)),
                List.of());
    }

    private Line line(String name, ModelKind kind, ToDoubleFunction<Point> value) {
        return curves(units, kind, value).line(name);
    }

    private static Figure lines(FigureText text, Axis x, Axis y, List<Line> lines, List<Mark> marks) {
        return new LinesFigure(text, x, y, lines, marks);
    }

    /** FC of the first repetition in the middle of the sweep. */
    Figure connectivity(ModelKind kind) {
        Example example = example(kind);
        return ProjectionFigures.connectivity(
                new FigureText(
                        kind.words() + "-fc",
                        "FC of noise, " + kind.words() + " model, " + example.setting(),
                        "Correlations of " + options.noise().neurons()
                                + " neurons that only weigh two inputs of noise, "
                                + kind.words() + " model, " + example.setting()
                                + ", first repetition, sorted by module (diagonal drawn but not used).",
                        "Matrix of correlations between neurons in blocks, one per module."),
                example.projection().connectivity(),
                example.partition());
    }

    /** The weights of the same draw. */
    Figure plane(ModelKind kind) {
        Example example = example(kind);
        return ProjectionFigures.plane(
                new FigureText(
                        kind.words() + "-plane",
                        "Weights and modules, " + kind.words() + " model, " + example.setting(),
                        "Each point is a neuron, " + kind.words() + " model, " + example.setting()
                                + ", first repetition, in the colour of its module.",
                        "Points in the plane of two weights, coloured by module."),
                example.projection().weights(),
                example.partition());
    }

    private record Example(String setting, Projection projection, Partition partition) {}

    private Example example(ModelKind kind) {
        double[] settings = options.settings(kind);
        int middle = (settings.length - 1) / 2;
        RandomStreams streams = kind.point(NoiseOptions.repetition(options.seed(), 0), middle);
        Projection projection = Projection.draw(kind, settings[middle], options.noise(), streams);
        return new Example(
                kind.setting() + " = " + String.format(Locale.ROOT, "%.2f", settings[middle]),
                projection,
                projection.modules(options.noise(), Diagonal.ZERO, streams).best());
    }
}
