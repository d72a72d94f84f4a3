package org.orthant.projection;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.community.Partition;
import org.orthant.connectivity.CorrelationAccumulator;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Sequence;

/**
 * The covariance S, (M, M), of a sample of inputs x: all that one needs to know of them to tell the correlations of the
 * activity y = W x of neurons that only weigh their inputs.
 *
 * <p>Centring is linear, so the sample covariance of y is exactly W S W', and FC is
 *
 * <pre>{@code r_ij = w_i S w_j' / sqrt(w_i S w_i' * w_j S w_j')}</pre>
 *
 * the same number that {@code FunctionalConnectivity} gives for the activity, without its rounding to single precision
 * and at a cost of N M (N + M) instead of N N T. For white noise S is the identity in the population, and FC is the
 * <em>cosine</em> of two neurons' weights; a sample of T differs from it by about 1 / sqrt(T).
 */
public final class InputCovariance {

    private final DoubleMatrix values;

    private InputCovariance(DoubleMatrix values) {
        this.values = values;
    }

    /** The covariance of {@code inputs} (T, B, M) over all steps and trials. */
    public static InputCovariance of(Sequence inputs) {
        return new InputCovariance(
                new CorrelationAccumulator(inputs.channels()).add(inputs).covariance());
    }

    /**
     * That of a sample of independent inputs from N(0, 1), drawn sample by sample.
     *
     * @param inputs M, at least 1
     * @param samples T, at least 2
     */
    public static InputCovariance gaussian(int inputs, int samples, UniformRandomProvider random) {
        if (inputs < 1 || samples < 2) {
            throw new IllegalArgumentException(
                    "expected at least 1 input and 2 samples, got " + inputs + " and " + samples);
        }
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        float[] noise = new float[Math.multiplyExact(samples, inputs)];
        for (int k = 0; k < noise.length; k++) {
            noise[k] = (float) gaussian.sample();
        }
        return of(Sequence.adopt(samples, 1, inputs, noise));
    }

    /** That of white noise in the population, the identity: FC is then the cosine of weights. */
    public static InputCovariance white(int inputs) {
        double[] identity = new double[Math.multiplyExact(inputs, inputs)];
        for (int j = 0; j < inputs; j++) {
            identity[j * inputs + j] = 1;
        }
        return new InputCovariance(DoubleMatrix.adopt(inputs, inputs, identity));
    }

    /** S, (M, M). */
    public DoubleMatrix values() {
        return values;
    }

    /**
     * FC of W x: (N, N), neurons without variance (at most 1e-12 of the largest) excluded.
     *
     * @param weights (N, M)
     */
    public SimilarityMatrix connectivity(Matrix weights) {
        double[][] rows = rows(weights);
        double[][] covariance = products(through(rows), rows);
        double[] variance = IntStream.range(0, rows.length)
                .mapToDouble(i -> covariance[i][i])
                .toArray();
        int[] silent = silent(variance);
        double[] r = new double[rows.length * rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                double value = i == j ? 1 : correlation(covariance[i][j], variance[i], variance[j]);
                r[i * rows.length + j] = value;
                r[j * rows.length + i] = value;
            }
        }
        return SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, DoubleMatrix.adopt(rows.length, rows.length, r), silent);
    }

    /**
     * The correlation of each module's mean activity with each input: (K, M), K the modules of at least two neurons. NaN
     * where a module's mean or an input is constant.
     *
     * @param weights (N, M)
     * @param partition of the N neurons
     */
    public ModuleInputs moduleInputs(Matrix weights, Partition partition) {
        double[][] rows = rows(weights);
        int inputs = values.rows();
        double[][] means = new double[partition.moduleCount()][inputs];
        for (int k = 0; k < means.length; k++) {
            int[] members = partition.members(k);
            for (int i : members) {
                for (int j = 0; j < inputs; j++) {
                    means[k][j] += rows[i][j] / members.length;
                }
            }
        }
        double[][] seen = through(means);
        double[] r = new double[means.length * inputs];
        for (int k = 0; k < means.length; k++) {
            double variance = dot(seen[k], means[k]);
            for (int j = 0; j < inputs; j++) {
                r[k * inputs + j] = correlation(seen[k][j], variance, values.at(j, j));
            }
        }
        return new ModuleInputs(DoubleMatrix.adopt(means.length, inputs, r));
    }

    private double[][] rows(Matrix weights) {
        if (weights.columns() != values.rows()) {
            throw new IllegalArgumentException(
                    "expected weights of " + values.rows() + " inputs, got " + weights.columns());
        }
        double[] all = weights.toDoubles();
        double[][] rows = new double[weights.rows()][weights.columns()];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all, i * weights.columns(), rows[i], 0, weights.columns());
        }
        return rows;
    }

    /** Each row times S. */
    private double[][] through(double[][] rows) {
        int inputs = values.rows();
        double[] s = values.array();
        double[][] seen = new double[rows.length][inputs];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < inputs; k++) {
                double weight = rows[i][k];
                for (int j = 0; j < inputs; j++) {
                    seen[i][j] = Math.fma(weight, s[k * inputs + j], seen[i][j]);
                }
            }
        }
        return seen;
    }

    private static double[][] products(double[][] a, double[][] b) {
        double[][] products = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            products[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                products[i][j] = dot(a[i], b[j]);
            }
        }
        return products;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum = Math.fma(a[k], b[k], sum);
        }
        return sum;
    }

    private static int[] silent(double[] variance) {
        double least = CorrelationAccumulator.SILENT_VARIANCE
                * IntStream.range(0, variance.length)
                        .mapToDouble(i -> variance[i])
                        .max()
                        .orElse(0);
        return IntStream.range(0, variance.length)
                .filter(i -> !(variance[i] > least))
                .toArray();
    }

    private static double correlation(double covariance, double varianceA, double varianceB) {
        return varianceA > 0 && varianceB > 0
                ? Math.clamp(covariance / (Math.sqrt(varianceA) * Math.sqrt(varianceB)), -1.0, 1.0)
                : Double.NaN;
    }
}
