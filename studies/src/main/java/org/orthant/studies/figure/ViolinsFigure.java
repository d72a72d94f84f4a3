package org.orthant.studies.figure;

import java.util.List;

/**
 * Violin plots, one or more per category: the density of each sample with its quartiles, and every point where there are
 * few. For samples too large for {@link BoxesFigure}, such as all pairs of networks.
 *
 * @param text its words
 * @param categories names along the horizontal axis, in order
 * @param y the vertical axis
 * @param groups the violins of one colour: a sample for each category, which may be empty
 * @param references horizontal reference lines such as chance
 */
public record ViolinsFigure(
        FigureText text,
        List<String> categories,
        Axis y,
        List<BoxesFigure.Group> groups,
        List<Mark.Horizontal> references)
        implements Figure {

    /** Checks that every group has a sample for each category. */
    public ViolinsFigure {
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
        references = List.copyOf(references);
        new BoxesFigure(text, categories, y, groups, references);
    }

    /** The same samples as box plots. */
    BoxesFigure boxes() {
        return new BoxesFigure(text, categories, y, groups, references);
    }
}
