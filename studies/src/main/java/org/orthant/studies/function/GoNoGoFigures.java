package org.orthant.studies.function;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.function.GoNoGoReading.ModuleCorrelations;
import org.orthant.studies.modularity.ResolutionSweep;
import org.orthant.task.Trials;

/** The figures of one variant of {@code function-gonogo}: T1 fig. S1. */
final class GoNoGoFigures {

    private final GoNoGoVariant variant;
    private final NetworkSet<GoNoGoResult> networks;
    private final UnitResults units;
    private final Trials trials;
    private final ResolutionSweep sweep;

    /**
     * Figures of a run.
     *
     * @param networks of the variant, one of them at least with an example
     * @param trials any trials of the task, for its periods
     * @param sweep the example's modules at other resolutions
     */
    GoNoGoFigures(
            GoNoGoVariant variant,
            NetworkSet<GoNoGoResult> networks,
            UnitResults units,
            Trials trials,
            ResolutionSweep sweep) {
        this.sweep = sweep;
        this.variant = variant;
        this.networks = networks;
        this.units = units;
        this.trials = trials;
    }

    private int example() {
        return networks.example(GoNoGoResult::modules).orElseThrow();
    }

    private GoNoGoResult exampleResult() {
        return networks.all().get(example());
    }

    private String id(String name) {
        return name + variant.fileSuffix();
    }

    private String title(String words) {
        return words + ", " + variant.words() + " task";
    }

    /** FC, module counts, and the null where there is one. */
    Stream<Figure> modules() {
        Stream<Figure> always = Stream.of(connectivity(), moduleCounts());
        return variant.hasHalves() ? Stream.concat(always, Stream.of(nulls())) : always;
    }

    private Figure connectivity() {
        return FunctionFigures.connectivity(
                        id("fc-modules"),
                        title("Functional connectivity, sorted by module"),
                        example(),
                        units.array(example(), id("fc")),
                        exampleResult().modules())
                .with(sweep.resolutions());
    }

    private Figure moduleCounts() {
        return FunctionFigures.moduleCounts(
                id("module-counts"),
                title("Number of modules"),
                networks.counting().stream().map(GoNoGoResult::modules).toList(),
                networks.counting().stream().map(GoNoGoResult::diagonalKept).toList(),
                networks.counting().stream().map(GoNoGoResult::leiden).toList());
    }

    private Figure nulls() {
        return FunctionFigures.nulls(
                id("modularity-null"),
                title("Modularity against its null"),
                networks.counting().stream().map(GoNoGoResult::nulls).toList());
    }

    /** Every module's course in the trials of one type. */
    Figure courses(int type) {
        String shown = GoNoGoAnalysis.TYPES.get(type);
        return FunctionFigures.moduleCourses(
                new FigureText(
                        id("module-courses-" + shown),
                        title("Mean activity of each module, " + shown + " trials"),
                        "Network " + example() + ": mean over each module's neurons and over " + shown + " trials; "
                                + "bands are one standard deviation over trials. Colours are those of the modules in "
                                + "the matrix.",
                        "Lines: mean activity of each module over a trial, " + shown + " trials."),
                trials,
                FunctionFigures.Courses.of(units, example(), variant.fileSuffix(), type),
                this::roleName);
    }

    private String roleName(int module) {
        var go = exampleResult().trained().go();
        return go.assigned() && go.module() == module ? " (go)" : "";
    }

    /** Correlations of each module of the example. */
    Figure moduleCorrelations() {
        List<ModuleCorrelations> modules = exampleResult().trained().modules();
        return new BarsFigure(
                new FigureText(
                        id("module-correlations"),
                        title("What each module follows"),
                        "Network " + example() + ": Pearson correlation of each module's mean activity with the signal "
                                + "(go 1, no-go 0; stimulus onset to end of trial) and with the go output (all steps). "
                                + "Every network's are in tables/module_correlations.csv.",
                        "Bars: correlations of each module with signal and go output."),
                Axis.of("module"),
                IntStream.rangeClosed(1, modules.size())
                        .mapToObj(k -> k + roleName(k - 1))
                        .toList(),
                Axis.of("Pearson r"),
                List.of(
                        new BarsFigure.Bars("signal", rounded(modules, ModuleCorrelations::signal)),
                        new BarsFigure.Bars("go output", rounded(modules, ModuleCorrelations::output))));
    }

    /** Two digits, since bars carry their value. */
    private static List<Double> rounded(List<ModuleCorrelations> modules, ToDoubleFunction<ModuleCorrelations> value) {
        return modules.stream()
                .map(value::applyAsDouble)
                .map(r -> Double.isNaN(r) ? r : Math.round(r * 100) / 100.0)
                .toList();
    }

    /** Correlations over networks, trained beside untrained. */
    Figure correlations() {
        return new BoxesFigure(
                new FigureText(
                        id("correlations"),
                        title("What modules follow"),
                        "A point per network, positive if the correlation has the sign that gave the role. Signal: the "
                                + "module that changes most with go or no-go, stimulus onset to end of trial; outputs: "
                                + "the two modules that follow y_go most, all steps. " + variant.trialWords()
                                + " Untrained: the same networks at step 0 with their own modules.",
                        "Box plots of correlations of modules with signal and output, trained and untrained."),
                List.of("signal", "output, first", "output, second"),
                Axis.of("Pearson r").within(-1, 1),
                List.of(
                        new BoxesFigure.Group("trained", correlations(GoNoGoResult::trained)),
                        new BoxesFigure.Group("untrained", correlations(GoNoGoResult::untrained))),
                List.of(new Mark.Horizontal("", 0)));
    }

    private List<List<Double>> correlations(Function<GoNoGoResult, GoNoGoReading> state) {
        List<ToDoubleFunction<GoNoGoReading>> statistics = List.of(
                r -> r.signal().aligned(),
                r -> r.firstOutput().aligned(),
                r -> r.secondOutput().aligned());
        return FunctionFigures.samples(networks.counting().stream().map(state).toList(), statistics);
    }

    Figure lesions() {
        return FunctionFigures.lesions(
                new FigureText(
                        id("lesion-go"),
                        title("Output lesion of the go module"),
                        "Full accuracy; a point per network. " + variant.trialWords() + " Random, weight-matched (sum "
                                + "of |W_out| within the tolerance) and sign-subset values are means over sets of the "
                                + "module's size; top n: the neurons with the largest W_out[go] - W_out[fixate].",
                        "Box plots of accuracy, intact and under lesions, in go and no-go trials."),
                networks.counting().stream().map(GoNoGoResult::lesion).toList(),
                "go trials",
                "no-go trials");
    }
}
