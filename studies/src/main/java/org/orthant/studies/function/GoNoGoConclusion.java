package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.modularity.ModularityWords;
import org.orthant.studies.modularity.ResolutionSweep;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.Trials;

/** Reduces the networks of {@code function-gonogo} to tables, figures, scorecard and words. */
final class GoNoGoConclusion {

    private final FunctionGoNoGoOptions options;
    private final UnitResults units;
    private final List<GoNoGoUnit> all;
    private final List<GoNoGoVariant> variants;
    private final Trials trials;
    private final Map<GoNoGoVariant, ResolutionSweep> sweeps = new EnumMap<>(GoNoGoVariant.class);

    GoNoGoConclusion(FunctionGoNoGoOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, GoNoGoUnit.class))
                .toList();
        this.variants = GoNoGoVariant.of(options);
        this.trials = Trials.draw(options.task().task(), 1, new RandomStreams(options.seed()), Purpose.ANALYSIS_TRIALS);
        variants.forEach(variant -> sweeps.put(variant, sweep(variant)));
    }

    Conclusion conclude() {
        List<Claim> claims = new ArrayList<>();
        Map<String, Matrix> arrays = new TreeMap<>();
        List<Table> tables = new ArrayList<>(GoNoGoTables.of(all));
        StringBuilder counted = new StringBuilder();
        for (GoNoGoVariant variant : variants) {
            NetworkSet<GoNoGoResult> networks = networks(variant);
            claims.addAll(new GoNoGoClaims(variant, options.analysis().search(), networks.counting()).claims());
            arrays.put(
                    "labels" + variant.fileSuffix(),
                    networks.labels(options.network().neurons(), GoNoGoResult::modules));
            tables.addAll(sweepOf(variant).tables("gamma-partitions" + variant.fileSuffix()));
            counted.append(TrainingWords.counted(
                    variant.words() + " networks",
                    networks.counted().size(),
                    networks.all().size()));
        }
        Scorecard scorecard = new Scorecard(claims);
        return new Conclusion(
                scorecard.summary() + counted, warnings(), scorecard, tables, arrays, sections(), methods());
    }

    /** The modules of the variant's example at other resolutions, with the streams of its own search. */
    private ResolutionSweep sweep(GoNoGoVariant variant) {
        NetworkSet<GoNoGoResult> networks = networks(variant);
        OptionalInt example = networks.example(GoNoGoResult::modules);
        if (example.isEmpty()) {
            return new ResolutionSweep(List.of());
        }
        int index = example.getAsInt();
        NetworkRecipe recipe = new NetworkRecipe(
                options.taskOf(variant), options.network(), options.training(), options.seed(), index);
        return ResolutionSweep.ofStored(
                units.array(index, "fc" + variant.fileSuffix()),
                networks.all().get(index).modules(),
                options.analysis().search(),
                recipe.streams());
    }

    private ResolutionSweep sweepOf(GoNoGoVariant variant) {
        return Objects.requireNonNull(sweeps.get(variant));
    }

    private NetworkSet<GoNoGoResult> networks(GoNoGoVariant variant) {
        return NetworkSet.of(
                all.stream().map(unit -> unit.result(variant)).toList(),
                result -> result.training().metCriterion(),
                options.analysis().includeFailures());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warnings.add(TrainingWords.alphaWarning(
                options.network().alpha(options.task().task())));
        warnings.add("The noise-free task has two distinct trials, so that FC has rank at most "
                + (2 * trials.steps() - 1)
                + ", halves of the trials are no independent data, and there is no null for its modularity.");
        for (GoNoGoVariant variant : variants) {
            warnings.addAll(warnings(variant, networks(variant)));
        }
        return warnings;
    }

    private List<String> warnings(GoNoGoVariant variant, NetworkSet<GoNoGoResult> networks) {
        List<String> warnings = new ArrayList<>(TrainingWords.trainingWarnings(
                variant.words() + " networks",
                networks.all().stream().map(GoNoGoResult::training).toList(),
                options.analysis().includeFailures()));
        ModularityWords.silentWarning(
                        variant.words() + " network",
                        networks.counting().stream().map(GoNoGoResult::modules).toList())
                .ifPresent(warnings::add);
        if (variant.hasHalves()) {
            ModularityWords.nullWarning(networks.counting().stream()
                            .map(network -> network.nulls().getFirst())
                            .toList())
                    .ifPresent(warnings::add);
        }
        return warnings;
    }

    private List<ReportSection> sections() {
        return List.of(
                new ReportSection(
                        "Modules of functional connectivity",
                        List.of("Every network is trained and analysed twice: on the papers' noise-free task, and with "
                                + "noise on both signal channels. Modules are found on all trials ("
                                + options.analysis().search().words()
                                + "); the number of modules with the diagonal kept stands beside it. Maximising "
                                + "modularity finds modules in noise, too, and the null that tests for it needs many "
                                + "distinct trials: it exists for the noisy task only."),
                        figures(GoNoGoFigures::modules)),
                new ReportSection(
                        "What modules follow",
                        List.of("The signal's module is the one whose neurons differ most between go and no-go trials "
                                + "from stimulus onset on; the two output modules are those whose neurons correlate "
                                + "most with the go output, in either direction. All of them are best of a few, "
                                + "so that the untrained network's best stands beside them."),
                        figures(f -> Stream.of(f.courses(0), f.courses(1), f.moduleCorrelations(), f.correlations()))),
                new ReportSection(
                        "What modules do",
                        List.of("An output lesion sets the go module's columns of W_out to 0 and leaves the dynamics "
                                + "alone. Its baseline is the set of as many neurons with the largest W_out[go] - "
                                + "W_out[fixate]: where that does the same, the lesion shows that the answer is read "
                                + "from these neurons, not that the module boundary adds anything to W_out. The go "
                                + "module follows the go output over all steps; over stimulus steps only, another module "
                                + "can be chosen, and the result can turn: the scorecard's note says how."),
                        figures(f -> Stream.of(f.lesions()))));
    }

    /** The figures of every variant that has networks to show. */
    private List<Figure> figures(Function<GoNoGoFigures, Stream<Figure>> some) {
        List<Figure> figures = new ArrayList<>();
        for (GoNoGoVariant variant : variants) {
            NetworkSet<GoNoGoResult> networks = networks(variant);
            if (networks.example(GoNoGoResult::modules).isPresent()) {
                some.apply(new GoNoGoFigures(variant, networks, units, trials, sweepOf(variant)))
                        .forEach(figures::add);
            }
        }
        return figures;
    }

    private String methods() {
        String noise = variants.contains(GoNoGoVariant.NOISY)
                ? " Each network was trained a second time, from the same initial weights, with noise of sigma "
                        + options.noisySigma() + " sqrt(ms) on both signal channels during the stimulus. "
                : " ";
        return TrainingWords.training(
                        options.network(), options.training(), options.task().task())
                + noise
                + FunctionWords.analysis(options.analysis());
    }
}
