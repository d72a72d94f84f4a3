package org.orthant.studies.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;

/** One figure of each kind, with made-up data of the sizes that studies have. */
public final class SampleFigures {

    private static final int NEURONS = 100;
    private static final int SAMPLES = 400;

    private SampleFigures() {}

    /** All kinds. */
    public static List<Figure> all() {
        return List.of(
                matrix(),
                lines(),
                boxes(),
                scatter(),
                psychometric(),
                bars(),
                heatmap(),
                plane(),
                violins(),
                phasePlane());
    }

    static FigureText text(String id, String title) {
        return new FigureText(
                id, title, "Made-up data; intervals are 95 % over 20 networks.", "A picture of " + title + ".");
    }

    /** Correlations of 100 neurons that follow three sources, five of them silent, in shuffled order. */
    public static MatrixFigure matrix() {
        List<Integer> modules = new ArrayList<>();
        IntStream.range(0, NEURONS).forEach(i -> modules.add(i < 42 ? 0 : i < 73 ? 1 : i < 95 ? 2 : -1));
        Collections.shuffle(modules, new Random(3));
        return new MatrixFigure(
                text("functional-connectivity", "Functional connectivity of one trained network"),
                correlations(modules),
                modules,
                "neuron",
                new MatrixFigure.Scale("Pearson r", 1));
    }

    private static DoubleMatrix correlations(List<Integer> modules) {
        RandomGenerator random = new SplittableRandom(7);
        double[][] activity = new double[NEURONS][SAMPLES];
        for (int t = 0; t < SAMPLES; t++) {
            double shared = random.nextGaussian();
            double[] sources = {shared + random.nextGaussian(), random.nextGaussian() - shared, random.nextGaussian()};
            for (int i = 0; i < NEURONS; i++) {
                int module = modules.get(i);
                activity[i][t] = module < 0 ? 0 : sources[module] + (0.4 + i % 7 / 4.0) * random.nextGaussian();
            }
        }
        double[] values = new double[NEURONS * NEURONS];
        for (int i = 0; i < NEURONS; i++) {
            for (int j = 0; j < NEURONS; j++) {
                values[i * NEURONS + j] = i == j ? 0 : correlation(activity[i], activity[j]);
            }
        }
        return DoubleMatrix.adopt(NEURONS, NEURONS, values);
    }

    /** Without means, which are 0 here but for chance; NaN for a silent neuron. */
    private static double correlation(double[] a, double[] b) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int t = 0; t < a.length; t++) {
            product += a[t] * b[t];
            first += a[t] * a[t];
            second += b[t] * b[t];
        }
        return product / Math.sqrt(first * second);
    }

    /** A quality for each pair of 101 training steps. */
    public static HeatmapFigure heatmap() {
        int n = 101;
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double apart = Math.abs(i - j) / (20.0 + Math.min(i, j));
                values[i * n + j] = 1 / (1 + apart);
            }
        }
        return new HeatmapFigure(
                text("partitions-across-training", "Quality of each step's partition at every other step"),
                DoubleMatrix.adopt(n, n, values),
                new HeatmapFigure.Numeric("functional connectivity of training step", 0, 20),
                new HeatmapFigure.Numeric("partition of training step", 0, 20),
                HeatmapFigure.Scale.sequential("Q* / best Q*", 0, 1));
    }

    /** Mean activity of three modules over a trial of 22 steps of 100 ms. */
    public static LinesFigure lines() {
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            double[] time = new double[22];
            double[] mean = new double[22];
            double[] low = new double[22];
            double[] high = new double[22];
            for (int t = 0; t < 22; t++) {
                time[t] = 100 * (t + 1);
                mean[t] = k == 0 ? 0.1 * t : k == 1 ? 2 - 0.07 * t : t == 0 ? 1.5 : t == 21 ? 1.9 : 0.4;
                low[t] = mean[t] - 0.1 - 0.01 * t;
                high[t] = mean[t] + 0.1 + 0.01 * t;
            }
            lines.add(Line.of("module " + (k + 1), time, mean).with(Band.of(low, high)));
        }
        List<Mark> marks = List.of(
                new Mark.Period("fixation", 0, 100),
                new Mark.Period("stimulus", 100, 2100),
                new Mark.Period("decision", 2100, 2200),
                new Mark.Horizontal("mean at rest", 0.3));
        return new LinesFigure(
                text("module-activity", "Mean activity of the modules over a trial"),
                Axis.of("time", "ms"),
                Axis.of("mean activity r", "a.u."),
                lines,
                marks);
    }

    /** Choice accuracy of 20 networks, two trial types, four conditions. */
    public static BoxesFigure boxes() {
        List<String> conditions = List.of("intact", "module 1 lesioned", "module 2 lesioned", "random set");
        double[][] centres = {{0.98, 0.05, 0.97, 0.8}, {0.97, 0.96, 0.04, 0.78}};
        double[][] spreads = {{0.01, 0.05, 0.015, 0.1}, {0.012, 0.02, 0.05, 0.12}};
        RandomGenerator random = new SplittableRandom(11);
        List<BoxesFigure.Group> groups = new ArrayList<>();
        for (int g = 0; g < 2; g++) {
            List<List<Double>> samples = new ArrayList<>();
            for (int c = 0; c < conditions.size(); c++) {
                double centre = centres[g][c];
                double spread = spreads[g][c];
                samples.add(random.doubles(20)
                        .map(u -> Math.clamp(centre + spread * (2 * u - 1) / Math.sqrt(u + 0.1), 0, 1))
                        .boxed()
                        .toList());
            }
            groups.add(new BoxesFigure.Group("stimulus " + (g + 1) + " right", samples));
        }
        return new BoxesFigure(
                text("lesion-accuracy", "Choice accuracy after a lesion of one module's outputs"),
                conditions,
                Axis.of("choice accuracy").within(0, 1),
                groups,
                List.of(new Mark.Horizontal("chance", 0.5)));
    }

    /** 100 neurons by their two input weights, coloured by quadrant. */
    public static PlaneFigure plane() {
        RandomGenerator random = new SplittableRandom(13);
        List<String> names = List.of("+ +", "- +", "- -", "+ -");
        List<List<ScatterFigure.Point>> points = new ArrayList<>();
        names.forEach(_ -> points.add(new ArrayList<>()));
        for (int i = 0; i < NEURONS; i++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            int quadrant = y >= 0 ? x >= 0 ? 0 : 1 : x < 0 ? 2 : 3;
            points.get(quadrant).add(new ScatterFigure.Point(x, y));
        }
        return new PlaneFigure(
                text("input-weights", "Input weights of 100 neurons, coloured by quadrant"),
                Axis.of("weight of input 1"),
                Axis.of("weight of input 2"),
                IntStream.range(0, names.size())
                        .mapToObj(k -> new PlaneFigure.Group(names.get(k), points.get(k)))
                        .toList());
    }

    /** Similarities of many pairs and of few, a violin for each. */
    public static ViolinsFigure violins() {
        RandomGenerator random = new SplittableRandom(13);
        List<BoxesFigure.Group> groups = new ArrayList<>();
        for (int g = 0; g < 2; g++) {
            double centre = g == 0 ? 0.45 : 0.2;
            groups.add(new BoxesFigure.Group(
                    g == 0 ? "same start" : "different starts",
                    List.of(
                            gaussians(random, 1225, centre, 0.1),
                            gaussians(random, 45, centre - 0.05, 0.15),
                            gaussians(random, 1225, 0.2, 0.08))));
        }
        return new ViolinsFigure(
                text("pairwise-agreement", "Agreement of partitions between pairs of networks"),
                List.of("W_in", "W_in and W_out matched", "W_out = transpose, redrawn"),
                Axis.of("adjusted Rand index"),
                groups,
                List.of(new Mark.Horizontal("chance", 0)));
    }

    private static List<Double> gaussians(RandomGenerator random, int count, double mean, double sd) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.nextGaussian(mean, sd))
                .toList();
    }

    /** 4,950 pairs of neurons. */
    public static ScatterFigure scatter() {
        RandomGenerator random = new SplittableRandom(5);
        List<ScatterFigure.Point> points = IntStream.range(0, 4950)
                .mapToObj(i -> {
                    double x = Math.clamp(random.nextGaussian() * 0.45, -1, 1);
                    return new ScatterFigure.Point(x, Math.clamp(0.6 * x + 0.3 * random.nextGaussian(), -1, 1));
                })
                .toList();
        return new ScatterFigure(
                text("input-similarity", "Input similarity against functional connectivity"),
                Axis.of("cosine similarity of input weights").within(-1, 1),
                Axis.of("functional connectivity, Pearson r").within(-1, 1),
                points,
                new ScatterFigure.Fit(0, 0.6, "r = 0.67 (95 % interval 0.60 to 0.73), Mantel p \u2264 0.001"));
    }

    /** Three conditions at nine signed coherences. */
    public static PsychometricFigure psychometric() {
        double[] coherence = {-51.2, -25.6, -12.8, -6.4, 0, 6.4, 12.8, 25.6, 51.2};
        List<Line> conditions = new ArrayList<>();
        String[] names = {"intact", "module 1 lesioned", "random set of equal size"};
        double[] shifts = {0, 30, 4};
        double[] widths = {5, 9, 8};
        for (int k = 0; k < names.length; k++) {
            double shift = shifts[k];
            double width = widths[k];
            double[] share = java.util.Arrays.stream(coherence)
                    .map(c -> 1 / (1 + StrictMath.exp((shift - c) / width)))
                    .toArray();
            double[] half = java.util.Arrays.stream(share)
                    .map(p -> 1.96 * Math.sqrt(p * (1 - p) / 60))
                    .toArray();
            double[] low = IntStream.range(0, share.length)
                    .mapToDouble(i -> share[i] - half[i])
                    .toArray();
            double[] high = IntStream.range(0, share.length)
                    .mapToDouble(i -> share[i] + half[i])
                    .toArray();
            conditions.add(Line.of(names[k], coherence, share).with(Band.of(low, high)));
        }
        return new PsychometricFigure(text("psychometric", "Psychometric curves"), conditions);
    }

    /** How many networks have how many modules. */
    public static BarsFigure bars() {
        return new BarsFigure(
                text("module-counts", "Number of modules over 100 networks"),
                Axis.of("number of modules"),
                List.of("2", "3", "4", "5", "6"),
                Axis.of("networks"),
                List.of(
                        new BarsFigure.Bars("trained", List.of(4.0, 71.0, 22.0, 3.0, 0.0)),
                        new BarsFigure.Bars("untrained", List.of(31.0, 55.0, 12.0, 2.0, 0.0))));
    }

    /** A saddle between two stable points, with a boundary that crosses the middle. */
    public static PhasePlaneFigure phasePlane() {
        RandomGenerator random = new SplittableRandom(13);
        List<PhasePlaneFigure.Arrow> arrows = new ArrayList<>();
        for (int k = 0; k < 625; k++) {
            double x = -2 + 4 * (k % 25) / 24.0;
            double y = -1.2 + 2.4 * Math.floorDiv(k, 25) / 24.0;
            arrows.add(new PhasePlaneFigure.Arrow(x, y, 0.1 * (x - x * x * x), -0.4 * (y - 0.3 * x)));
        }
        List<PhasePlaneFigure.States> states = List.of(
                new PhasePlaneFigure.States("stimulus 1 right", cloud(random, 1)),
                new PhasePlaneFigure.States("stimulus 2 right", cloud(random, -1)));
        return new PhasePlaneFigure(
                text("phase-plane", "Flow in the plane of the first two components"),
                Axis.of("PC 1"),
                Axis.of("PC 2"),
                List.of(new PhasePlaneFigure.Flow("one step under (1, 0.5, 0.5)", arrows)),
                states,
                List.of(way("pushed by stimulus 1", 1), way("pushed by stimulus 2", -1)),
                List.of(
                        new PhasePlaneFigure.Places(
                                "stable point",
                                PhasePlaneFigure.Place.STABLE,
                                List.of(new ScatterFigure.Point(1, 0.3), new ScatterFigure.Point(-1, -0.3))),
                        new PhasePlaneFigure.Places(
                                "unstable point",
                                PhasePlaneFigure.Place.UNSTABLE,
                                List.of(new ScatterFigure.Point(0, 0))),
                        new PhasePlaneFigure.Places(
                                "slow point",
                                PhasePlaneFigure.Place.SLOW,
                                IntStream.range(0, 9)
                                        .mapToObj(k -> new ScatterFigure.Point(0.2 * k - 0.8, 0.06 * k - 0.24))
                                        .toList())),
                List.of(new PhasePlaneFigure.Border("decision boundary", 0, 1, 0.4)));
    }

    private static List<ScatterFigure.Point> cloud(RandomGenerator random, double side) {
        return IntStream.range(0, 400)
                .mapToObj(i -> {
                    double x = side * (0.6 + 0.5 * random.nextGaussian());
                    return new ScatterFigure.Point(x, 0.3 * x + 0.15 * random.nextGaussian());
                })
                .toList();
    }

    private static PhasePlaneFigure.Path way(String name, double side) {
        return new PhasePlaneFigure.Path(
                name,
                IntStream.range(0, 20)
                        .mapToObj(t -> new ScatterFigure.Point(side * t / 12.0, -0.9 + 0.06 * t + side * 0.01 * t))
                        .toList());
    }
}
