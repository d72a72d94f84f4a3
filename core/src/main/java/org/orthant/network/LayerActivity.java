package org.orthant.network;

import java.util.List;
import org.orthant.math.Sequence;

/**
 * What a run of a feed-forward network gives.
 *
 * @param hidden for each hidden layer (T, B, units), its values after the nonlinearity
 * @param logits (T, B, O), the read-out
 */
public record LayerActivity(List<Sequence> hidden, Sequence logits) {

    /** Copies the list. */
    public LayerActivity {
        hidden = List.copyOf(hidden);
    }
}
