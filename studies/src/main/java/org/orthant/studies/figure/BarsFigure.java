package org.orthant.studies.figure;

import java.util.List;

/**
 * Counts as bars, such as how many networks have two, three, four modules.
 *
 * @param text its words
 * @param x the horizontal axis: title of the categories
 * @param categories their names, in order
 * @param y the vertical axis
 * @param series the bars of each colour
 */
public record BarsFigure(FigureText text, Axis x, List<String> categories, Axis y, List<Bars> series)
        implements Figure {

    /**
     * Bars of one colour.
     *
     * @param name as in the legend
     * @param values height of the bar of each category; NaN draws none
     */
    public record Bars(String name, List<Double> values) {

        /** Checks that values are finite or NaN. */
        public Bars {
            values = List.copyOf(values);
            Checks.text("name of a series of bars", name);
            Checks.finiteOrGap("value in bars " + name, values);
        }
    }

    /** Checks that every series has a value for each category. */
    public BarsFigure {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        Checks.some("categories in figure " + text.id(), categories);
        Checks.some("bars in figure " + text.id(), series);
        for (Bars bars : series) {
            Checks.same(
                    "values in bars " + bars.name(),
                    categories.size(),
                    bars.values().size());
        }
    }
}
