package org.orthant.studies.training;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.training.AcrossTrainingUnit.Start;

/** The figures of {@code training} before training and after it; {@link CourseFigures} has those of its course. */
final class AcrossTrainingFigures {

    private final List<AcrossTrainingUnit> networks;
    private final UnitResults units;
    private final int example;

    /**
     * Figures of a run.
     *
     * @param networks those whose activity stayed finite
     * @param example index of the unit that is shown as the example
     */
    AcrossTrainingFigures(List<AcrossTrainingUnit> networks, UnitResults units, int example) {
        this.networks = networks;
        this.units = units;
        this.example = example;
    }

    Figure startProjection() {
        return connectivity(
                "fc-projection",
                "Input projection at step 0",
                unit().projection().modules());
    }

    Figure start() {
        return connectivity("fc-start", "Activity at step 0", unit().start().modules());
    }

    Figure end() {
        return connectivity("fc-end", "Activity at the last step", unit().end());
    }

    private AcrossTrainingUnit unit() {
        return units.record(example, AcrossTrainingUnit.class);
    }

    private Figure connectivity(String id, String title, ModularityReading modules) {
        return new MatrixFigure(
                        new FigureText(
                                id,
                                title + ", sorted by module",
                                String.format(
                                        Locale.ROOT,
                                        "Pearson correlation over all steps of all trials, network %d, sorted by module (%d "
                                                + "modules, Q* = %.3f, diagonal drawn but not used). Grey: %d silent neurons.",
                                        example,
                                        modules.modules(),
                                        modules.quality(),
                                        modules.silent()),
                                "Matrix of correlations between neurons in blocks, one per module."),
                        units.array(example, id),
                        modules.labels(),
                        "neuron",
                        new MatrixFigure.Scale("Pearson r", 1))
                .withoutUnassigned();
    }

    Figure nulls() {
        return CourseFigures.boxes(
                new FigureText(
                        "modularity-null",
                        "Modularity at step 0 against its null",
                        "Mean Q* of a few restarts on residual FC: observed, and mean over surrogates in which each "
                                + "neuron's trials are shifted independently; a point per network. Before recurrence: "
                                + "W_in x + b alone; after: the activity.",
                        "Box plots of observed and surrogate modularity before training."),
                List.of("before recurrence", "after recurrence"),
                Axis.of("Q* of residual FC"),
                new BoxesFigure.Group("observed", nulls(start -> start.test().observed())),
                new BoxesFigure.Group(
                        "surrogates (mean)", nulls(start -> start.test().mean())));
    }

    private List<List<Double>> nulls(ToDoubleFunction<Start> value) {
        return List.of(
                CourseFigures.defined(networks, unit -> value.applyAsDouble(unit.projection())),
                CourseFigures.defined(networks, unit -> value.applyAsDouble(unit.start())));
    }
}
