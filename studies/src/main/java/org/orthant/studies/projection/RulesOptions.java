package org.orthant.studies.projection;

import org.orthant.studies.StudyOptions;

/**
 * Options of {@code rules}.
 *
 * @param seed of the run
 * @param units repetitions
 * @param noise neurons, samples, maximiser
 * @param permutations random partitions with the sizes of the rules' groups, per repetition
 */
public record RulesOptions(long seed, int units, NoiseOptions noise, int permutations) implements StudyOptions {

    /** Checks ranges. */
    public RulesOptions {
        NoiseOptions.atLeast("units", units, 1);
        NoiseOptions.atLeast("permutations", permutations, 19);
    }

    /** 50 repetitions, 100 restarts, 1,000 random partitions. */
    public static RulesOptions defaults() {
        return new RulesOptions(1, 50, NoiseOptions.defaults(100), 1000);
    }
}
