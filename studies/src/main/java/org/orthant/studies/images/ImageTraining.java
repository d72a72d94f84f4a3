package org.orthant.studies.images;

import java.util.List;
import java.util.Locale;
import org.orthant.training.AdamOptions;
import org.orthant.training.Backpropagation;
import org.orthant.training.FeedForwardTraining;
import org.orthant.training.LearningRule;
import org.orthant.training.PredictiveCoding;
import org.orthant.training.PredictiveCoding.Prediction;

/**
 * How a feed-forward network learns images.
 *
 * @param rule where gradients come from
 * @param steps training steps
 * @param batch images of a batch
 * @param learningRate of Adam
 * @param inferenceSteps of predictive coding
 * @param eta size of a step of inference
 * @param forwardDerivatives of strict predictive coding: whether weights take derivatives of the forward pass
 */
public record ImageTraining(
        Rule rule,
        int steps,
        int batch,
        double learningRate,
        int inferenceSteps,
        double eta,
        boolean forwardDerivatives) {

    /** Where gradients come from. */
    public enum Rule {
        /** The chain rule. */
        BACKPROPAGATION,
        /** Predictive coding, strict. */
        PREDICTIVE_CODING,
        /** Predictive coding with the predictions of the forward pass. */
        FIXED_PREDICTION;

        /** As sentences name it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Checks the ranges. */
    public ImageTraining {
        if (steps < 1) {
            throw new IllegalArgumentException("expected at least 1 training step, got " + steps);
        }
        options(rule, steps, batch, learningRate, inferenceSteps, eta, forwardDerivatives);
    }

    /** Backpropagation, 6,000 steps of 100 images, Adam 1e-3; in predictive coding 20 steps of 0.1. */
    public static ImageTraining defaults() {
        return new ImageTraining(Rule.BACKPROPAGATION, 6000, 100, 1e-3, 20, 0.1, false);
    }

    /** These settings with another rule. */
    public ImageTraining withRule(Rule other) {
        return new ImageTraining(other, steps, batch, learningRate, inferenceSteps, eta, forwardDerivatives);
    }

    /** These settings with another number of steps. */
    public ImageTraining withSteps(int count) {
        return new ImageTraining(rule, count, batch, learningRate, inferenceSteps, eta, forwardDerivatives);
    }

    /** These settings as the trainer takes them. */
    FeedForwardTraining options(List<Integer> checkpoints) {
        return options(rule, steps, batch, learningRate, inferenceSteps, eta, forwardDerivatives)
                .withCheckpoints(checkpoints);
    }

    private static FeedForwardTraining options(
            Rule rule, int steps, int batch, double rate, int inferenceSteps, double eta, boolean forward) {
        LearningRule learning = switch (rule) {
            case BACKPROPAGATION -> new Backpropagation();
            case PREDICTIVE_CODING -> new PredictiveCoding(Prediction.STRICT, inferenceSteps, eta, forward);
            case FIXED_PREDICTION -> PredictiveCoding.fixed(inferenceSteps, eta);
        };
        return FeedForwardTraining.defaults()
                .withRule(learning)
                .withSteps(steps, batch)
                .withAdam(AdamOptions.defaults().withLearningRate(rate));
    }

    /** How networks were trained, in words that follow "were trained". */
    public String words() {
        String inference = switch (rule) {
            case BACKPROPAGATION -> "";
            case PREDICTIVE_CODING, FIXED_PREDICTION ->
                " with " + inferenceSteps + " steps of inference of eta " + eta
                        + (forwardDerivatives ? " and derivatives of the forward pass" : "");
        };
        return String.format(
                Locale.ROOT,
                "by %s%s (cross entropy, Adam, rate %s, %d images a batch, every epoch in a new order) for %d steps",
                rule.words(),
                inference,
                learningRate,
                batch,
                steps);
    }
}
