package org.orthant.studies.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.orthant.math.Matrix;
import org.orthant.studies.Table;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.flow.LongRunReading;
import org.orthant.studies.flow.PortraitAnalysis;
import org.orthant.studies.flow.PortraitPicture;
import org.orthant.studies.flow.PortraitReading;
import org.orthant.studies.flow.PortraitSettings;
import org.orthant.studies.report.ReportSection;

/** The flow in the plane of two components, and where it leads. */
final class PortraitPart {

    private static final int FINER = 5;

    private PortraitPart() {}

    static Part of(Subject subject) {
        PortraitAnalysis analysis = new PortraitAnalysis(subject.analysed(), settings(subject));
        List<String> types = List.copyOf(analysis.examples().keySet());
        Table table = new Table(
                "long-runs",
                "input",
                "dt_ms",
                "starts",
                "rest",
                "cycle",
                "neither",
                "diverged",
                "distinct_rest_points");
        Map<String, Matrix> arrays = new TreeMap<>();
        List<Figure> figures = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int k = 0; k < subject.points().size(); k++) {
            String prefix = "portrait-" + k;
            PortraitReading reading = analysis.read(subject.points().get(k), prefix, arrays);
            reading.longRuns().forEach(run -> add(table, reading.input(), run));
            words.add(words(reading));
            figures.add(figure(k, reading.input(), types, arrays));
        }
        return new Part(new ReportSection("Phase portrait", words, figures), List.of(table), arrays, List.of());
    }

    /** The network's own step, a fifth of it and half of that. */
    private static PortraitSettings settings(Subject subject) {
        OwnOptions options = subject.options();
        int dt = options.dt();
        int fine = Math.max(2, dt / FINER);
        return new PortraitSettings(
                options.gridSide(),
                options.startStride(),
                dt / subject.network().alpha(),
                List.of(dt, fine, fine / 2).stream().distinct().toList());
    }

    private static void add(Table table, String input, LongRunReading run) {
        table.add(
                input,
                run.dt(),
                run.starts(),
                run.fixed(),
                run.cycles(),
                run.neither(),
                run.diverged(),
                run.fixedPoints());
    }

    private static String words(PortraitReading reading) {
        LongRunReading own = reading.longRuns().getFirst();
        return "At input " + reading.input() + ", of " + own.starts() + " long runs " + own.fixed()
                + " come to rest (in "
                + own.fixedPoints() + " points) and " + own.cycles()
                + " run around a cycle; a cycle of the same period "
                + "stands at a fifth of the time step and at half of that from " + reading.standingCycles()
                + " starts. Others are the time step's.";
    }

    private static Figure figure(int number, String input, List<String> types, Map<String, Matrix> arrays) {
        return PortraitPicture.of(
                new FigureText(
                        "portrait-" + number,
                        "Flow at x = " + input,
                        "One step at x = " + input
                                + " from each point of a grid in the plane of two components (lengths by "
                                + "square root), a trial of each type from its first step (circle) to the last (square), "
                                + "and where long runs end, which may lie off the plane.",
                        "Arrows of the flow in a plane, with trajectories and attractors."),
                name -> Objects.requireNonNull(arrays.get("portrait-" + number + name)),
                types,
                false);
    }
}
