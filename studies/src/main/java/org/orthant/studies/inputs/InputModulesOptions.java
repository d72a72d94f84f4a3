package org.orthant.studies.inputs;

import org.orthant.studies.StudyOptions;
import org.orthant.studies.activity.ActivityOptions;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.GoNoGoTask;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.task.Task;

/**
 * Options of {@code input-modules}.
 *
 * @param seed of the run
 * @param units number of networks, each trained on every task
 * @param decision perceptual decision-making
 * @param goNoGo go / no-go without noise
 * @param noisySigma noise of go / no-go's noisy variant, sqrt(ms); 0 leaves that variant out
 * @param network size and dynamics
 * @param decisionTraining with early stopping
 * @param goNoGoTraining with early stopping
 * @param analysis trials and maximiser
 * @param nulls permutations and surrogates
 */
public record InputModulesOptions(
        long seed,
        int units,
        DecisionTask decision,
        GoNoGoTask goNoGo,
        double noisySigma,
        NetworkOptions network,
        PopulationTraining decisionTraining,
        PopulationTraining goNoGoTraining,
        ActivityOptions analysis,
        Nulls nulls)
        implements StudyOptions {

    /**
     * How relations and modules are tested.
     *
     * @param permutations of nodes (Mantel) and of labels (induced quality)
     * @param networks whose input modules are tested against permuted columns of weights, from the first on
     * @param draws of permuted columns
     * @param restarts on observed and surrogate matrices alike
     */
    public record Nulls(int permutations, int networks, int draws, int restarts) {

        /** Checks ranges. */
        public Nulls {
            if (permutations < 1 || networks < 0 || draws < 1 || restarts < 1) {
                throw new IllegalArgumentException(
                        "expected at least 1 permutation, 0 networks, 1 draw and 1 restart, got " + permutations + ", "
                                + networks + ", " + draws + " and " + restarts);
            }
        }

        /** 1,000 permutations; 200 draws of 5 restarts on 20 networks. */
        public static Nulls defaults() {
            return new Nulls(1000, 20, 200, 5);
        }

        /** How permuted columns are drawn. */
        ModuleSearch.NullSettings columns() {
            return new ModuleSearch.NullSettings(draws, restarts, false);
        }
    }

    /** Checks what concerns more than one part. */
    public InputModulesOptions {
        if (units < 1) {
            throw new IllegalArgumentException("expected at least 1 unit, got " + units);
        }
        if (!(goNoGo.sigma() == 0)) {
            throw new IllegalArgumentException(
                    "expected goNoGo.sigma of 0, since noisySigma is the noise of the variant with noise, got "
                            + goNoGo.sigma());
        }
        goNoGo.task().withSigma(noisySigma);
        network.forTask(decision.task());
        network.forTask(goNoGo.task());
        decisionTraining.requireTrialFits(decision.task());
        goNoGoTraining.requireTrialFits(goNoGo.task());
    }

    /** 50 networks for each task at dt 100, as the papers' counts are not known to us. */
    public static InputModulesOptions defaults() {
        return new InputModulesOptions(
                1,
                50,
                DecisionTask.defaults(),
                GoNoGoTask.defaults(),
                1,
                NetworkOptions.defaults(),
                PopulationTraining.decisionDefaults(),
                PopulationTraining.goNoGoDefaults(),
                ActivityOptions.defaults(),
                Nulls.defaults());
    }

    /** The task of a setting. */
    Task task(Setting setting) {
        return switch (setting) {
            case DECISIONS -> decision.task();
            case GO_NO_GO -> goNoGo.task();
            case GO_NO_GO_NOISY -> goNoGo.task().withSigma(noisySigma);
        };
    }

    /** How networks of a setting learn. */
    PopulationTraining training(Setting setting) {
        return setting == Setting.DECISIONS ? decisionTraining : goNoGoTraining;
    }
}
