package org.orthant.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.community.GammaSweepResult;
import org.orthant.community.PartitionAgreement;
import org.orthant.formats.CsvTable;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;

/**
 * Partitions over resolutions, as {@code modules --json} gives them. Labels are matched from each resolution to the next,
 * so that a module that stays keeps its number; plateaus are where partitions agree.
 *
 * @param points one per gamma, ascending
 * @param plateaus ascending
 */
record ModuleSweep(List<Point> points, List<Plateau> plateaus) {

    /**
     * One resolution. Agreement and nesting are with the gamma before, null at the first.
     *
     * @param gamma the resolution
     * @param q quality of the best partition
     * @param modules of at least two nodes
     * @param meanAri agreement of restarts
     * @param ari with the gamma before
     * @param nesting share of the pairs together here that were together at the gamma before; 1 throughout: a hierarchy
     * @param ci matched labels; -1 not assigned
     */
    record Point(
            double gamma,
            @Nullable Double q,
            int modules,
            @JsonProperty("mean_ari") @Nullable Double meanAri,
            @Nullable Double ari,
            @Nullable Double nesting,
            List<Integer> ci) {}

    /** Neighbouring resolutions with the same partition. */
    record Plateau(double from, double to, int points, int modules) {

        String line() {
            return "plateau from gamma " + Numbers.text((Double) from) + " to " + Numbers.text((Double) to) + ": "
                    + modules + " modules";
        }
    }

    static ModuleSweep of(GammaSweepResult result) {
        List<int[]> labels = PartitionAgreement.matchSeries(
                result.points().stream().map(point -> point.result().best()).toList());
        List<Point> points = IntStream.range(0, labels.size())
                .mapToObj(k -> point(result.points().get(k), labels.get(k)))
                .toList();
        List<Plateau> plateaus = result.plateaus().stream()
                .map(p ->
                        new Plateau(p.from(), p.to(), p.points(), p.partition().moduleCount()))
                .toList();
        return new ModuleSweep(points, plateaus);
    }

    private static Point point(GammaSweepResult.Point point, int... labels) {
        return new Point(
                point.gamma(),
                Numbers.orNull(point.result().quality()),
                point.result().best().moduleCount(),
                Numbers.orNull(point.result().restarts().meanAri()),
                Numbers.orNull(point.ari()),
                Numbers.orNull(point.nesting()),
                IntStream.of(labels).boxed().toList());
    }

    /** For people. */
    List<String> lines() {
        Point first = points.getFirst();
        Point last = points.getLast();
        double least = points.stream()
                .mapToDouble(point -> point.nesting() == null ? 1 : point.nesting())
                .min()
                .orElse(1);
        List<String> lines = new ArrayList<>();
        lines.add("gamma " + Numbers.text((Double) first.gamma()) + " to " + Numbers.text((Double) last.gamma()) + ": "
                + first.modules() + " to " + last.modules() + " modules, nesting at least "
                + Numbers.text((Double) least));
        plateaus.forEach(plateau -> lines.add(plateau.line()));
        if (plateaus.isEmpty()) {
            lines.add("no plateau: no two neighbouring resolutions agree");
        }
        return lines;
    }

    /** {@code gamma-sweep.csv}: a row for each resolution. */
    CsvTable table() {
        CsvTable.Builder table =
                CsvTable.columns("gamma", "quality", "modules", "mean_ari_of_restarts", "ari_before", "nesting_before");
        points.forEach(p -> table.row(p.gamma(), p.q(), p.modules(), p.meanAri(), p.ari(), p.nesting()));
        return table.build();
    }

    /** {@code gamma-partitions.csv}: a row for each node, a column of labels for each resolution. */
    CsvTable partitions() {
        List<String> names = new ArrayList<>(List.of("node"));
        points.forEach(point -> names.add("gamma_" + Numbers.text((Double) point.gamma())));
        CsvTable.Builder table = CsvTable.columns(names.toArray(String[]::new));
        for (int node = 0; node < points.getFirst().ci().size(); node++) {
            List<Object> row = new ArrayList<>(List.of(node));
            for (Point point : points) {
                row.add(point.ci().get(node));
            }
            table.row(row.toArray());
        }
        return table.build();
    }

    /** Number of modules, and agreement, against resolution. */
    List<Figure> figures() {
        Line modules = line("modules", Point::modules);
        int most = points.stream().mapToInt(Point::modules).max().orElse(0) + 1;
        List<Line> agreement = List.of(
                line("agreement with the gamma before (ARI)", p -> orNaN(p.ari())),
                line("nesting in the gamma before", p -> orNaN(p.nesting())),
                line("agreement of restarts (mean ARI)", p -> orNaN(p.meanAri())));
        return List.of(
                new LinesFigure(
                        new FigureText(
                                "gamma-modules",
                                "Modules by resolution",
                                "Number of modules of at least two nodes in the best partition at each gamma. Shaded:"
                                        + " plateaus, on which partitions agree.",
                                "A line of the number of modules against gamma with plateaus shaded."),
                        Axis.of("gamma"),
                        Axis.of("modules").within(0, 1.25 * most),
                        List.of(modules),
                        plateaus(true)),
                new LinesFigure(
                        new FigureText(
                                "gamma-agreement",
                                "Agreement by resolution",
                                "Adjusted Rand index with the gamma before; share of the pairs together at this gamma"
                                        + " that were together at the one before (1 throughout means a hierarchy); mean"
                                        + " adjusted Rand index between restarts. Shaded: plateaus.",
                                "Lines of three measures of agreement against gamma."),
                        Axis.of("gamma"),
                        Axis.of("agreement").within(0, 1),
                        agreement,
                        plateaus(false)));
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private Line line(String name, ToDoubleFunction<Point> value) {
        return Line.of(
                name,
                points.stream().mapToDouble(Point::gamma).toArray(),
                points.stream().mapToDouble(value).toArray());
    }

    private List<Mark> plateaus(boolean named) {
        return plateaus.stream()
                .map(p -> (Mark) new Mark.Period(named ? String.valueOf(p.modules()) : "", p.from(), p.to()))
                .toList();
    }
}
