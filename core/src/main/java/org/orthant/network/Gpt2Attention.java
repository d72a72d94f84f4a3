package org.orthant.network;

import org.orthant.math.RowBlock;
import org.orthant.math.RowMath;
import org.orthant.math.RowProduct;
import org.orthant.math.Sequence;

/** Causal attention of all heads (Vaswani et al. 2017), with its working storage. */
final class Gpt2Attention {

    private final Gpt2Shape shape;
    private final RowProduct product;
    private final RowBlock weights;
    private final RowBlock values;

    Gpt2Attention(Gpt2Shape shape, int steps, RowProduct product) {
        this.shape = shape;
        this.product = product;
        weights = RowBlock.zeros(steps, steps);
        values = RowBlock.zeros(steps, shape.headWidth());
    }

    /**
     * Every head's weighted values, side by side.
     *
     * @param queryKeyValue (T, 3 C)
     * @param merged (T, C), overwritten
     */
    void attend(RowBlock queryKeyValue, RowBlock merged) {
        for (int head = 0; head < shape.heads(); head++) {
            weigh(queryKeyValue, head);
            values.clear();
            product.add(weights, part(queryKeyValue, 2, head), values);
            merged.put(values, head * shape.headWidth());
        }
    }

    /** Row t becomes the weights with which token t asks the tokens up to it: softmax(q . k / sqrt(units)). */
    private void weigh(RowBlock queryKeyValue, int head) {
        weights.clear();
        product.add(part(queryKeyValue, 0, head), part(queryKeyValue, 1, head).transposed(), weights);
        RowMath.causalSoftmax(weights, (float) (1 / Math.sqrt(shape.headWidth())));
    }

    /** A head's queries (0), keys (1) or values (2). */
    private RowBlock part(RowBlock queryKeyValue, int which, int head) {
        return queryKeyValue.columns(which * shape.width() + head * shape.headWidth(), shape.headWidth());
    }

    /** The weights of all heads, (T, heads, T). */
    Sequence weights(RowBlock queryKeyValue) {
        int steps = weights.rows();
        float[] all = new float[steps * shape.heads() * steps];
        for (int head = 0; head < shape.heads(); head++) {
            weigh(queryKeyValue, head);
            for (int t = 0; t < steps; t++) {
                weights.read(t, 0, steps, all, (t * shape.heads() + head) * steps);
            }
        }
        return Sequence.adopt(steps, shape.heads(), steps, all);
    }
}
