package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.orthant.math.Matrix;
import org.orthant.stats.PValue;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.Band;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.Mark;
import org.orthant.studies.modularity.NullReading;

/** Figures of what the nulls of induced modularity say and keep. */
final class NullFigures {

    private static final int BINS = 40;

    private final BrainFigures figures;
    private final SetReading reading;

    NullFigures(BrainFigures figures, SetReading reading) {
        this.figures = figures;
        this.reading = reading;
    }

    /** Induced modularity beside the draws of each null. */
    LinesFigure nulls() {
        double observed = reading.induced().permuted().reading().observed();
        List<Line> lines = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        all.add(figures.array("permuted").orElseThrow().toDoubles());
        List<String> names = new ArrayList<>(List.of("permuted labels"));
        for (String[] kind : new String[][] {
            {"spatial", "spatial null"}, {"ordinal", "spatial null of label numbers"}, {"spin", "spin"}
        }) {
            figures.array(kind[0]).ifPresent(draws -> {
                all.add(draws.toDoubles());
                names.add(kind[1]);
            });
        }
        double low = all.stream().flatMapToDouble(Arrays::stream).min().orElse(0);
        double high = all.stream().flatMapToDouble(Arrays::stream).max().orElse(1);
        for (int k = 0; k < all.size(); k++) {
            lines.add(histogram(names.get(k), all.get(k), low, high));
        }
        double from = Math.floor(50 * Math.min(low, observed)) / 50;
        double to = Math.ceil(50 * Math.max(high, observed) + 0.2) / 50;
        NullReading deciding = reading.deciding().reading();
        return new LinesFigure(
                figures.text(
                        "nulls",
                        "Induced Q* and its nulls",
                        String.format(
                                Locale.ROOT,
                                "Q* of FC under the modules of similar input (line, %.3f) beside the same under surrogate "
                                        + "labels.%s Permuted labels ignore space and never decide.",
                                observed,
                                deciding.exists()
                                        ? String.format(
                                                Locale.ROOT,
                                                " Spatial null: z = %.1f, %s.",
                                                deciding.z(),
                                                new PValue(deciding.p(), 1.0 / (1 + deciding.n())).text())
                                        : " " + deciding.reason()),
                        "Histograms of induced modularity under surrogate labels; a vertical line marks the observed value."),
                Axis.of("induced Q*").within(from, to),
                Axis.of("share of draws"),
                lines,
                List.of(new Mark.Vertical("observed", observed)));
    }

    private static Line histogram(String name, double[] draws, double low, double high) {
        double width = Math.max(1e-9, (high - low) / BINS);
        double[] x = new double[BINS];
        double[] shares = new double[BINS];
        for (int b = 0; b < BINS; b++) {
            x[b] = low + (b + 0.5) * width;
        }
        for (double draw : draws) {
            shares[Math.min(BINS - 1, (int) ((draw - low) / width))] += 1.0 / draws.length;
        }
        return Line.of(name, x, shares);
    }

    /** Pairs in one module by distance. */
    Figure joins(Matrix joins) {
        double[][] rows = new double[joins.rows()][joins.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int b = 0; b < rows[i].length; b++) {
                rows[i][b] = joins.get(i, b);
            }
        }
        return new LinesFigure(
                figures.text(
                        "joins",
                        "What the spatial null keeps",
                        String.format(
                                Locale.ROOT,
                                "Share of pairs of regions in one module by distance, each point a bin of equally many pairs "
                                        + "at its upper end; band: 95 %% of surrogates. Dashed: chance. Of the excess of the "
                                        + "nearest pairs surrogates keep %.0f %%.",
                                100 * reading.induced().kept()),
                        "Lines of the share of pairs in one module against distance, observed and in surrogates."),
                Axis.of("distance", "mm"),
                Axis.of("share in one module"),
                List.of(
                        Line.of("observed", rows[0], rows[1]),
                        Line.of("surrogates", rows[0], rows[2]).with(Band.of(rows[3], rows[4]))),
                List.of(new Mark.Horizontal("", rows[5][0])));
    }
}
