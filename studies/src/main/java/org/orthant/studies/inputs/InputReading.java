package org.orthant.studies.inputs;

import java.util.List;
import org.orthant.studies.modularity.ModularityReading;

/**
 * Input weights and functional connectivity of one network at one time.
 *
 * @param modules of FC
 * @param inputModules of the cosine over all inputs, on all neurons with a nonzero weight
 * @param relations of each similarity with FC
 * @param projected of the cosine over all inputs with the FC of W_in x + b_in, before any dynamics
 */
record InputReading(
        ModularityReading modules, ModularityReading inputModules, List<Relation> relations, Relation projected) {

    /** Copies the list. */
    InputReading {
        relations = List.copyOf(relations);
    }

    /** The relation of one similarity with FC. */
    Relation relation(InputSimilarity similarity) {
        return relations.stream()
                .filter(relation -> relation.similarity() == similarity)
                .findFirst()
                .orElseThrow();
    }

    /** The relation that decides. */
    Relation deciding() {
        return relation(InputSimilarity.COSINE);
    }
}
