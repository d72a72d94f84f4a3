package org.orthant.training;

import java.util.Objects;

/**
 * Predictive coding (Rao and Ballard 1999; Whittington and Bogacz 2017), as Rosenbaum (2021) has it for supervised
 * learning.
 *
 * <p>Hidden layer l has value nodes v_l, which layer l's prediction f(W_l v_(l-1) + b_l) should meet; v_0 is the image,
 * and the logits have no value nodes. For each sample F = 1/2 sum over hidden layers of |v_l - prediction_l|^2 + cross
 * entropy of the logits. Inference starts at the forward pass and moves all v_l at once down the gradient of F; then the
 * weights move down the gradient of the batch's mean F, v held fixed. F is a sample's own: what is inferred for it does
 * not depend on the size of the batch.
 *
 * @param prediction which predictions inference uses
 * @param steps of inference, at least 1
 * @param eta size of a step of inference, in (0, 1]
 * @param forwardDerivatives only with {@link Prediction#STRICT}: whether the weights' gradient is taken with slopes and
 *     inputs of the forward pass, as Rosenbaum's published code has it, and not at the inferred v
 */
public record PredictiveCoding(Prediction prediction, int steps, double eta, boolean forwardDerivatives)
        implements LearningRule {

    /** Which predictions and derivatives inference uses. */
    public enum Prediction {
        /** Those at the current v. */
        STRICT,
        /**
         * Those of the forward pass throughout (Millidge, Tschantz and Buckley 2020): with eta 1 and as many steps as
         * layers the weights' gradients are backpropagation's.
         */
        FIXED
    }

    /** Checks the ranges. */
    public PredictiveCoding {
        Objects.requireNonNull(prediction, "prediction");
        if (steps < 1) {
            throw new IllegalArgumentException("expected at least 1 step of inference, got " + steps);
        }
        if (!(eta > 0 && eta <= 1)) {
            throw new IllegalArgumentException("expected eta in (0, 1], got " + eta);
        }
        if (forwardDerivatives && prediction == Prediction.FIXED) {
            throw new IllegalArgumentException(
                    "expected forwardDerivatives false with fixed predictions, which use no others, got true");
        }
    }

    /** Strict, 20 steps of 0.1. */
    public static PredictiveCoding defaults() {
        return new PredictiveCoding(Prediction.STRICT, 20, 0.1, false);
    }

    /** Fixed predictions. */
    public static PredictiveCoding fixed(int steps, double eta) {
        return new PredictiveCoding(Prediction.FIXED, steps, eta, false);
    }
}
