package org.orthant.nullmodel;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Sequence;

/**
 * Surrogates of a correlation matrix without its activity: sample correlations of a given length, drawn from the
 * correlation matrix of largest entropy with the observed strengths (Masuda, Kojaku and Sano 2018, configuration model
 * for correlation matrices). They keep how strongly each node is tied to the rest and the noise of a short recording.
 *
 * <p>Excluded nodes are left out. The length is that of independent samples: the user must give it, since it cannot be
 * told from the matrix.
 */
public final class CorrelationConfiguration implements MatrixSurrogate {

    /** The fewest samples that give a correlation matrix worth the name. */
    public static final int FEWEST_SAMPLES = 4;

    private static final double SLACK = 1e-6;

    private final int samples;
    private final DMatrixRMaj factor;
    private final Optional<String> refusal;

    private CorrelationConfiguration(int samples, DMatrixRMaj factor, Optional<String> refusal) {
        this.samples = samples;
        this.factor = factor;
        this.refusal = refusal;
    }

    /**
     * Surrogates of {@code observed}.
     *
     * @param effectiveLength the number of independent samples that the correlations come from
     * @throws IllegalArgumentException if the length is below {@link #FEWEST_SAMPLES}
     */
    public static CorrelationConfiguration of(SimilarityMatrix observed, int effectiveLength) {
        if (effectiveLength < FEWEST_SAMPLES) {
            throw new IllegalArgumentException(
                    "expected an effective length of at least " + FEWEST_SAMPLES + " samples, got " + effectiveLength);
        }
        double[][] rows = observed.includedRows();
        if (rows.length < 3) {
            return refused(
                    effectiveLength,
                    "The configuration model of correlations needs at least 3 nodes, got " + rows.length + ".");
        }
        double[] rowSums = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rowSums[i] = 1 - rows[i][i];
            for (double r : rows[i]) {
                if (Math.abs(r) > 1 + SLACK) {
                    return refused(
                            effectiveLength,
                            "The configuration model needs correlations within [-1, 1], got " + r + ".");
                }
                rowSums[i] += r;
            }
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(rows.length, true);
        return MaximumEntropyCorrelation.of(rowSums)
                .filter(cholesky::decompose)
                .map(sigma -> new CorrelationConfiguration(effectiveLength, cholesky.getT(null), Optional.empty()))
                .orElseGet(() -> refused(
                        effectiveLength,
                        "No correlation matrix of largest entropy with these strengths was found: the values are not"
                                + " correlations, or nearly singular."));
    }

    private static CorrelationConfiguration refused(int samples, String reason) {
        return new CorrelationConfiguration(samples, new DMatrixRMaj(0, 0), Optional.of(reason));
    }

    @Override
    public NullKind kind() {
        return NullKind.CORRELATION_CONFIGURATION;
    }

    @Override
    public Optional<String> refusal() {
        return refusal;
    }

    /** The matrix of largest entropy that samples are drawn from, n x n row-major over the nodes that count. */
    double[] expected() {
        int n = factor.getNumRows();
        double[] product = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k <= Math.min(i, j); k++) {
                    product[i * n + j] += factor.get(i, k) * factor.get(j, k);
                }
            }
        }
        return product;
    }

    @Override
    public SimilarityMatrix draw(UniformRandomProvider random) {
        if (refusal.isPresent()) {
            throw new IllegalStateException(refusal.get());
        }
        int n = factor.getNumRows();
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        float[] values = new float[samples * n];
        double[] independent = new double[n];
        for (int t = 0; t < samples; t++) {
            for (int i = 0; i < n; i++) {
                independent[i] = gaussian.sample();
            }
            for (int i = 0; i < n; i++) {
                values[t * n + i] = (float) mixed(i, independent);
            }
        }
        return FunctionalConnectivity.of(Sequence.adopt(samples, 1, n, values));
    }

    private double mixed(int i, double[] independent) {
        double sum = 0;
        for (int k = 0; k <= i; k++) {
            sum += factor.get(i, k) * independent[k];
        }
        return sum;
    }
}
