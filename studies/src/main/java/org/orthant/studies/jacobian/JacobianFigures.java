package org.orthant.studies.jacobian;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.stats.Correlation;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.figure.ScatterFigure;
import org.orthant.studies.figure.ViolinsFigure;
import org.orthant.studies.jacobian.JacobianReading.Measure;
import org.orthant.studies.jacobian.JacobianReading.Relation;
import org.orthant.studies.jacobian.JacobianUnit.Result;

/** The figures of {@code jacobian}: T2 fig. 3. */
final class JacobianFigures {

    private static final String WEIGHTS = "cos(W_rec)";
    private static final double COSINE_LIMIT = 0.5;

    private final JacobianAnalysis options;

    JacobianFigures(JacobianAnalysis options) {
        this.options = options;
    }

    /** FC of the example, sorted by the modules of its Jacobian similarity. */
    Figure connectivity(JacobianVariant variant, int network, UnitResults units) {
        return matrix(
                new FigureText(
                        "fc-" + variant.file(),
                        "Functional connectivity, " + variant.words(),
                        "Network " + network
                                + ": Pearson correlation of activity over all steps of all trials, neurons "
                                + "sorted by the modules of Jacobian similarity. Blocks on the diagonal mean that these "
                                + "modules fit FC. Grey: neurons that are never active.",
                        "Matrix of correlations between neurons, in the order of another matrix's modules."),
                units.array(network, "fc-" + variant.file()),
                labels(variant, network, units),
                new MatrixFigure.Scale("Pearson r", 1));
    }

    /** Jacobian similarity of the example. */
    Figure similarity(JacobianVariant variant, int network, UnitResults units) {
        return matrix(
                new FigureText(
                        "jacobian-" + variant.file(),
                        "Jacobian similarity, " + variant.words(),
                        "Network " + network + ": cosine between neurons' rows of the mean Jacobian over all steps of "
                                + options.exampleTrials() + " trials, each at its own noisy input and state; neurons "
                                + "sorted by the modules of this matrix. Cosines beyond 0.5, such as the diagonal's, take "
                                + "the end's colour.",
                        "Matrix of cosines between rows of the Jacobian in blocks, one per module."),
                units.array(network, "jacobian-" + variant.file()),
                labels(variant, network, units),
                new MatrixFigure.Scale("cosine", COSINE_LIMIT));
    }

    private static Figure matrix(FigureText text, Matrix values, List<Integer> labels, MatrixFigure.Scale scale) {
        return new MatrixFigure(text, values, labels, "neuron", scale);
    }

    private static List<Integer> labels(JacobianVariant variant, int network, UnitResults units) {
        Result result = units.record(network, JacobianUnit.class).result(variant);
        return result == null ? List.of() : result.exampleLabels();
    }

    /** Every pair of neurons of the example. */
    Figure scatter(JacobianVariant variant, int network, UnitResults units) {
        Matrix fc = units.array(network, "fc-" + variant.file());
        Matrix jacobian = units.array(network, "jacobian-" + variant.file());
        List<Integer> labels = labels(variant, network, units);
        int[] nodes = IntStream.range(0, labels.size())
                .filter(i -> labels.get(i) >= 0)
                .toArray();
        List<ScatterFigure.Point> points = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            for (int j = i + 1; j < nodes.length && points.size() < ScatterFigure.MOST_POINTS; j++) {
                points.add(new ScatterFigure.Point(jacobian.get(nodes[i], nodes[j]), fc.get(nodes[i], nodes[j])));
            }
        }
        double[] x = points.stream().mapToDouble(ScatterFigure.Point::x).toArray();
        double[] y = points.stream().mapToDouble(ScatterFigure.Point::y).toArray();
        return new ScatterFigure(
                new FigureText(
                        "scatter-" + variant.file(),
                        "FC against Jacobian similarity, " + variant.words(),
                        "Network " + network + ", the matrices beside it: a point for each of " + points.size()
                                + " pairs of neurons. Pairs are not independent; p-values come from permuted neurons "
                                + "(tables).",
                        "Scatter plot of FC against Jacobian similarity over pairs of neurons."),
                Axis.of("Jacobian similarity"),
                Axis.of("FC").within(-1, 1),
                points,
                ScatterFigure.Fit.through(points, String.format(Locale.ROOT, "r = %.2f", Correlation.pearson(x, y))));
    }

    /** r with FC over networks: Jacobian similarity, its baseline, untrained networks. */
    Figure correlations(JacobianVariant variant, List<Result> networks, List<MeasureKind> kinds) {
        return violins(
                new FigureText(
                        "r-" + variant.file(),
                        "Correlation with functional connectivity, " + variant.words(),
                        "Pearson's r with FC over pairs of neurons, a point per network (" + networks.size()
                                + "). Baseline: the cosine of rows of W_rec over the same neurons. No leak: without the "
                                + "Jacobian's (1 - alpha) I term; then the mean Jacobian has the baseline's similarity by "
                                + "necessity. At alpha = 1 there is no such term.",
                        "Violins of correlations with FC for each kind of Jacobian and its baseline."),
                networks,
                kinds,
                Axis.of("r with FC"),
                Relation::r);
    }

    /** z of the induced Q* over networks. */
    Figure induced(JacobianVariant variant, List<Result> networks, List<MeasureKind> kinds) {
        return violins(
                new FigureText(
                        "z-" + variant.file(),
                        "Modules of Jacobian similarity on functional connectivity, " + variant.words(),
                        "z of the Q* that modules of each similarity give on FC, against " + options.permutations()
                                + " permutations of their labels; a point per network (" + networks.size() + ").",
                        "Violins of z of induced modularity for each kind of Jacobian and its baseline."),
                networks,
                kinds,
                Axis.of("z of induced Q*"),
                Relation::z);
    }

    private Figure violins(
            FigureText text, List<Result> networks, List<MeasureKind> kinds, Axis y, ToDoubleFunction<Relation> value) {
        return new ViolinsFigure(
                text,
                kinds.stream().map(MeasureKind::words).toList(),
                y,
                List.of(
                        group(networks, kinds, "Jacobian similarity", m -> value.applyAsDouble(m.similarity())),
                        group(networks, kinds, WEIGHTS, m -> value.applyAsDouble(m.weights())),
                        untrained(networks, kinds, m -> value.applyAsDouble(m.similarity()))),
                List.of(new Mark.Horizontal("", 0)));
    }

    private BoxesFigure.Group untrained(
            List<Result> networks, List<MeasureKind> kinds, ToDoubleFunction<Measure> value) {
        return new BoxesFigure.Group(
                "Jacobian similarity, untrained", samples(networks, kinds, Result::untrained, value));
    }

    private BoxesFigure.Group group(
            List<Result> networks, List<MeasureKind> kinds, String name, ToDoubleFunction<Measure> value) {
        return new BoxesFigure.Group(name, samples(networks, kinds, Result::trained, value));
    }

    private List<List<Double>> samples(
            List<Result> networks,
            List<MeasureKind> kinds,
            Function<Result, JacobianReading> reading,
            ToDoubleFunction<Measure> value) {
        return kinds.stream()
                .map(kind -> networks.stream()
                        .flatMap(result -> reading.apply(result).measure(kind).stream())
                        .filter(measure -> measure.neurons() >= options.leastNeurons())
                        .mapToDouble(value)
                        .filter(v -> !Double.isNaN(v))
                        .boxed()
                        .toList())
                .toList();
    }
}
