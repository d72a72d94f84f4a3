package org.orthant.studies.projection;

import static org.orthant.studies.projection.NoiseWords.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.orthant.nullmodel.NullKind;
import org.orthant.nullmodel.NullSummary;
import org.orthant.stats.Correlation;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.projection.ProjectionUnit.Detail;
import org.orthant.studies.projection.ProjectionUnit.Floor;
import org.orthant.studies.projection.ProjectionUnit.Point;
import org.orthant.studies.projection.ProjectionUnit.Untrained;

/** The scorecard of {@code projection}. */
final class ProjectionClaims {

    /** The least growth of the number of modules that counts. */
    static final double SMALLEST_GROWTH = 0.5;

    /** What the papers say of two and three inputs. */
    private static final List<String> CLAIMS = List.of(
            "Two random inputs give three modules (T1), or quadrants, four (T2)",
            "Three random inputs give octants (T2), eight if each were a module");

    private final ProjectionOptions options;
    private final List<ProjectionUnit> units;
    private final double[] floor;

    ProjectionClaims(ProjectionOptions options, List<ProjectionUnit> units) {
        this.options = options;
        this.units = List.copyOf(units);
        this.floor = units.stream()
                .flatMap(unit -> unit.floor().stream())
                .mapToDouble(Floor::meanQuality)
                .toArray();
    }

    Scorecard scorecard() {
        List<Claim> claims = new ArrayList<>();
        for (int k = 0; k < ProjectionOptions.DetailOptions.INPUTS.size(); k++) {
            claims.add(count(k, "", "Louvain, diagonal 0", Detail::zero));
            claims.add(count(k, "-diagonal-kept", "Louvain, diagonal kept", Detail::kept));
            claims.add(count(k, "-leiden", "Leiden, diagonal 0", Detail::leiden));
        }
        claims.add(grow());
        claims.add(more());
        Stream.of(2, 3, options.mostInputs(), options.inputs().getLast())
                .distinct()
                .forEach(inputs -> claims.add(aboveFloor(inputs)));
        claims.add(untrainedNoise());
        claims.add(untrained(
                "before-recurrence",
                "Inputs are modular before recurrence (untrained network)",
                "W_in x + b_in",
                Untrained::beforeNull,
                Untrained::before));
        claims.add(untrained(
                "before-training",
                "Activity is modular before training (untrained network)",
                "activity",
                Untrained::afterNull,
                Untrained::after));
        claims.add(losers());
        claims.add(winners());
        return new Scorecard(claims);
    }

    private Claim count(int k, String suffix, String method, Function<Detail, ModularityReading> part) {
        int inputs = ProjectionOptions.DetailOptions.INPUTS.get(k);
        int[] modules = units.stream()
                .mapToInt(unit -> part.apply(unit.details().get(k)).modules())
                .toArray();
        return ClaimRules.reported(
                new Wording(
                        "modules." + inputs + "-inputs" + suffix,
                        CLAIMS.get(k),
                        "number of modules of at least two neurons, " + method,
                        "Modules: " + NoiseWords.counts(Arrays.stream(modules)) + " repetitions."),
                Arrays.stream(modules).asDoubleStream().toArray());
    }

    private Curves sweep() {
        return curve(units, Point::modules);
    }

    private Claim grow() {
        Curves modules = sweep();
        int points = options.mostInputs();
        return ClaimRules.correlation(
                new Wording(
                        "modules.grow",
                        "The number of modules grows with the number of inputs",
                        "Spearman's rho of modules and inputs, 1 to " + points + ", per repetition",
                        "Mean number at 1, 2, 3, 10 and " + points + " inputs: " + at(modules, 1) + ", "
                                + at(modules, 2) + ", " + at(modules, 3) + ", " + at(modules, Math.min(10, points))
                                + ", " + at(modules, points) + "."),
                modules.each(row ->
                        Correlation.spearman(Arrays.copyOf(modules.settings(), points), Arrays.copyOf(row, points))),
                null);
    }

    private static String at(Curves curves, int inputs) {
        return String.format(Locale.ROOT, "%.2f", curves.mean()[inputs - 1]);
    }

    private Claim more() {
        double[] few = sweep().at(1);
        double[] many = sweep().at(options.mostInputs() - 1);
        double[] independent = units.stream()
                .mapToDouble(unit ->
                        unit.floor().stream().mapToInt(Floor::modules).average().orElse(Double.NaN))
                .toArray();
        return ClaimRules.quantity(
                new Wording(
                        "modules.more",
                        "Many inputs give more modules than two",
                        "number of modules at " + options.mostInputs() + " inputs less that at 2",
                        "The baseline puts independent neurons, which have no modules but those of chance ("
                                + String.format(
                                        Locale.ROOT,
                                        "%.2f",
                                        Arrays.stream(independent).average().orElse(Double.NaN))
                                + " on average), in the place of many inputs."),
                minus(many, few),
                BaselineValues.of("noise floor", minus(independent, few)),
                SMALLEST_GROWTH,
                "modules");
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        Arrays.setAll(difference, k -> a[k] - b[k]);
        return difference;
    }

    private Claim aboveFloor(int inputs) {
        int point = options.inputs().indexOf(inputs);
        double[] quality = curve(units, Point::meanQuality).at(point);
        return overFloor(
                new Wording(
                        "modular." + inputs + "-inputs",
                        inputs > options.noise().neurons()
                                ? "There are still modules with more inputs (" + inputs + ") than neurons"
                                : "A random projection of " + inputs + " inputs is modular",
                        "z of mean Q* of " + options.floorRestarts() + " restarts against independent neurons",
                        "Mean Q* " + number(mean(quality)) + ", of independent neurons " + number(mean(floor)) + "."),
                quality);
    }

    private Claim untrainedNoise() {
        double[] quality = units.stream()
                .mapToDouble(unit -> unit.untrained().noiseMeanQuality())
                .toArray();
        return overFloor(
                new Wording(
                        "modular.untrained-weights",
                        "Input weights are modular before training: Gaussian noise through W_in of untrained networks",
                        "z of mean Q* of " + options.floorRestarts() + " restarts against independent neurons",
                        "Modules: "
                                + NoiseWords.counts(units.stream()
                                        .mapToInt(
                                                unit -> unit.untrained().noise().modules()))
                                + " networks."),
                quality);
    }

    private Claim overFloor(Wording wording, double[] quality) {
        double[] z = Arrays.stream(quality).map(q -> floorSummary(q).z()).toArray();
        long significant =
                Arrays.stream(quality).filter(q -> floorSummary(q).p() < 0.05).count();
        return ClaimRules.quantity(
                new Wording(
                        wording.id(),
                        wording.claim(),
                        wording.statistic(),
                        wording.note() + " " + significant + " of " + quality.length + " with p < 0.05, " + floor.length
                                + " draws."),
                z,
                null,
                ClaimRules.SMALLEST_Z,
                "z");
    }

    /** One value against all draws of the floor; independent white series are what shifting white series gives. */
    private NullSummary floorSummary(double quality) {
        return NullSummary.of(NullKind.CIRCULAR_SHIFT, quality, floor);
    }

    private Claim untrained(
            String id,
            String claim,
            String what,
            Function<Untrained, NullReading> part,
            Function<Untrained, ModularityReading> modules) {
        List<NullReading> readings =
                units.stream().map(unit -> part.apply(unit.untrained())).toList();
        long tested = readings.stream().filter(NullReading::exists).count();
        long significant = readings.stream().filter(n -> n.p() < 0.05).count();
        return ClaimRules.quantity(
                new Wording(
                        "modular." + id,
                        claim,
                        "z of mean Q* of residual " + what + " against trials shifted per neuron",
                        significant + " of " + tested + " networks with p < 0.05. Modules of " + what + ": "
                                + NoiseWords.counts(units.stream()
                                        .mapToInt(unit ->
                                                modules.apply(unit.untrained()).modules()))
                                + " networks."),
                readings.stream().mapToDouble(NullReading::z).toArray(),
                null,
                ClaimRules.SMALLEST_Z,
                "z");
    }

    private Claim losers() {
        Curves losers = curve(units, Point::losers);
        int last = options.mostInputs() - 1;
        return ClaimRules.reported(
                new Wording(
                        "winners.losers",
                        "Inputs compete: some have the largest weight of no neuron",
                        "inputs that win no neuron at " + options.mostInputs() + " inputs",
                        "By chance, M (1 - 1/M)^N: "
                                + number(expectedLosers(
                                        options.mostInputs(), options.noise().neurons())) + "."),
                losers.at(last));
    }

    /** Inputs that win none of N neurons, if each neuron's winner is any of M inputs. */
    static double expectedLosers(int inputs, int neurons) {
        double share = 1;
        for (int i = 0; i < neurons; i++) {
            share *= 1 - 1.0 / inputs;
        }
        return inputs * share;
    }

    private Claim winners() {
        Curves strength = curve(units, Point::winnerStrength);
        int last = options.mostInputs() - 1;
        return ClaimRules.reported(
                new Wording(
                        "winners.strength",
                        "A module follows the input that wins most of its neurons",
                        "|r| of a module's mean with its winning input, mean over modules, 2 inputs",
                        "At " + options.mostInputs() + " inputs: " + number(mean(strength.at(last))) + "."),
                strength.at(1));
    }

    static Curves curve(List<ProjectionUnit> units, ToDoubleFunction<Point> value) {
        return Curves.of(units, ProjectionUnit::points, Point::inputs, value);
    }

    /** z of each repetition's and point's statistic against the floor. */
    Curves z() {
        return curve(units, point -> floorSummary(point.meanQuality()).z());
    }

    /** Draws of the floor. */
    double[] floor() {
        return floor.clone();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }
}
