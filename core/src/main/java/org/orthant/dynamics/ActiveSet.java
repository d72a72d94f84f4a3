package org.orthant.dynamics;

import java.util.BitSet;

/** The neurons whose argument is above 0: where a ReLU network is one linear map. */
record ActiveSet(BitSet neurons) {

    /** The active set of these arguments. */
    static ActiveSet of(double[] argument) {
        BitSet active = new BitSet(argument.length);
        for (int i = 0; i < argument.length; i++) {
            if (argument[i] > 0) {
                active.set(i);
            }
        }
        return new ActiveSet(active);
    }

    /** I - W_rec among the active neurons, as rows. */
    double[][] system(StepMap map) {
        int[] active = members();
        double[][] rows = new double[active.length][active.length];
        for (int a = 0; a < active.length; a++) {
            for (int b = 0; b < active.length; b++) {
                rows[a][b] = (a == b ? 1 : 0) - map.weight(active[a], active[b]);
            }
        }
        return rows;
    }

    /** W_in x + b of the active neurons. */
    double[] constants(StepMap map) {
        return neurons.stream().mapToDouble(map::constant).toArray();
    }

    /** The values of the active neurons. */
    double[] pick(double[] state) {
        return neurons.stream().mapToDouble(i -> state[i]).toArray();
    }

    /** A state of {@code n} neurons with these values of the active ones and 0 elsewhere. */
    double[] spread(double[] values, int n) {
        double[] state = new double[n];
        int[] active = members();
        for (int a = 0; a < active.length; a++) {
            state[active[a]] = values[a];
        }
        return state;
    }

    private int[] members() {
        return neurons.stream().toArray();
    }
}
