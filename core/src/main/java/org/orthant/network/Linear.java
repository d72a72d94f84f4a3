package org.orthant.network;

import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.math.FloatMatrix;

/**
 * A layer y = W x + b.
 *
 * @param weights W, a row for each receiving unit
 * @param bias b, one column
 */
public record Linear(FloatMatrix weights, FloatMatrix bias) {

    /** Checks that the bias is one column with a value for each row of the weights. */
    public Linear {
        if (bias.columns() != 1 || bias.rows() != weights.rows()) {
            throw new IllegalArgumentException("expected a bias of " + weights.rows() + " x 1, got " + bias);
        }
    }

    /**
     * A layer with every weight (row-major) and then every bias uniform in +-1/sqrt(fanIn), PyTorch's default for {@code
     * nn.Linear}.
     */
    public static Linear uniform(int units, int fanIn, UniformRandomProvider random) {
        double bound = 1 / Math.sqrt(fanIn);
        return new Linear(uniform(units, fanIn, bound, random), uniform(units, 1, bound, random));
    }

    private static FloatMatrix uniform(int rows, int columns, double bound, UniformRandomProvider random) {
        float[] values = new float[Math.multiplyExact(rows, columns)];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return FloatMatrix.adopt(rows, columns, values);
    }

    /** Number of receiving units. */
    public int units() {
        return weights.rows();
    }

    /** Number of values a unit receives. */
    public int fanIn() {
        return weights.columns();
    }

    /** This layer with other weights of the same shape. */
    public Linear withWeights(FloatMatrix other) {
        return new Linear(other, bias);
    }

    /** This layer with another bias. */
    public Linear withBias(FloatMatrix other) {
        return new Linear(weights, other);
    }
}
