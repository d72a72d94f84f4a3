package org.orthant.studies.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResults;
import org.orthant.studies.digits.MasksUnit.Reading;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.HeatmapFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.ScatterFigure;

/** The figures of {@code masks}: T1 fig. S14. */
final class MasksFigures {

    private static final String ARI = "adjusted Rand index";
    private static final int IN_A_ROW = 5;

    private final List<MasksUnit> units;
    private final UnitResults stored;
    private final List<Mask> masks;

    MasksFigures(List<MasksUnit> units, UnitResults stored) {
        this.units = units;
        this.stored = stored;
        this.masks = units.getFirst().masks();
    }

    /** All masks side by side, in rows of a few pictures. */
    Figure masks(int height, int width) {
        int digits = masks.size() / 2;
        int rows = Math.ceilDiv(digits, IN_A_ROW);
        int columns = width * IN_A_ROW;
        double[] shades = new double[height * rows * columns];
        List<String> names = new ArrayList<>();
        for (int k = 0; k < masks.size(); k++) {
            int picture = k / 2;
            int corner = picture / IN_A_ROW * height * columns + picture % IN_A_ROW * width;
            for (int pixel : masks.get(k).pixels()) {
                shades[corner + pixel / width * columns + pixel % width]++;
            }
            if (k % 2 == 0) {
                names.add(Integer.toString(masks.get(k).digit()));
            }
        }
        return new HeatmapFigure(
                new FigureText(
                        "masks",
                        "The masks of digits " + String.join(", ", names),
                        "Pixels that are bright in at least the given share of a sample's images: dark in both samples of a "
                                + "digit, light in one of them.",
                        "Pictures of the mask of each digit, side by side."),
                DoubleMatrix.adopt(height * rows, columns, shades),
                new HeatmapFigure.Numeric("pixel column, " + width + " for each digit", 0, 1),
                new HeatmapFigure.Numeric("pixel row, " + height + " for each digit", 0, 1),
                HeatmapFigure.Scale.sequential("samples", 0, 2));
    }

    /** Mean over networks of the agreement of all pairs of masks. */
    Figure agreement(String array, String id, String title, String shown) {
        List<String> names = masks.stream().map(Mask::name).toList();
        return new HeatmapFigure(
                new FigureText(
                        id,
                        title,
                        "Adjusted Rand index of the modules of " + shown + " under two masks, mean over " + units.size()
                                + " networks. a and b are the two samples of a digit.",
                        "Heat map of the similarity of modules for each pair of masks, " + shown + "."),
                mean(array),
                new HeatmapFigure.Named("mask", names),
                new HeatmapFigure.Named("mask", names),
                HeatmapFigure.Scale.sequential(ARI, 0, 1));
    }

    private Matrix mean(String array) {
        double[] sum = new double[masks.size() * masks.size()];
        for (int k = 0; k < units.size(); k++) {
            double[] one = stored.array(k, array).toDoubles();
            Arrays.setAll(sum, cell -> sum[cell] + one[cell] / units.size());
        }
        return DoubleMatrix.adopt(masks.size(), masks.size(), sum);
    }

    /** The claim's statistic, a point per network. */
    Figure differences() {
        return new BoxesFigure(
                new FigureText(
                        "differences",
                        "Same digit less different digits",
                        "Mean adjusted Rand index over the two samples of each digit less the mean over pairs of different "
                                + "digits; a point per network. Unmasked: all weights, where the samples have nothing to tell.",
                        "Box plots of the difference: masked, unmasked, and masked in untrained networks."),
                List.of("masked, trained", "masked, untrained", "unmasked, trained"),
                Axis.of("difference of ARI"),
                List.of(new BoxesFigure.Group(
                        "networks",
                        List.of(
                                differences(MasksUnit::trained),
                                differences(MasksUnit::untrained),
                                differences(MasksUnit::unmasked)))),
                List.of(new Mark.Horizontal("", 0)));
    }

    private List<Double> differences(Function<MasksUnit, Reading> state) {
        return units.stream()
                .map(u -> state.apply(u).contrast())
                .map(c -> c.same() - c.different())
                .filter(Double::isFinite)
                .toList();
    }

    /** Pairs of masks of the first network. */
    Figure overlap(String array, String state, Reading reading) {
        List<ScatterFigure.Point> points = new ArrayList<>();
        Matrix ari = stored.array(0, array);
        for (int i = 0; i < masks.size(); i++) {
            for (int j = i + 1; j < masks.size(); j++) {
                double overlap = masks.get(i).overlap(masks.get(j));
                points.add(new ScatterFigure.Point(overlap, finite(ari.get(i, j))));
            }
        }
        return new ScatterFigure(
                new FigureText(
                        "overlap-" + state,
                        "Overlap of masks and similarity of modules, " + state,
                        "A point per pair of masks, network 0, " + state + ".",
                        "Scatter plot of the similarity of modules against the overlap of masks, " + state + "."),
                Axis.of("shared pixels over pixels of either mask").within(0, 1),
                Axis.of(ARI),
                points,
                Double.isFinite(reading.overlapR())
                        ? ScatterFigure.Fit.through(points, String.format(Locale.ROOT, "r = %.2f", reading.overlapR()))
                        : null);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
