package org.orthant.training;

import org.orthant.math.VectorMath;
import org.orthant.network.FeedForward;

/** The chain rule, from the logits down. */
final class BackpropagationSweep extends LayerSweep {

    BackpropagationSweep(FeedForward network, int samples) {
        super(network, samples);
    }

    @Override
    void learn(int block) {
        loss(block, weight(), total());
        output().keepInput(block);
        output().keepError(output().argument(), block);
        for (int l = hidden().size() - 1; l >= 0; l--) {
            HiddenNodes nodes = hidden().get(l);
            nodes.bringBack(errorAbove(l), nodes.error());
            VectorMath.multiply(nodes.slopes(), nodes.error());
            layers().get(l).keepInput(block);
            layers().get(l).keepError(nodes.error(), block);
        }
    }
}
