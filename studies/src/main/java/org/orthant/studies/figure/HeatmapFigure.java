package org.orthant.studies.figure;

import java.util.List;
import org.orthant.math.Matrix;

/**
 * A matrix of any shape as colours, on numeric or named axes, such as a quality for each pair of training steps.
 *
 * @param text its words
 * @param values row 0 is drawn at the top, column 0 at the left; NaN is drawn grey
 * @param x what the columns are
 * @param y what the rows are
 * @param scale what the colours mean
 */
public record HeatmapFigure(FigureText text, Matrix values, Side x, Side y, Scale scale) implements Figure {

    /** What the cells along one side are. */
    public sealed interface Side permits Numeric, Named {

        /** What is written beside the axis; empty for nothing. */
        String title();
    }

    /**
     * Cells that stand for evenly spaced values.
     *
     * @param title what they are, with their unit of measure
     * @param first value at the first cell's centre
     * @param step from one cell to the next, above 0
     */
    public record Numeric(String title, double first, double step) implements Side {

        /** Checks that there are a title and a step. */
        public Numeric {
            Checks.text("axis title", title);
            Checks.finite("value of the first cell", first);
            if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("expected a step above 0 from cell to cell, got " + step);
            }
        }

        /** From the first cell's outer edge to the last one's. */
        Range edges(int cells) {
            return new Range(first - step / 2, first + (cells - 0.5) * step);
        }
    }

    /**
     * Cells with names.
     *
     * @param title what they are; empty for nothing
     * @param names one per cell, at most {@value #MOST_NAMES}
     */
    public record Named(String title, List<String> names) implements Side {

        /** The most names that can be read. */
        public static final int MOST_NAMES = 40;

        /** Checks the number of names. */
        public Named {
            names = List.copyOf(names);
            Checks.some("names", names);
            if (names.size() > MOST_NAMES) {
                throw new IllegalArgumentException(
                        "expected at most " + MOST_NAMES + " named cells, got " + names.size());
            }
        }
    }

    /**
     * A colour scale; values beyond its ends take the end's colour.
     *
     * @param label what the colours show, such as {@code Q* / best Q*}
     * @param range from the first colour to the last
     * @param diverging two hues that part at the middle of the range, or one hue from light to dark
     */
    public record Scale(String label, Range range, boolean diverging) {

        /** Checks the label. */
        public Scale {
            Checks.text("label of the colour scale", label);
        }

        /** One hue from light at {@code low} to dark at {@code high}. */
        public static Scale sequential(String label, double low, double high) {
            return new Scale(label, new Range(low, high), false);
        }

        /** Blue over white at 0 to red, from {@code -limit} to {@code limit}. */
        public static Scale diverging(String label, double limit) {
            return new Scale(label, new Range(-limit, limit), true);
        }

        Shades shades() {
            return new Shades(diverging ? Palette.DIVERGING : Palette.SEQUENTIAL, range);
        }
    }

    /** Checks that there are cells, and a name for each on a named side. */
    public HeatmapFigure {
        if (values.rows() == 0 || values.columns() == 0) {
            throw new IllegalArgumentException(
                    "expected cells in figure " + text.id() + ", got " + values.rows() + " x " + values.columns());
        }
        requireNames("columns", x, values.columns());
        requireNames("rows", y, values.rows());
    }

    private static void requireNames(String what, Side side, int cells) {
        if (side instanceof Named named) {
            Checks.same("names of " + what, cells, named.names().size());
        }
    }
}
