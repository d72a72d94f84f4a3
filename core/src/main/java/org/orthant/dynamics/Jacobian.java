package org.orthant.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;

/**
 * The Jacobian dF/dr of one step in closed form: (1 - alpha) I + alpha diag(f') W_rec where the leak stands outside,
 * diag(f') ((1 - alpha) I + alpha W_rec) where it stands inside. Row = receiving neuron.
 */
public final class Jacobian {

    private Jacobian() {}

    /**
     * The Jacobians at K states, each under an input of its own.
     *
     * @param states (K, N)
     * @param inputs (K, I)
     * @return K matrices (N, N)
     */
    public static List<DoubleMatrix> at(Ctrnn network, Matrix states, Matrix inputs) {
        if (states.rows() != inputs.rows() || states.columns() != network.neurons()) {
            throw new IllegalArgumentException("expected states of " + inputs.rows() + " x " + network.neurons()
                    + ", one for each input, got " + states.rows() + " x " + states.columns());
        }
        List<DoubleMatrix> jacobians = new ArrayList<>();
        for (int k = 0; k < states.rows(); k++) {
            jacobians.add(StepMap.of(network, row(inputs, k)).jacobian(row(states, k)));
        }
        return jacobians;
    }

    static double[] row(Matrix matrix, int row) {
        double[] values = new double[matrix.columns()];
        for (int j = 0; j < values.length; j++) {
            values[j] = matrix.get(row, j);
        }
        return values;
    }

    /**
     * The Jacobian where the neurons' slopes are known. It is linear in them, so that mean slopes give the mean
     * Jacobian.
     *
     * @param slopes f' of each of the N neurons
     * @param leak whether the term with (1 - alpha) I stays in
     */
    public static DoubleMatrix ofSlopes(Ctrnn network, double[] slopes, LeakTerm leak) {
        FloatMatrix weights = network.recurrentWeights();
        int n = weights.rows();
        if (slopes.length != n) {
            throw new IllegalArgumentException("expected " + n + " slopes, got " + slopes.length);
        }
        double alpha = network.alpha();
        boolean inside = network.leakPlacement() == LeakPlacement.INSIDE;
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i * n + j] = alpha * slopes[i] * weights.at(i, j);
            }
            if (leak == LeakTerm.KEPT) {
                values[i * n + i] += (1 - alpha) * (inside ? slopes[i] : 1);
            }
        }
        return DoubleMatrix.adopt(n, n, values);
    }
}
