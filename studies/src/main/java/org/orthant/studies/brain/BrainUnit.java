package org.orthant.studies.brain;

import java.util.List;

/**
 * What one brain gave in {@code mouse} and {@code human}.
 *
 * @param brain its name
 * @param targets number of targets
 * @param names of the targets; empty if there are too many to list
 * @param hasMap whether it is known where targets lie
 * @param axial whether the map is seen from above (two hemispheres), else from the side
 * @param sets readings, the deciding set first
 */
record BrainUnit(String brain, int targets, List<String> names, boolean hasMap, boolean axial, List<SetReading> sets) {

    /** Copies the lists. */
    BrainUnit {
        names = List.copyOf(names);
        sets = List.copyOf(sets);
    }
}
