package org.orthant.studies.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.task.Task;

/** Sentences on how networks were trained and how that went, the same in every study. */
public final class TrainingWords {

    private TrainingWords() {}

    /** How networks were trained, a sentence for the methods. */
    public static String training(NetworkOptions network, PopulationTraining training, Task task) {
        String leak = network.leakPlacement().name().toLowerCase(Locale.ROOT);
        String stopping = training.stopping().enabled()
                ? String.format(
                        Locale.ROOT,
                        " or until accuracy met the criterion (choice %s, full %s) in %d evaluations in a row, one every "
                                + "%d steps on %d fresh trials",
                        training.stopping().choiceAccuracy(),
                        training.stopping().fullAccuracy(),
                        training.stopping().consecutive(),
                        training.stopping().interval(),
                        training.stopping().trials())
                : "";
        return String.format(
                Locale.ROOT,
                "Networks of %d %s neurons (leak %s, dt %d ms, tau %s ms, alpha %s) with PyTorch's default initialisation "
                        + "were trained on %s by backpropagation through time (cross entropy at every step, Adam, rate "
                        + "%s, %d streams of %d steps) for %d steps%s.",
                network.neurons(),
                network.activation(),
                leak,
                task.dt(),
                network.tau(),
                network.alpha(task),
                task.id(),
                training.learningRate(),
                training.batch(),
                training.sequenceLength(),
                training.steps(),
                stopping);
    }

    /** How many of {@code networks} (in words) the verdicts rest on. */
    public static String counted(String networks, int counted, int all) {
        return " Verdicts rest on " + counted + " of " + all + " " + networks + ".";
    }

    /** What alpha is, and what that means at 1. */
    public static String alphaWarning(double alpha) {
        return alpha == 1
                ? "alpha = dt / tau = 1: the network is a map without leak, not a continuous-time network."
                : "alpha = dt / tau = " + alpha + ".";
    }

    /** Divergence and too few networks, in studies that train every network to the last step. */
    public static List<String> populationWarnings(int networks, int diverged) {
        List<String> warnings = new ArrayList<>();
        if (diverged > 0) {
            warnings.add(diverged + " of " + networks + " networks diverged (activity not finite): they are in the "
                    + "tables, not in the verdicts; a smaller learning rate or training.clipNorm may help.");
        }
        if (networks - diverged < 3) {
            warnings.add("Fewer than three networks: intervals are very wide or missing.");
        }
        return warnings;
    }

    /** Failures, divergence and too few networks; {@code networks} names them in the plural. */
    public static List<String> trainingWarnings(
            String networks, List<TrainingReading> readings, boolean includeFailures) {
        List<String> warnings = new ArrayList<>();
        long failed = readings.stream().filter(r -> !r.metCriterion()).count();
        if (failed > 0) {
            warnings.add(failed + " of " + readings.size() + " " + networks + " missed the training criterion; they "
                    + "are in the tables and " + (includeFailures ? "in" : "not in") + " the means and verdicts.");
        }
        long diverged = readings.stream().filter(TrainingReading::diverged).count();
        if (diverged > 0) {
            warnings.add(diverged + " of " + readings.size() + " " + networks + " diverged (activity not finite): a "
                    + "smaller learning rate or training.clipNorm may help.");
        }
        if (readings.size() - failed < 3) {
            warnings.add("Fewer than three trained " + networks + ": intervals are very wide or missing.");
        }
        return warnings;
    }

    /** The default criterion is that of dt 100; at smaller steps networks reach it less often. */
    public static Optional<String> criterionWarning(PopulationTraining training, Task task) {
        return training.stopping().enabled()
                        && task.dt() < 100
                        && training.stopping().choiceAccuracy() > 0.95
                ? Optional.of("The training criterion is choice accuracy "
                        + training.stopping().choiceAccuracy() + " at dt " + task.dt()
                        + " ms, where decisions are less stable; 0.95 is usual "
                        + "(training.stopping.choiceAccuracy).")
                : Optional.empty();
    }
}
