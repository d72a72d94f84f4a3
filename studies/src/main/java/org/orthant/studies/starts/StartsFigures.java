package org.orthant.studies.starts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.ViolinsFigure;

/** The figures of {@code shared-starts}: violins of pairs that share something against pairs that started apart. */
final class StartsFigures {

    private final Contrasts contrasts;

    StartsFigures(Contrasts contrasts) {
        this.contrasts = contrasts;
    }

    Figure partitions() {
        return violins(PairMeasure.PARTITIONS, "Similarity of modules after training", "adjusted Rand index");
    }

    Figure untrained() {
        return violins(
                PairMeasure.UNTRAINED_PARTITIONS, "Similarity of modules before training", "adjusted Rand index");
    }

    Figure entries() {
        return violins(PairMeasure.ENTRIES, "Similarity of trained recurrent weights", "r of W_rec entries");
    }

    Figure strength() {
        return violins(PairMeasure.STRENGTH, "Similarity of signed in-strength after training", "r of in-strength");
    }

    private Figure violins(PairMeasure measure, String title, String axis) {
        return new ViolinsFigure(
                new FigureText(
                        "pairs-" + measure.id(),
                        title,
                        "Density of the " + measure.words()
                                + " over all pairs of networks of one design, with median and "
                                + "quartiles; beside each the pairs of networks of the same scale that started apart (the "
                                + "three designs on the right share one such group). Pairs share networks and are not "
                                + "independent: intervals and tests go by networks.",
                        "Violin plots of the " + measure.words() + " of pairs, four designs against networks that "
                                + "started apart."),
                Arrays.stream(Comparison.values()).map(Comparison::words).toList(),
                Axis.of(axis),
                List.of(
                        new BoxesFigure.Group("this design", samples(measure, Contrast::samePairs)),
                        new BoxesFigure.Group("apart", samples(measure, Contrast::apartPairs))),
                List.of(new Mark.Horizontal("", 0)));
    }

    private List<List<Double>> samples(PairMeasure measure, Function<Contrast, List<Double>> pairs) {
        return Arrays.stream(Comparison.values())
                .map(comparison -> pairs.apply(contrasts.get(comparison, measure)))
                .toList();
    }
}
