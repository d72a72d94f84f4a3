package org.orthant.function;

import org.orthant.community.Partition;
import org.orthant.math.Sequence;

/** The mean activity of each module. */
public final class ModuleActivity {

    private ModuleActivity() {}

    /**
     * Unweighted mean over each module's neurons, at every step of every trial.
     *
     * @param states (T, B, N)
     * @param partition of the N neurons
     * @return (T, B, K), K = {@link Partition#moduleCount()}: modules of at least two neurons
     */
    public static Sequence of(Sequence states, Partition partition) {
        int modules = partition.moduleCount();
        int[][] members = new int[modules][];
        for (int k = 0; k < modules; k++) {
            members[k] = partition.members(k);
        }
        return meansOf(states, members);
    }

    /**
     * Unweighted mean over each set of neurons, which may overlap.
     *
     * @param states (T, B, N)
     * @param sets neurons of each of K sets, none empty
     * @return (T, B, K)
     */
    public static Sequence meansOf(Sequence states, int[]... sets) {
        int samples = states.steps() * states.trials();
        int neurons = states.channels();
        float[] values = states.array();
        float[] means = new float[samples * sets.length];
        for (int s = 0; s < samples; s++) {
            for (int k = 0; k < sets.length; k++) {
                double sum = 0;
                for (int i : sets[k]) {
                    sum += values[s * neurons + i];
                }
                means[s * sets.length + k] = (float) (sum / sets[k].length);
            }
        }
        return Sequence.adopt(states.steps(), states.trials(), sets.length, means);
    }
}
