package org.orthant.studies.training;

import java.util.List;

/**
 * What {@code recurrent-size} keeps of one network. Curves have a value for each point, NaN where the network diverged.
 *
 * @param size N
 * @param network which of the networks of this size
 * @param parameters number of weights and biases
 * @param steps training steps taken in all
 * @param loss of the last training step, nats
 * @param choiceBySteps choice accuracy over training steps
 * @param fullBySteps full accuracy over training steps
 * @param choiceByUpdates choice accuracy over updates x size
 * @param fullByUpdates full accuracy over updates x size
 */
record SizeUnit(
        int size,
        int network,
        int parameters,
        int steps,
        double loss,
        List<Double> choiceBySteps,
        List<Double> fullBySteps,
        List<Double> choiceByUpdates,
        List<Double> fullByUpdates) {

    /** Copies the lists. */
    SizeUnit {
        choiceBySteps = List.copyOf(choiceBySteps);
        fullBySteps = List.copyOf(fullBySteps);
        choiceByUpdates = List.copyOf(choiceByUpdates);
        fullByUpdates = List.copyOf(fullByUpdates);
    }

    /** Whether activity stayed finite at every point. */
    boolean isFinite() {
        return choiceBySteps.stream().noneMatch(v -> v.isNaN())
                && choiceByUpdates.stream().noneMatch(v -> v.isNaN());
    }
}
