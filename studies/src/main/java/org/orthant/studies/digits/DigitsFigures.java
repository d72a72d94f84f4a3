package org.orthant.studies.digits;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.stats.LabelContrast;
import org.orthant.studies.UnitResults;
import org.orthant.studies.digits.DigitsUnit.Reading;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.HeatmapFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.ViolinsFigure;

/** The figures of {@code digits}: T1 fig. S2. */
final class DigitsFigures {

    private static final String ARI = "adjusted Rand index";

    private final DigitsOptions.Analysis options;
    private final List<DigitsUnit> units;
    private final UnitResults stored;
    private final int classes;
    private final int[] digit;

    DigitsFigures(DigitsOptions.Analysis options, List<DigitsUnit> units, UnitResults stored) {
        this.options = options;
        this.units = units;
        this.stored = stored;
        this.classes = stored.array(0, "ari").rows() / options.sets();
        this.digit = DigitsNetwork.digits(classes, options.sets());
    }

    /** All sets of the first network, T1 fig. S2's matrix. */
    Figure sets(String array, String state, double highest) {
        double step = 1.0 / options.sets();
        HeatmapFigure.Side side =
                new HeatmapFigure.Numeric("digit (" + options.sets() + " sets from each number on)", step / 2, step);
        return new HeatmapFigure(
                new FigureText(
                        "sets-" + state,
                        "Similarity of modules between all sets, " + state,
                        "Adjusted Rand index of the partitions of hidden units for two sets of "
                                + options.imagesPerSet()
                                + " images; network 0, " + state
                                + ". Sets of one digit lie between its number and the next "
                                + "one. Values above the scale's end, such as the diagonal, take its last colour.",
                        "Heat map of the similarity of modules between sets of images, sorted by digit, " + state
                                + "."),
                stored.array(0, array),
                side,
                side,
                HeatmapFigure.Scale.sequential(ARI, 0, highest));
    }

    /** Means by digit over all networks. */
    Figure byDigit(String array, String state, double highest) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        return new HeatmapFigure(
                new FigureText(
                        "digits-" + state,
                        "Similarity of modules by digit, " + state,
                        "Mean adjusted Rand index over pairs of sets of two digits, mean over " + units.size()
                                + " networks, " + state + "; on the diagonal pairs of different sets of one digit.",
                        "Heat map of the mean similarity of modules for each pair of digits, " + state + "."),
                meanByDigit(array),
                new HeatmapFigure.Named("digit", names),
                new HeatmapFigure.Named("digit", names),
                HeatmapFigure.Scale.sequential(ARI, 0, highest));
    }

    /** A round number at or above the means by digit of both states, where scales end. */
    double highest() {
        double most = Math.max(max(meanByDigit("ari")), max(meanByDigit("ari-untrained")));
        return Math.clamp(Math.ceil(10 * most) / 10, 0.1, 1);
    }

    private static double max(DoubleMatrix matrix) {
        return Arrays.stream(matrix.array()).filter(Double::isFinite).max().orElse(1);
    }

    private DoubleMatrix meanByDigit(String array) {
        double[] sum = new double[classes * classes];
        for (int k = 0; k < units.size(); k++) {
            Matrix one = Contrast.byDigit(stored.array(k, array), digit, classes);
            for (int cell = 0; cell < sum.length; cell++) {
                sum[cell] += one.get(cell / classes, cell % classes) / units.size();
            }
        }
        return DoubleMatrix.adopt(classes, classes, sum);
    }

    /** Pairs of the first network. */
    Figure pairs() {
        return new ViolinsFigure(
                new FigureText(
                        "pairs",
                        "Pairs of sets of one digit and of different digits",
                        "Density of the adjusted Rand index over pairs of sets, with median and quartiles; network 0. Pairs "
                                + "share sets and are not independent: the test permutes the sets' labels.",
                        "Violin plots of the similarity of modules, same digit beside different digits."),
                List.of("trained", "untrained"),
                Axis.of(ARI),
                List.of(
                        new BoxesFigure.Group("same digit", samples(true)),
                        new BoxesFigure.Group("different digits", samples(false))),
                List.of(new Mark.Horizontal("", 0)));
    }

    private List<List<Double>> samples(boolean same) {
        return List.of(similarities("ari", same), similarities("ari-untrained", same));
    }

    private List<Double> similarities(String array, boolean same) {
        return Arrays.stream(LabelContrast.similarities(stored.array(0, array), digit, same))
                .filter(Double::isFinite)
                .boxed()
                .toList();
    }

    /** The claim's statistic, a point per network. */
    Figure differences() {
        return new BoxesFigure(
                new FigureText(
                        "differences",
                        "Same digit less different digits",
                        "Mean adjusted Rand index over pairs of sets of one digit less that over pairs of different digits; a "
                                + "point per network, each trained and at step 0.",
                        "Box plots of the difference, trained networks beside the same networks untrained."),
                List.of("trained", "untrained"),
                Axis.of("difference of ARI"),
                List.of(new BoxesFigure.Group(
                        "networks", List.of(differences(DigitsUnit::trained), differences(DigitsUnit::untrained)))),
                List.of(new Mark.Horizontal("", 0)));
    }

    private List<Double> differences(Function<DigitsUnit, Reading> state) {
        return units.stream()
                .map(u -> state.apply(u).contrast())
                .map(c -> c.same() - c.different())
                .filter(Double::isFinite)
                .toList();
    }
}
