package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.function.LesionReading.Condition;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.task.Period;
import org.orthant.task.StepRange;
import org.orthant.task.Trials;

/** Figures that both function studies have. */
final class FunctionFigures {

    private FunctionFigures() {}

    /** FC of one network, sorted by module; {@link MatrixFigure#with} adds other resolutions. */
    static MatrixFigure connectivity(String id, String title, int network, Matrix fc, ModularityReading modules) {
        return new MatrixFigure(
                        new FigureText(
                                id,
                                title,
                                String.format(
                                        Locale.ROOT,
                                        "Pearson correlation of the activity of %d neurons over all steps of all trials, "
                                                + "network %d, sorted by module (%d modules, Q* = %.3f, diagonal drawn but not "
                                                + "used). Grey: %d silent neurons.",
                                        fc.rows(),
                                        network,
                                        modules.modules(),
                                        modules.quality(),
                                        modules.silent()),
                                "Matrix of correlations between neurons in blocks, one per module."),
                        fc,
                        modules.labels(),
                        "neuron",
                        new MatrixFigure.Scale("Pearson r", 1))
                .withoutUnassigned();
    }

    /** How many networks have how many modules. */
    static Figure moduleCounts(
            String id,
            String title,
            List<ModularityReading> zero,
            List<ModularityReading> kept,
            List<ModularityReading> leiden) {
        int most = Stream.of(zero, kept, leiden)
                .flatMap(List::stream)
                .mapToInt(ModularityReading::modules)
                .reduce(1, Math::max);
        List<String> categories =
                IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList();
        return new BarsFigure(
                new FigureText(
                        id,
                        title,
                        "Networks by the number of modules of at least two neurons, best of the restarts at the same "
                                + "resolution: those that decide, by Louvain with the diagonal kept, and by Leiden.",
                        "Bars: number of networks for each number of modules."),
                Axis.of("modules"),
                categories,
                Axis.of("networks"),
                List.of(
                        new BarsFigure.Bars("deciding", counts(zero, most)),
                        new BarsFigure.Bars("Louvain, diagonal kept", counts(kept, most)),
                        new BarsFigure.Bars("Leiden, diagonal 0", counts(leiden, most))));
    }

    private static List<Double> counts(List<ModularityReading> readings, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(k ->
                        (double) readings.stream().filter(r -> r.modules() == k).count())
                .toList();
    }

    /** Observed modularity beside its nulls. */
    static Figure nulls(String id, String title, List<List<NullReading>> readings) {
        List<String> categories = List.of("residual FC (decides)", "FC with mean courses (shown)");
        List<List<Double>> observed = new ArrayList<>();
        List<List<Double>> surrogate = new ArrayList<>();
        for (int kind = 0; kind < categories.size(); kind++) {
            int index = kind;
            List<NullReading> drawn = readings.stream()
                    .filter(r -> r.size() > index && r.get(index).exists())
                    .map(r -> r.get(index))
                    .toList();
            observed.add(drawn.stream().map(NullReading::observed).toList());
            surrogate.add(drawn.stream().map(NullReading::mean).toList());
        }
        return new BoxesFigure(
                new FigureText(
                        id,
                        title,
                        "Mean Q* of a few restarts: observed, and mean over surrogates in which each neuron's trials are "
                                + "shifted independently; a point per network. Left: the mean over trials is removed "
                                + "first. Right: it is kept, and with it every neuron's mean time course, in observed "
                                + "activity and surrogates alike: shown, never decisive.",
                        "Box plots of observed and surrogate modularity."),
                categories,
                Axis.of("Q*"),
                List.of(
                        new BoxesFigure.Group("observed", observed),
                        new BoxesFigure.Group("surrogates (mean)", surrogate)),
                List.of());
    }

    /** Accuracy under the lesion of one role's module and its controls. */
    static Figure lesions(FigureText text, List<LesionReading> readings, String affected, String spared) {
        List<LesionReading> lesioned =
                readings.stream().filter(r -> !r.conditions().isEmpty()).toList();
        List<String> categories = new ArrayList<>(List.of("intact"));
        if (!lesioned.isEmpty()) {
            lesioned.getFirst().conditions().forEach(c -> categories.add(c.set()));
        }
        return new BoxesFigure(
                text,
                categories,
                Axis.of("accuracy").within(0, 1),
                List.of(
                        new BoxesFigure.Group(affected, samples(lesioned, categories, Condition::affected)),
                        new BoxesFigure.Group(spared, samples(lesioned, categories, Condition::spared))),
                List.of());
    }

    private static List<List<Double>> samples(
            List<LesionReading> readings, List<String> categories, ToDoubleFunction<Condition> value) {
        return samples(
                readings,
                categories.stream()
                        .<ToDoubleFunction<LesionReading>>map(
                                set -> r -> value.applyAsDouble(set.equals("intact") ? r.intact() : r.condition(set)))
                        .toList());
    }

    /** For each statistic the values of all networks in which it is defined. */
    static <T> List<List<Double>> samples(List<T> networks, List<ToDoubleFunction<T>> statistics) {
        return statistics.stream()
                .map(statistic -> networks.stream()
                        .mapToDouble(statistic)
                        .filter(v -> !Double.isNaN(v))
                        .boxed()
                        .toList())
                .toList();
    }

    /**
     * Stored courses of a network's modules.
     *
     * @param mean a row for each (module, trial type), trial types inside
     * @param sd over trials, same shape
     * @param type index of the trial type to be shown
     */
    record Courses(Matrix mean, Matrix sd, int type) {

        private static final int TYPES = 2;

        /** Those of a unit, as {@link TimeCourses#arrays} stores them. */
        static Courses of(UnitResults units, int unit, String suffix, int type) {
            return new Courses(
                    units.array(unit, "course-mean" + suffix), units.array(unit, "course-sd" + suffix), type);
        }

        int modules() {
            return mean.rows() / TYPES;
        }

        Line line(String name, int dt, int module) {
            int row = module * TYPES + type;
            double[] x = new double[mean.columns()];
            double[] y = new double[x.length];
            double[] low = new double[x.length];
            double[] high = new double[x.length];
            for (int t = 0; t < x.length; t++) {
                x[t] = (double) t * dt;
                y[t] = mean.get(row, t);
                low[t] = y[t] - sd.get(row, t);
                high[t] = y[t] + sd.get(row, t);
            }
            return Line.of(name, x, y).with(Band.of(low, high));
        }
    }

    /** A line for each module over the steps of a trial, periods shaded. */
    static Figure moduleCourses(FigureText text, Trials trials, Courses courses, IntFunction<String> roleName) {
        List<Line> lines = IntStream.range(0, courses.modules())
                .mapToObj(k -> courses.line(
                        "module " + (k + 1) + roleName.apply(k), trials.task().dt(), k))
                .toList();
        return new LinesFigure(text, Axis.of("time in trial", "ms"), Axis.of("mean activity"), lines, periods(trials));
    }

    private static List<Mark> periods(Trials trials) {
        int dt = trials.task().dt();
        List<Mark> marks = new ArrayList<>();
        for (Period period : trials.task().periods()) {
            StepRange steps = trials.stepsOf(period.name());
            if (steps.steps() > 0) {
                marks.add(new Mark.Period(period.name(), (steps.from() - 0.5) * dt, (steps.to() - 0.5) * dt));
            }
        }
        return marks;
    }
}
