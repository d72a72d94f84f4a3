package org.orthant.dynamics;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Sequence;

/** The states that a network visited: where they lie, how far apart, and starts drawn from among and around them. */
public final class VisitedStates {

    private final Sequence states;
    private final double[] centroid;
    private final double[] deviation;
    private final double[] lowest;
    private final double[] highest;
    private final double meanDistance;

    private VisitedStates(Sequence states) {
        this.states = states;
        int n = states.channels();
        centroid = new double[n];
        deviation = new double[n];
        lowest = new double[n];
        highest = new double[n];
        for (int i = 0; i < n; i++) {
            describe(i);
        }
        double sum = 0;
        for (int s = 0; s < count(); s++) {
            sum += Vectors.distance(state(s), centroid);
        }
        meanDistance = sum / count();
    }

    /**
     * Takes states.
     *
     * @param states (T, B, N), at least one
     */
    public static VisitedStates of(Sequence states) {
        if (states.steps() * states.trials() < 1) {
            throw new IllegalArgumentException("expected at least 1 state, got " + states);
        }
        return new VisitedStates(states);
    }

    private void describe(int i) {
        double sum = 0;
        lowest[i] = Double.POSITIVE_INFINITY;
        highest[i] = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < count(); s++) {
            double value = value(s, i);
            sum += value;
            lowest[i] = Math.min(lowest[i], value);
            highest[i] = Math.max(highest[i], value);
        }
        centroid[i] = sum / count();
        double squares = 0;
        for (int s = 0; s < count(); s++) {
            double centred = value(s, i) - centroid[i];
            squares = Math.fma(centred, centred, squares);
        }
        deviation[i] = Math.sqrt(squares / count());
    }

    private double value(int sample, int neuron) {
        return states.array()[sample * centroid.length + neuron];
    }

    /** The number of states. */
    public int count() {
        return states.steps() * states.trials();
    }

    /** N, the number of neurons. */
    public int neurons() {
        return centroid.length;
    }

    /** State {@code k} in the order of steps, then trials. */
    public double[] state(int k) {
        double[] state = new double[centroid.length];
        for (int i = 0; i < state.length; i++) {
            state[i] = value(k, i);
        }
        return state;
    }

    /**
     * How far out {@code state} lies: its distance from the visited states' centroid over their mean distance from it.
     * If all visited states are the same, 0 there and infinity elsewhere.
     */
    public double distance(double[] state) {
        double distance = Vectors.distance(state, centroid);
        return distance == 0 ? 0 : distance / meanDistance;
    }

    /** The standard deviation of a neuron, root mean square over neurons. */
    public double deviation() {
        return Vectors.norm(deviation) / Math.sqrt(deviation.length);
    }

    /**
     * Draws starts: visited states, then noisy copies of visited states, then random states, each neuron uniform between
     * the lowest and the highest value that it took.
     *
     * @return (K, N)
     */
    public DoubleMatrix draw(StartOptions options, UniformRandomProvider random) {
        int n = centroid.length;
        double[] drawn = new double[options.count() * n];
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        for (int k = 0; k < options.count(); k++) {
            boolean visited = k < options.visited() + options.noisy();
            int sample = visited ? random.nextInt(count()) : 0;
            double noise = k < options.visited() ? 0 : options.noise();
            for (int i = 0; i < n; i++) {
                drawn[k * n + i] = visited
                        ? value(sample, i) + (noise > 0 ? noise * deviation[i] * gaussian.sample() : 0)
                        : lowest[i] + random.nextDouble() * (highest[i] - lowest[i]);
            }
        }
        return DoubleMatrix.adopt(options.count(), n, drawn);
    }
}
