package org.orthant.community;

/** Sums of the weights of each node, itself included: of the positive ones, and of the negative ones' absolute values. */
final class Strengths {

    final double[] positive;
    final double[] negative;

    /** Zeros for {@code n} nodes. */
    Strengths(int n) {
        this(new double[n], new double[n]);
    }

    private Strengths(double[] positive, double[] negative) {
        this.positive = positive;
        this.negative = negative;
    }

    /** What they are once positive weights are multiplied by one factor, negative ones by the other. */
    Strengths scaled(double positiveFactor, double negativeFactor) {
        return new Strengths(times(positiveFactor, positive), times(negativeFactor, negative));
    }

    private static double[] times(double factor, double... sums) {
        double[] scaled = sums.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
