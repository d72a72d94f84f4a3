package org.orthant.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orthant.math.AdamRates;
import org.orthant.math.FloatMatrix;
import org.orthant.math.VectorMath;
import org.orthant.network.Ctrnn;

/** The optimiser's memory, and its step from one network to the next (Kingma and Ba 2015, algorithm 1). */
final class Adam {

    private final AdamOptions options;
    private final List<float[]> means;
    private final List<float[]> squares;
    private int steps;

    Adam(AdamOptions options, Ctrnn network) {
        this.options = options;
        means = zeros(network);
        squares = zeros(network);
    }

    private static List<float[]> zeros(Ctrnn network) {
        return network.namedWeights().values().stream()
                .map(matrix -> new float[matrix.rows() * matrix.columns()])
                .toList();
    }

    /** The network one step on. */
    Ctrnn step(Ctrnn network, Gradient gradient) {
        steps++;
        AdamRates rates = options.rates(steps);
        List<float[]> gradients = gradient.arrays();
        Map<String, FloatMatrix> updated = new LinkedHashMap<>();
        network.namedWeights().forEach((name, matrix) -> {
            int k = updated.size();
            float[] weights = matrix.toArray();
            VectorMath.adam(rates, gradients.get(k), means.get(k), squares.get(k), weights);
            updated.put(name, FloatMatrix.adopt(matrix.rows(), matrix.columns(), weights));
        });
        return Ctrnn.fromNamedWeights(updated, network.alpha(), network.activation(), network.leakPlacement());
    }
}
