package org.orthant.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.orthant.math.DoubleMatrix;

/** Finds where a network goes in the long run by running it. */
public final class AttractorSearch {

    /** An orbit smaller than this share of its mean's norm is a state that still creeps. */
    private static final double SMALLEST_SIZE = 1e-5;

    private final AttractorOptions options;

    /** A search with these settings. */
    public AttractorSearch(AttractorOptions options) {
        this.options = options;
    }

    /**
     * The attractor that is reached from {@code start}.
     *
     * <p>A cycle comes back to each of its states after a whole number of steps, or, sampled at a step that does not
     * divide its period, to each of its crossings of a section (the mean of its most variable neuron, upwards; up to
     * eight crossings a round) with equal intervals. An orbit that shrinks does neither.
     */
    public Attractor find(StepMap map, double[] start) {
        double[] state = start.clone();
        for (int t = 0; t < options.mostSteps(); t++) {
            double[] next = map.step(state);
            double norm = Vectors.norm(next);
            if (!(norm <= options.largest())) {
                return ended(Attractor.Kind.DIVERGED, next);
            }
            if (Vectors.distance(next, state)
                    <= options.restTolerance() * map.network().alpha() * norm) {
                return ended(Attractor.Kind.FIXED, next);
            }
            state = next;
        }
        return ofOrbit(orbit(map, state));
    }

    private static Attractor ended(Attractor.Kind kind, double[] state) {
        return new Attractor(kind, DoubleMatrix.of(1, state.length, state), Double.NaN);
    }

    private double[][] orbit(StepMap map, double[] from) {
        double[][] orbit = new double[options.orbitSteps()][];
        orbit[0] = from;
        for (int t = 1; t < orbit.length; t++) {
            orbit[t] = map.step(orbit[t - 1]);
        }
        return orbit;
    }

    private Attractor ofOrbit(double[][] orbit) {
        Section section = Section.through(orbit);
        double[] last = orbit[orbit.length - 1];
        if (!(section.size() > SMALLEST_SIZE * Vectors.norm(section.mean()))) {
            return ended(Attractor.Kind.NEITHER, last);
        }
        double tolerance = options.returnTolerance() * section.size();
        double whole = wholePeriod(orbit, tolerance / 100);
        double crossing = section.period(tolerance);
        // An orbit that is sampled at a step that does not divide its round comes back exactly after several rounds.
        double period = Double.isNaN(whole) || crossing < whole ? crossing : whole;
        return Double.isNaN(period)
                ? ended(Attractor.Kind.NEITHER, last)
                : new Attractor(Attractor.Kind.CYCLE, round(orbit, period), period);
    }

    /** The smallest number of steps after which every state comes back, at most half the orbit; NaN for none. */
    private static double wholePeriod(double[][] orbit, double tolerance) {
        for (int period = 2; period <= orbit.length / 2; period++) {
            boolean back = true;
            for (int t = 0; back && t + period < orbit.length; t++) {
                back = Vectors.distance(orbit[t + period], orbit[t]) <= tolerance;
            }
            if (back) {
                return period;
            }
        }
        return Double.NaN;
    }

    private static DoubleMatrix round(double[][] orbit, double period) {
        int states = Math.min(orbit.length, (int) Math.ceil(period) + 1);
        int n = orbit[0].length;
        double[] values = new double[states * n];
        for (int t = 0; t < states; t++) {
            System.arraycopy(orbit[orbit.length - states + t], 0, values, t * n, n);
        }
        return DoubleMatrix.adopt(states, n, values);
    }

    /**
     * Where an orbit crosses the mean of its most variable neuron upwards.
     *
     * @param centre the orbit's mean state
     * @param size the largest distance from the mean
     * @param times of the crossings, in steps
     * @param states at the crossings, between the two steps
     */
    private record Section(DoubleMatrix centre, double size, List<Double> times, List<DoubleMatrix> states) {

        private static final int MOST_CROSSINGS = 8;

        static Section through(double[][] orbit) {
            double[] mean = mean(orbit);
            double size = 0;
            for (double[] state : orbit) {
                size = Math.max(size, Vectors.distance(state, mean));
            }
            int neuron = mostVariable(orbit, mean);
            List<Double> times = new ArrayList<>();
            List<DoubleMatrix> states = new ArrayList<>();
            for (int t = 0; t + 1 < orbit.length; t++) {
                double before = orbit[t][neuron] - mean[neuron];
                double after = orbit[t + 1][neuron] - mean[neuron];
                if (before < 0 && after >= 0) {
                    double part = before / (before - after);
                    times.add(t + part);
                    states.add(between(orbit[t], orbit[t + 1], part));
                }
            }
            return new Section(DoubleMatrix.of(1, mean.length, mean), size, times, states);
        }

        double[] mean() {
            return centre.toArray();
        }

        private static double[] mean(double[][] orbit) {
            double[] mean = new double[orbit[0].length];
            for (double[] state : orbit) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += state[i] / orbit.length;
                }
            }
            return mean;
        }

        private static int mostVariable(double[][] orbit, double[] mean) {
            double[] squares = new double[mean.length];
            for (double[] state : orbit) {
                for (int i = 0; i < mean.length; i++) {
                    squares[i] += (state[i] - mean[i]) * (state[i] - mean[i]);
                }
            }
            int most = 0;
            for (int i = 1; i < squares.length; i++) {
                most = squares[i] > squares[most] ? i : most;
            }
            return most;
        }

        private static DoubleMatrix between(double[] before, double[] after, double part) {
            double[] state = new double[before.length];
            for (int i = 0; i < state.length; i++) {
                state[i] = before[i] + part * (after[i] - before[i]);
            }
            return DoubleMatrix.adopt(1, state.length, state);
        }

        /** The time of a round, if every crossing comes back after the same number of crossings; else NaN. */
        double period(double tolerance) {
            for (int m = 1; m <= MOST_CROSSINGS && 2 * m < times.size(); m++) {
                if (comesBack(m, tolerance)) {
                    int rounds = (times.size() - 1) / m;
                    return (times.get(rounds * m) - times.getFirst()) / rounds;
                }
            }
            return Double.NaN;
        }

        private boolean comesBack(int m, double tolerance) {
            double first = times.get(m) - times.getFirst();
            for (int k = 0; k + m < times.size(); k++) {
                double interval = times.get(k + m) - times.get(k);
                int same = k % m;
                if (Vectors.distance(states.get(k + m).array(), states.get(same).array()) > tolerance
                        || Math.abs(interval - first) > Math.max(1, 0.05 * first)) {
                    return false;
                }
            }
            return true;
        }
    }
}
