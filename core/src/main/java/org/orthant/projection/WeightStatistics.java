package org.orthant.projection;

import org.orthant.math.Matrix;

/**
 * How unequal the weights of two inputs are in sign and size (Tanner et al. 2023, fig. S5 a, d), over all neurons.
 *
 * @param negativeShare share of weights below 0, 0 to 1
 * @param difference mean |w1 - w2|
 * @param relativeDifference mean |w1 - w2| divided by mean |w|, 0 to 2; NaN if all weights are 0
 */
public record WeightStatistics(double negativeShare, double difference, double relativeDifference) {

    /**
     * Of the weights of two columns of {@code weights} (N, M).
     *
     * @throws IllegalArgumentException if there is no neuron
     */
    public static WeightStatistics of(Matrix weights, int first, int second) {
        int n = weights.rows();
        if (n == 0) {
            throw new IllegalArgumentException("expected at least 1 neuron, got none");
        }
        int negative = 0;
        double differences = 0;
        double sizes = 0;
        for (int i = 0; i < n; i++) {
            double w1 = weights.get(i, first);
            double w2 = weights.get(i, second);
            negative += (w1 < 0 ? 1 : 0) + (w2 < 0 ? 1 : 0);
            differences += Math.abs(w1 - w2);
            sizes += Math.abs(w1) + Math.abs(w2);
        }
        return new WeightStatistics(negative / (2.0 * n), differences / n, 2 * differences / sizes);
    }
}
