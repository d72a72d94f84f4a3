package org.orthant.network;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.orthant.math.RowBlock;
import org.orthant.math.RowMath;
import org.orthant.math.RowProduct;
import org.orthant.math.Sequence;

/** One run of a GPT-2 over one text. */
final class Gpt2Run {

    private final Gpt2 network;
    private final Gpt2Shape shape;
    private final int[] ids;
    private final Set<Gpt2Tap> taps;
    private final Map<Gpt2Tap, Sequence> taken = new LinkedHashMap<>();
    private final RowProduct product = new RowProduct();
    private final Gpt2Attention attention;
    private final RowBlock residual;
    private final RowBlock normed;
    private final RowBlock queryKeyValue;
    private final RowBlock change;
    private final RowBlock inner;
    private final RowBlock active;

    Gpt2Run(Gpt2 network, int[] ids, Collection<Gpt2Tap> taps) {
        this.network = network;
        this.ids = ids;
        this.taps = Set.copyOf(taps);
        shape = network.shape();
        int steps = ids.length;
        attention = new Gpt2Attention(shape, steps, product);
        residual = RowBlock.zeros(steps, shape.width());
        normed = RowBlock.zeros(steps, shape.width());
        queryKeyValue = RowBlock.zeros(steps, 3 * shape.width());
        change = RowBlock.zeros(steps, shape.width());
        inner = RowBlock.zeros(steps, shape.inner());
        active = RowBlock.zeros(steps, shape.inner());
    }

    Gpt2Activity activity() {
        embed();
        take(Gpt2Tap.residual(0), residual);
        int deepest = taps.stream().mapToInt(Gpt2Tap::layer).max().orElse(0);
        for (int layer = 1; layer <= deepest; layer++) {
            attend(layer, network.block(layer));
            think(layer, network.block(layer));
            take(Gpt2Tap.residual(layer), residual);
        }
        return new Gpt2Activity(taken);
    }

    private void take(Gpt2Tap tap, RowBlock block) {
        if (taps.contains(tap)) {
            taken.put(tap, block.toSequence());
        }
    }

    /** Embeddings of tokens and of positions, added. */
    private void embed() {
        for (int t = 0; t < ids.length; t++) {
            network.tokens().read(ids[t], 0, shape.width(), residual.array(), residual.offset(t));
            network.positions().read(t, 0, shape.width(), change.array(), change.offset(t));
        }
        residual.add(change);
    }

    private void attend(int layer, Gpt2Block block) {
        normalise(block.attentionNorm());
        project(normed, block.queryKeyValue(), queryKeyValue);
        Gpt2Tap weights = new Gpt2Tap(layer, Gpt2Tap.Site.ATTENTION_WEIGHTS);
        if (taps.contains(weights)) {
            taken.put(weights, attention.weights(queryKeyValue));
        }
        attention.attend(queryKeyValue, normed);
        project(normed, block.attentionOutput(), change);
        take(new Gpt2Tap(layer, Gpt2Tap.Site.ATTENTION), change);
        residual.add(change);
    }

    private void think(int layer, Gpt2Block block) {
        normalise(block.mlpNorm());
        project(normed, block.expansion(), inner);
        RowMath.gelu(inner, active);
        take(new Gpt2Tap(layer, Gpt2Tap.Site.MLP), active);
        project(active, block.contraction(), change);
        residual.add(change);
    }

    private void normalise(Gpt2Block.Norm norm) {
        RowMath.layerNorm(
                residual, RowBlock.of(norm.gain()), RowBlock.of(norm.bias()), (float) shape.epsilon(), normed);
    }

    private void project(RowBlock in, Gpt2Block.Projection projection, RowBlock out) {
        out.fill(projection.bias(), 0);
        product.add(in, projection.weights(), out);
    }
}
