package org.orthant.nullmodel;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.HammingSimilarity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

/**
 * Surrogates of cosine and Hamming matrices of weight rows: each column of the weights is permuted independently, which
 * keeps what every input sends and destroys which inputs go together to a neuron.
 *
 * @param weights a row per neuron, a column per input
 * @param similarity {@link SimilarityKind#COSINE} or {@link SimilarityKind#HAMMING}
 */
public record PermutedColumns(Matrix weights, SimilarityKind similarity) implements MatrixSurrogate {

    /** Checks the kind of similarity. */
    public PermutedColumns {
        if (similarity != SimilarityKind.COSINE && similarity != SimilarityKind.HAMMING) {
            throw new IllegalArgumentException("expected COSINE or HAMMING, got " + similarity);
        }
    }

    @Override
    public NullKind kind() {
        return NullKind.PERMUTED_COLUMNS;
    }

    @Override
    public Optional<String> refusal() {
        return weights.columns() < 2
                ? Optional.of("Permuting columns needs at least 2 columns, got " + weights.columns() + ".")
                : Optional.empty();
    }

    /** The matrix of the weights as they are: what is held against the surrogates. */
    public SimilarityMatrix observed() {
        return similarity(weights);
    }

    @Override
    public SimilarityMatrix draw(UniformRandomProvider random) {
        return similarity(permuted(weights, random));
    }

    /** {@code weights} with each column in a random order of its own. */
    public static DoubleMatrix permuted(Matrix weights, UniformRandomProvider random) {
        double[] values = weights.toDoubles();
        double[] column = new double[weights.rows()];
        for (int c = 0; c < weights.columns(); c++) {
            for (int i = 0; i < column.length; i++) {
                column[i] = values[i * weights.columns() + c];
            }
            ArraySampler.shuffle(random, column);
            for (int i = 0; i < column.length; i++) {
                values[i * weights.columns() + c] = column[i];
            }
        }
        return DoubleMatrix.adopt(weights.rows(), weights.columns(), values);
    }

    private SimilarityMatrix similarity(Matrix rows) {
        return similarity == SimilarityKind.COSINE
                ? CosineSimilarity.ofRows(similarity, rows)
                : HammingSimilarity.ofRows(rows);
    }
}
