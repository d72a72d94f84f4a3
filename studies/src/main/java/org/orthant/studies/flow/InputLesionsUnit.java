package org.orthant.studies.flow;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.studies.activity.TrainingReading;

/**
 * What {@code input-lesions} keeps of one network; the curves themselves are arrays.
 *
 * @param training how training went
 * @param trained curves by kind of module, in the order of the array's rows; none of a network that diverged
 * @param untrained the two modules of the same network at step 0
 */
record InputLesionsUnit(
        TrainingReading training,
        SortedMap<ModuleKind, List<LesionCurve>> trained,
        SortedMap<ModuleKind, List<LesionCurve>> untrained) {

    /** Copies the maps. */
    InputLesionsUnit {
        trained = new TreeMap<>(trained);
        untrained = new TreeMap<>(untrained);
    }
}
