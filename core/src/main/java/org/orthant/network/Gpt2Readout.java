package org.orthant.network;

import org.orthant.math.RowBlock;
import org.orthant.math.RowProduct;
import org.orthant.math.Sequence;
import org.orthant.math.StoredMatrix;

/** The product of states and token embeddings, some hundred tokens of the vocabulary at a time. */
final class Gpt2Readout {

    private static final int PIECE = 256;

    private final StoredMatrix embeddings;
    private final RowProduct product = new RowProduct();

    Gpt2Readout(StoredMatrix embeddings) {
        this.embeddings = embeddings;
    }

    /** {@code states} (T, C) to (T, 1, V): embeddings are the product's rows, so that they are read as they lie. */
    Sequence of(RowBlock states) {
        int steps = states.rows();
        int vocabulary = embeddings.rows();
        float[] logits = new float[Math.multiplyExact(steps, vocabulary)];
        for (int first = 0; first < vocabulary; first += PIECE) {
            int count = Math.min(PIECE, vocabulary - first);
            RowBlock words = RowBlock.zeros(count, embeddings.columns());
            for (int word = 0; word < count; word++) {
                embeddings.read(first + word, 0, words.columns(), words.array(), words.offset(word));
            }
            RowBlock sums = RowBlock.zeros(count, steps);
            product.add(words, states.transposed(), sums);
            for (int t = 0; t < steps; t++) {
                sums.transposed().read(t, 0, count, logits, t * vocabulary + first);
            }
        }
        return Sequence.adopt(steps, 1, vocabulary, logits);
    }
}
