package org.orthant.studies.inputs;

import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.HammingSimilarity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.task.Task;

/** How alike the input weights of two neurons are. Biases are never part of it. */
enum InputSimilarity {
    /** Cosine over all inputs, fixation included: this one decides. */
    COSINE("cosine", "cosine of input weights, all inputs"),
    /** Cosine over the stimulus inputs alone. */
    STIMULUS_COSINE("cosine-stimulus", "cosine of input weights, stimulus inputs alone"),
    /** Share of inputs on which signs agree. */
    HAMMING("hamming", "Hamming similarity of input weights' signs, all inputs");

    private final String id;
    private final String words;

    InputSimilarity(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** As tables and claims name it. */
    String id() {
        return id;
    }

    /** As sentences name it. */
    String words() {
        return words;
    }

    /** The similarity of the rows of W_in (N, I). */
    SimilarityMatrix of(Matrix weights, Task task) {
        return switch (this) {
            case COSINE -> CosineSimilarity.ofRows(SimilarityKind.COSINE, weights);
            case STIMULUS_COSINE -> CosineSimilarity.ofRows(SimilarityKind.COSINE, stimulusColumns(weights, task));
            case HAMMING -> HammingSimilarity.ofRows(weights);
        };
    }

    private static Matrix stimulusColumns(Matrix weights, Task task) {
        int columns = task.stimulusInputs().size();
        double[] values = new double[weights.rows() * columns];
        for (int k = 0; k < values.length; k++) {
            values[k] = weights.get(k / columns, task.stimulusInputs().get(k % columns));
        }
        return DoubleMatrix.adopt(weights.rows(), columns, values);
    }
}
