package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;

/** Figures of all brains side by side. */
final class BrainComparison {

    private BrainComparison() {}

    /** r with FC of each brain, each set and distance alone. */
    static Figure relations(List<BrainUnit> all) {
        return bars(
                all,
                new FigureText(
                        "relations",
                        "Similarity of input and functional connectivity in each brain",
                        "r over pairs of regions, of each set of sources, and of proximity alone (over the regions that the "
                                + "first set reaches). The brains are one group of subjects cut up in several ways, not "
                                + "replications.",
                        "Bars of correlation for each brain."),
                "r",
                set -> set.relation().r().mean(),
                set -> set.relation().proximity().mean(),
                "distance alone");
    }

    /** z of induced modularity of each brain. */
    static Figure scores(List<BrainUnit> all) {
        return bars(
                all,
                new FigureText(
                        "scores",
                        "Induced modularity against the spatial null in each brain",
                        "z of the induced Q* of the modules of similar input, of each set of sources, and of modules of "
                                + "distance alone, each against its own spatial null. With two hemispheres the null is weaker "
                                + "and shown only.",
                        "Bars of z for each brain."),
                "z",
                set -> set.deciding().reading().z(),
                set -> set.induced().proximity().reading().z(),
                "distance alone");
    }

    private static Figure bars(
            List<BrainUnit> all,
            FigureText text,
            String axis,
            ToDoubleFunction<SetReading> value,
            ToDoubleFunction<SetReading> baseline,
            String baselineName) {
        List<BarsFigure.Bars> series = new ArrayList<>();
        int sets = all.stream().mapToInt(unit -> unit.sets().size()).min().orElse(0);
        for (int s = 0; s < sets; s++) {
            int set = s;
            series.add(bar(
                    BrainClaims.words(all.getFirst().sets().get(s)),
                    all,
                    unit -> unit.sets().get(set),
                    value));
        }
        series.add(bar(baselineName, all, unit -> unit.sets().getFirst(), baseline));
        return new BarsFigure(
                text, Axis.of("brain"), all.stream().map(BrainUnit::brain).toList(), Axis.of(axis), series);
    }

    private static BarsFigure.Bars bar(
            String name, List<BrainUnit> all, Function<BrainUnit, SetReading> set, ToDoubleFunction<SetReading> value) {
        return new BarsFigure.Bars(
                name,
                all.stream().map(unit -> value.applyAsDouble(set.apply(unit))).toList());
    }
}
