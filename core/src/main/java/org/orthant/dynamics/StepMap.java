package org.orthant.dynamics;

import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;

/**
 * One step of a network at an input that stays as it is, r' = F(r; x), in double precision.
 *
 * <p>With the drive s = W_rec r + W_in x + b_in + b_rec, F(r) = (1 - alpha) r + alpha f(s) where the leak stands outside,
 * and f((1 - alpha) r + alpha s) where it stands inside; what f is applied to is called the argument here.
 */
public final class StepMap {

    private final Ctrnn network;
    private final double[] input;
    private final double[] constant;
    private final double[] columns;
    private final double[] rows;
    private final double alpha;
    private final boolean leakInside;

    private StepMap(Ctrnn network, double[] input) {
        this.network = network;
        this.input = input;
        alpha = network.alpha();
        leakInside = network.leakPlacement() == LeakPlacement.INSIDE;
        constant = constant(network, input);
        rows = network.recurrentWeights().toDoubles();
        columns = columns(network.recurrentWeights());
    }

    /**
     * The step of {@code network} under {@code input}.
     *
     * @param input x, I finite values
     */
    public static StepMap of(Ctrnn network, double... input) {
        if (input.length != network.inputs()) {
            throw new IllegalArgumentException("expected " + network.inputs() + " inputs, got " + input.length);
        }
        for (double x : input) {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("expected finite inputs, got " + x);
            }
        }
        return new StepMap(network, input.clone());
    }

    /** W_in x + b_in + b_rec. */
    private static double[] constant(Ctrnn network, double[] input) {
        double[] sums = new double[network.neurons()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = network.inputBias().get(i, 0) + network.recurrentBias().get(i, 0);
            for (int k = 0; k < input.length; k++) {
                sums[i] = Math.fma(network.inputWeights().get(i, k), input[k], sums[i]);
            }
        }
        return sums;
    }

    /** W_rec by columns: entry j N + i is the weight from j to i. */
    private static double[] columns(FloatMatrix weights) {
        int n = weights.rows();
        double[] columns = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                columns[j * n + i] = weights.at(i, j);
            }
        }
        return columns;
    }

    /** The network. */
    public Ctrnn network() {
        return network;
    }

    /** A copy of the input x. */
    public double[] input() {
        return input.clone();
    }

    /** N, the number of neurons. */
    public int neurons() {
        return constant.length;
    }

    /** F(state), N values. */
    public double[] step(double[] state) {
        double[] next = argument(state);
        for (int i = 0; i < next.length; i++) {
            next[i] = after(state[i], next[i]);
        }
        return next;
    }

    private double after(double before, double argument) {
        double value = network.activation().value(argument);
        return leakInside ? value : Math.fma(alpha, value, (1 - alpha) * before);
    }

    /** F applied {@code count} times. */
    public double[] iterate(double[] state, int count) {
        double[] current = state.clone();
        for (int k = 0; k < count; k++) {
            current = step(current);
        }
        return current;
    }

    /** F(state) - state, N values. */
    public double[] displacement(double[] state) {
        return displacement(state, argument(state));
    }

    /** F(state) - state where the argument of {@code state} is known. */
    double[] displacement(double[] state, double[] argument) {
        double[] displacement = new double[state.length];
        for (int i = 0; i < state.length; i++) {
            displacement[i] = after(state[i], argument[i]) - state[i];
        }
        return displacement;
    }

    /** The slopes f' at the argument of {@code state}, N values. */
    public double[] slopes(double[] state) {
        double[] slopes = argument(state);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = network.activation().slope(slopes[i]);
        }
        return slopes;
    }

    /** dF/dr at {@code state}, (N, N), row = receiving neuron. */
    public DoubleMatrix jacobian(double[] state) {
        return Jacobian.ofSlopes(network, slopes(state), LeakTerm.KEPT);
    }

    /** What f is applied to: the drive s, or with the leak inside (1 - alpha) r + alpha s. */
    double[] argument(double[] state) {
        if (state.length != neurons()) {
            throw new IllegalArgumentException("expected a state of " + neurons() + " neurons, got " + state.length);
        }
        double[] sums = constant.clone();
        for (int j = 0; j < state.length; j++) {
            addLine(columns, j, state[j], sums);
        }
        if (leakInside) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.fma(alpha, sums[i], (1 - alpha) * state[i]);
            }
        }
        return sums;
    }

    /** Adds {@code factor} times line {@code k} of a matrix of lines; a factor of 0 adds nothing. */
    private static void addLine(double[] lines, int k, double factor, double[] sums) {
        int offset = k * sums.length;
        if (factor != 0) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.fma(lines[offset + i], factor, sums[i]);
            }
        }
    }

    /**
     * The gradient of q = 1/2 |F(r) - r|^2: (J - I)^T d.
     *
     * @param argument what f is applied to at r
     * @param displacement d = F(r) - r
     */
    double[] gradientOfQ(double[] argument, double[] displacement) {
        double[] sums = new double[argument.length];
        for (int i = 0; i < sums.length; i++) {
            double slope = network.activation().slope(argument[i]);
            double kept = (1 - alpha) * (leakInside ? slope : 1);
            sums[i] = Math.fma(kept - 1, displacement[i], sums[i]);
            addLine(rows, i, alpha * slope * displacement[i], sums);
        }
        return sums;
    }

    /** W_in x + b_in + b_rec of neuron {@code i}. */
    double constant(int i) {
        return constant[i];
    }

    /** The weight from neuron {@code j} to neuron {@code i}. */
    double weight(int i, int j) {
        return columns[j * constant.length + i];
    }
}
