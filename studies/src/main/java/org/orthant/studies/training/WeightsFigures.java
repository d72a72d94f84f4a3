package org.orthant.studies.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.orthant.math.Matrix;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.PlaneFigure;
import org.orthant.studies.figure.ScatterFigure;

/** The figures of {@code weights-before-after}: T1 fig. S5 a, d. */
final class WeightsFigures {

    /** So many networks fill the plane without hiding one another. */
    private static final int NETWORKS_IN_PLANE = 20;

    private final List<WeightsUnit> networks;
    private final UnitResults units;

    WeightsFigures(List<WeightsUnit> networks, UnitResults units) {
        this.networks = networks;
        this.units = units;
    }

    Figure before() {
        return plane("before", "Stimulus weights before training");
    }

    Figure after() {
        return plane("after", "Stimulus weights after training");
    }

    private Figure plane(String state, String title) {
        List<ScatterFigure.Point> positive = new ArrayList<>();
        List<ScatterFigure.Point> mixed = new ArrayList<>();
        List<ScatterFigure.Point> negative = new ArrayList<>();
        int shown = 0;
        for (int k = 0; k < networks.size() && shown < NETWORKS_IN_PLANE; k++) {
            Matrix weights = units.array(k, state);
            int most = (shown + 1) * weights.rows();
            if (isFinite(networks.get(k)) && most <= PlaneFigure.MOST_POINTS) {
                shown++;
                for (int i = 0; i < weights.rows(); i++) {
                    var point = new ScatterFigure.Point(weights.get(i, 0), weights.get(i, 1));
                    int below = (point.x() < 0 ? 1 : 0) + (point.y() < 0 ? 1 : 0);
                    List.of(positive, mixed, negative).get(below).add(point);
                }
            }
        }
        return new PlaneFigure(
                new FigureText(
                        "stimulus-weights-" + state,
                        title,
                        "A point per neuron of the first " + shown
                                + " networks, coloured by the signs of both weights.",
                        "Points in the plane of both stimulus weights, " + state + " training."),
                Axis.of("weight of stimulus 1"),
                Axis.of("weight of stimulus 2"),
                List.of(
                        new PlaneFigure.Group("both positive", positive),
                        new PlaneFigure.Group("signs differ", mixed),
                        new PlaneFigure.Group("both negative", negative)));
    }

    private static boolean isFinite(WeightsUnit unit) {
        return !Double.isNaN(unit.after().weights().difference());
    }

    /** One quantity over networks: before, after, and the second untrained initialisation. */
    Figure distribution(WeightQuantity quantity) {
        String words = quantity.words();
        return new BoxesFigure(
                new FigureText(
                        quantity.id(),
                        Character.toUpperCase(words.charAt(0)) + words.substring(1),
                        "Stimulus columns of W_in, all neurons; a point per network. Redrawn: a second untrained "
                                + "initialisation of the same network.",
                        "Box plots of the " + words + " before and after training."),
                List.of("before", "after", "untrained, redrawn"),
                Axis.of(words),
                List.of(new BoxesFigure.Group(
                        words,
                        List.of(
                                sample(quantity, WeightsUnit::before),
                                sample(quantity, WeightsUnit::after),
                                sample(quantity, WeightsUnit::redrawn)))),
                List.of());
    }

    private List<Double> sample(WeightQuantity quantity, Function<WeightsUnit, WeightReading> state) {
        return Arrays.stream(quantity.of(networks, state))
                .filter(v -> !Double.isNaN(v))
                .boxed()
                .toList();
    }
}
