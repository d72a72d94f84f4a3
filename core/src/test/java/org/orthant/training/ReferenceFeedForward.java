package org.orthant.training;

import java.util.Arrays;
import org.orthant.network.FeedForward;

/**
 * Predictive coding written once more in double precision, sample by sample: F itself, and everything else as its
 * differences.
 */
final class ReferenceFeedForward {

    private static final double H = 1e-5;

    private final FeedForward network;
    private final NamedArrays weights;

    ReferenceFeedForward(FeedForward network, NamedArrays weights) {
        this.network = network;
        this.weights = weights;
    }

    static ReferenceFeedForward of(FeedForward network) {
        return new ReferenceFeedForward(network, NamedArrays.of(network));
    }

    private int depth() {
        return network.layers().size();
    }

    /** W_l v + b_l, through the nonlinearity but in the last layer. */
    private double[] layer(int l, double[] v) {
        double[] w = weights.get("fc" + (l + 1) + ".weight");
        double[] result = weights.get("fc" + (l + 1) + ".bias").clone();
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < v.length; j++) {
                result[i] += w[i * v.length + j] * v[j];
            }
            result[i] = l + 1 < depth() ? network.activation().value(result[i]) : result[i];
        }
        return result;
    }

    /** The image and the values of each hidden layer in the forward pass. */
    double[][] forward(double[] image) {
        double[][] v = new double[depth()][];
        v[0] = image;
        for (int l = 1; l < depth(); l++) {
            v[l] = layer(l - 1, v[l - 1]);
        }
        return v;
    }

    double[] logits(double[] image) {
        return layer(depth() - 1, forward(image)[depth() - 1]);
    }

    /** F of one sample. */
    double energy(double[][] v, int target) {
        double f = crossEntropy(layer(depth() - 1, v[depth() - 1]), target);
        for (int l = 1; l < depth(); l++) {
            double[] prediction = layer(l - 1, v[l - 1]);
            for (int i = 0; i < prediction.length; i++) {
                f += (v[l][i] - prediction[i]) * (v[l][i] - prediction[i]) / 2;
            }
        }
        return f;
    }

    private static double crossEntropy(double[] logits, int target) {
        double sum = Arrays.stream(logits).map(StrictMath::exp).sum();
        return StrictMath.log(sum) - logits[target];
    }

    double loss(double[] image, int target) {
        return crossEntropy(logits(image), target);
    }

    /** Moves all hidden values at once down the differences of F. */
    double[][] infer(double[] image, int target, int steps, double eta) {
        double[][] v = forward(image);
        for (int step = 0; step < steps; step++) {
            double[][] next = Arrays.stream(v).map(double[]::clone).toArray(double[][]::new);
            for (int l = 1; l < depth(); l++) {
                for (int i = 0; i < v[l].length; i++) {
                    double at = v[l][i];
                    v[l][i] = at + H;
                    double above = energy(v, target);
                    v[l][i] = at - H;
                    double below = energy(v, target);
                    v[l][i] = at;
                    next[l][i] = at - eta * (above - below) / (2 * H);
                }
            }
            v = next;
        }
        return v;
    }

    /** What a quantity of one sample depends on. */
    interface Quantity {
        double of(ReferenceFeedForward network, double[] image, int target, int sample);
    }

    /** Differences by every weight of the quantity's mean over samples. */
    static NamedArrays gradient(FeedForward network, TrainingBatch batch, Quantity quantity) {
        NamedArrays moved = NamedArrays.of(network);
        NamedArrays gradient = moved.zeros();
        ReferenceFeedForward reference = new ReferenceFeedForward(network, moved);
        moved.forEach((name, values) -> {
            for (int k = 0; k < values.length; k++) {
                double at = values[k];
                values[k] = at + H;
                double above = mean(reference, batch, quantity);
                values[k] = at - H;
                double below = mean(reference, batch, quantity);
                values[k] = at;
                gradient.get(name)[k] = (above - below) / (2 * H);
            }
        });
        return gradient;
    }

    static double mean(ReferenceFeedForward network, TrainingBatch batch, Quantity quantity) {
        double sum = 0;
        for (int k = 0; k < batch.streams(); k++) {
            sum += quantity.of(network, image(batch, k), batch.target(0, k), k);
        }
        return sum / batch.streams();
    }

    static double[] image(TrainingBatch batch, int sample) {
        double[] image = new double[batch.observations().channels()];
        Arrays.setAll(image, i -> batch.observations().get(0, sample, i));
        return image;
    }
}
