package org.orthant.training;

import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;

/** Backpropagation through time written once more, in double precision, sample by sample, as directly as it can be. */
final class ReferenceBackpropagation {

    private final Ctrnn network;
    private final int n;
    private final int inputs;
    private final int outputs;
    private final double keep;
    private final NamedArrays weights;
    private final NamedArrays gradient;
    private double loss;

    ReferenceBackpropagation(Ctrnn network, NamedArrays weights) {
        this.network = network;
        this.weights = weights;
        n = network.neurons();
        inputs = network.inputs();
        outputs = network.outputs();
        keep = 1 - network.alpha();
        gradient = weights.zeros();
    }

    static ReferenceBackpropagation of(Ctrnn network, TrainingBatch batch) {
        return new ReferenceBackpropagation(network, NamedArrays.of(network)).run(batch);
    }

    double loss() {
        return loss;
    }

    NamedArrays gradient() {
        return gradient;
    }

    ReferenceBackpropagation run(TrainingBatch batch) {
        for (int stream = 0; stream < batch.streams(); stream++) {
            runStream(batch, stream);
        }
        return this;
    }

    private double w(String name, int k) {
        return weights.get(name)[k];
    }

    private void runStream(TrainingBatch batch, int stream) {
        int steps = batch.steps();
        double[][] r = new double[steps + 1][n];
        double[][] argument = new double[steps][n];
        double[][] logitError = new double[steps][];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < n; i++) {
                double drive = w("rnn.input2h.bias", i) + w("rnn.h2h.bias", i);
                for (int j = 0; j < n; j++) {
                    drive += w("rnn.h2h.weight", i * n + j) * r[t][j];
                }
                for (int j = 0; j < inputs; j++) {
                    drive += w("rnn.input2h.weight", i * inputs + j)
                            * batch.observations().get(t, stream, j);
                }
                boolean inside = network.leakPlacement() == LeakPlacement.INSIDE;
                argument[t][i] = inside ? keep * r[t][i] + network.alpha() * drive : drive;
                r[t + 1][i] = inside ? f(argument[t][i]) : keep * r[t][i] + network.alpha() * f(argument[t][i]);
            }
            logitError[t] = logitError(r[t + 1], batch.target(t, stream), (double) steps * batch.streams());
        }
        backward(batch, stream, r, argument, logitError);
    }

    private double[] logitError(double[] state, int target, double count) {
        double[] exps = new double[outputs];
        double sum = 0;
        double targetLogit = 0;
        for (int o = 0; o < outputs; o++) {
            double y = w("fc.bias", o);
            for (int j = 0; j < n; j++) {
                y += w("fc.weight", o * n + j) * state[j];
            }
            exps[o] = StrictMath.exp(y);
            sum += exps[o];
            targetLogit = o == target ? y : targetLogit;
        }
        loss += (StrictMath.log(sum) - targetLogit) / count;
        for (int o = 0; o < outputs; o++) {
            exps[o] = (exps[o] / sum - (o == target ? 1 : 0)) / count;
        }
        return exps;
    }

    private void backward(TrainingBatch batch, int stream, double[][] r, double[][] argument, double[][] logitError) {
        double[] fromLater = new double[n];
        for (int t = batch.steps() - 1; t >= 0; t--) {
            double[] fromHere = new double[n];
            for (int o = 0; o < outputs; o++) {
                double error = logitError[t][o];
                gradient.get("fc.bias")[o] += error;
                for (int j = 0; j < n; j++) {
                    gradient.get("fc.weight")[o * n + j] += error * r[t + 1][j];
                    fromLater[j] += error * w("fc.weight", o * n + j);
                }
            }
            for (int i = 0; i < n; i++) {
                double slope = slope(argument[t][i]);
                double delta = network.alpha() * slope * fromLater[i];
                fromHere[i] += network.leakPlacement() == LeakPlacement.INSIDE
                        ? keep * slope * fromLater[i]
                        : keep * fromLater[i];
                gradient.get("rnn.input2h.bias")[i] += delta;
                gradient.get("rnn.h2h.bias")[i] += delta;
                for (int j = 0; j < n; j++) {
                    gradient.get("rnn.h2h.weight")[i * n + j] += delta * r[t][j];
                    fromHere[j] += delta * w("rnn.h2h.weight", i * n + j);
                }
                for (int j = 0; j < inputs; j++) {
                    gradient.get("rnn.input2h.weight")[i * inputs + j] +=
                            delta * batch.observations().get(t, stream, j);
                }
            }
            fromLater = fromHere;
        }
    }

    private double f(double x) {
        return switch (network.activation()) {
            case RELU -> Math.max(x, 0);
            case TANH -> StrictMath.tanh(x);
            case SOFTPLUS -> StrictMath.log1p(StrictMath.exp(x));
            case SIGMOID -> 1 / (1 + StrictMath.exp(-x));
            case IDENTITY -> x;
        };
    }

    private double slope(double x) {
        double y = f(x);
        return switch (network.activation()) {
            case RELU -> x > 0 ? 1 : 0;
            case TANH -> 1 - y * y;
            case SOFTPLUS -> 1 / (1 + StrictMath.exp(-x));
            case SIGMOID -> y * (1 - y);
            case IDENTITY -> 1;
        };
    }
}
