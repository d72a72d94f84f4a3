package org.orthant.studies.brain;

import java.util.List;
import org.orthant.stats.Interval;

/**
 * What one brain gave in {@code systems}.
 *
 * @param brain its name
 * @param sets a reading for each set of sources, the deciding one first
 */
record SystemsUnit(String brain, List<SetSystems> sets) {

    /** Copies the readings. */
    SystemsUnit {
        sets = List.copyOf(sets);
    }

    /**
     * Similarity of input within and between functional systems.
     *
     * @param set name of the set of sources
     * @param sources how many it has
     * @param active how many of them reach any target
     * @param withoutInput targets that none reaches, by name: left out
     * @param nodes targets that count
     * @param systems one by one, by name
     * @param kept of how much more often than chance near pairs share a system, the share that surrogates keep
     * @param highest the smaller contrast of the visual and the somatomotor system less the largest of the others, 95 % by
     *     leaving out one target after another
     */
    record SetSystems(
            String set,
            int sources,
            int active,
            List<String> withoutInput,
            int nodes,
            List<SystemReading> systems,
            double kept,
            Interval highest) {

        /** Copies the lists. */
        SetSystems {
            withoutInput = List.copyOf(withoutInput);
            systems = List.copyOf(systems);
        }
    }

    /**
     * One system.
     *
     * @param system its name
     * @param nodes its targets that count
     * @param within mean similarity of two of its targets
     * @param between mean similarity of one of its targets with one of another system
     * @param contrast within less between, against labels that keep space
     * @param permuted the same against permuted labels: ignores space
     */
    record SystemReading(
            String system, int nodes, double within, double between, NullDraws contrast, NullDraws permuted) {}
}
