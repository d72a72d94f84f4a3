package org.orthant.network;

import java.util.List;
import java.util.Objects;
import org.orthant.math.FloatMatrix;

/**
 * Cuts single recurrent connections: the named entries of W_rec become 0.
 *
 * @param connections in any order
 */
public record ConnectionLesion(List<Connection> connections) implements Lesion {

    /**
     * An entry of W_rec.
     *
     * @param to the receiving neuron, a row
     * @param from the sending neuron, a column
     */
    public record Connection(int to, int from) {}

    /** Copies the list. */
    public ConnectionLesion {
        connections = List.copyOf(connections);
    }

    /** The lesion that cuts nothing. */
    public static ConnectionLesion none() {
        return new ConnectionLesion(List.of());
    }

    @Override
    public Ctrnn apply(Ctrnn intact) {
        int n = intact.neurons();
        float[] weights = intact.recurrentWeights().toArray();
        for (Connection cut : connections) {
            weights[Objects.checkIndex(cut.to(), n) * n + Objects.checkIndex(cut.from(), n)] = 0f;
        }
        return intact.withRecurrent(intact.recurrent().withWeights(FloatMatrix.adopt(n, n, weights)));
    }
}
