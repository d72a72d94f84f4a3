package org.orthant.studies.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.report.ReportSection;
import org.orthant.studies.training.SizePopulation.Comparison;

/** Reduces the networks of {@code recurrent-size} to tables, figures, scorecard and words. */
final class SizeConclusion {

    private final RecurrentSizeOptions options;
    private final SizePopulation population;

    SizeConclusion(RecurrentSizeOptions options, UnitResults units) {
        this.options = options;
        this.population = new SizePopulation(
                options.sizes(),
                IntStream.range(0, units.size())
                        .mapToObj(k -> units.record(k, SizeUnit.class))
                        .toList());
    }

    Conclusion conclude() {
        Scorecard scorecard = population.scorecard();
        int finite =
                (int) population.units().stream().filter(SizeUnit::isFinite).count();
        int all = population.units().size();
        return new Conclusion(
                scorecard.summary() + TrainingWords.counted("networks of all sizes", finite, all),
                warnings(all - finite),
                scorecard,
                List.of(networks(), curves(), tests()),
                Map.of(),
                finite == 0 ? List.of() : sections(),
                methods());
    }

    private List<String> warnings(int diverged) {
        List<String> warnings = new ArrayList<>();
        warnings.add(TrainingWords.alphaWarning(
                options.network().alpha(options.task().task())));
        int rounds = options.units() / options.sizes().size();
        warnings.addAll(TrainingWords.populationWarnings(rounds, 0));
        if (diverged > 0) {
            warnings.add(diverged
                    + " networks diverged (activity not finite): they are in the tables, not in the verdicts.");
        }
        if (options.units() % options.sizes().size() != 0) {
            warnings.add("The number of units is no multiple of the "
                    + options.sizes().size()
                    + " sizes: the last networks lack partners of other sizes and are not in every verdict.");
        }
        for (int size : options.sizes()) {
            long needed = options.uncappedSteps(size);
            if (needed > options.mostSteps()) {
                warnings.add("N = " + size + " would need " + needed
                        + " steps for equal updates x size and was stopped " + "after " + options.mostSteps()
                        + " (mostSteps): it has had fewer updates x size than the others.");
            }
        }
        return warnings;
    }

    private Table networks() {
        Table table = new Table(
                "networks",
                "neurons",
                "network",
                "parameters",
                "training_steps",
                "diverged",
                "choice_accuracy_equal_steps",
                "full_accuracy_equal_steps",
                "choice_accuracy_equal_updates",
                "full_accuracy_equal_updates",
                "final_loss_nats");
        for (SizeUnit unit : population.units()) {
            table.add(
                    unit.size(),
                    unit.network(),
                    unit.parameters(),
                    unit.steps(),
                    !unit.isFinite(),
                    unit.choiceBySteps().getLast(),
                    unit.fullBySteps().getLast(),
                    unit.choiceByUpdates().getLast(),
                    unit.fullByUpdates().getLast(),
                    unit.loss());
        }
        return table;
    }

    private Table curves() {
        Table table = new Table(
                "curves",
                "neurons",
                "network",
                "comparison",
                "training_step",
                "updates_times_neurons",
                "choice_accuracy",
                "full_accuracy");
        for (SizeUnit unit : population.units()) {
            for (int k = 0; k <= options.curvePoints(); k++) {
                int step = options.stepPoints().get(k);
                int update = options.updatePoints(unit.size()).get(k);
                table.add(
                        unit.size(),
                        unit.network(),
                        "steps",
                        step,
                        (long) step * unit.size(),
                        unit.choiceBySteps().get(k),
                        unit.fullBySteps().get(k));
                table.add(
                        unit.size(),
                        unit.network(),
                        "updates",
                        update,
                        (long) update * unit.size(),
                        unit.choiceByUpdates().get(k),
                        unit.fullByUpdates().get(k));
            }
        }
        return table;
    }

    /** The smallest against each larger size; p adjusted over the sizes of one comparison. */
    private Table tests() {
        Table table = PairedTable.of("paired_tests", "comparison", "neurons", "neurons_compared_with");
        for (Comparison comparison : Comparison.values()) {
            PairedRow[] rows = options.sizes().stream()
                    .skip(1)
                    .map(size -> population.against(comparison, size))
                    .toArray(PairedRow[]::new);
            double[] adjusted = PairedRow.adjusted(rows);
            for (int k = 0; k < rows.length; k++) {
                PairedTable.add(
                        table,
                        rows[k],
                        adjusted[k],
                        comparison.words(),
                        options.sizes().get(k + 1),
                        options.sizes().getFirst());
            }
        }
        return table;
    }

    private List<ReportSection> sections() {
        return List.of(new ReportSection(
                "Accuracy by size",
                List.of(
                        "After equal steps every network has seen as many trials and taken as many steps of the optimiser. "
                                + "Larger networks have more neurons to move in each step, so the second comparison holds "
                                + "the product of updates and neurons equal: small networks are trained for longer.",
                        "Networks of the same index and different size see the same training and test trials, so "
                                + "comparisons are paired."),
                List.of(bySteps(), byUpdates(), atTheEnd())));
    }

    private Figure bySteps() {
        return curves(
                "accuracy-by-steps",
                "Accuracy over training steps",
                Axis.of("training step"),
                size -> options.stepPoints().stream().mapToDouble(step -> step).toArray(),
                SizeUnit::choiceBySteps);
    }

    private Figure byUpdates() {
        return curves(
                "accuracy-by-updates",
                "Accuracy over updates x size",
                Axis.of("training steps x neurons", "thousands"),
                size -> options.updatePoints(size).stream()
                        .mapToDouble(step -> (double) step * size / 1000)
                        .toArray(),
                SizeUnit::choiceByUpdates);
    }

    private Figure curves(
            String id,
            String title,
            Axis x,
            Function<Integer, double[]> places,
            Function<SizeUnit, List<Double>> curve) {
        List<Line> lines = options.sizes().stream()
                .filter(size -> !population.ofSize(size).isEmpty())
                .map(size -> MeanLine.of(
                        "N = " + size,
                        places.apply(size),
                        population.ofSize(size).stream().map(curve).toList()))
                .toList();
        return new LinesFigure(
                new FigureText(
                        id,
                        title,
                        "Choice accuracy on " + options.trials()
                                + " test trials with coherence above 0: mean over networks "
                                + "with 95 % interval, a line per number of neurons.",
                        "Lines: accuracy of networks of each size in the course of training."),
                x,
                Axis.of("choice accuracy").within(0, 1),
                lines,
                List.of(new Mark.Horizontal("chance", 0.5)));
    }

    private Figure atTheEnd() {
        List<BoxesFigure.Group> groups = Arrays.stream(Comparison.values())
                .map(comparison -> new BoxesFigure.Group(
                        comparison.words(),
                        options.sizes().stream()
                                .map(size -> Arrays.stream(population.accuracy(comparison, size))
                                        .filter(v -> !Double.isNaN(v))
                                        .boxed()
                                        .toList())
                                .toList()))
                .toList();
        return new BoxesFigure(
                new FigureText(
                        "accuracy-by-size",
                        "Accuracy by size",
                        "Choice accuracy at the end of both comparisons, a point per network.",
                        "Box plots of accuracy for each number of neurons."),
                options.sizes().stream().map(size -> "N = " + size).toList(),
                Axis.of("choice accuracy").within(0, 1),
                groups,
                List.of(new Mark.Horizontal("chance", 0.5)));
    }

    private String methods() {
        return TrainingWords.training(
                        options.network(), options.training(), options.task().task())
                + String.format(
                        Locale.ROOT,
                        " Sizes: N = %s; all else is equal. There was no early stopping. Equal updates x size: every "
                                + "step updates all parameters once, and size is the number of neurons N; a network is "
                                + "compared after %d / N steps, at most %d. (Counting parameters instead of neurons would "
                                + "ask small networks for hundreds of times as many steps.) Choice accuracy is "
                                + "measured on %d trials with coherence above 0. Intervals are 95 %% over networks.",
                        options.sizes(),
                        options.updatesTimesSize(),
                        options.mostSteps(),
                        options.trials());
    }
}
