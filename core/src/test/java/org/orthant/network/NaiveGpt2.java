package org.orthant.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.orthant.math.StoredMatrix;

/** GPT-2 in double precision, a loop for each sum: what the fast one is held against. */
final class NaiveGpt2 {

    private final Gpt2Shape shape;
    private final Map<String, StoredMatrix> tensors;
    private final Map<Gpt2Tap, double[]> taken = new HashMap<>();
    private double[][] residual;

    NaiveGpt2(Gpt2Shape shape, Map<String, StoredMatrix> tensors, int... ids) {
        this.shape = shape;
        this.tensors = tensors;
        residual = new double[ids.length][];
        double[][] words = matrix("wte.weight");
        double[][] places = matrix("wpe.weight");
        for (int t = 0; t < ids.length; t++) {
            residual[t] = sum(words[ids[t]], places[t]);
        }
        take(0, Gpt2Tap.Site.RESIDUAL, residual);
        for (int layer = 1; layer <= shape.layers(); layer++) {
            String block = "h." + (layer - 1) + ".";
            double[][] attended =
                    linear(attend(layer, linear(norm(block + "ln_1"), block + "attn.c_attn")), block + "attn.c_proj");
            take(layer, Gpt2Tap.Site.ATTENTION, attended);
            add(attended);
            double[][] inner = map(linear(norm(block + "ln_2"), block + "mlp.c_fc"), NaiveGpt2::gelu);
            take(layer, Gpt2Tap.Site.MLP, inner);
            add(linear(inner, block + "mlp.c_proj"));
            take(layer, Gpt2Tap.Site.RESIDUAL, residual);
        }
    }

    double[] activity(Gpt2Tap tap) {
        return Objects.requireNonNull(taken.get(tap));
    }

    double[] normalised() {
        return flat(norm("ln_f"));
    }

    double[] logits() {
        double[][] states = norm("ln_f");
        double[][] words = matrix("wte.weight");
        double[] logits = new double[states.length * words.length];
        for (int t = 0; t < states.length; t++) {
            for (int w = 0; w < words.length; w++) {
                logits[t * words.length + w] = dot(states[t], words[w], 0, shape.width());
            }
        }
        return logits;
    }

    private void take(int layer, Gpt2Tap.Site site, double[][] rows) {
        taken.put(new Gpt2Tap(layer, site), flat(rows));
    }

    private static double[] flat(double[][] rows) {
        double[] values = new double[rows.length * rows[0].length];
        for (int t = 0; t < rows.length; t++) {
            System.arraycopy(rows[t], 0, values, t * rows[0].length, rows[0].length);
        }
        return values;
    }

    private double[][] matrix(String name) {
        StoredMatrix matrix = Objects.requireNonNull(tensors.get(name));
        double[][] rows = new double[matrix.rows()][matrix.columns()];
        float[] row = new float[matrix.columns()];
        for (int i = 0; i < rows.length; i++) {
            matrix.read(i, 0, row.length, row, 0);
            for (int j = 0; j < row.length; j++) {
                rows[i][j] = row[j];
            }
        }
        return rows;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int k = 0; k < b.length; k++) {
            sum[k] += b[k];
        }
        return sum;
    }

    private void add(double[][] change) {
        double[][] next = new double[residual.length][];
        for (int t = 0; t < next.length; t++) {
            next[t] = sum(residual[t], change[t]);
        }
        residual = next;
    }

    private double[][] norm(String name) {
        double[] gain = matrix(name + ".weight")[0];
        double[] bias = matrix(name + ".bias")[0];
        double[][] out = new double[residual.length][gain.length];
        for (int t = 0; t < out.length; t++) {
            double mean = 0;
            double variance = 0;
            for (double value : residual[t]) {
                mean += value / gain.length;
            }
            for (double value : residual[t]) {
                variance += (value - mean) * (value - mean) / gain.length;
            }
            for (int j = 0; j < gain.length; j++) {
                out[t][j] = (residual[t][j] - mean) / Math.sqrt(variance + shape.epsilon()) * gain[j] + bias[j];
            }
        }
        return out;
    }

    private double[][] linear(double[][] rows, String name) {
        double[][] weights = matrix(name + ".weight");
        double[] bias = matrix(name + ".bias")[0];
        double[][] out = new double[rows.length][bias.length];
        for (int t = 0; t < rows.length; t++) {
            for (int j = 0; j < bias.length; j++) {
                out[t][j] = bias[j];
                for (int k = 0; k < weights.length; k++) {
                    out[t][j] += rows[t][k] * weights[k][j];
                }
            }
        }
        return out;
    }

    private double[][] attend(int layer, double[][] queryKeyValue) {
        int steps = queryKeyValue.length;
        int width = shape.width();
        int units = shape.headWidth();
        double[][] merged = new double[steps][width];
        double[] weights = new double[steps * shape.heads() * steps];
        for (int head = 0; head < shape.heads(); head++) {
            int at = head * units;
            for (int t = 0; t < steps; t++) {
                double total = 0;
                double[] e = new double[t + 1];
                for (int s = 0; s <= t; s++) {
                    double score = 0;
                    for (int u = 0; u < units; u++) {
                        score += queryKeyValue[t][at + u] * queryKeyValue[s][width + at + u];
                    }
                    e[s] = StrictMath.exp(score / Math.sqrt(units));
                    total += e[s];
                }
                for (int s = 0; s <= t; s++) {
                    weights[(t * shape.heads() + head) * steps + s] = e[s] / total;
                    for (int u = 0; u < units; u++) {
                        merged[t][at + u] += e[s] / total * queryKeyValue[s][2 * width + at + u];
                    }
                }
            }
        }
        taken.put(new Gpt2Tap(layer, Gpt2Tap.Site.ATTENTION_WEIGHTS), weights);
        return merged;
    }

    private static double dot(double[] a, double[] b, int from, int count) {
        double sum = 0;
        for (int k = from; k < from + count; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double[][] map(double[][] rows, DoubleUnaryOperator function) {
        double[][] out = new double[rows.length][rows[0].length];
        for (int t = 0; t < rows.length; t++) {
            for (int j = 0; j < out[t].length; j++) {
                out[t][j] = function.applyAsDouble(rows[t][j]);
            }
        }
        return out;
    }

    private static double gelu(double x) {
        return 0.5 * x * (1 + StrictMath.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
    }
}
