package org.orthant.studies.function;

import java.util.List;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;

/**
 * What {@code function-gonogo} keeps of one network.
 *
 * @param training how training went and how well the network does
 * @param modules of FC over all steps: these decide
 * @param diagonalKept the same by Louvain with the diagonal kept
 * @param leiden the same by Leiden, diagonal 0
 * @param nulls of the modularity
 * @param trained what the trained network's modules follow
 * @param untrained the same network at step 0, with its own FC and roles
 * @param untrainedModules modules of the network at step 0
 * @param lesion of the go module
 * @param stimulusLesion of the module that would be the go module if the role were taken over stimulus steps only
 */
record GoNoGoResult(
        TrainingReading training,
        ModularityReading modules,
        ModularityReading diagonalKept,
        ModularityReading leiden,
        List<NullReading> nulls,
        GoNoGoReading trained,
        GoNoGoReading untrained,
        ModularityReading untrainedModules,
        LesionReading lesion,
        LesionReading stimulusLesion) {}
