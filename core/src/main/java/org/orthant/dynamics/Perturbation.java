package org.orthant.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.orthant.math.Sequence;
import org.orthant.network.ConnectionLesion;
import org.orthant.network.Ctrnn;

/**
 * A network at rest that is pushed by an input (T1 fig. 4; T2 fig. 5): it makes one step from the zero state under the
 * rest input; then another input comes on and stays, until the state no longer moves. In the precision in which networks
 * run.
 *
 * <p>Lesions of recurrent connections are followed 16 at a time: the network's own product is shared and what the cut
 * connections carried is taken off each lane's drive, which differs from the product with the lesioned weights by
 * rounding alone. The first step, from the zero state, is the same for all. A run does not depend on the others.
 */
public final class Perturbation {

    private final Ctrnn network;
    private final float[] rest;
    private final float[] start;
    private final PerturbationOptions options;

    /**
     * A perturbation of {@code network}.
     *
     * @param rest the input before onset, I values
     */
    public Perturbation(Ctrnn network, List<Double> rest, PerturbationOptions options) {
        this.network = network;
        this.rest = floats(rest);
        this.start = network.run(Sequence.of(1, 1, this.rest.length, this.rest))
                .states()
                .array();
        this.options = options;
    }

    /**
     * An input and the connections that are cut while it is on.
     *
     * @param input after onset, I values
     * @param lesion connections that are cut
     */
    public record Push(List<Double> input, ConnectionLesion lesion) {

        /** Copies the input. */
        public Push {
            input = List.copyOf(input);
        }
    }

    static float[] floats(List<Double> values) {
        float[] floats = new float[values.size()];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = values.get(k).floatValue();
        }
        return floats;
    }

    /** The state before onset, N values. */
    public double[] start() {
        double[] values = new double[start.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = start[i];
        }
        return values;
    }

    /** Where the network without lesions ends under {@code input}. */
    public EndState endState(List<Double> input) {
        return new Settling(network, options)
                .run(
                        start,
                        List.of(new Settling.Course(
                                new Push(input, ConnectionLesion.none()), Double.POSITIVE_INFINITY)))
                .getFirst();
    }

    /**
     * Where lesioned networks end, in the order of {@code pushes}. The bound of divergence is that of the network without
     * lesions under the same input.
     */
    public List<EndState> endStates(List<Push> pushes) {
        List<List<Double>> inputs = pushes.stream().map(Push::input).distinct().toList();
        double[] limits = inputs.stream()
                .mapToDouble(input ->
                        options.divergence() * norm(endState(input).state().array()))
                .toArray();
        return new Settling(network, options)
                .run(
                        start,
                        pushes.stream()
                                .map(push -> new Settling.Course(push, limits[inputs.indexOf(push.input())]))
                                .toList());
    }

    private static double norm(double[] values) {
        return Math.sqrt(DoubleStream.of(values).map(v -> v * v).sum());
    }

    /**
     * The way of the network without lesions: the state before onset, then one state for each step under {@code input}.
     *
     * @return (1 + {@code steps}, 1, N)
     */
    public Sequence trajectory(List<Double> input, int steps) {
        float[] pushed = floats(input);
        float[] observations = Arrays.copyOf(rest, (1 + steps) * rest.length);
        for (int t = 1; t <= steps; t++) {
            System.arraycopy(pushed, 0, observations, t * rest.length, rest.length);
        }
        return network.run(Sequence.adopt(1 + steps, 1, rest.length, observations))
                .states();
    }
}
