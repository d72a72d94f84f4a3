package org.orthant.studies.projection;

import org.orthant.connectivity.Diagonal;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.projection.TwoGroups;
import org.orthant.projection.WeightModel;

/** The models of weights, each with one number that varies. */
enum ModelKind {
    /** Weights from N(0, 1); the number of inputs varies. */
    RANDOM("random", "inputs", 0),
    /** Two inputs of weight 1; the share of negative neurons varies. */
    SIGN("sign", "p", 1),
    /** Two inputs, positive, unequal; their difference varies. */
    DIFFERENCE("difference", "delta", 2),
    /** Two inputs of both signs, unequal; their difference varies. */
    SIGN_DIFFERENCE("sign-difference", "delta", 3);

    /** Points of one model; keys of random streams are model * this + point. */
    private static final long MOST_POINTS = 1_000_000;

    private final String words;
    private final String setting;
    private final long key;

    ModelKind(String words, String setting, long key) {
        this.words = words;
        this.setting = setting;
        this.key = key;
    }

    String words() {
        return words;
    }

    /** What varies. */
    String setting() {
        return setting;
    }

    WeightModel model(int neurons, double value) {
        return switch (this) {
            case RANDOM -> new WeightModel.RandomGaussian(neurons, (int) value);
            case SIGN -> new WeightModel.Sign(neurons, 2, value);
            case DIFFERENCE -> new WeightModel.Difference(neurons, value);
            case SIGN_DIFFERENCE -> new WeightModel.SignDifference(neurons, value);
        };
    }

    /** The streams of one point of a repetition's sweep: those of M random inputs are the same in every study. */
    RandomStreams point(RandomStreams repetition, int point) {
        return repetition.derive(Purpose.WEIGHTS, key * MOST_POINTS + point);
    }

    /**
     * Q* in closed form: exact in the sign model and at a difference of 0; elsewhere its limit for large differences.
     * NaN in the random model.
     */
    double knownQuality(Matrix weights, double value, Diagonal diagonal) {
        int n = weights.rows();
        int negative = 0;
        int firstLarger = 0;
        for (int i = 0; i < n; i++) {
            negative += weights.get(i, 0) < 0 ? 1 : 0;
            firstLarger += weights.get(i, 0) > weights.get(i, 1) ? 1 : 0;
        }
        TwoGroups signs = new TwoGroups(negative, n - negative);
        TwoGroups sizes = new TwoGroups(firstLarger, n - firstLarger);
        return switch (this) {
            case RANDOM -> Double.NaN;
            case SIGN -> signs.opposedQuality(diagonal);
            case DIFFERENCE -> sizes.orthogonalQuality(diagonal);
            case SIGN_DIFFERENCE -> value == 0 ? signs.opposedQuality(diagonal) : sizes.orthogonalQuality(diagonal);
        };
    }
}
