package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.dynamics.PerturbationOptions;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.Task;

/** Reduces the networks of {@code input-lesions} to tables, figures, scorecard and words. */
final class InputLesionConclusion {

    private final InputLesionsOptions options;
    private final UnitResults units;
    private final NetworkSet<InputLesionsUnit> networks;

    InputLesionConclusion(InputLesionsOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.networks = NetworkSet.of(
                IntStream.range(0, units.size())
                        .mapToObj(k -> units.record(k, InputLesionsUnit.class))
                        .toList(),
                unit -> unit.training().metCriterion(),
                options.includeFailures());
    }

    Conclusion conclude() {
        Scorecard scorecard = new InputLesionClaims(networks.counting(), options.weights()).scorecard();
        return new Conclusion(
                scorecard.summary()
                        + TrainingWords.counted(
                                "networks",
                                networks.counting().size(),
                                networks.all().size()),
                warnings(),
                scorecard,
                tables(),
                Map.of(),
                sections(),
                methods());
    }

    /** Networks that count and have curves. */
    private List<Integer> drawn() {
        return networks.counted().stream()
                .filter(k -> !networks.all().get(k).training().diverged())
                .toList();
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>(InputLesionTables.of(networks.all(), networks.counting()));
        tables.add(new MeanCurves(drawn(), units, options.weights()).table());
        return tables;
    }

    private List<String> warnings() {
        Task task = options.task().task();
        List<String> warnings = new ArrayList<>();
        warnings.add(TrainingWords.alphaWarning(options.network().alpha(task)));
        warnings.addAll(TrainingWords.trainingWarnings(
                "networks",
                networks.all().stream().map(InputLesionsUnit::training).toList(),
                options.includeFailures()));
        TrainingWords.criterionWarning(options.training(), task).ifPresent(warnings::add);
        return warnings;
    }

    private List<ReportSection> sections() {
        List<Integer> drawn = drawn();
        if (drawn.isEmpty()) {
            return List.of();
        }
        InputLesionFigures figures = new InputLesionFigures(drawn, units, options.weights());
        List<Figure> difference = List.of(
                figures.curves(ModuleKind.DIFFERENCE, 1),
                figures.curves(ModuleKind.DIFFERENCE, 2),
                figures.plane(1),
                figures.plane(2));
        return List.of(
                new ReportSection(
                        "Difference modules",
                        List.of(
                                "Module 1 holds the neurons that weigh stimulus 1 more than stimulus 2, module 2 the "
                                        + "others. From rest the network is pushed by one stimulus until it no longer "
                                        + "moves; the distance of that end state from the boundary y1 = y2 is followed "
                                        + "while the largest weights within a module are cut.",
                                "The claim needs both: the own stimulus's end state comes nearer to the boundary, and "
                                        + "the other's does not follow. Random modules of the same sizes show what as "
                                        + "many large weights do wherever they lie."),
                        difference),
                new ReportSection(
                        "Sign modules",
                        List.of("Module k holds the neurons that stimulus k excites; a neuron may be in both or in "
                                + "neither. The last boxes are modules by the sign of stimulus 1's weight alone."),
                        List.of(
                                figures.curves(ModuleKind.SIGN, 1),
                                figures.curves(ModuleKind.SIGN, 2),
                                figures.ends())));
    }

    private String methods() {
        PerturbationOptions run = PerturbationOptions.forStep(options.task().dt());
        return TrainingWords.training(
                        options.network(), options.training(), options.task().task())
                + String.format(
                        Locale.ROOT,
                        " From the zero state a network made one step under fixation alone; then one stimulus of strength "
                                + "%s came on, until |dr| / alpha was at most %s |r|, for at most %d steps; a network that "
                                + "still moved ends at the mean of its last %d steps and is flagged, as is one whose |r| "
                                + "exceeds %s times the intact end state. Distances are y1 - y2 (stimulus 1) or y2 - y1 "
                                + "(stimulus 2), in output units; divided by the norm of the difference of the read-out "
                                + "rows they are Euclidean, with the same ratios. The n largest positive recurrent weights "
                                + "within a module, a neuron's weight to itself included, are set to 0, n = 0 to %d; controls: "
                                + "weights between the modules, and %d random modules of the same sizes. t tests are paired "
                                + "over networks. Intervals are 95 %% over networks.",
                        options.stimulus(),
                        run.tolerance(),
                        run.mostSteps(),
                        run.meanSteps(),
                        run.divergence(),
                        options.weights(),
                        options.randomModules());
    }
}
