package org.orthant.network;

import java.util.Map;
import org.orthant.math.StoredMatrix;

/**
 * One block: attention and MLP, each behind its normalisation and added to the residual stream.
 *
 * @param attentionNorm before attention
 * @param queryKeyValue queries, keys and values of all heads, (C, 3 C)
 * @param attentionOutput from all heads to the residual stream, (C, C)
 * @param mlpNorm before the MLP
 * @param expansion into the MLP, (C, inner)
 * @param contraction out of it, (inner, C)
 */
record Gpt2Block(
        Norm attentionNorm,
        Projection queryKeyValue,
        Projection attentionOutput,
        Norm mlpNorm,
        Projection expansion,
        Projection contraction) {

    /**
     * Gain and shift of a layer normalisation, one row each.
     *
     * @param gain factors
     * @param bias shift
     */
    record Norm(StoredMatrix gain, StoredMatrix bias) {

        static Norm named(Map<String, StoredMatrix> tensors, String name) {
            return new Norm(Gpt2.tensor(tensors, name + Gpt2Shape.WEIGHT), Gpt2.tensor(tensors, name + Gpt2Shape.BIAS));
        }
    }

    /**
     * y = x W + b.
     *
     * @param weights W, (from, to)
     * @param bias b, one row
     */
    record Projection(StoredMatrix weights, StoredMatrix bias) {

        static Projection named(Map<String, StoredMatrix> tensors, String name) {
            return new Projection(
                    Gpt2.tensor(tensors, name + Gpt2Shape.WEIGHT), Gpt2.tensor(tensors, name + Gpt2Shape.BIAS));
        }
    }

    /** The block of layer {@code layer}, from 0. */
    static Gpt2Block named(Map<String, StoredMatrix> tensors, int layer) {
        String block = Gpt2Shape.block(layer);
        return new Gpt2Block(
                Norm.named(tensors, block + Gpt2Shape.ATTENTION_NORM),
                Projection.named(tensors, block + Gpt2Shape.QUERY_KEY_VALUE),
                Projection.named(tensors, block + Gpt2Shape.ATTENTION_OUTPUT),
                Norm.named(tensors, block + Gpt2Shape.MLP_NORM),
                Projection.named(tensors, block + Gpt2Shape.EXPANSION),
                Projection.named(tensors, block + Gpt2Shape.CONTRACTION));
    }
}
