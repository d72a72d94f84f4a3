package org.orthant.studies.jacobian;

import org.orthant.studies.StudyOptions;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.GoNoGoTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.task.Task;

/**
 * Options of {@code jacobian}.
 *
 * @param seed of the run
 * @param units number of networks, each trained on both tasks
 * @param decision perceptual decision-making
 * @param goNoGo go / no-go
 * @param network size and dynamics
 * @param decisionTraining with early stopping
 * @param goNoGoTraining with early stopping
 * @param fine the same decisions at a smaller time step
 * @param analysis trials, maximiser, permutations, fixed points
 */
public record JacobianOptions(
        long seed,
        int units,
        DecisionTask decision,
        GoNoGoTask goNoGo,
        NetworkOptions network,
        PopulationTraining decisionTraining,
        PopulationTraining goNoGoTraining,
        FineOptions fine,
        JacobianAnalysis analysis)
        implements StudyOptions {

    /** Checks what concerns more than one part. */
    public JacobianOptions {
        if (units < 1) {
            throw new IllegalArgumentException("expected at least 1 unit, got " + units);
        }
        network.forTask(decision.task());
        network.forTask(goNoGo.task());
        decisionTraining.requireTrialFits(decision.task());
        goNoGoTraining.requireTrialFits(goNoGo.task());
        if (fine.networks() > 0) {
            Task task = decision.task().withDt(fine.dt());
            network.forTask(task);
            fine.training().requireTrialFits(task);
        }
    }

    /** The paper's settings: 50 networks on both tasks at dt 100; 20 of them at dt 20. */
    public static JacobianOptions defaults() {
        return new JacobianOptions(
                1,
                50,
                DecisionTask.defaults(),
                GoNoGoTask.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionDefaults(),
                PopulationTraining.goNoGoDefaults(),
                FineOptions.defaults(),
                JacobianAnalysis.defaults());
    }

    /** The task of a variant. */
    Task taskOf(JacobianVariant variant) {
        return switch (variant) {
            case DECISION -> decision.task();
            case GO_NO_GO -> goNoGo.task();
            case DECISION_FINE -> decision.task().withDt(fine.dt());
        };
    }

    /** How networks of a variant are trained. */
    PopulationTraining trainingOf(JacobianVariant variant) {
        return switch (variant) {
            case DECISION -> decisionTraining;
            case GO_NO_GO -> goNoGoTraining;
            case DECISION_FINE -> fine.training();
        };
    }
}
