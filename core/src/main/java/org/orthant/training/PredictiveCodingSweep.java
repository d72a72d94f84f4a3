package org.orthant.training;

import java.util.List;
import org.orthant.math.LaneLoss;
import org.orthant.math.Panel;
import org.orthant.math.VectorMath;
import org.orthant.network.FeedForward;
import org.orthant.training.PredictiveCoding.Prediction;

/**
 * Inference of value nodes, then the errors at its end (Rosenbaum 2021, algorithms 2 and 3).
 *
 * <p>With delta = prediction - value in each hidden layer and delta = dloss/dlogits at the output, dF/dv_l = W^T (f'
 * delta) of the layer above - delta_l, and dF/d(argument) of a layer is f' delta. Fixed predictions need no values: delta
 * itself moves, towards W^T (f' delta) of the layer above.
 */
final class PredictiveCodingSweep extends LayerSweep {

    private final PredictiveCoding rule;
    private final float eta;
    private final List<Inference> inferences;
    private final LaneLoss unused = new LaneLoss();

    PredictiveCodingSweep(PredictiveCoding rule, FeedForward network, int samples) {
        super(network, samples);
        this.rule = rule;
        eta = (float) rule.eta();
        inferences = hidden().stream().map(Inference::new).toList();
    }

    /** A hidden layer in the course of inference, and the buffers of its steps. */
    private record Inference(HiddenNodes nodes, Panel prediction, Panel delta, Panel change, Panel forwardSlopes) {

        Inference(HiddenNodes nodes) {
            this(nodes, zeros(nodes), zeros(nodes), zeros(nodes), zeros(nodes));
        }

        private static Panel zeros(HiddenNodes nodes) {
            return Panel.zeros(nodes.values().rows());
        }

        /** At the forward pass: values are what is predicted. */
        void begin() {
            prediction.copy(nodes.values());
            forwardSlopes.copy(nodes.slopes());
            delta.clear();
            nodes.error().clear();
        }

        void moveDelta(Panel errorAbove, float eta) {
            nodes.bringBack(errorAbove, change);
            mix(1 - eta, eta, change, delta);
            nodes.error().copy(delta);
            VectorMath.multiply(nodes.slopes(), nodes.error());
        }

        void moveValues(Panel errorAbove, float eta) {
            nodes.bringBack(errorAbove, change);
            mix(1, -1, delta, change);
            mix(1, -eta, change, nodes.values());
        }

        void compare() {
            delta.copy(prediction);
            mix(1, -1, nodes.values(), delta);
            nodes.error().copy(delta);
            VectorMath.multiply(nodes.slopes(), nodes.error());
        }
    }

    @Override
    void learn(int block) {
        inferences.forEach(Inference::begin);
        if (rule.prediction() == Prediction.FIXED || rule.forwardDerivatives()) {
            layers().forEach(layer -> layer.keepInput(block));
        }
        loss(block, 1f, total());
        for (int step = 0; step < rule.steps(); step++) {
            switch (rule.prediction()) {
                case FIXED -> stepWithFixedPredictions();
                case STRICT -> stepStrictly(block);
            }
        }
        if (rule.prediction() == Prediction.STRICT && !rule.forwardDerivatives()) {
            layers().forEach(layer -> layer.keepInput(block));
        }
        keepErrors(block);
    }

    /** From the lowest layer up, so that each uses what the one above had before the step. */
    private void stepWithFixedPredictions() {
        for (int l = 0; l < inferences.size(); l++) {
            inferences.get(l).moveDelta(errorAbove(l), eta);
        }
    }

    private void stepStrictly(int block) {
        for (int l = 0; l < inferences.size(); l++) {
            inferences.get(l).moveValues(errorAbove(l), eta);
        }
        for (int l = 0; l < inferences.size(); l++) {
            Inference inference = inferences.get(l);
            if (l > 0) { // what the image predicts of the first hidden layer never changes
                inference.nodes().predict(inference.prediction(), lanes(block));
            }
            inference.compare();
        }
        output().apply();
        loss(block, 1f, unused);
    }

    private void keepErrors(int block) {
        for (int l = 0; l < inferences.size(); l++) {
            Inference inference = inferences.get(l);
            Panel error = inference.nodes().error();
            if (rule.forwardDerivatives()) {
                error.copy(inference.delta());
                VectorMath.multiply(inference.forwardSlopes(), error);
            }
            keepError(layers().get(l), error, block);
        }
        keepError(output(), output().argument(), block);
    }

    /** {@code target = a target + b other}. */
    private static void mix(float a, float b, Panel other, Panel target) {
        VectorMath.blend(a, b, other, target);
    }

    private void keepError(SweepLayer layer, Panel error, int block) {
        mix(weight(), 0f, error, error);
        layer.keepError(error, block);
    }
}
