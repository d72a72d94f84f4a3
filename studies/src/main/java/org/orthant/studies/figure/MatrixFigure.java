package org.orthant.studies.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;

/**
 * A square matrix, its nodes sorted by module, module boundaries drawn.
 *
 * @param text its words
 * @param values n x n, in the nodes' own order; a pair with NaN, such as a silent neuron's, is drawn grey
 * @param modules for each node its module 0 .. K - 1 (drawn as 1 .. K), or -1 where it has none (drawn last, grey)
 * @param node what a node is, such as {@code neuron}
 * @param scale what the colours mean
 * @param resolutions partitions at other resolutions, by which a reader can sort the matrix instead; possibly none
 */
public record MatrixFigure(
        FigureText text, Matrix values, List<Integer> modules, String node, Scale scale, List<Resolution> resolutions)
        implements Figure {

    /**
     * The modules at one resolution.
     *
     * @param gamma the resolution
     * @param quality of the partition, or NaN if it is not known
     * @param deciding whether these are the figure's own modules
     * @param modules as the figure's
     */
    public record Resolution(double gamma, double quality, boolean deciding, List<Integer> modules) {

        /** Copies the labels. */
        public Resolution {
            modules = List.copyOf(modules);
            Checks.finite("gamma", gamma);
        }
    }

    /** A figure of one partition. */
    public MatrixFigure(FigureText text, Matrix values, List<Integer> modules, String node, Scale scale) {
        this(text, values, modules, node, scale, List.of());
    }

    /** The same figure with partitions at several resolutions, ascending. */
    public MatrixFigure with(List<Resolution> sweep) {
        return new MatrixFigure(text, values, modules, node, scale, sweep);
    }

    /**
     * A diverging colour scale, symmetric around 0.
     *
     * @param label what the colours show, such as {@code Pearson r}
     * @param limit the scale runs from {@code -limit} to {@code limit}; values beyond it take the end's colour
     */
    public record Scale(String label, double limit) {

        /** Checks that the limit is finite and above 0. */
        public Scale {
            Checks.text("label of the colour scale", label);
            if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("expected a limit of colours above 0, got " + limit);
            }
        }
    }

    /** The same figure without the values of nodes that have no module, which are then drawn grey. */
    public MatrixFigure withoutUnassigned() {
        int n = modules.size();
        double[] kept = values.toDoubles();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                kept[i * n + j] = modules.get(i) < 0 || modules.get(j) < 0 ? Double.NaN : kept[i * n + j];
            }
        }
        return new MatrixFigure(text, DoubleMatrix.adopt(n, n, kept), modules, node, scale, resolutions);
    }

    /** Checks shapes, labels and values. */
    public MatrixFigure {
        modules = List.copyOf(modules);
        resolutions = List.copyOf(resolutions);
        Checks.text("name of a node", node);
        Checks.same("columns, as many as rows", values.rows(), values.columns());
        Checks.same("module labels", values.rows(), modules.size());
        Checks.some("nodes in figure " + text.id(), modules);
        requireLabels(modules);
        for (Resolution resolution : resolutions) {
            Checks.same("module labels", values.rows(), resolution.modules().size());
            requireLabels(resolution.modules());
        }
    }

    private static void requireLabels(List<Integer> labels) {
        for (int label : labels) {
            if (label < -1) {
                throw new IllegalArgumentException("expected module labels of -1 or more, got " + label);
            }
        }
    }

    /** The nodes as drawn: by module, nodes without one last, within a module in their own order. */
    List<Integer> order() {
        Comparator<Integer> byModule =
                Comparator.comparingInt(node -> modules.get(node) < 0 ? Integer.MAX_VALUE : modules.get(node));
        return IntStream.range(0, modules.size()).boxed().sorted(byModule).toList();
    }
}
