package org.orthant.dynamics;

import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;

/**
 * The Jacobians of many steps, averaged and compared row by row (T2 fig. 3), without holding any of them: each follows
 * from the slopes f' of its step, so that sums of slopes and of their products say all.
 *
 * <p>A neuron whose slope is 0 at every step was never active and is excluded from each similarity. The cosine of two
 * rows ignores their lengths: without the term with (1 - alpha) I, rows of the mean Jacobian have the cosines of W_rec's
 * rows whatever the activity. The cosine of <em>stacked</em> rows, in which neuron i's vector holds its row at every
 * step, does not degenerate so.
 */
public final class AverageJacobian {

    private final Ctrnn network;
    private final double[] slopeSums;
    private final double[] slopeProducts;
    private final long samples;

    private AverageJacobian(Ctrnn network, SlopeSums sums) {
        this.network = network;
        slopeSums = sums.sums();
        slopeProducts = sums.products();
        samples = sums.samples();
    }

    /**
     * Over every step of a run from r = 0: each Jacobian at the step's own observation x[t] and the state before it,
     * r[t-1], with the slopes of the run itself (single precision).
     *
     * @param observations (T, B, I), at least one step of one trial
     */
    public static AverageJacobian ofRun(Ctrnn network, Sequence observations) {
        return new AverageJacobian(network, SlopeSums.ofRun(network, observations));
    }

    /**
     * Over steps whose slopes are known, such as those at fixed points.
     *
     * @param slopes (K, N), {@link StepMap#slopes} of each of at least one state
     */
    public static AverageJacobian ofSlopes(Ctrnn network, Matrix slopes) {
        return new AverageJacobian(network, SlopeSums.ofSlopes(network, slopes));
    }

    /** How many Jacobians were averaged. */
    public long samples() {
        return samples;
    }

    /** Whether the slope of {@code neuron} was above 0 at some step. */
    public boolean isActive(int neuron) {
        return slopeSums[neuron] > 0;
    }

    /** The mean Jacobian, (N, N). */
    public DoubleMatrix mean(LeakTerm leak) {
        double[] slopes = slopeSums.clone();
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] /= samples;
        }
        return Jacobian.ofSlopes(network, slopes, leak);
    }

    /** Jacobian similarity: the cosine between rows of the mean Jacobian. */
    public SimilarityMatrix rowSimilarity(LeakTerm leak) {
        return CosineSimilarity.ofRows(SimilarityKind.JACOBIAN, mean(leak)).excluding(i -> !isActive(i));
    }

    /** The cosine between rows that are stacked over all steps. */
    public SimilarityMatrix stackedSimilarity(LeakTerm leak) {
        int n = slopeSums.length;
        double[] products = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                products[i * n + j] = network.leakPlacement() == LeakPlacement.INSIDE
                        ? slopeProducts[i * n + j] * insideProduct(i, j, leak)
                        : outsideProduct(i, j, leak);
            }
        }
        return CosineSimilarity.ofInnerProducts(SimilarityKind.JACOBIAN, DoubleMatrix.adopt(n, n, products))
                .excluding(i -> !isActive(i));
    }

    /** The baseline: the cosine between rows of W_rec, over the neurons that the other similarities have. */
    public SimilarityMatrix weightSimilarity() {
        return CosineSimilarity.ofRows(SimilarityKind.COSINE, network.recurrentWeights())
                .excluding(i -> !isActive(i));
    }

    /** The sum over steps of the inner product of rows (1 - alpha) e_i + alpha f'_i W_i and its like for j. */
    private double outsideProduct(int i, int j, LeakTerm leak) {
        double alpha = network.alpha();
        FloatMatrix w = network.recurrentWeights();
        double rows = alpha * alpha * slopeProducts[i * slopeSums.length + j] * weightProduct(i, j);
        if (leak == LeakTerm.LEFT_OUT) {
            return rows;
        }
        double kept = 1 - alpha;
        double mixed = slopeSums[j] * w.get(j, i) + slopeSums[i] * w.get(i, j);
        return rows + kept * alpha * mixed + (i == j ? kept * kept * samples : 0);
    }

    /** The inner product of (1 - alpha) e_i + alpha W_i and its like for j. */
    private double insideProduct(int i, int j, LeakTerm leak) {
        double alpha = network.alpha();
        FloatMatrix w = network.recurrentWeights();
        double rows = alpha * alpha * weightProduct(i, j);
        if (leak == LeakTerm.LEFT_OUT) {
            return rows;
        }
        double kept = 1 - alpha;
        return rows + kept * alpha * (w.get(j, i) + w.get(i, j)) + (i == j ? kept * kept : 0);
    }

    private double weightProduct(int i, int j) {
        FloatMatrix w = network.recurrentWeights();
        double sum = 0;
        for (int k = 0; k < w.columns(); k++) {
            sum = Math.fma(w.get(i, k), w.get(j, k), sum);
        }
        return sum;
    }
}
