package org.orthant.training;

import java.util.Collection;
import java.util.List;
import org.orthant.math.AdamRates;
import org.orthant.math.FloatMatrix;
import org.orthant.math.VectorMath;

/** The optimiser's memory, and its steps on the weights of one network (Kingma and Ba 2015, algorithm 1). */
final class Adam {

    private final AdamOptions options;
    private final List<float[]> weights;
    private final List<float[]> means;
    private final List<float[]> squares;
    private int steps;

    /** An optimiser that writes to {@code tensors}, which nobody else may hold. */
    Adam(AdamOptions options, Collection<FloatMatrix> tensors) {
        this.options = options;
        weights = tensors.stream().map(FloatMatrix::array).toList();
        means = zeros();
        squares = zeros();
    }

    private List<float[]> zeros() {
        return weights.stream().map(array -> new float[array.length]).toList();
    }

    /** Moves the weights one step; {@code gradients} are those of the tensors, in their order. */
    void step(List<float[]> gradients) {
        steps++;
        AdamRates rates = options.rates(steps);
        for (int k = 0; k < weights.size(); k++) {
            VectorMath.adam(rates, gradients.get(k), means.get(k), squares.get(k), weights.get(k));
        }
    }
}
