package org.orthant.studies.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Matrix;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.figure.PlaneFigure;
import org.orthant.studies.figure.ScatterFigure;

/** Figures that the studies of projected noise share. */
final class ProjectionFigures {

    private ProjectionFigures() {}

    /** FC of noise, sorted by a partition. */
    static Figure connectivity(FigureText text, SimilarityMatrix fc, Partition partition) {
        return connectivity(text, fc, IntStream.of(partition.labels()).boxed().toList());
    }

    /** FC of noise, sorted by group: the k-th has the colour of the k-th group of a {@link #plane}. */
    static Figure connectivity(FigureText text, SimilarityMatrix fc, List<Integer> groups) {
        return new MatrixFigure(text, fc.values(), groups, "neuron", new MatrixFigure.Scale("Pearson r", 1));
    }

    /** Neurons by their two weights, coloured by community; singletons share a colour. */
    static Figure plane(FigureText text, Matrix weights, Partition partition) {
        int modules = partition.moduleCount();
        List<String> names = new ArrayList<>(
                IntStream.rangeClosed(1, modules).mapToObj(k -> "module " + k).toList());
        if (IntStream.of(partition.labels()).anyMatch(label -> label < 0 || label >= modules)) {
            names.add("none");
        }
        List<Integer> groups = IntStream.of(partition.labels())
                .mapToObj(label -> label < 0 || label >= modules ? modules : label)
                .toList();
        return plane(text, weights, groups, names);
    }

    /** Neurons by their two weights, coloured by group. */
    static Figure plane(FigureText text, Matrix weights, List<Integer> groups, List<String> names) {
        return new PlaneFigure(
                text,
                Axis.of("weight of input 1"),
                Axis.of("weight of input 2"),
                IntStream.range(0, names.size())
                        .mapToObj(k -> new PlaneFigure.Group(names.get(k), points(weights, groups, k)))
                        .toList());
    }

    private static List<ScatterFigure.Point> points(Matrix weights, List<Integer> groups, int group) {
        return IntStream.range(0, weights.rows())
                .filter(i -> groups.get(i) == group)
                .mapToObj(i -> new ScatterFigure.Point(weights.get(i, 0), weights.get(i, 1)))
                .toList();
    }
}
