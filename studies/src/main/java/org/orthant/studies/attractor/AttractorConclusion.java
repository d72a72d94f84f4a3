package org.orthant.studies.attractor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.activity.TrainingWords;
import org.orthant.studies.report.ReportSection;
import org.orthant.task.Task;

/** Reduces the networks of {@code line-attractor} to tables, figures, scorecard and words. */
final class AttractorConclusion {

    private final LineAttractorOptions options;
    private final UnitResults units;
    private final NetworkSet<AttractorUnit> networks;

    AttractorConclusion(LineAttractorOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.networks = NetworkSet.of(
                IntStream.range(0, units.size())
                        .mapToObj(k -> units.record(k, AttractorUnit.class))
                        .toList(),
                unit -> unit.training().metCriterion(),
                options.analysis().includeFailures());
    }

    Conclusion conclude() {
        List<AttractorUnit> counting = networks.counting().stream()
                .filter(unit -> !unit.training().diverged())
                .toList();
        Scorecard scorecard = new AttractorClaims(options.analysis(), counting).scorecard();
        return new Conclusion(
                scorecard.summary()
                        + TrainingWords.counted(
                                "networks", counting.size(), networks.all().size()),
                warnings(),
                scorecard,
                AttractorTables.of(networks.all()),
                Map.of(),
                counting.isEmpty() ? List.of() : sections(counting),
                methods());
    }

    private List<String> warnings() {
        Task task = options.task().task();
        List<String> warnings = new ArrayList<>();
        warnings.add(TrainingWords.alphaWarning(options.network().alpha(task)));
        warnings.addAll(TrainingWords.trainingWarnings(
                "networks",
                networks.all().stream().map(AttractorUnit::training).toList(),
                options.analysis().includeFailures()));
        TrainingWords.criterionWarning(options.training(), task).ifPresent(warnings::add);
        long outliers = networks.counting().stream()
                .filter(unit -> unit.trained().outliers() > 0)
                .count();
        if (outliers > 0) {
            warnings.add("Fixed points far from visited states, which are left out: in " + outliers + " networks.");
        }
        return warnings;
    }

    private List<ReportSection> sections(List<AttractorUnit> counting) {
        int example = networks.all().indexOf(counting.getFirst());
        return List.of(
                new ReportSection(
                        "Fixed and slow points",
                        List.of(
                                "A line attractor is a line of fixed points: evidence moves the state along it, and without "
                                        + "evidence it stays. A network can do much the same with one fixed point and a slow "
                                        + "manifold, along which the state drifts back. Fixed points are exact; slow points are "
                                        + "where the descent of q = 1/2 |F(r) - r|^2 first meets |F(r) - r| / |r| < "
                                        + options.analysis().slowSpeed() + ".",
                                "The criterion: more than one fixed point, or slow points that spread over at least "
                                        + options.analysis().leastSpread()
                                        + " of the visited range where the untrained network's spread over less than "
                                        + options.analysis().mostUntrained() + "."),
                        List.of(
                                AttractorFigures.points(example, units, true),
                                AttractorFigures.points(example, units, false),
                                AttractorFigures.spread(counting, options.analysis()),
                                AttractorFigures.eigenvalues(counting))),
                new ReportSection(
                        "Pushes",
                        List.of(
                                "A strong stimulus comes on after one step of rest and stays. Where the state ends is seen "
                                        + "from the fixed point along the slow points' first component. In any network two "
                                        + "different inputs end in different places: the untrained network says how much of it is "
                                        + "that."),
                        List.of(
                                AttractorFigures.pushes(example, units, true),
                                AttractorFigures.pushes(example, units, false),
                                AttractorFigures.allPushes(counting))));
    }

    private String methods() {
        AttractorAnalysis analysis = options.analysis();
        return TrainingWords.training(
                        options.network(), options.training(), options.task().task())
                + String.format(
                        Locale.ROOT,
                        " Each network was run from a zero state on its own %d whole trials. Fixed and slow points of the "
                                + "step at the input (1, 0.5, 0.5) were sought from %d starts: half visited states, a "
                                + "quarter noisy copies (half a standard deviation of each neuron), a quarter random within "
                                + "each neuron's visited range. Fixed points by Newton's method on the active neurons "
                                + "(residual at most 1e-10 in double precision), slow points by Adam on q (Sussillo and Barak "
                                + "2013; Golub and Sussillo 2018); points farther from the visited centroid than 10 times "
                                + "the visited states' mean distance are left out. The slow direction is the slow points' "
                                + "first principal component, towards choice 1. Pushes: one step under (1, 0, 0) from zero, "
                                + "then (1, %s, 0) or (1, 0, %s) until |dr| / alpha < 1e-6 |r|, at most 50 s. Intervals are "
                                + "95 %% over networks.",
                        analysis.trials(),
                        analysis.starts(),
                        analysis.perturbation(),
                        analysis.perturbation());
    }
}
