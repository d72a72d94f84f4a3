package org.orthant.studies.starts;

import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.math.Matrix;

/** A trained network as it is compared with others. */
final class StartedNetwork {

    private final Partition partition;
    private final Partition untrained;
    private final Matrix recurrent;
    private final double[] entries;

    StartedNetwork(StartsUnit unit, Matrix recurrent) {
        this.partition = Partition.of(unit.modules().labelArray());
        this.untrained = Partition.of(unit.untrainedModules().labelArray());
        this.recurrent = recurrent;
        this.entries = recurrent.toDoubles();
    }

    /** Modules of FC; silent neurons have none. */
    Partition partition() {
        return partition;
    }

    /** Modules of FC at step 0. */
    Partition untrained() {
        return untrained;
    }

    /** W_rec, row after row; to be read only. */
    double[] entries() {
        return entries;
    }

    /** Signed in-strength of each neuron: the sum of its row of W_rec, autapse included. */
    double[] strength() {
        return strength(IntStream.range(0, recurrent.rows()).toArray());
    }

    /** Neurons that have a label in both networks. */
    int[] activeInBoth(StartedNetwork other) {
        return IntStream.range(0, recurrent.rows())
                .filter(i -> partition.isAssigned(i) && other.partition.isAssigned(i))
                .toArray();
    }

    /** W_rec among the named neurons. */
    double[] entries(int... nodes) {
        double[] chosen = new double[nodes.length * nodes.length];
        for (int i = 0, k = 0; i < nodes.length; i++) {
            for (int j = 0; j < nodes.length; j++, k++) {
                chosen[k] = recurrent.get(nodes[i], nodes[j]);
            }
        }
        return chosen;
    }

    /** Signed in-strength of the named neurons from one another. */
    double[] strength(int... nodes) {
        double[] sums = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            for (int j : nodes) {
                sums[i] += recurrent.get(nodes[i], j);
            }
        }
        return sums;
    }
}
