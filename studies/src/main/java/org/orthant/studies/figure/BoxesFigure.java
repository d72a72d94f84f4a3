package org.orthant.studies.figure;

import java.util.List;

/**
 * Box plots with every point drawn, one or more boxes per category.
 *
 * @param text its words
 * @param categories names along the horizontal axis, in order
 * @param y the vertical axis
 * @param groups the boxes of one colour, such as one trial type: a sample for each category
 * @param references horizontal reference lines such as chance
 */
public record BoxesFigure(
        FigureText text, List<String> categories, Axis y, List<Group> groups, List<Mark.Horizontal> references)
        implements Figure {

    /**
     * Boxes of one colour.
     *
     * @param name as in the legend
     * @param samples for each category its values, NaN refused; an empty sample draws no box
     */
    public record Group(String name, List<List<Double>> samples) {

        /** Checks that values are finite. */
        public Group {
            Checks.text("name of a group", name);
            samples = samples.stream().map(List::copyOf).toList();
            samples.forEach(sample -> Checks.finite("value in group " + name, sample));
        }
    }

    /** Checks that every group has a sample for each category. */
    public BoxesFigure {
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
        references = List.copyOf(references);
        Checks.some("categories in figure " + text.id(), categories);
        Checks.some("groups in figure " + text.id(), groups);
        for (Group group : groups) {
            Checks.same(
                    "samples in group " + group.name(),
                    categories.size(),
                    group.samples().size());
        }
    }
}
