package org.orthant.dynamics;

/** Adam's steps on a state in double precision (Kingma and Ba 2015; beta 0.9 and 0.999). Mutable, for one descent. */
final class StateDescent {

    private static final double MEAN_DECAY = 0.9;
    private static final double SQUARE_DECAY = 0.999;

    /** Keeps a quotient of two zeros away. */
    private static final double TINY = 1e-30;

    private final double rate;
    private final double[] mean;
    private final double[] square;
    private double meanWeight = 1;
    private double squareWeight = 1;

    StateDescent(double rate, int neurons) {
        this.rate = rate;
        mean = new double[neurons];
        square = new double[neurons];
    }

    /** Moves {@code state} in place. */
    void move(double[] state, double[] gradient) {
        meanWeight *= MEAN_DECAY;
        squareWeight *= SQUARE_DECAY;
        double scale = rate / (1 - meanWeight);
        for (int i = 0; i < state.length; i++) {
            mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * gradient[i];
            square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
            state[i] -= scale * mean[i] / (Math.sqrt(square[i] / (1 - squareWeight)) + TINY);
        }
    }
}
