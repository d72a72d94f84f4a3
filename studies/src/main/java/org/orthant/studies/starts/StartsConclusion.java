package org.orthant.studies.starts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.population.StartingWeights;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.Task;

/** Reduces the networks of {@code shared-starts} to contrasts of pairs, tables, figures, scorecard and words. */
final class StartsConclusion {

    private final SharedStartsOptions options;
    private final NetworkSet<StartsUnit> networks;
    private final Contrasts contrasts;

    StartsConclusion(SharedStartsOptions options, UnitResults units) {
        this.options = options;
        List<StartsUnit> all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, StartsUnit.class))
                .toList();
        this.networks =
                NetworkSet.of(all, unit -> unit.counts(options.analysis().includeFailures()), false);
        Map<StartingWeights, List<StartedNetwork>> designs = new EnumMap<>(StartingWeights.class);
        for (int k : networks.counted()) {
            designs.computeIfAbsent(all.get(k).design(), design -> new ArrayList<>())
                    .add(new StartedNetwork(all.get(k), units.array(k, SharedStarts.RECURRENT)));
        }
        this.contrasts =
                new Contrasts(designs, new Contrast.Draws(options.permutations(), new RandomStreams(options.seed())));
    }

    Conclusion conclude() {
        Scorecard scorecard = new StartsClaims(contrasts).scorecard();
        return new Conclusion(
                scorecard.summary()
                        + TrainingWords.counted(
                                "networks",
                                networks.counted().size(),
                                networks.all().size()),
                warnings(),
                scorecard,
                StartsTables.of(networks.all(), contrasts),
                Map.of("labels", networks.labels(options.network().neurons(), StartsUnit::modules)),
                sections(),
                methods());
    }

    private List<String> warnings() {
        Task task = options.task().task();
        List<String> warnings = new ArrayList<>();
        warnings.add(TrainingWords.alphaWarning(options.network().alpha(task)));
        warnings.addAll(TrainingWords.trainingWarnings(
                "networks",
                networks.all().stream().map(StartsUnit::training).toList(),
                options.analysis().includeFailures()));
        TrainingWords.criterionWarning(options.training(), task).ifPresent(warnings::add);
        ModularityWords.silentWarning(
                        "network",
                        networks.counting().stream().map(StartsUnit::modules).toList())
                .ifPresent(warnings::add);
        fewest().ifPresent(warnings::add);
        return warnings;
    }

    private Optional<String> fewest() {
        int least = contrasts.all().stream()
                .mapToInt(c -> Math.min(c.same().n(), c.apart().n()))
                .min()
                .orElse(0);
        return least >= 10
                ? Optional.empty()
                : Optional.of("A design has no more than " + least
                        + " networks that count: jackknife intervals over so few are wide.");
    }

    private List<ReportSection> sections() {
        StartsFigures figures = new StartsFigures(contrasts);
        return List.of(
                new ReportSection(
                        "Modules",
                        List.of(
                                "Each violin holds all pairs of networks of one design; the one beside it, pairs of "
                                        + "networks of the same scale that have nothing in common at the start. Module "
                                        + "labels refer to neurons: neuron 7 of one network and neuron 7 of another have "
                                        + "the same input weights at the start where W_in is shared, and nothing in common "
                                        + "otherwise, so that chance is 0.",
                                "The paper's second design shares W_in and W_out and matches them to each other at once. "
                                        + "Two controls take this apart: shared but unrelated, and matched but drawn anew for "
                                        + "each network. What the first of them shows is due to sharing.",
                                "Shared matrices are drawn once from the run's seed: the verdicts are about these matrices, "
                                        + "and another seed draws others."),
                        List.of(figures.partitions(), figures.untrained())),
                new ReportSection(
                        "Recurrent weights",
                        List.of(
                                "W_rec starts each network's own, so that similarity comes from training alone. Entries are "
                                        + "correlated over all neurons, which decides, and over neurons active in both networks, "
                                        + "which the table of contrasts holds."),
                        List.of(figures.entries(), figures.strength())));
    }

    private String methods() {
        return TrainingWords.training(
                        options.network(), options.training(), options.task().task())
                + String.format(
                        Locale.ROOT,
                        " Six designs, networks dealt to them in turn: W_in and W_out each network's own at PyTorch's scale; "
                                + "W_in shared; and, with W_out at W_in's scale (uniform in +-1/sqrt(inputs)), W_in and W_out each "
                                + "network's own; both shared, W_out the transpose of W_in (fixation with fixate, stimulus k "
                                + "with choice k); both shared and unrelated; W_out the transpose of each network's own W_in. "
                                + "W_rec and biases are each network's own throughout. Networks were run on their own %d whole "
                                + "trials, before and after training; FC is the Pearson correlation over all steps; silent "
                                + "neurons (variance at most 1e-12 of the largest) have no label; partitions "
                                + "maximise signed modularity (asymmetric) at gamma %s by %s, best of %d restarts. Pairs "
                                + "within a design are held against pairs within the group of the same scale that started "
                                + "apart: difference of means, 95 %% interval by the delete-one-network jackknife (t with n_a + "
                                + "n_b - 2), p by %d permutations of the networks' labels, one-sided, p = (1 + #) / (1 + n). The "
                                + "paper's two-sample t over pairs is printed beside it; it takes pairs that share a network "
                                + "for independent.",
                        options.analysis().trials(),
                        options.analysis().gamma(),
                        options.analysis().search().words(),
                        options.analysis().restarts(),
                        options.permutations());
    }
}
