package org.orthant.studies.population;

import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.CtrnnOptions;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.task.Task;

/**
 * Size and dynamics of the networks of a study.
 *
 * @param neurons N
 * @param tau time constant, ms; alpha = dt / tau
 * @param activation nonlinearity
 * @param leakPlacement where the leak stands
 */
public record NetworkOptions(int neurons, double tau, Activation activation, LeakPlacement leakPlacement) {

    /** Checks ranges. */
    public NetworkOptions {
        if (neurons < 1) {
            throw new IllegalArgumentException("expected at least 1 neuron, got " + neurons);
        }
        if (!(tau > 0 && tau < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expected a time constant tau above 0 ms, got " + tau);
        }
    }

    /** 100 ReLU neurons, tau 100 ms, leak outside. */
    public static NetworkOptions defaults() {
        return new NetworkOptions(100, 100, Activation.RELU, LeakPlacement.OUTSIDE);
    }

    /** Step over time constant for a task. */
    public double alpha(Task task) {
        return task.dt() / tau;
    }

    /** What {@link Ctrnn#initialise} needs for a task. */
    public CtrnnOptions forTask(Task task) {
        return new CtrnnOptions(
                task.inputs().size(),
                neurons,
                task.outputs().size(),
                new Dynamics(alpha(task), activation, leakPlacement));
    }
}
