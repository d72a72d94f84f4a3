package org.orthant.studies.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.dynamics.PrincipalComponents;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Sequence;
import org.orthant.studies.Table;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.figure.PhasePlaneFigure;
import org.orthant.studies.figure.ScatterFigure;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.modularity.ResolutionSweep;
import org.orthant.studies.report.ReportSection;

/** Functional connectivity and its modules, with a null. */
final class ModulesPart {

    private static final int MOST_PATHS = 6;
    private static final int MOST_PATH_POINTS = 600;

    private ModulesPart() {}

    /** Of activity (T, B, N) whose FC and modules are known, at other resolutions too. */
    static Part of(
            Sequence states,
            SimilarityMatrix connectivity,
            ModularityReading modules,
            ResolutionSweep sweep,
            NullReading chance) {
        List<Figure> figures = new ArrayList<>();
        figures.add(matrix(connectivity, modules).with(sweep.resolutions()));
        if (states.isFinite() && modules.silent() + 2 <= states.channels()) {
            figures.add(plane(states));
        }
        List<String> warnings = new ArrayList<>();
        ModularityWords.silentWarning("network", List.of(modules)).ifPresent(warnings::add);
        ModularityWords.nullWarning(List.of(chance)).ifPresent(warnings::add);
        return new Part(
                new ReportSection(
                        "Functional connectivity and modules", List.of(words(modules), words(chance)), figures),
                Stream.concat(
                                Stream.of(labels(modules), quality(modules, chance)),
                                sweep.tables("gamma-partitions").stream())
                        .toList(),
                Map.of("fc", connectivity.values(), "modules", column(modules.labelArray())),
                warnings);
    }

    private static String words(ModularityReading modules) {
        return "Correlations over all steps of all trials fall into " + modules.modules() + " modules (Q* "
                + Words.number(modules.quality()) + "), with " + modules.singletons() + " neurons alone and "
                + modules.silent() + " silent.";
    }

    private static String words(NullReading chance) {
        return chance.exists()
                ? "Null (" + chance.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + chance.n()
                        + " surrogates): quality " + Words.number(chance.observed()) + " against "
                        + Words.number(chance.mean()) + ", z " + Words.number(chance.z()) + ", p "
                        + Words.number(chance.p())
                        + ". The mean over trials is taken away first where there are trials, "
                        + "so it tests what remains."
                : "No null: " + chance.reason() + ".";
    }

    private static Table labels(ModularityReading modules) {
        Table table = new Table("modules", "neuron", "module");
        for (int i = 0; i < modules.labels().size(); i++) {
            table.add(i, modules.labels().get(i));
        }
        return table;
    }

    private static Table quality(ModularityReading modules, NullReading chance) {
        return new Table(
                        "quality",
                        "modules",
                        "singletons",
                        "silent",
                        "q",
                        "null_observed",
                        "null_mean",
                        "null_sd",
                        "null_z",
                        "null_p",
                        "null_draws")
                .add(
                        modules.modules(),
                        modules.singletons(),
                        modules.silent(),
                        modules.quality(),
                        chance.observed(),
                        chance.mean(),
                        chance.sd(),
                        chance.z(),
                        chance.p(),
                        chance.n());
    }

    private static DoubleMatrix column(int[] labels) {
        double[] values = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            values[i] = labels[i];
        }
        return DoubleMatrix.adopt(1, labels.length, values);
    }

    private static MatrixFigure matrix(SimilarityMatrix connectivity, ModularityReading modules) {
        return new MatrixFigure(
                        new FigureText(
                                "fc",
                                "Functional connectivity",
                                "Pearson correlation between neurons, sorted by modules. Grey: silent neurons.",
                                "Matrix of correlations between neurons in blocks, one per module."),
                        connectivity.values(),
                        modules.labels(),
                        "neuron",
                        new MatrixFigure.Scale("Pearson r", 1))
                .withoutUnassigned();
    }

    private static Figure plane(Sequence states) {
        PrincipalComponents plane = PrincipalComponents.of(states, 2);
        int steps = Math.min(states.steps(), MOST_PATH_POINTS);
        List<PhasePlaneFigure.Path> paths = new ArrayList<>();
        for (int b = 0; b < Math.min(states.trials(), MOST_PATHS); b++) {
            DoubleMatrix z = plane.project(states.selectTrials(b).stepRange(0, steps));
            List<ScatterFigure.Point> points = new ArrayList<>();
            for (int t = 0; t < z.rows(); t++) {
                points.add(new ScatterFigure.Point(z.at(t, 0), z.at(t, 1)));
            }
            if (points.size() > 1) {
                paths.add(new PhasePlaneFigure.Path("trial " + b, points));
            }
        }
        return new PhasePlaneFigure(
                new FigureText(
                        "plane",
                        "Activity in the plane of two principal components",
                        "The first trials from their first step (circle) to the last shown (square). The components hold "
                                + Words.number(plane.explained(0) + plane.explained(1)) + " of the variance.",
                        "Trajectories in a plane."),
                Axis.of("PC 1"),
                Axis.of("PC 2"),
                List.of(),
                List.of(),
                paths,
                List.of(),
                List.of());
    }
}
