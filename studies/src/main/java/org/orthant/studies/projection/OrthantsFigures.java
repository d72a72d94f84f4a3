package org.orthant.studies.projection;

import static org.orthant.studies.projection.OrthantsClaims.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.projection.OrthantCorrelation;
import org.orthant.stats.Alternative;
import org.orthant.stats.Mantel;
import org.orthant.stats.TestResult;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.ScatterFigure;
import org.orthant.studies.projection.OrthantsUnit.Block;
import org.orthant.studies.projection.OrthantsUnit.Point;
import org.orthant.studies.projection.OrthantsUnit.Reading;

/** The figures of {@code orthants}. */
final class OrthantsFigures {

    private static final Axis INPUTS = Axis.of("number of inputs M");
    private static final int SCATTER_INPUTS = 3;

    private final OrthantsOptions options;
    private final List<OrthantsUnit> units;

    OrthantsFigures(OrthantsOptions options, List<OrthantsUnit> units) {
        this.options = options;
        this.units = units;
    }

    /** Neurons by their two weights in the colour of their quadrant. */
    Figure plane() {
        OrthantsDraw example = new OrthantsDraw(options, 0, 2);
        var weights = example.projection().weights();
        return ProjectionFigures.plane(
                new FigureText(
                        "quadrants",
                        "Weights and quadrants",
                        "Each point is a neuron of the first repetition, two inputs, in the colour of its quadrant.",
                        "Points in the plane of two weights, coloured by quadrant."),
                weights,
                signs(weights),
                List.of("+ +", "+ -", "- +", "- -"));
    }

    /** The orthant of each neuron: a number whose binary digits are its signs, the first input's highest. */
    private static List<Integer> signs(Matrix weights) {
        return IntStream.range(0, weights.rows())
                .mapToObj(i -> IntStream.range(0, weights.columns())
                        .reduce(0, (number, j) -> 2 * number + (weights.get(i, j) >= 0 ? 0 : 1)))
                .toList();
    }

    /** FC sorted by orthant. */
    Figure connectivity(int inputs, String orthant) {
        OrthantsDraw example = new OrthantsDraw(options, 0, inputs);
        return ProjectionFigures.connectivity(
                new FigureText(
                        "fc-" + orthant + "s",
                        "FC of noise, sorted by " + orthant,
                        "Pearson correlations in the first repetition, " + inputs
                                + " inputs; each block is a group of neurons with the same signs of weights, from all "
                                + "positive to all negative.",
                        "Matrix of correlations between neurons in blocks, one per " + orthant + "."),
                example.projection().connectivity(),
                signs(example.projection().weights()));
    }

    /** Mean correlations by the number of signs that differ. */
    Figure blocks() {
        List<String> categories = new ArrayList<>();
        List<List<Double>> observed = new ArrayList<>();
        List<List<Double>> permuted = new ArrayList<>();
        List<List<Double>> expected = new ArrayList<>();
        for (int k = 0; k < options.blockInputs().size(); k++) {
            int inputs = options.blockInputs().get(k);
            for (int d = 0; d <= inputs; d++) {
                categories.add("M = " + inputs + ", " + d + " differ");
                observed.add(means(k, d, Block::means));
                permuted.add(means(k, d, Block::permutedMeans));
                expected.add(List.of(OrthantCorrelation.expected(inputs, d)));
            }
        }
        return new BoxesFigure(
                new FigureText(
                        "blocks",
                        "Mean correlation of two orthants by the signs that differ",
                        "Mean Pearson r over pairs of neurons whose weights differ in sign on 0, 1, .. of M inputs; a "
                                + "point per repetition. Closed form: (M - 2 d) c^2.",
                        "Box plots of mean correlations, falling with the number of differing signs; near 0 for "
                                + "permuted columns."),
                categories,
                Axis.of("mean Pearson r").within(-1, 1),
                List.of(
                        new BoxesFigure.Group("observed", observed),
                        new BoxesFigure.Group("closed form", expected),
                        new BoxesFigure.Group("permuted columns", permuted)),
                List.of());
    }

    private List<Double> means(int k, int d, Function<Block, List<Double>> part) {
        return units.stream()
                .map(unit -> part.apply(unit.blocks().get(k)).get(d))
                .filter(mean -> !Double.isNaN(mean))
                .toList();
    }

    Figure ratios() {
        return lines(
                "ratio",
                "Induced Q* as a share of the best",
                Axis.of("induced Q* / best Q*"),
                List.of(
                        line("orthants", Reading::orthants, Candidate::ratio),
                        line("Hamming", Reading::hamming, Candidate::ratio),
                        line("signed Hamming", Reading::signedHamming, Candidate::ratio),
                        line("cosine", Reading::cosine, Candidate::ratio),
                        permuted("Hamming, permuted columns", Reading::hamming),
                        permuted("cosine, permuted columns", Reading::cosine)));
    }

    Figure qualities() {
        return lines(
                "quality",
                "Induced and best Q*",
                Axis.of("Q*"),
                List.of(
                        line("orthants", Reading::orthants, Candidate::quality),
                        line("Hamming", Reading::hamming, Candidate::quality),
                        line("signed Hamming", Reading::signedHamming, Candidate::quality),
                        line("cosine", Reading::cosine, Candidate::quality),
                        curve(units, Point::quality).line("best of FC")));
    }

    Figure sizes() {
        return lines(
                "sizes",
                "Number of modules, and of neurons alone in their orthant",
                Axis.of("count"),
                List.of(
                        line("orthants of two or more", Reading::orthants, Candidate::modules),
                        line("neurons alone in their orthant", Reading::orthants, Candidate::singletons),
                        curve(units, Point::modules).line("modules of FC")));
    }

    Figure agreement() {
        return lines(
                "agreement",
                "Agreement with the modules of FC",
                Axis.of("adjusted Rand index"),
                List.of(
                        line("orthants", Reading::orthants, Candidate::ari),
                        line("Hamming", Reading::hamming, Candidate::ari),
                        line("signed Hamming", Reading::signedHamming, Candidate::ari),
                        line("cosine", Reading::cosine, Candidate::ari)));
    }

    Figure prediction() {
        return lines(
                "prediction",
                "Cosine similarity of weights and FC of noise",
                Axis.of("Pearson r over pairs"),
                List.of(
                        curve(units, p -> p.observed().r()).line("observed"),
                        curve(units, p -> p.permuted().r()).line("permuted columns")));
    }

    private Line line(String name, Function<Reading, Candidate> part, ToDoubleFunction<Candidate> value) {
        return curve(units, p -> value.applyAsDouble(part.apply(p.observed()))).line(name);
    }

    private Line permuted(String name, Function<Reading, Candidate> part) {
        return curve(units, p -> part.apply(p.permuted()).ratio()).line(name);
    }

    private static Figure lines(String id, String title, Axis y, List<Line> lines) {
        return new LinesFigure(
                new FigureText(id, title, NoiseWords.BAND, "Lines against the number of inputs: " + title + "."),
                INPUTS,
                y,
                lines,
                List.of());
    }

    /** Each pair of neurons of the first repetition. */
    Figure scatter() {
        OrthantsDraw example = new OrthantsDraw(options, 0, SCATTER_INPUTS);
        var cosine = example.cosine();
        var fc = example.projection().connectivity();
        double[] x = cosine.upperTriangle();
        double[] y = fc.upperTriangle();
        TestResult test = Mantel.test(
                cosine.values(),
                fc.values(),
                Alternative.GREATER,
                options.permutations(),
                NoiseOptions.repetition(options.seed(), 0).derive(Purpose.PERMUTATION, SCATTER_INPUTS));
        int stride = Math.ceilDiv(x.length, ScatterFigure.MOST_POINTS);
        return new ScatterFigure(
                new FigureText(
                        "cosine-fc",
                        "Cosine similarity of weights and FC of noise, " + SCATTER_INPUTS + " inputs",
                        "A point per pair of neurons, first repetition"
                                + (stride > 1 ? " (every " + stride + "th pair)" : "")
                                + ". p by permuting neurons (Mantel), one-sided.",
                        "Scatter of FC against cosine similarity along a line of slope 1."),
                Axis.of("cosine similarity of weights").within(-1, 1),
                Axis.of("FC (Pearson r)").within(-1, 1),
                IntStream.range(0, x.length)
                        .filter(k -> k % stride == 0)
                        .mapToObj(k -> new ScatterFigure.Point(x[k], y[k]))
                        .toList(),
                new ScatterFigure.Fit(
                        0,
                        1,
                        String.format(
                                Locale.ROOT,
                                "r = %.4f, Mantel %s",
                                test.effect(),
                                test.p().text())));
    }
}
