package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Verdict;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.task.Task;

/** Sentences that both function studies write. */
final class FunctionWords {

    private FunctionWords() {}

    static String summary(Scorecard scorecard) {
        return String.format(
                Locale.ROOT,
                "Of %d claims that were judged, %d are reproduced, %d present below the smallest effect, %d not "
                        + "reproduced, %d inconclusive and %d untestable. %d of the judged claims with a baseline go "
                        + "beyond it.",
                scorecard.judged(),
                scorecard.count(Verdict.REPRODUCED),
                scorecard.count(Verdict.PRESENT_BELOW_SMALLEST_EFFECT),
                scorecard.count(Verdict.NOT_REPRODUCED),
                scorecard.count(Verdict.INCONCLUSIVE),
                scorecard.count(Verdict.UNTESTABLE),
                scorecard.claims().stream()
                        .filter(c ->
                                c.baseline() != null && c.baseline().beyond().equals("yes"))
                        .count());
    }

    /** How many of {@code networks} (in words) the verdicts rest on. */
    static String counted(String networks, int counted, int all) {
        return " Verdicts rest on " + counted + " of " + all + " " + networks + ".";
    }

    static String alphaWarning(double alpha) {
        return alpha == 1
                ? "alpha = dt / tau = 1: the network is a map without leak, not a continuous-time network."
                : "alpha = dt / tau = " + alpha + ".";
    }

    static List<String> trainingWarnings(String networks, List<TrainingReading> readings, boolean includeFailures) {
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

    static Optional<String> silentWarning(String network, List<ModularityReading> modules) {
        int least = modules.stream().mapToInt(ModularityReading::silent).min().orElse(0);
        int most = modules.stream().mapToInt(ModularityReading::silent).max().orElse(0);
        return most == 0
                ? Optional.empty()
                : Optional.of(
                        "Silent neurons, which have no module: " + least + " to " + most + " per " + network + ".");
    }

    static Optional<String> nullWarning(List<NullReading> nulls) {
        long tested = nulls.stream().filter(NullReading::exists).count();
        long noise = nulls.stream().filter(n -> n.exists() && n.p() >= 0.05).count();
        if (tested == 0 && !nulls.isEmpty()) {
            return Optional.of("No null for modularity: " + nulls.getFirst().reason());
        }
        return noise == 0
                ? Optional.empty()
                : Optional.of("In " + noise + " of " + tested + " tested networks the modules of residual FC are no "
                        + "better than noise (p of 0.05 or more).");
    }

    /** The default criterion is that of dt 100; at smaller steps networks reach it less often. */
    static Optional<String> criterionWarning(PopulationTraining training, Task task) {
        return training.stopping().enabled()
                        && task.dt() < 100
                        && training.stopping().choiceAccuracy() > 0.95
                ? Optional.of("The training criterion is choice accuracy "
                        + training.stopping().choiceAccuracy() + " at dt " + task.dt()
                        + " ms, where decisions are less stable; 0.95 is usual "
                        + "(training.stopping.choiceAccuracy).")
                : Optional.empty();
    }

    static String training(NetworkOptions network, PopulationTraining training, Task task) {
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

    /** How trained networks were analysed, after {@link #training}. */
    static String analysis(AnalysisOptions analysis) {
        return String.format(
                Locale.ROOT,
                "Each network was run from a zero state on its own %d whole trials. Functional connectivity is the Pearson "
                        + "correlation over all steps; silent neurons (variance at most 1e-12 of the largest) have no "
                        + "label. Partitions maximise signed modularity Q* (asymmetric; Rubinov and Sporns 2011) at "
                        + "gamma %s by Louvain (Leiden beside it), best of %d restarts. Nulls, for the standard connectivity alone: mean Q* of %d restarts against %d "
                        + "surrogates, on the first %d networks. Lesion controls: %d sets each. Intervals are 95 %% over "
                        + "networks.",
                analysis.trials(),
                analysis.gamma(),
                analysis.restarts(),
                analysis.nullRestarts(),
                analysis.nullDraws(),
                analysis.nullNetworks(),
                analysis.controlSets());
    }
}
