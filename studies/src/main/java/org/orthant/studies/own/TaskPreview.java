package org.orthant.studies.own;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.task.StepRange;
import org.orthant.task.Task;
import org.orthant.task.Trial;

/** A picture of a few trials of a task, laid end to end as training sees them. */
public final class TaskPreview {

    private static final double APART = 1.25;
    private static final double END_OF_STEP = 0.999;

    private final Task task;
    private final List<Trial> trials;

    private TaskPreview(Task task, List<Trial> trials) {
        this.task = task;
        this.trials = trials;
    }

    /**
     * The inputs of {@code count} trials and what is asked for, above each other.
     *
     * @param seed trial i is a function of it and of i
     */
    public static Figure of(Task task, int count, long seed) {
        RandomStreams streams = new RandomStreams(seed);
        List<Trial> trials = IntStream.range(0, count)
                .mapToObj(i -> task.draw(streams.stream(Purpose.ANALYSIS_TRIALS, i)))
                .toList();
        return new TaskPreview(task, trials).figure();
    }

    private Figure figure() {
        int rows = task.inputs().size() + 1;
        double largest = largest();
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < rows - 1; k++) {
            int channel = k;
            lines.add(line(
                    task.inputs().get(k),
                    (rows - 1 - k) * APART,
                    (trial, t) -> trial.observations().get(t, channel) / largest));
        }
        double classes = task.outputs().size() - 1;
        lines.add(line("asked for", 0, (trial, t) -> trial.target(t) / classes));
        return new LinesFigure(
                new FigureText(
                        "task-" + task.id(),
                        trials.size() + " trials of " + task.id(),
                        "Inputs, each on a line of its own (1 is a value of " + Words.number(largest)
                                + "), and below the output that is asked for, from "
                                + task.outputs().getFirst() + " (low) to "
                                + task.outputs().getLast() + " (high). Dashed: a trial begins. Grey: "
                                + task.decisionPeriod() + ".",
                        "Lines of the inputs over time, above each other, with the target below."),
                Axis.of("time", "ms"),
                Axis.of("inputs, and what is asked for"),
                lines,
                marks());
    }

    private double largest() {
        double largest = 0;
        for (Trial trial : trials) {
            for (float value : trial.observations().array()) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest == 0 ? 1 : largest;
    }

    /** Two points a step, so that a step is seen as one. */
    private Line line(String name, double offset, ToDoubleBiFunction<Trial, Integer> value) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        int from = 0;
        for (Trial trial : trials) {
            for (int t = 0; t < trial.steps(); t++) {
                double shown = offset + value.applyAsDouble(trial, t);
                x.addAll(List.of((double) task.dt() * (from + t), task.dt() * (from + t + END_OF_STEP)));
                y.addAll(List.of(shown, shown));
            }
            from += trial.steps();
        }
        return new Line(name, x, y, null);
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (Trial trial : trials) {
            StepRange decision = decision(trial);
            marks.add(new Mark.Vertical(trial.condition().type(), (double) task.dt() * from));
            marks.add(new Mark.Period(
                    "", (double) task.dt() * (from + decision.from()), (double) task.dt() * (from + decision.to())));
            from += trial.steps();
        }
        return marks;
    }

    private StepRange decision(Trial trial) {
        return trial.periods().stream()
                .filter(range -> range.period().equals(task.decisionPeriod()))
                .findFirst()
                .orElseThrow();
    }
}
