package org.orthant.dynamics;

import org.orthant.math.DoubleMatrix;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;

/**
 * What lesions of single neurons do to the flow: F_lesioned(g) - F(g) at given states g, for all N neurons at once
 * (T1 fig. 5). A lesion (see {@link org.orthant.network.NeuronLesion}, biases kept) of neuron j takes W_rec[i, j] g_j off
 * the drive of every other neuron i and leaves neuron j the drive of its biases alone. So one product of all states and
 * weights serves all lesions.
 */
public final class FlowDistance {

    private final int neurons;
    private final int points;
    private final double alpha;
    private final boolean leakInside;
    private final Ctrnn network;
    private final double[] columns;
    private final double[] states;
    private final double[] arguments;
    private final double[] values;

    /** Whether a lesioned neuron's own coordinate counts in a distance. */
    public enum OwnCoordinate {
        /** All N coordinates count. */
        KEPT,
        /** What the lesion does to the lesioned neuron itself is left out. */
        EXCLUDED
    }

    /**
     * The lesions of the network of {@code map}.
     *
     * @param states (P, N)
     */
    public FlowDistance(StepMap map, DoubleMatrix states) {
        network = map.network();
        neurons = map.neurons();
        points = states.rows();
        alpha = network.alpha();
        leakInside = network.leakPlacement() == LeakPlacement.INSIDE;
        this.states = states.array();
        columns = new double[neurons * neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                columns[j * neurons + i] = map.weight(i, j);
            }
        }
        arguments = new double[points * neurons];
        values = new double[points * neurons];
        for (int p = 0; p < points; p++) {
            System.arraycopy(map.argument(Vectors.row(states, p)), 0, arguments, p * neurons, neurons);
        }
        for (int k = 0; k < values.length; k++) {
            values[k] = network.activation().value(arguments[k]);
        }
    }

    /** N, the number of neurons. */
    public int neurons() {
        return neurons;
    }

    /** P, the number of states. */
    public int points() {
        return points;
    }

    /** The norm of each neuron's displacement at each state, (N, P). */
    public DoubleMatrix distances(OwnCoordinate own) {
        double[] distances = new double[neurons * points];
        double[] moved = new double[neurons];
        for (int j = 0; j < neurons; j++) {
            for (int p = 0; p < points; p++) {
                displacement(j, p, own, moved);
                distances[j * points + p] = Vectors.norm(moved);
            }
        }
        return DoubleMatrix.adopt(neurons, points, distances);
    }

    /**
     * How far each lesion moves the lesioned neuron itself, (N, P): |f(b_j) - F_j(g)| at alpha = 1, in general the size
     * of the displacement's own coordinate.
     */
    public DoubleMatrix ownDistances() {
        double[] distances = new double[neurons * points];
        for (int j = 0; j < neurons; j++) {
            for (int p = 0; p < points; p++) {
                distances[j * points + p] = Math.abs(own(j, p));
            }
        }
        return DoubleMatrix.adopt(neurons, points, distances);
    }

    /** F_lesioned(g) - F(g) for the lesion of neuron {@code j} at state {@code p}, written to {@code moved}. */
    void displacement(int j, int p, OwnCoordinate own, double[] moved) {
        double sent = (leakInside ? alpha : 1) * states[p * neurons + j];
        double gain = leakInside ? 1 : alpha;
        for (int i = 0; i < neurons; i++) {
            int k = p * neurons + i;
            double lesioned = Math.fma(-sent, columns[j * neurons + i], arguments[k]);
            moved[i] = gain * (network.activation().value(lesioned) - values[k]);
        }
        moved[j] = own == OwnCoordinate.KEPT ? own(j, p) : 0;
    }

    private double own(int j, int p) {
        int k = p * neurons + j;
        double bias =
                (double) network.inputBias().at(j, 0) + network.recurrentBias().at(j, 0);
        if (leakInside) {
            double argument = Math.fma(alpha, bias, (1 - alpha) * states[k]);
            return network.activation().value(argument) - values[k];
        }
        return alpha * (network.activation().value(bias) - values[k]);
    }
}
