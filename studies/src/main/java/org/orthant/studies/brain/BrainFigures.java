package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.stats.Interval;
import org.orthant.stats.PValue;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.figure.ScatterFigure;

/** Figures of one brain and one set of sources (T1 fig. 3 f-o, T2 fig. 4 f-o). */
final class BrainFigures {

    private final UnitResults units;
    private final int index;
    private final BrainUnit unit;
    private final SetReading reading;

    BrainFigures(UnitResults units, int index, BrainUnit unit, SetReading reading) {
        this.units = units;
        this.index = index;
        this.unit = unit;
        this.reading = reading;
    }

    /** Those for which the unit holds data. */
    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        matrix("cosine", "Similarity of input", "cosine of weights from " + BrainClaims.words(reading), "cosine")
                .ifPresent(figures::add);
        if (reading.hasFunction()) {
            matrix("fc", "Functional connectivity", "functional connectivity", "FC")
                    .ifPresent(figures::add);
            figures.add(scatter());
            NullFigures nulls = new NullFigures(this, reading);
            figures.add(nulls.nulls());
            array("joins").map(nulls::joins).ifPresent(figures::add);
        }
        if (unit.hasMap()) {
            new BrainMap(this, unit, reading)
                    .figure(units.array(index, "coordinates"))
                    .ifPresent(figures::add);
        }
        return figures;
    }

    /** What the unit stored of this set, if it did. */
    Optional<Matrix> array(String what) {
        boolean stored = switch (what) {
            case "cosine", "fc" -> unit.targets() <= BrainAnalysis.MOST_STORED;
            case "joins", "spatial" ->
                reading.induced().spatial().reading().exists()
                        && (!what.equals("joins")
                                || Double.isFinite(reading.induced().kept()));
            case "ordinal" -> reading.induced().ordinal().reading().exists();
            case "spin" -> reading.induced().spin().reading().exists();
            default -> true;
        };
        return stored ? Optional.of(units.array(index, BrainAnalysis.array(what, reading.set()))) : Optional.empty();
    }

    /** Words of a figure of this set. */
    FigureText text(String what, String title, String caption, String alt) {
        return new FigureText(
                what + "-" + unit.brain() + "-" + reading.set().replaceAll("[^a-z0-9]+", "-"),
                title + " (" + unit.brain() + ", " + BrainClaims.words(reading) + ")",
                caption,
                alt);
    }

    /** Targets that the array {@code what} holds, by their place among all. */
    private int[] nodes(String what) {
        int[] included = IntStream.range(0, unit.targets())
                .filter(i -> reading.modules().labels().get(i) >= 0)
                .toArray();
        return what.equals("fc") && reading.nodes() < included.length ? new int[0] : included;
    }

    private Optional<Figure> matrix(String what, String title, String caption, String scale) {
        Optional<Matrix> stored = array(what);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Matrix values = stored.get();
        List<Integer> all = reading.modules().labels();
        int[] nodes = nodes(what);
        List<Integer> labels = values.rows() == all.size()
                ? all
                : IntStream.of(nodes).mapToObj(all::get).toList();
        if (labels.size() != values.rows()) {
            return Optional.empty(); // regions without function: which, only the table says
        }
        double[] sorted =
                DoubleStream.of(values.toDoubles()).map(Math::abs).sorted().toArray();
        double limit = what.equals("cosine") ? 1 : rounded(sorted[(int) (0.98 * (sorted.length - 1))]);
        return Optional.of(new MatrixFigure(
                text(
                        what,
                        title,
                        "The " + caption + ", regions sorted by the modules of the similarity of input; grey: regions "
                                + "without input. Diagonal 0.",
                        "Matrix of " + caption + " in blocks, one per module."),
                values,
                labels,
                "region",
                new MatrixFigure.Scale(scale, limit)));
    }

    private static double rounded(double value) {
        return value > 0 ? Math.ceil(10 * value) / 10 : 1;
    }

    private ScatterFigure scatter() {
        Matrix points = units.array(index, BrainAnalysis.array("points", reading.set()));
        List<ScatterFigure.Point> list = IntStream.range(0, points.rows())
                .mapToObj(k -> new ScatterFigure.Point(points.get(k, 0), points.get(k, 1)))
                .toList();
        Interval r = reading.relation().r();
        long pairs = (long) reading.nodes() * (reading.nodes() - 1) / 2;
        String p = Double.isNaN(reading.relation().mantelP())
                ? ""
                : ", Mantel "
                        + new PValue(
                                        reading.relation().mantelP(),
                                        1.0 / (1 + reading.relation().mantelDraws()))
                                .text();
        return new ScatterFigure(
                text(
                        "scatter",
                        "Similarity of input and functional connectivity",
                        (pairs == list.size() ? "A point per pair" : list.size() + " of " + pairs + " pairs")
                                + " of regions, coloured by density. The interval leaves out one region after another; the p "
                                + "permutes regions and ignores space.",
                        "Scatter plot of functional connectivity against the cosine of input, with a fitted line."),
                Axis.of("cosine of input"),
                Axis.of("FC"),
                list,
                ScatterFigure.Fit.through(
                        list,
                        String.format(
                                Locale.ROOT,
                                "r = %.2f [%.2f, %.2f]%s, %d regions",
                                r.mean(),
                                r.low(),
                                r.high(),
                                p,
                                reading.nodes())));
    }
}
