package org.orthant.network;

/**
 * A place in a GPT-2 whose activity is wanted.
 *
 * @param layer 1 to L; 0, the embeddings, for the residual stream alone
 * @param site where in the layer
 */
public record Gpt2Tap(int layer, Site site) {

    /** Places in a layer. */
    public enum Site {
        /** The residual stream after the block, before any further normalisation: C channels. */
        RESIDUAL,
        /** What attention adds to the residual stream: C channels. */
        ATTENTION,
        /** The units of the MLP after their nonlinearity: inner channels. */
        MLP,
        /** Attention weights: a step for each token that asks, a trial for each head, a channel for each token asked. */
        ATTENTION_WEIGHTS
    }

    /** Checks that the layer has such a site. */
    public Gpt2Tap {
        if (layer < 0 || (layer == 0 && site != Site.RESIDUAL)) {
            throw new IllegalArgumentException("expected a layer of at least " + (site == Site.RESIDUAL ? 0 : 1)
                    + " for site " + site + ", got " + layer);
        }
    }

    /** The residual stream after block {@code layer}; of 0, the embeddings. */
    public static Gpt2Tap residual(int layer) {
        return new Gpt2Tap(layer, Site.RESIDUAL);
    }
}
