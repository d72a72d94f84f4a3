package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.dynamics.AttractorOptions;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.flow.PhasePortraitUnit.Result;
import org.orthant.studies.report.ReportSection;

/** Reduces the networks of {@code phase-portrait} to tables, figures, scorecard and words. */
final class PortraitConclusion {

    private final PhasePortraitOptions options;
    private final UnitResults units;
    private final List<PhasePortraitUnit> all;

    PortraitConclusion(PhasePortraitOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, PhasePortraitUnit.class))
                .toList();
    }

    Conclusion conclude() {
        List<Claim> claims = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<ReportSection> sections = new ArrayList<>();
        StringBuilder counted = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (PortraitVariant variant : PortraitVariant.values()) {
            NetworkSet<Result> networks = NetworkSet.of(
                    all.stream().map(unit -> unit.of(variant)).toList(),
                    result -> result.training().metCriterion(),
                    options.includeFailures());
            String words = "networks trained at dt " + options.task(variant).dt();
            claims.addAll(new PortraitClaims(variant, options, networks.counting()).claims());
            warnings.add("dt " + options.task(variant).dt() + ": "
                    + TrainingWords.alphaWarning(options.network().alpha(options.task(variant))));
            warnings.addAll(TrainingWords.trainingWarnings(
                    words, networks.all().stream().map(Result::training).toList(), options.includeFailures()));
            networks.counted().stream()
                    .filter(k -> !networks.all().get(k).trained().isEmpty())
                    .findFirst()
                    .ifPresent(example -> sections.add(section(variant, networks, example)));
            counted.append(TrainingWords.counted(
                    words, networks.counting().size(), networks.all().size()));
            methods.append(TrainingWords.training(options.network(), options.training(variant), options.task(variant)))
                    .append(' ');
        }
        Scorecard scorecard = new Scorecard(claims);
        return new Conclusion(
                scorecard.summary() + counted, warnings, scorecard, tables(), Map.of(), sections, methods + longRuns());
    }

    private ReportSection section(PortraitVariant variant, NetworkSet<Result> networks, int example) {
        return new ReportSection(
                "Networks trained at dt " + options.task(variant).dt(),
                List.of(
                        "Arrows show one step at an input that stays as it is; trajectories are those of trials, whose "
                                + "input changes. The grid holds states with negative activity, which rectifying neurons "
                                + "cannot have; the clipped grid sets it to 0.",
                        "Where the time step is as long as the time constant, the network is a map, and a cycle can "
                                + "be made by the step alone. So each long run is repeated with the same weights at "
                                + "smaller steps, and only a cycle that is there at two of them counts."),
                new PortraitFigures(variant, options, networks, units, example).figures());
    }

    private String longRuns() {
        AttractorOptions run = AttractorOptions.forStep(options.fineDt());
        return String.format(
                Locale.ROOT,
                "The grid of %d x %d points spans the visited range of the first two principal components (centred, not "
                        + "scaled) of %d trials. Long runs start at every %dth point along each side and at the last states "
                        + "of a go and a no-go trial. A state is at rest when |dr| / alpha is at most %s |r|; after %d ms an "
                        + "orbit of %d ms is a cycle if each state comes back, or each crossing of a section at the mean of "
                        + "the most variable neuron does, within %s of the orbit's size. A cycle stands if it is found at "
                        + "dt %d and dt %d ms from the same start with periods that differ by %s at most. Intervals are "
                        + "95 %% over networks.",
                options.gridSide(),
                options.gridSide(),
                options.trials(),
                options.startStride(),
                run.restTolerance(),
                run.mostSteps() * options.fineDt(),
                run.orbitSteps() * options.fineDt(),
                run.returnTolerance(),
                options.fineDt(),
                options.fineDt() / 2,
                PortraitAnalysis.SAME_PERIOD);
    }

    private List<Table> tables() {
        Table networks = new Table(
                "networks",
                "network",
                "trained_at_dt_ms",
                "training_steps",
                "met_criterion",
                "diverged",
                "full_accuracy");
        Table runs = new Table(
                "long_runs",
                "network",
                "trained_at_dt_ms",
                "state",
                "input",
                "negative_grid_share",
                "dt_ms",
                "starts",
                "rest",
                "cycle",
                "neither",
                "diverged",
                "points_of_rest",
                "shortest_period_ms",
                "longest_period_ms",
                "standing_cycles");
        for (int k = 0; k < all.size(); k++) {
            for (PortraitVariant variant : PortraitVariant.values()) {
                Result result = all.get(k).of(variant);
                int dt = options.task(variant).dt();
                TrainingReading training = result.training();
                networks.add(
                        k, dt, training.steps(), training.metCriterion(), training.diverged(), training.fullAccuracy());
                for (PortraitReading reading : result.trained()) {
                    add(runs, k, dt, "trained", reading);
                }
                for (PortraitReading reading : result.untrained()) {
                    add(runs, k, dt, "untrained", reading);
                }
            }
        }
        return List.of(networks, runs);
    }

    private static void add(Table runs, int network, int trainedAt, String state, PortraitReading reading) {
        for (LongRunReading run : reading.longRuns()) {
            runs.add(
                    network,
                    trainedAt,
                    state,
                    reading.input(),
                    reading.negativeShare(),
                    run.dt(),
                    run.starts(),
                    run.fixed(),
                    run.cycles(),
                    run.neither(),
                    run.diverged(),
                    run.fixedPoints(),
                    run.periods().stream().mapToDouble(p -> p).min().orElse(Double.NaN),
                    run.periods().stream().mapToDouble(p -> p).max().orElse(Double.NaN),
                    reading.standingCycles());
        }
    }
}
