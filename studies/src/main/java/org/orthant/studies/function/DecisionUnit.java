package org.orthant.studies.function;

import java.util.List;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;

/**
 * What {@code function-decision} keeps of one network.
 *
 * @param training how training went and how well the network does
 * @param modules of FC over all steps: these decide
 * @param diagonalKept the same by Louvain with the diagonal kept
 * @param leiden the same by Leiden, diagonal 0
 * @param variants other connectivities beside it
 * @param nulls of the modularity
 * @param trained what the trained network's modules follow
 * @param untrained the same network at step 0, with its own FC and roles
 * @param untrainedModules modules of the network at step 0
 * @param lesions of choice 1's and choice 2's module
 * @param psychometric curves, intact first
 */
record DecisionUnit(
        TrainingReading training,
        ModularityReading modules,
        ModularityReading diagonalKept,
        ModularityReading leiden,
        List<Variant> variants,
        List<NullReading> nulls,
        DecisionReading trained,
        DecisionReading untrained,
        ModularityReading untrainedModules,
        List<LesionReading> lesions,
        List<Curve> psychometric) {

    /**
     * Modules of another connectivity of the same network.
     *
     * @param name which
     * @param modules what was found
     */
    record Variant(String name, ModularityReading modules) {}

    /**
     * A psychometric curve on the measuring half of the trials.
     *
     * @param condition intact, or whose module is lesioned
     * @param coherence signed, percent
     * @param hits trials answered with choice 1
     * @param trials trials of that coherence
     */
    record Curve(String condition, List<Double> coherence, List<Integer> hits, List<Integer> trials) {}
}
