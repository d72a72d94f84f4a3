package org.orthant.studies.function;

import java.util.List;
import org.orthant.function.Role;

/**
 * What cutting the output of one role's module does, on the trials that did not choose it.
 *
 * @param role the module's role
 * @param size number of its neurons; 0 without a module
 * @param intact accuracies of the whole network
 * @param conditions the module's lesion first, then its controls and competitors
 */
public record LesionReading(Role role, int size, Condition intact, List<Condition> conditions) {

    /** Name of the module's own lesion. */
    public static final String MODULE = "module";

    /** Name of the largest weight differences' lesion, the baseline. */
    public static final String TOP = "top n";

    /**
     * Accuracies under one kind of lesion, averaged over its sets of neurons.
     *
     * @param set which neurons: {@code intact}, {@code module}, {@code random}, ...
     * @param neurons size of a set
     * @param sets number of sets; 0 if none could be found, and then accuracies are NaN
     * @param affectedChoice choice accuracy on the trial type that the role stands for
     * @param sparedChoice choice accuracy on the other trial type
     * @param affectedFull full accuracy on the trial type that the role stands for
     * @param sparedFull full accuracy on the other trial type
     * @param asHarmful share of sets whose affected accuracy is at or below the module lesion's
     */
    public record Condition(
            String set,
            int neurons,
            int sets,
            double affectedChoice,
            double sparedChoice,
            double affectedFull,
            double sparedFull,
            double asHarmful) {

        /** The accuracy that decides: choice accuracy where the task has two choices, else full accuracy. */
        public double affected() {
            return Double.isNaN(affectedChoice) ? affectedFull : affectedChoice;
        }

        /** As {@link #affected}, on the other trial type. */
        public double spared() {
            return Double.isNaN(sparedChoice) ? sparedFull : sparedChoice;
        }
    }

    /** The condition of this name. */
    public Condition condition(String set) {
        return conditions.stream().filter(c -> c.set().equals(set)).findFirst().orElseThrow();
    }

    /** Loss of affected accuracy under {@code condition}. */
    double drop(Condition condition) {
        return intact.affected() - condition.affected();
    }

    /** Loss of accuracy on the other trial type under {@code condition}. */
    double sparedDrop(Condition condition) {
        return intact.spared() - condition.spared();
    }
}
