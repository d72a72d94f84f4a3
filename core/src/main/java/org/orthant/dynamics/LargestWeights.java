package org.orthant.dynamics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.orthant.network.ConnectionLesion.Connection;
import org.orthant.network.Ctrnn;

/** The largest positive recurrent weights of a part of a network, largest first, ties by (i, j). */
public final class LargestWeights {

    private LargestWeights() {}

    /** At most {@code most} connections W_rec[i, j] &gt; 0 with i and j in {@code module}, those of a neuron to itself included. */
    public static List<Connection> within(Ctrnn network, List<Integer> module, int most) {
        Set<Integer> members = new HashSet<>(module);
        return largest(network, (i, j) -> members.contains(i) && members.contains(j), most);
    }

    /**
     * At most {@code most} connections W_rec[i, j] &gt; 0 from one module to the other, either way, whose two neurons share
     * no module.
     */
    public static List<Connection> between(Ctrnn network, InputModules modules, int most) {
        Set<Integer> first = new HashSet<>(modules.first());
        Set<Integer> second = new HashSet<>(modules.second());
        return largest(
                network,
                (i, j) -> {
                    boolean forth = first.contains(i) && second.contains(j);
                    boolean back = second.contains(i) && first.contains(j);
                    boolean shared =
                            (first.contains(i) && first.contains(j)) || (second.contains(i) && second.contains(j));
                    return (forth || back) && !shared;
                },
                most);
    }

    private static List<Connection> largest(Ctrnn network, BiPredicate<Integer, Integer> chosen, int most) {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < network.neurons(); i++) {
            for (int j = 0; j < network.neurons(); j++) {
                if (network.recurrentWeights().at(i, j) > 0 && chosen.test(i, j)) {
                    connections.add(new Connection(i, j));
                }
            }
        }
        // The sort is stable: equal weights keep their order by (i, j).
        connections.sort(
                Comparator.comparingDouble(c -> -network.recurrentWeights().at(c.to(), c.from())));
        return List.copyOf(connections.subList(0, Math.min(most, connections.size())));
    }
}
