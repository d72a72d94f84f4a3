package org.orthant.dynamics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.orthant.connectivity.CorrelationAccumulator;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Sequence;

/**
 * Principal components of states: centred, not scaled (Pearson 1901), found from the covariance in double precision. The
 * sign of a component is such that its loading of largest absolute value is positive (the first of equal ones).
 */
public final class PrincipalComponents {

    private final double[] mean;
    private final double[][] loadings;
    private final double[] variances;
    private final double totalVariance;

    private PrincipalComponents(double[] mean, double[][] loadings, double[] variances, double totalVariance) {
        this.mean = mean;
        this.loadings = loadings;
        this.variances = variances;
        this.totalVariance = totalVariance;
    }

    /**
     * The first {@code count} components over all steps and trials.
     *
     * @param states (T, B, N)
     * @throws IllegalArgumentException if there are fewer than two samples or N below {@code count}, or naming the
     *     place of the first value that is not finite
     */
    public static PrincipalComponents of(Sequence states, int count) {
        return of(new CorrelationAccumulator(states.channels()).add(states), count);
    }

    /** The first {@code count} components of samples that arrived in chunks. */
    public static PrincipalComponents of(CorrelationAccumulator samples, int count) {
        double[] mean = samples.means();
        DoubleMatrix covariance = samples.covariance();
        int n = mean.length;
        if (count < 1 || count > n) {
            throw new IllegalArgumentException("expected 1 to " + n + " components, got " + count);
        }
        if (!Double.isFinite(covariance.at(0, 0))) {
            throw new IllegalArgumentException("expected at least two samples");
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(new DMatrixRMaj(n, n, true, covariance.toArray()))) {
            throw new IllegalStateException("the eigenvalues of a covariance of " + n + " channels did not converge");
        }
        double total =
                IntStream.range(0, n).mapToDouble(i -> covariance.at(i, i)).sum();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -eigen.getEigenvalue(k).getReal()))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] loadings = Arrays.stream(order)
                .mapToObj(k -> upright(eigen.getEigenVector(k).getData()))
                .toArray(double[][]::new);
        double[] variances = Arrays.stream(order)
                .mapToDouble(k -> Math.max(0, eigen.getEigenvalue(k).getReal()))
                .toArray();
        return new PrincipalComponents(mean, loadings, variances, total);
    }

    private static double[] upright(double[] vector) {
        int largest = 0;
        for (int i = 1; i < vector.length; i++) {
            largest = Math.abs(vector[i]) > Math.abs(vector[largest]) ? i : largest;
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        return Arrays.stream(vector).map(v -> sign * v).toArray();
    }

    /** The number of components. */
    public int count() {
        return loadings.length;
    }

    /** N, the number of neurons. */
    public int neurons() {
        return mean.length;
    }

    /** The mean state, N values. */
    public double[] mean() {
        return mean.clone();
    }

    /** The loadings of component {@code k}, N values of norm 1. */
    public double[] loadings(int k) {
        return loadings[k].clone();
    }

    /** The variance along component {@code k}, n - 1 in the denominator. */
    public double variance(int k) {
        return variances[k];
    }

    /** The share of the variance that lies along component {@code k}; NaN if nothing varies. */
    public double explained(int k) {
        return variances[k] / totalVariance;
    }

    /** The coordinates of a state of N values: one per component. */
    public double[] project(double... state) {
        requireLength(state.length);
        double[] fromMean = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            fromMean[i] = state[i] - mean[i];
        }
        return projectDifference(fromMean);
    }

    /** The coordinates of states (T, B, N): T * B rows in the order of steps, then trials, a column per component. */
    public DoubleMatrix project(Sequence states) {
        requireLength(states.channels());
        int samples = states.steps() * states.trials();
        double[] coordinates = new double[samples * count()];
        double[] state = new double[mean.length];
        for (int s = 0; s < samples; s++) {
            for (int i = 0; i < state.length; i++) {
                state[i] = states.array()[s * state.length + i];
            }
            System.arraycopy(project(state), 0, coordinates, s * count(), count());
        }
        return DoubleMatrix.adopt(samples, count(), coordinates);
    }

    /** The coordinates of a displacement, to which the mean does not matter. */
    public double[] projectDifference(double... difference) {
        requireLength(difference.length);
        double[] z = new double[loadings.length];
        for (int k = 0; k < z.length; k++) {
            for (int i = 0; i < mean.length; i++) {
                z[k] = Math.fma(loadings[k][i], difference[i], z[k]);
            }
        }
        return z;
    }

    /** The state at coordinates {@code z}: mean + loadings z. */
    public double[] state(double... z) {
        if (z.length != loadings.length) {
            throw new IllegalArgumentException("expected " + loadings.length + " coordinates, got " + z.length);
        }
        double[] state = mean.clone();
        for (int k = 0; k < z.length; k++) {
            for (int i = 0; i < state.length; i++) {
                state[i] = Math.fma(loadings[k][i], z[k], state[i]);
            }
        }
        return state;
    }

    private void requireLength(int length) {
        if (length != mean.length) {
            throw new IllegalArgumentException("expected a state of " + mean.length + " values, got " + length);
        }
    }
}
