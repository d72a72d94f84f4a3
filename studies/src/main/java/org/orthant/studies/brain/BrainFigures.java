package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.stats.Interval;
import org.orthant.stats.PValue;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.figure.PlaneFigure;
import org.orthant.studies.figure.ScatterFigure;
import org.orthant.studies.modularity.NullReading;

/** Figures of one brain and one set of sources (T1 fig. 3 f-o, T2 fig. 4 f-o), and of all brains. */
final class BrainFigures {

    private static final int BINS = 40;

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
            figures.add(nulls());
            array("joins").map(this::joins).ifPresent(figures::add);
        }
        map().ifPresent(figures::add);
        return figures;
    }

    private Optional<Matrix> array(String what) {
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

    private FigureText text(String what, String title, String caption, String alt) {
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

    private LinesFigure nulls() {
        double observed = reading.induced().permuted().reading().observed();
        List<Line> lines = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        all.add(units.array(index, BrainAnalysis.array("permuted", reading.set()))
                .toDoubles());
        List<String> names = new ArrayList<>(List.of("permuted labels"));
        for (String[] kind : new String[][] {
            {"spatial", "spatial null"}, {"ordinal", "spatial null of label numbers"}, {"spin", "spin"}
        }) {
            array(kind[0]).ifPresent(draws -> {
                all.add(draws.toDoubles());
                names.add(kind[1]);
            });
        }
        double low = all.stream().flatMapToDouble(Arrays::stream).min().orElse(0);
        double high = all.stream().flatMapToDouble(Arrays::stream).max().orElse(1);
        for (int k = 0; k < all.size(); k++) {
            lines.add(histogram(names.get(k), all.get(k), low, high));
        }
        double from = Math.floor(50 * Math.min(low, observed)) / 50;
        double to = Math.ceil(50 * Math.max(high, observed) + 0.2) / 50;
        NullReading deciding = reading.deciding().reading();
        return new LinesFigure(
                text(
                        "nulls",
                        "Induced modularity against its nulls",
                        String.format(
                                Locale.ROOT,
                                "Q* of FC under the modules of similar input (line, %.3f) beside the same under surrogate "
                                        + "labels.%s Permuted labels ignore space and never decide.",
                                observed,
                                deciding.exists()
                                        ? String.format(
                                                Locale.ROOT,
                                                " Spatial null: z = %.1f, %s.",
                                                deciding.z(),
                                                new PValue(deciding.p(), 1.0 / (1 + deciding.n())).text())
                                        : " " + deciding.reason()),
                        "Histograms of induced modularity under surrogate labels; a vertical line marks the observed value."),
                Axis.of("induced Q*").within(from, to),
                Axis.of("share of draws"),
                lines,
                List.of(new Mark.Vertical("observed", observed)));
    }

    private static Line histogram(String name, double[] draws, double low, double high) {
        double width = Math.max(1e-9, (high - low) / BINS);
        double[] x = new double[BINS];
        double[] shares = new double[BINS];
        for (int b = 0; b < BINS; b++) {
            x[b] = low + (b + 0.5) * width;
        }
        for (double draw : draws) {
            shares[Math.min(BINS - 1, (int) ((draw - low) / width))] += 1.0 / draws.length;
        }
        return Line.of(name, x, shares);
    }

    private Figure joins(Matrix joins) {
        double[][] rows = new double[joins.rows()][joins.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int b = 0; b < rows[i].length; b++) {
                rows[i][b] = joins.get(i, b);
            }
        }
        return new LinesFigure(
                text(
                        "joins",
                        "What the spatial null keeps",
                        String.format(
                                Locale.ROOT,
                                "Share of pairs of regions in one module by distance, each point a bin of equally many pairs "
                                        + "at its upper end; band: 95 %% of surrogates. Dashed: chance. Of the excess of the "
                                        + "nearest pairs surrogates keep %.0f %%.",
                                100 * reading.induced().kept()),
                        "Lines of the share of pairs in one module against distance, observed and in surrogates."),
                Axis.of("distance", "mm"),
                Axis.of("share in one module"),
                List.of(
                        Line.of("observed", rows[0], rows[1]),
                        Line.of("surrogates", rows[0], rows[2]).with(Band.of(rows[3], rows[4]))),
                List.of(new Mark.Horizontal("", rows[5][0])));
    }

    /** Regions where they lie, seen from above or, of one hemisphere, from the side. */
    private Optional<Figure> map() {
        if (!unit.hasMap()) {
            return Optional.empty();
        }
        Matrix places = units.array(index, "coordinates");
        int across = unit.axial() ? 0 : 1;
        int up = unit.axial() ? 1 : 2;
        List<PlaneFigure.Group> groups = new ArrayList<>();
        int modules = reading.modules().labels().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(-1)
                + 1;
        for (int m = 0; m <= modules; m++) {
            int label = m == modules ? -1 : m;
            List<ScatterFigure.Point> points = IntStream.range(0, unit.targets())
                    .filter(i -> reading.modules().labels().get(i) == label)
                    .mapToObj(i -> new ScatterFigure.Point(places.get(i, across), places.get(i, up)))
                    .toList();
            if (!points.isEmpty()) {
                groups.add(new PlaneFigure.Group(label < 0 ? "no input" : "module " + (m + 1), points));
            }
        }
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlaneFigure(
                        text(
                                "map",
                                "Modules of similar input in the brain",
                                "Regions at their centres, seen from " + (unit.axial() ? "above" : "the side")
                                        + ", coloured by module of the similarity of input.",
                                "Map of regions coloured by module."),
                        Axis.of(unit.axial() ? "left to right" : "back to front", "mm"),
                        Axis.of(unit.axial() ? "back to front" : "bottom to top", "mm"),
                        groups));
    }

    /** r with FC of each brain, each set and distance alone. */
    static Figure relations(List<BrainUnit> all) {
        return bars(
                all,
                new FigureText(
                        "relations",
                        "Similarity of input and functional connectivity in each brain",
                        "r over pairs of regions, of each set of sources, and of proximity alone (over the regions that the "
                                + "first set reaches). The brains are one group of subjects cut up in several ways, not "
                                + "replications.",
                        "Bars of correlation for each brain."),
                "r",
                set -> set.relation().r().mean(),
                set -> set.relation().proximity().mean(),
                "distance alone");
    }

    /** z of induced modularity of each brain. */
    static Figure scores(List<BrainUnit> all) {
        return bars(
                all,
                new FigureText(
                        "scores",
                        "Induced modularity against the spatial null in each brain",
                        "z of the induced Q* of the modules of similar input, of each set of sources, and of modules of "
                                + "distance alone, each against its own spatial null. With two hemispheres the null is weaker "
                                + "and shown only.",
                        "Bars of z for each brain."),
                "z",
                set -> set.deciding().reading().z(),
                set -> set.induced().proximity().reading().z(),
                "distance alone");
    }

    private static Figure bars(
            List<BrainUnit> all,
            FigureText text,
            String axis,
            ToDoubleFunction<SetReading> value,
            ToDoubleFunction<SetReading> baseline,
            String baselineName) {
        List<BarsFigure.Bars> series = new ArrayList<>();
        int sets = all.stream().mapToInt(unit -> unit.sets().size()).min().orElse(0);
        for (int s = 0; s < sets; s++) {
            int set = s;
            series.add(bar(
                    BrainClaims.words(all.getFirst().sets().get(s)),
                    all,
                    unit -> unit.sets().get(set),
                    value));
        }
        series.add(bar(baselineName, all, unit -> unit.sets().getFirst(), baseline));
        return new BarsFigure(
                text, Axis.of("brain"), all.stream().map(BrainUnit::brain).toList(), Axis.of(axis), series);
    }

    private static BarsFigure.Bars bar(
            String name, List<BrainUnit> all, Function<BrainUnit, SetReading> set, ToDoubleFunction<SetReading> value) {
        return new BarsFigure.Bars(
                name,
                all.stream().map(unit -> value.applyAsDouble(set.apply(unit))).toList());
    }
}
