package org.orthant.studies.projection;

import static org.orthant.studies.projection.ProjectionClaims.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.community.Partition;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.projection.ProjectionUnit.Detail;
import org.orthant.studies.projection.ProjectionUnit.Floor;
import org.orthant.studies.projection.ProjectionUnit.Point;

/** The figures of {@code projection}. */
final class RandomProjectionFigures {

    private static final Axis INPUTS = Axis.of("number of inputs M");

    private final ProjectionOptions options;
    private final List<ProjectionUnit> units;
    private final ProjectionClaims claims;

    RandomProjectionFigures(ProjectionOptions options, List<ProjectionUnit> units, ProjectionClaims claims) {
        this.options = options;
        this.units = units;
        this.claims = claims;
    }

    /** How many repetitions have how many modules. */
    Figure counts(int k) {
        int inputs = ProjectionOptions.DetailOptions.INPUTS.get(k);
        List<Function<Detail, ModularityReading>> methods = List.of(Detail::zero, Detail::kept, Detail::leiden);
        List<int[]> modules = methods.stream()
                .map(method -> units.stream()
                        .mapToInt(unit -> method.apply(unit.details().get(k)).modules())
                        .toArray())
                .toList();
        return bars(
                new FigureText(
                        "modules-of-" + inputs,
                        "Number of modules, " + inputs + " random inputs",
                        "Repetitions by the number of modules of at least two neurons, best of "
                                + options.detail().restarts() + " restarts.",
                        "Bars: number of repetitions for each number of modules."),
                "repetitions",
                List.of("Louvain, diagonal 0", "Louvain, diagonal kept", "Leiden, diagonal 0"),
                modules);
    }

    /** Modules of untrained networks. */
    Figure untrainedCounts() {
        List<Function<ProjectionUnit.Untrained, ModularityReading>> parts = List.of(
                ProjectionUnit.Untrained::noise, ProjectionUnit.Untrained::before, ProjectionUnit.Untrained::after);
        return bars(
                new FigureText(
                        "untrained-modules",
                        "Number of modules of untrained networks",
                        "Networks by the number of modules of at least two neurons, diagonal 0.",
                        "Bars: number of networks for each number of modules."),
                "networks",
                List.of("noise through W_in", "before recurrence", "after recurrence"),
                parts.stream()
                        .map(part -> units.stream()
                                .mapToInt(unit -> part.apply(unit.untrained()).modules())
                                .toArray())
                        .toList());
    }

    private static Figure bars(FigureText text, String y, List<String> names, List<int[]> numbers) {
        int most = numbers.stream().flatMapToInt(Arrays::stream).reduce(1, Math::max);
        List<BarsFigure.Bars> series = new ArrayList<>();
        for (int s = 0; s < names.size(); s++) {
            int[] counted = numbers.get(s);
            series.add(new BarsFigure.Bars(
                    names.get(s),
                    IntStream.rangeClosed(1, most)
                            .mapToObj(m -> (double)
                                    IntStream.of(counted).filter(n -> n == m).count())
                            .toList()));
        }
        return new BarsFigure(
                text,
                Axis.of("modules"),
                IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toList(),
                Axis.of(y),
                series);
    }

    /** Neurons by their two weights in the colour of their module. */
    Figure plane() {
        return ProjectionFigures.plane(
                new FigureText(
                        "plane",
                        "Weights and modules, 2 inputs",
                        "Each point is a neuron of the first repetition, in the colour of its module.",
                        "Points in the plane of two weights, coloured by module."),
                new ProjectionDraw(options, 0).projection(2).weights(),
                example(2));
    }

    /** FC of the first repetition. */
    Figure connectivity(int inputs) {
        return ProjectionFigures.connectivity(
                new FigureText(
                        "fc-" + inputs + "-inputs",
                        "FC of noise, " + inputs + " random inputs",
                        "Pearson correlations in the first repetition, sorted by module (diagonal drawn but not used).",
                        "Matrix of correlations between neurons in blocks, one per module."),
                new ProjectionDraw(options, 0).projection(inputs).connectivity(),
                example(inputs));
    }

    private Partition example(int inputs) {
        return units.getFirst().details().stream()
                .filter(detail -> detail.inputs() == inputs)
                .map(detail -> Partition.of(detail.zero().labelArray()))
                .findFirst()
                .orElseThrow();
    }

    /** Number of modules up to so many inputs. */
    Figure modules(int most) {
        double chance = floor(Floor::modules).average().orElse(Double.NaN);
        return lines(
                words("modules", most, "Number of modules against the number of inputs"),
                Axis.of("modules"),
                List.of(line("random projection", Point::modules, most), flat(chance, most)),
                List.of());
    }

    /** Q* up to so many inputs, beside the floor. */
    Figure quality(int most) {
        double chance = floor(Floor::meanQuality).average().orElse(Double.NaN);
        return lines(
                words("quality", most, "Modularity against the number of inputs"),
                Axis.of("mean Q* of restarts"),
                List.of(line("random projection", Point::meanQuality, most), flat(chance, most)),
                List.of());
    }

    /** The same value at every number of inputs. */
    private Line flat(double value, int most) {
        double last = Math.min(most, options.inputs().getLast());
        return Line.of("independent neurons", new double[] {1, last}, new double[] {value, value});
    }

    private DoubleStream floor(ToDoubleFunction<Floor> value) {
        return units.stream().flatMap(unit -> unit.floor().stream()).mapToDouble(value);
    }

    private FigureText words(String id, int most, String title) {
        boolean all = most > options.mostInputs();
        return new FigureText(
                all ? id + "-all" : id,
                title + (all ? ", all" : ""),
                NoiseWords.BAND + " Independent neurons: mean over draws.",
                "Line against the number of inputs: " + title + ".");
    }

    Figure z() {
        return lines(
                new FigureText(
                        "z",
                        "Modularity above the noise floor",
                        NoiseWords.BAND + " z of mean Q* against all draws of independent neurons. Dashed: z = 2.",
                        "Line: z against the number of inputs."),
                Axis.of("z"),
                List.of(claims.z().line("random projection")),
                List.of(new Mark.Horizontal("", ClaimRules.SMALLEST_Z)));
    }

    Figure losers() {
        double[] inputs =
                IntStream.rangeClosed(1, options.mostInputs()).asDoubleStream().toArray();
        double[] expected = Arrays.stream(inputs)
                .map(m ->
                        ProjectionClaims.expectedLosers((int) m, options.noise().neurons()))
                .toArray();
        return lines(
                new FigureText(
                        "losers",
                        "Inputs that win no neuron",
                        NoiseWords.BAND + " By chance: M (1 - 1/M)^N.",
                        "Line: number of inputs without a neuron against the number of inputs."),
                Axis.of("inputs"),
                List.of(line("found", Point::losers, options.mostInputs()), Line.of("by chance", inputs, expected)),
                List.of());
    }

    Figure winners() {
        return lines(
                new FigureText(
                        "winners",
                        "Modules and their winning inputs",
                        NoiseWords.BAND + " Mean over modules.",
                        "Lines falling with the number of inputs."),
                Axis.of("|r|").within(0, 1),
                List.of(
                        line("|r| with the winning input", Point::winnerStrength, options.mostInputs()),
                        line("uniqueness", Point::uniqueness, options.mostInputs())),
                List.of());
    }

    private Line line(String name, ToDoubleFunction<Point> value, int most) {
        return curve(units, value).upTo(most).line(name);
    }

    private static Figure lines(FigureText text, Axis y, List<Line> lines, List<Mark> marks) {
        return new LinesFigure(text, INPUTS, y, lines, marks);
    }

    /** Mean Q* of untrained networks beside their nulls. */
    Figure untrained() {
        List<Double> noise =
                units.stream().map(unit -> unit.untrained().noiseMeanQuality()).toList();
        List<NullReading> before = tested(unit -> unit.untrained().beforeNull()).toList();
        List<NullReading> after = tested(unit -> unit.untrained().afterNull()).toList();
        return new BoxesFigure(
                new FigureText(
                        "untrained",
                        "Untrained networks: modularity beside its nulls",
                        "Mean Q* of " + options.floorRestarts() + " restarts, a point per network. Null of the noise: "
                                + String.format(
                                        Locale.ROOT,
                                        "independent neurons, %d draws; of the residual activity",
                                        claims.floor().length)
                                + ": mean over surrogates with trials shifted per neuron.",
                        "Box plots of observed and null modularity."),
                List.of("noise through W_in", "before recurrence (residual)", "after recurrence (residual)"),
                Axis.of("mean Q*"),
                List.of(
                        new BoxesFigure.Group(
                                "observed",
                                List.of(
                                        noise,
                                        before.stream()
                                                .map(NullReading::observed)
                                                .toList(),
                                        after.stream()
                                                .map(NullReading::observed)
                                                .toList())),
                        new BoxesFigure.Group(
                                "null",
                                List.of(
                                        floor(Floor::meanQuality).boxed().toList(),
                                        before.stream().map(NullReading::mean).toList(),
                                        after.stream().map(NullReading::mean).toList()))),
                List.of());
    }

    private Stream<NullReading> tested(Function<ProjectionUnit, NullReading> part) {
        return units.stream().map(part).filter(NullReading::exists);
    }
}
