package org.orthant.projection;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

/** A way to draw input weights W, (N, M): the generative models of Tanner et al. (2023), figs. S4, S5 and S7. */
public sealed interface WeightModel {

    /** One matrix of weights. */
    Matrix draw(UniformRandomProvider random);

    /**
     * Every weight from N(0, 1).
     *
     * @param neurons N, at least 1
     * @param inputs M, at least 1
     */
    record RandomGaussian(int neurons, int inputs) implements WeightModel {

        /** Checks the shape. */
        public RandomGaussian {
            requireShape(neurons, inputs);
        }

        @Override
        public DoubleMatrix draw(UniformRandomProvider random) {
            var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
            double[] weights = new double[Math.multiplyExact(neurons, inputs)];
            Arrays.setAll(weights, _ -> gaussian.sample());
            return DoubleMatrix.adopt(neurons, inputs, weights);
        }
    }

    /**
     * Every weight 1, but -1 throughout in a random subset of round(share N) rows.
     *
     * @param neurons N, at least 1
     * @param inputs M, at least 1
     * @param share of negative rows, 0 to 1
     */
    record Sign(int neurons, int inputs, double share) implements WeightModel {

        /** Checks shape and share. */
        public Sign {
            requireShape(neurons, inputs);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("expected a share of negative rows from 0 to 1, got " + share);
            }
        }

        /** How many rows are negative. */
        public int negativeRows() {
            return (int) Math.round(share * neurons);
        }

        @Override
        public DoubleMatrix draw(UniformRandomProvider random) {
            double[] weights = new double[Math.multiplyExact(neurons, inputs)];
            Arrays.fill(weights, 1);
            int[] rows = PermutationSampler.natural(neurons);
            PermutationSampler.shuffle(random, rows);
            for (int k = 0; k < negativeRows(); k++) {
                Arrays.fill(weights, rows[k] * inputs, (rows[k] + 1) * inputs, -1);
            }
            return DoubleMatrix.adopt(neurons, inputs, weights);
        }
    }

    /**
     * Two inputs of unequal weight: per row one input, chosen at random, has |z|, z from N(0, 1), and the other
     * |z| + delta. No weight is negative.
     *
     * @param neurons N, at least 1
     * @param delta the difference, at least 0
     */
    record Difference(int neurons, double delta) implements WeightModel {

        /** Checks shape and difference. */
        public Difference {
            requireShape(neurons, 2);
            requireDifference(delta);
        }

        @Override
        public DoubleMatrix draw(UniformRandomProvider random) {
            return unequal(neurons, delta, random, true);
        }
    }

    /**
     * As {@link Difference}, with z in place of |z|, so that signs differ too.
     *
     * @param neurons N, at least 1
     * @param delta the difference, at least 0
     */
    record SignDifference(int neurons, double delta) implements WeightModel {

        /** Checks shape and difference. */
        public SignDifference {
            requireShape(neurons, 2);
            requireDifference(delta);
        }

        @Override
        public DoubleMatrix draw(UniformRandomProvider random) {
            return unequal(neurons, delta, random, false);
        }
    }

    /**
     * Weights that are there already, such as a trained network's.
     *
     * @param weights (N, M)
     */
    record Given(Matrix weights) implements WeightModel {

        @Override
        public Matrix draw(UniformRandomProvider random) {
            return weights;
        }
    }

    private static DoubleMatrix unequal(int neurons, double delta, UniformRandomProvider random, boolean positive) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[] weights = new double[Math.multiplyExact(neurons, 2)];
        for (int i = 0; i < neurons; i++) {
            double z = gaussian.sample();
            double small = positive ? Math.abs(z) : z;
            int larger = random.nextBoolean() ? 1 : 0;
            weights[2 * i + larger] = small + delta;
            weights[2 * i + 1 - larger] = small;
        }
        return DoubleMatrix.adopt(neurons, 2, weights);
    }

    private static void requireShape(int neurons, int inputs) {
        if (neurons < 1 || inputs < 1) {
            throw new IllegalArgumentException(
                    "expected at least 1 neuron and 1 input, got " + neurons + " and " + inputs);
        }
    }

    private static void requireDifference(double delta) {
        if (!(delta >= 0 && delta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a difference of weights of at least 0, got " + delta);
        }
    }
}
