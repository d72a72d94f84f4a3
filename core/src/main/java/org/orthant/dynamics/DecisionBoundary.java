package org.orthant.dynamics;

import org.orthant.network.Ctrnn;

/**
 * The boundary y1 - y2 = 0 between two choices: the hyperplane w r + b = 0 with w and b the differences of the two
 * read-out rows and biases. Double precision.
 */
public final class DecisionBoundary {

    private final double[] weights;
    private final double bias;
    private final double norm;

    private DecisionBoundary(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
        double squares = 0;
        for (double w : weights) {
            squares = Math.fma(w, w, squares);
        }
        norm = Math.sqrt(squares);
    }

    /**
     * A line in the plane of two principal components: {@code offset + first z1 + second z2 = 0}, positive on the side
     * of the first choice.
     *
     * @param offset y1 - y2 at the mean state
     * @param first change of y1 - y2 per unit of the first component
     * @param second change of y1 - y2 per unit of the second component
     */
    public record PlaneLine(double offset, double first, double second) {}

    /**
     * The boundary between two outputs of a network.
     *
     * @param first the output of y1
     * @param second the output of y2
     * @throws IndexOutOfBoundsException if the network has no such output
     */
    public static DecisionBoundary of(Ctrnn network, int first, int second) {
        double[] weights = new double[network.neurons()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = network.readoutWeights().get(first, i)
                    - network.readoutWeights().get(second, i);
        }
        double bias =
                network.readoutBias().get(first, 0) - network.readoutBias().get(second, 0);
        return new DecisionBoundary(weights, bias);
    }

    /** y1 - y2 of a state of N values: the signed distance in output units, positive on the side of y1. */
    public double outputDifference(double... state) {
        if (state.length != weights.length) {
            throw new IllegalArgumentException(
                    "expected a state of " + weights.length + " values, got " + state.length);
        }
        double difference = bias;
        for (int i = 0; i < weights.length; i++) {
            difference = Math.fma(weights[i], state[i], difference);
        }
        return difference;
    }

    /** The signed Euclidean distance of a state, (y1 - y2) / |w|; NaN if the two read-out rows are equal. */
    public double euclidean(double... state) {
        return norm > 0 ? outputDifference(state) / norm : Double.NaN;
    }

    /** |w|, the norm of the difference of the two read-out rows. */
    public double norm() {
        return norm;
    }

    /** Where the boundary cuts the plane of the first two components. */
    public PlaneLine inPlane(PrincipalComponents plane) {
        double offset = outputDifference(plane.mean());
        return new PlaneLine(offset, along(plane.loadings(0)), along(plane.loadings(1)));
    }

    private double along(double[] direction) {
        double change = 0;
        for (int i = 0; i < weights.length; i++) {
            change = Math.fma(weights[i], direction[i], change);
        }
        return change;
    }
}
