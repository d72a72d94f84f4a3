package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.NetworkSet;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.flow.PhasePortraitUnit.Result;

/** The figures of one variant of {@code phase-portrait}: T1 fig. 5 a-c. */
final class PortraitFigures {

    private static final List<String> TYPES = List.of("go", "no-go");

    private final PortraitVariant variant;
    private final PhasePortraitOptions options;
    private final NetworkSet<Result> networks;
    private final UnitResults units;
    private final int example;

    PortraitFigures(
            PortraitVariant variant,
            PhasePortraitOptions options,
            NetworkSet<Result> networks,
            UnitResults units,
            int example) {
        this.variant = variant;
        this.options = options;
        this.networks = networks;
        this.units = units;
        this.example = example;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (int input = 0; input < FlowTask.GO_NO_GO.inputs().size(); input++) {
            figures.add(portrait(example, input, ""));
        }
        figures.add(portrait(example, 0, "-clipped"));
        cycling(0).ifPresent(network -> figures.add(portrait(network, 0, "-cycle")));
        figures.add(longRuns());
        return figures;
    }

    /** The first network that counts and has a cycle that stands, if it is not the example. */
    private OptionalInt cycling(int input) {
        return networks.counted().stream()
                .mapToInt(Integer::intValue)
                .filter(k -> {
                    List<PortraitReading> portraits = networks.all().get(k).trained();
                    return portraits.size() > input && portraits.get(input).standingCycles() > 0;
                })
                .limit(1)
                .filter(k -> k != example)
                .findFirst();
    }

    private Matrix array(int network, int input, String name) {
        return units.array(network, variant.id() + "-" + input + name);
    }

    private Figure portrait(int network, int input, String suffix) {
        boolean clipped = suffix.equals("-clipped");
        String x = FlowTask.name(FlowTask.GO_NO_GO.inputs().get(input));
        int dt = options.task(variant).dt();
        return PortraitPicture.of(
                new FigureText(
                        "portrait-" + variant.id() + "-" + input + suffix,
                        "Flow at x = " + x + ", dt " + dt
                                + (clipped ? ", clipped grid" : suffix.isEmpty() ? "" : ", a network with a cycle"),
                        "Network " + network + ", plane of the first two components: one step at x = " + x
                                + " from each grid point"
                                + (clipped ? " with negative activity set to 0" : "")
                                + " (lengths by square root), a go and a no-go trial from the first step (circle) to the "
                                + "last (square) with the inputs of the trial, and where long runs end, "
                                + "which may lie off the plane.",
                        "Arrows of the flow in a plane, with two trajectories and attractors."),
                name -> array(network, input, name),
                TYPES,
                clipped);
    }

    /** How many networks have a cycle, at each time step. */
    private Figure longRuns() {
        int[] steps = options.steps(variant);
        List<String> categories = new ArrayList<>();
        List<Double> rest = new ArrayList<>();
        List<Double> cycle = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int input = 0; input < FlowTask.GO_NO_GO.inputs().size(); input++) {
            for (int s = 0; s < steps.length; s++) {
                categories.add(FlowTask.name(FlowTask.GO_NO_GO.inputs().get(input)) + " dt " + steps[s]);
                int step = s;
                double rests = count(
                        input,
                        r -> r.longRuns().get(step).fixed()
                                == r.longRuns().get(step).starts());
                double cycles = count(input, r -> r.longRuns().get(step).cycles() > 0);
                rest.add(rests);
                cycle.add(cycles);
                other.add(count(input, r -> true) - rests - cycles);
            }
        }
        return new BarsFigure(
                new FigureText(
                        "long-runs-" + variant.id(),
                        "Where networks trained at dt " + options.task(variant).dt() + " lead",
                        "Number of networks by input and time step: all starts come to rest; a cycle from one start at "
                                + "least; neither.",
                        "Bars: number of networks that come to rest or run around a cycle."),
                Axis.of("input and time step (ms)"),
                categories,
                Axis.of("networks"),
                List.of(
                        new BarsFigure.Bars("rest alone", rest),
                        new BarsFigure.Bars("a cycle", cycle),
                        new BarsFigure.Bars("neither", other)));
    }

    private double count(int input, Predicate<PortraitReading> condition) {
        return networks.counting().stream()
                .filter(n ->
                        n.trained().size() > input && condition.test(n.trained().get(input)))
                .count();
    }
}
