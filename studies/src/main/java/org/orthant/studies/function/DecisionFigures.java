package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.stats.Correlation;
import org.orthant.stats.Interval;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.PsychometricFigure;
import org.orthant.studies.figure.ScatterFigure;
import org.orthant.studies.function.DecisionUnit.Curve;
import org.orthant.studies.modularity.ResolutionSweep;
import org.orthant.task.Trials;

/** The figures of {@code function-decision}: T1 fig. 1 and T2 fig. 1. */
final class DecisionFigures {

    /** Trial types in the rows of the stored courses. */
    static final List<String> TYPES = List.of("stimulus 1", "stimulus 2");

    private final List<DecisionUnit> networks;
    private final UnitResults units;
    private final Trials trials;
    private final int example;

    /**
     * Figures of a run.
     *
     * @param networks that count
     * @param example index of the unit that is shown as the example
     * @param trials any trials of the task, for its periods
     */
    DecisionFigures(List<DecisionUnit> networks, UnitResults units, Trials trials, int example) {
        this.networks = networks;
        this.units = units;
        this.trials = trials;
        this.example = example;
    }

    private DecisionUnit exampleUnit() {
        return units.record(example, DecisionUnit.class);
    }

    /** FC of the example, and its modules at other resolutions. */
    Figure connectivity(ResolutionSweep sweep) {
        return FunctionFigures.connectivity(
                        "fc-modules",
                        "Functional connectivity, sorted by module",
                        example,
                        units.array(example, "fc"),
                        exampleUnit().modules())
                .with(sweep.resolutions());
    }

    Figure moduleCounts() {
        return FunctionFigures.moduleCounts(
                "module-counts",
                "Number of modules",
                networks.stream().map(DecisionUnit::modules).toList(),
                networks.stream().map(DecisionUnit::diagonalKept).toList(),
                networks.stream().map(DecisionUnit::leiden).toList());
    }

    Figure nulls() {
        return FunctionFigures.nulls(
                "modularity-null",
                "Modularity against its null",
                networks.stream().map(DecisionUnit::nulls).toList());
    }

    /** Every module's course in the trials of one type. */
    Figure courses(int type) {
        String shown = TYPES.get(type);
        return FunctionFigures.moduleCourses(
                new FigureText(
                        "module-courses-" + shown.replace(' ', '-'),
                        "Mean activity of each module, " + shown + " trials",
                        "Network " + example + ": mean over each module's neurons and over the trials in which " + shown
                                + " is right; bands are one standard deviation over trials. Colours are those of the "
                                + "modules in the matrix.",
                        "Lines: mean activity of each module over a trial, " + shown + " trials."),
                trials,
                FunctionFigures.Courses.of(units, example, "", type),
                this::roleName);
    }

    private String roleName(int module) {
        DecisionReading reading = exampleUnit().trained();
        if (reading.choice1().role().assigned() && reading.choice1().role().module() == module) {
            return " (choice 1)";
        }
        return reading.choice2().role().assigned() && reading.choice2().role().module() == module ? " (choice 2)" : "";
    }

    /** Activity of one choice module against S at the last stimulus step, all measuring trials of the example. */
    Figure decisionScatter(int choice) {
        Matrix points = units.array(example, "decision");
        List<ScatterFigure.Point> drawn = new ArrayList<>();
        double[] s = new double[points.rows()];
        double[] activity = new double[points.rows()];
        for (int b = 0; b < points.rows(); b++) {
            s[b] = points.get(b, 0);
            activity[b] = points.get(b, choice);
            drawn.add(new ScatterFigure.Point(s[b], activity[b]));
        }
        double r = Correlation.pearson(s, activity);
        return new ScatterFigure(
                new FigureText(
                        "decision-variable-choice-" + choice,
                        "Choice " + choice + " module and decision variable",
                        "Network " + example + ": mean activity of the module at the last stimulus step against S, the "
                                + "sum of x1 - x2; a point per trial of the half that did not assign the role, all "
                                + "coherences.",
                        "Scatter plot of module activity against the decision variable with a fitted line."),
                Axis.of("decision variable S"),
                Axis.of("mean activity"),
                drawn,
                Double.isNaN(r) ? null : fit(s, activity, r));
    }

    private static ScatterFigure.Fit fit(double[] x, double[] y, double r) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xy = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                .sum();
        double xx = Arrays.stream(x).map(v -> (v - meanX) * (v - meanX)).sum();
        double slope = xy / xx;
        return new ScatterFigure.Fit(
                meanY - slope * meanX, slope, String.format(Locale.ROOT, "r = %.2f, %d trials", r, x.length));
    }

    /** Correlations over networks, trained beside untrained. */
    Figure correlations() {
        List<String> categories = List.of(
                "S, choice 1",
                "S, choice 2",
                "outputs, choice 1",
                "outputs, choice 2",
                "x1 - x2, input 1",
                "x1 - x2, input 2");
        return new BoxesFigure(
                new FigureText(
                        "correlations",
                        "What modules follow",
                        "A point per network, correlations signed as measured. S: across zero-coherence trials at the "
                                + "last stimulus step; outputs: y1 - y2 over stimulus steps and trials; x1 - x2: current "
                                + "stimulus, input modules by the difference of input weights. Roles come from the first "
                                + "half of the trials, correlations from the second; networks without the role have no point. Untrained: the same networks at "
                                + "step 0 with their own modules.",
                        "Box plots of correlations of modules with task variables, trained and untrained."),
                categories,
                Axis.of("Pearson r").within(-1, 1),
                List.of(
                        new BoxesFigure.Group("trained", correlations(DecisionUnit::trained)),
                        new BoxesFigure.Group("untrained", correlations(DecisionUnit::untrained))),
                List.of(new Mark.Horizontal("", 0)));
    }

    private List<List<Double>> correlations(Function<DecisionUnit, DecisionReading> state) {
        List<ToDoubleFunction<DecisionReading>> statistics = List.of(
                r -> given(r.choice1(), r.choice1().zeroCoherence()),
                r -> given(r.choice2(), r.choice2().zeroCoherence()),
                r -> given(r.choice1(), r.choice1().output()),
                r -> given(r.choice2(), r.choice2().output()),
                r -> r.input1().r(),
                r -> r.input2().r());
        return FunctionFigures.samples(networks.stream().map(state).toList(), statistics);
    }

    private static double given(DecisionReading.Choice choice, double value) {
        return choice.role().assigned() ? value : Double.NaN;
    }

    Figure lesions(int choice) {
        int other = 3 - choice;
        return FunctionFigures.lesions(
                new FigureText(
                        "lesion-choice-" + choice,
                        "Output lesion of the choice " + choice + " module",
                        "Choice accuracy on the half of the trials that did not assign the role, coherence above 0; a "
                                + "point per network. Random, weight-matched (sum of |W_out| within 2 %) and sign-subset "
                                + "values are means over sets of the module's size; top n: the neurons with the largest "
                                + "W_out difference.",
                        "Box plots of choice accuracy, intact and under lesions, for both trial types."),
                networks.stream().map(unit -> unit.lesions().get(choice - 1)).toList(),
                "stimulus " + choice + " trials",
                "stimulus " + other + " trials");
    }

    Figure psychometric() {
        List<Line> lines = new ArrayList<>();
        for (String condition : List.of("intact", "choice 1 module cut", "choice 2 module cut")) {
            SortedMap<Double, List<Double>> shares = new TreeMap<>();
            for (DecisionUnit unit : networks) {
                unit.psychometric().stream()
                        .filter(curve -> curve.condition().equals(condition))
                        .forEach(curve -> collect(curve, shares));
            }
            if (!shares.isEmpty()) {
                lines.add(line(condition, shares));
            }
        }
        return new PsychometricFigure(
                new FigureText(
                        "psychometric",
                        "Psychometric curves",
                        "Share of choice 1 against signed coherence (positive: stimulus 1 is right): mean over networks "
                                + "with 95 % interval, half of the trials.",
                        "Lines: share of choice 1 against signed coherence, intact and with a module cut."),
                lines);
    }

    private static void collect(Curve curve, SortedMap<Double, List<Double>> shares) {
        for (int p = 0; p < curve.coherence().size(); p++) {
            double share = (double) curve.hits().get(p) / curve.trials().get(p);
            shares.computeIfAbsent(curve.coherence().get(p), c -> new ArrayList<>())
                    .add(share);
        }
    }

    private static Line line(String condition, SortedMap<Double, List<Double>> shares) {
        double[] x = shares.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        List<Interval> intervals = shares.values().stream()
                .map(list -> Interval.ofMean(
                        list.stream().mapToDouble(Double::doubleValue).toArray()))
                .toList();
        double[] y = intervals.stream().mapToDouble(Interval::mean).toArray();
        double[] low = intervals.stream().mapToDouble(i -> Math.max(0, i.low())).toArray();
        double[] high =
                intervals.stream().mapToDouble(i -> Math.min(1, i.high())).toArray();
        return Line.of(condition, x, y).with(Band.of(low, high));
    }
}
