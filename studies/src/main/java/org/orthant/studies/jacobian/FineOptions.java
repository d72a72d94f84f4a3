package org.orthant.studies.jacobian;

import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.task.StreamMode;

/**
 * Networks that learn decisions at a smaller time step, so that the Jacobian has a term with (1 - alpha) I.
 *
 * @param networks how many, the first ones of the run; 0 for none
 * @param dt time step, ms
 * @param training with early stopping
 */
public record FineOptions(int networks, int dt, PopulationTraining training) {

    /** Checks ranges. */
    public FineOptions {
        if (networks < 0 || dt < 1) {
            throw new IllegalArgumentException(
                    "expected fine.networks of 0 or more and fine.dt of at least 1 ms, got " + networks + " and " + dt);
        }
    }

    /** 20 networks at dt 20: 5,000 steps of 16 x 500, criterion choice accuracy 0.95. */
    public static FineOptions defaults() {
        return new FineOptions(
                20,
                20,
                new PopulationTraining(
                        5000,
                        16,
                        500,
                        1e-3,
                        0,
                        StreamMode.CONTINUE,
                        new StoppingOptions(true, 50, 3, 2000, 0.95, 0.90)));
    }
}
