package org.orthant.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Panel;
import org.orthant.network.ConnectionLesion.Connection;
import org.orthant.network.Ctrnn;
import org.orthant.network.InputPanel;
import org.orthant.network.PanelStep;

/** Runs many courses of one network to their end, 16 at a time: a lane whose course has ended takes the next one. */
final class Settling {

    private final Ctrnn network;
    private final PerturbationOptions options;
    private final int neurons;

    Settling(Ctrnn network, PerturbationOptions options) {
        this.network = network;
        this.options = options;
        this.neurons = network.neurons();
    }

    /**
     * One course.
     *
     * @param push the input that stays on, and the connections that are cut
     * @param limit the norm of the state beyond which it has diverged
     */
    record Course(Perturbation.Push push, double limit) {}

    /** The ends of all courses from {@code start}, in their order. */
    List<EndState> run(float[] start, List<Course> courses) {
        @Nullable EndState[] ends = new EndState[courses.size()];
        PanelStep step = new PanelStep(network);
        InputPanel current = InputPanel.zeros(network);
        InputPanel next = InputPanel.zeros(network);
        current.reset(Panel.LANES);
        next.reset(Panel.LANES);
        Panel drive = Panel.zeros(neurons);
        List<Lane> lanes = new ArrayList<>();
        int begun = 0;
        while (begun < Math.min(Panel.LANES, courses.size())) {
            lanes.add(new Lane(begun, courses.get(begun), begun));
            lanes.getLast().begin(start, current, next);
            begun++;
        }
        while (!lanes.isEmpty()) {
            step.drive(current, drive);
            for (Lane lane : lanes) {
                lane.cut(current.state(), drive);
            }
            step.respond(current, drive, next.state());
            InputPanel spent = current;
            current = next;
            next = spent;
            for (int k = lanes.size() - 1; k >= 0; k--) {
                Lane lane = lanes.get(k);
                EndState end = lane.follow(spent.state(), current.state());
                if (end != null) {
                    ends[lane.course] = end;
                    lanes.remove(k);
                    if (begun < courses.size()) {
                        Lane fresh = new Lane(lane.lane, courses.get(begun), begun);
                        fresh.begin(start, current, next);
                        lanes.add(fresh);
                        begun++;
                    }
                }
            }
        }
        return List.of(ends);
    }

    /** One lane of the panels with the course that it follows. */
    private final class Lane {

        private final int lane;
        private final int course;
        private final Course what;
        private final double[] sum = new double[neurons];
        private @Nullable DoubleMatrix early;
        private int steps;

        Lane(int lane, Course what, int course) {
            this.lane = lane;
            this.what = what;
            this.course = course;
        }

        void begin(float[] start, InputPanel current, InputPanel next) {
            write(start, current.state());
            float[] input = Perturbation.floats(what.push().input());
            write(input, current.observation());
            write(input, next.observation());
        }

        private void write(float[] values, Panel panel) {
            for (int row = 0; row < values.length; row++) {
                panel.array()[panel.offset() + row * Panel.LANES + lane] = values[row];
            }
        }

        /** Takes off the drive what the cut connections carry. */
        void cut(Panel state, Panel drive) {
            float[] r = state.array();
            float[] s = drive.array();
            float[] weights = network.recurrentWeights().array();
            for (Connection cut : what.push().lesion().connections()) {
                int to = drive.offset() + cut.to() * Panel.LANES + lane;
                int from = state.offset() + cut.from() * Panel.LANES + lane;
                s[to] = Math.fma(-weights[cut.to() * neurons + cut.from()], r[from], s[to]);
            }
        }

        /** Looks at the step just made: the end state if it was the last. */
        @Nullable EndState follow(Panel before, Panel after) {
            steps++;
            double moved = 0;
            double squares = 0;
            boolean mean = steps > options.mostSteps() - options.meanSteps();
            for (int i = 0; i < neurons; i++) {
                double value = at(after, i);
                double change = value - at(before, i);
                moved = Math.fma(change, change, moved);
                squares = Math.fma(value, value, squares);
                sum[i] += mean ? value : 0;
            }
            double norm = Math.sqrt(squares);
            if (steps == options.earlySteps()) {
                early = state(after);
            }
            if (!(norm <= what.limit()) || !Double.isFinite(norm)) {
                return end(state(after), EndState.Ending.DIVERGED);
            }
            if (Math.sqrt(moved) <= options.tolerance() * network.alpha() * norm) {
                return end(state(after), EndState.Ending.SETTLED);
            }
            return steps == options.mostSteps() ? end(meanState(), EndState.Ending.UNSETTLED) : null;
        }

        private EndState end(DoubleMatrix state, EndState.Ending ending) {
            return new EndState(state, early == null ? state : early, steps, ending);
        }

        private DoubleMatrix state(Panel panel) {
            double[] values = new double[neurons];
            for (int i = 0; i < neurons; i++) {
                values[i] = at(panel, i);
            }
            return DoubleMatrix.adopt(1, neurons, values);
        }

        private DoubleMatrix meanState() {
            double[] values = new double[neurons];
            for (int i = 0; i < neurons; i++) {
                values[i] = sum[i] / options.meanSteps();
            }
            return DoubleMatrix.adopt(1, neurons, values);
        }

        private double at(Panel panel, int row) {
            return panel.array()[panel.offset() + row * Panel.LANES + lane];
        }
    }
}
