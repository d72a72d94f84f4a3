package org.orthant.studies.sentences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orthant.math.Matrix;
import org.orthant.stats.CrossedContrast;
import org.orthant.stats.Interval;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.BoxesFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.HeatmapFigure;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.sentences.SentenceGrid.Relation;

/** The figures of {@code sentences}: T1 fig. S3. */
final class SentencesFigures {

    private static final String ARI = "adjusted Rand index";

    private final SentenceGrid grid;
    private final List<LayerContrast> contrasts;

    SentencesFigures(SentenceGrid grid, List<LayerContrast> contrasts) {
        this.grid = grid;
        this.contrasts = contrasts;
    }

    private List<LayerContrast> variant(boolean withoutFirst) {
        return contrasts.stream().filter(c -> c.withoutFirst() == withoutFirst).toList();
    }

    /** Similarities of all sentences at the first {@code most} layers. */
    List<Figure> matrices(int most) {
        return variant(false).stream().limit(most).map(this::matrix).toList();
    }

    private Figure matrix(LayerContrast contrast) {
        List<String> names =
                IntStream.range(0, grid.size()).mapToObj(grid::name).toList();
        HeatmapFigure.Side side = new HeatmapFigure.Named("", names);
        return new HeatmapFigure(
                new FigureText(
                        "sentences-layer-" + contrast.layer(),
                        "Similarity of modules at layer " + contrast.layer(),
                        "Adjusted Rand index of the partitions of units for two sentences at layer " + contrast.layer()
                                + " of the given network, all tokens. Blocks along the diagonal are sentences about one "
                                + "subject; parallels to it, sentences of one form.",
                        "Heat map of the similarity of modules between sentences at layer " + contrast.layer() + "."),
                contrast.ari(),
                side,
                side,
                HeatmapFigure.Scale.sequential(ARI, 0, 1));
    }

    /** All pairs by what they share. */
    Figure pairs(boolean withoutFirst) {
        List<LayerContrast> shown = variant(withoutFirst);
        String suffix = withoutFirst ? "-without-first" : "";
        return new BoxesFigure(
                new FigureText(
                        "pairs" + suffix,
                        "Pairs of sentences by what they share" + (withoutFirst ? ", first tokens left out" : ""),
                        "Adjusted Rand index of the partitions of units for all pairs of sentences of the given network, layer "
                                + "by layer"
                                + (withoutFirst ? "; the first token of each text left out" : "")
                                + ". Pairs share sentences and are not independent: the test permutes the sentences' labels.",
                        "Box plots of the similarity of modules for pairs of sentences with the same subject, of the same form, "
                                + "and with neither, layer by layer."),
                shown.stream().map(c -> "layer " + c.layer()).toList(),
                Axis.of(ARI),
                Arrays.stream(Relation.values())
                        .map(relation -> new BoxesFigure.Group(
                                relation.words(),
                                shown.stream().map(c -> samples(c, relation)).toList()))
                        .toList(),
                List.of(new Mark.Horizontal("", 0)));
    }

    private List<Double> samples(LayerContrast contrast, Relation relation) {
        List<Double> samples = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            for (int j = i + 1; j < grid.size(); j++) {
                if (grid.relation(i, j) == relation
                        && Double.isFinite(contrast.ari().get(i, j))) {
                    samples.add(contrast.ari().get(i, j));
                }
            }
        }
        return samples;
    }

    /** A claim's statistic, layer by layer, beside random weights. */
    Figure differences(Relation relation, boolean withoutFirst) {
        List<LayerContrast> shown = variant(withoutFirst);
        List<Line> lines = Stream.of(
                        line("given network", shown, c -> c.contrast(relation).given()),
                        line("random weights", shown, c -> c.contrast(relation).random()))
                .flatMap(List::stream)
                .toList();
        String id = "differences-" + relation.name().toLowerCase(Locale.ROOT);
        return new LinesFigure(
                new FigureText(
                        id + (withoutFirst ? "-without-first" : ""),
                        "What the " + relation.words() + " adds, layer by layer"
                                + (withoutFirst ? ", first tokens left out" : ""),
                        "Mean adjusted Rand index over pairs of sentences with the " + relation.words()
                                + " less the mean over pairs that share neither. Bands are 95 % intervals over sentences "
                                + "(delete-one-sentence jackknife); for random weights, of the mean over networks. Layer 0 is "
                                + "the embeddings.",
                        "Lines of the difference in similarity by layer for pairs with the " + relation.words()
                                + ", in the given network and in networks with random weights."),
                Axis.of("layer"),
                Axis.of("difference of ARI"),
                lines,
                List.of(new Mark.Horizontal("", 0)));
    }

    private static List<Line> line(
            String name, List<LayerContrast> shown, Function<LayerContrast, @Nullable CrossedContrast> which) {
        List<LayerContrast> present =
                shown.stream().filter(c -> which.apply(c) != null).toList();
        if (present.isEmpty()) {
            return List.of();
        }
        List<Interval> intervals = new ArrayList<>();
        for (LayerContrast contrast : present) {
            @Nullable CrossedContrast found = which.apply(contrast);
            if (found != null) {
                intervals.add(found.labels().interval());
            }
        }
        double[] x = present.stream().mapToDouble(LayerContrast::layer).toArray();
        double[] y = intervals.stream().mapToDouble(Interval::mean).toArray();
        return List.of(Line.of(name, x, y)
                .with(Band.of(
                        intervals.stream().mapToDouble(Interval::low).toArray(),
                        intervals.stream().mapToDouble(Interval::high).toArray())));
    }

    /** The connectivity of the first sentence. */
    Figure connectivity(Matrix fc, ModularityReading modules, int layer) {
        return new MatrixFigure(
                new FigureText(
                        "fc-layer-" + layer,
                        "Correlations of units over the tokens of one sentence",
                        "Pearson correlations of units over the tokens of the first sentence (" + grid.name(0)
                                + ") at layer " + layer + " of the given network, units sorted by module.",
                        "Matrix of correlations between units, sorted by module."),
                fc,
                modules.labels(),
                "unit",
                new MatrixFigure.Scale("Pearson r", 1));
    }
}
