package org.orthant.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.community.Partition;
import org.orthant.community.PartitionResult;
import org.orthant.community.RestartSummary;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.CsvTable;
import org.orthant.formats.Json;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.nullmodel.NullSummary;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.MatrixFigure;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What {@code modules} found, as its {@code --json} gives it.
 *
 * @param names of the nodes; empty if the file gives none
 * @param ci label of each node, from 0; -1 not assigned
 * @param q quality of the partition
 * @param gamma resolution
 * @param quality name of the quality
 * @param maximiser louvain, leiden, consensus or exact
 * @param precision of the matrix that was searched, double or single
 * @param consensus how the consensus went; null if none was sought
 * @param upperBound no partition exceeds this quality; null if none was computed
 * @param proved whether the partition is proved to be the best; null without an upper bound
 * @param sizes nodes of each community
 * @param silent nodes without a signal, which get no module
 * @param isolated nodes with a signal but without any tie
 * @param restarts spread over restarts
 * @param chance the quality against its null
 * @param sweep partitions over resolutions; null if none were asked for
 * @param warnings what a reader must know, a sentence each
 */
record ModuleReport(
        List<String> names,
        List<Integer> ci,
        @Nullable Double q,
        double gamma,
        String quality,
        String maximiser,
        String precision,
        @Nullable ConsensusView consensus,
        @JsonProperty("upper_bound") @Nullable Double upperBound,
        @Nullable Boolean proved,
        List<Integer> sizes,
        int silent,
        int isolated,
        RestartView restarts,
        @JsonProperty("null") NullView chance,
        @Nullable ModuleSweep sweep,
        List<String> warnings) {

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

    /** What a search found, with what only some searches know. */
    record Found(
            PartitionResult result,
            @Nullable ConsensusView consensus,
            @Nullable BoundView bound) {}

    /** No partition exceeds the bound; proved if the one found reaches it. */
    record BoundView(@Nullable Double upper, boolean proved) {}

    /** Whether restarts came to one partition, and in how many rounds. */
    record ConsensusView(boolean settled, int rounds) {}

    /** Spread of quality and agreement of partitions over restarts. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record RestartView(
            int n,
            @Nullable Double qMean,
            @Nullable Double qSd,
            int distinct,
            @Nullable Double meanAri) {

        static RestartView of(RestartSummary summary) {
            return new RestartView(
                    summary.n(),
                    Numbers.orNull(summary.qMean()),
                    Numbers.orNull(summary.qSd()),
                    summary.distinct(),
                    Numbers.orNull(summary.meanAri()));
        }

        String line() {
            return "restarts " + n + ": mean " + Numbers.text(qMean) + ", sd " + Numbers.text(qSd) + ", " + distinct
                    + " distinct, mean ARI " + Numbers.text(meanAri);
        }
    }

    /** A null's draws; {@code none} where there are none. */
    record NullView(
            String kind,
            int n,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable Double z,
            @Nullable Double p) {

        static NullView none() {
            return new NullView("none", 0, null, null, null, null);
        }

        static NullView of(NullSummary summary) {
            return new NullView(
                    Json.name(summary.kind()),
                    summary.n(),
                    Numbers.orNull(summary.mean()),
                    Numbers.orNull(summary.sd()),
                    Numbers.orNull(summary.z()),
                    Numbers.orNull(summary.p()));
        }

        /** p, as an inequality where more draws could make it smaller. */
        private String bound() {
            return (p != null && p <= 1.0 / (1 + n) ? "<= " : "") + Numbers.text(p);
        }

        String line() {
            return n == 0
                    ? "null: none"
                    : "null " + kind + ", " + n + " draws: mean " + Numbers.text(mean) + ", sd " + Numbers.text(sd)
                            + ", z " + Numbers.text(z) + ", p " + bound();
        }
    }

    static ModuleReport of(
            Found found,
            ModuleAnalysis.Settings settings,
            ModuleInput input,
            NullView chance,
            @Nullable ModuleSweep sweep,
            List<String> warnings) {
        Partition best = found.result().best();
        BoundView bound = found.bound();
        return new ModuleReport(
                input.names(),
                IntStream.of(best.labels()).boxed().toList(),
                Numbers.orNull(found.result().quality()),
                settings.quality().gamma(),
                QualityNames.name(settings.quality()),
                Json.name(settings.method()),
                input.isSingle() ? "single" : "double",
                found.consensus(),
                bound == null ? null : bound.upper(),
                bound == null ? null : bound.proved(),
                IntStream.range(0, best.communityCount())
                        .map(best::size)
                        .boxed()
                        .toList(),
                input.similarity().excludedNodes().length,
                isolated(input.similarity()),
                RestartView.of(found.result().restarts()),
                chance,
                sweep,
                List.copyOf(warnings));
    }

    private static int isolated(SimilarityMatrix matrix) {
        int[] nodes = matrix.includedNodes();
        return (int) IntStream.of(nodes)
                .filter(i -> IntStream.of(nodes).allMatch(j -> j == i || matrix.get(i, j) == 0))
                .count();
    }

    /** The report for people. */
    List<String> lines() {
        long modules = sizes.stream().filter(size -> size > 1).count();
        long single = sizes.size() - modules;
        String shown =
                sizes.stream().filter(size -> size > 1).map(String::valueOf).collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        lines.add(ci.size() + " nodes: " + modules + " modules" + (shown.isEmpty() ? "" : " (" + shown + ")") + ", "
                + single + " single nodes (" + isolated + " isolated), " + silent + " silent");
        lines.add("quality " + Numbers.text(q) + " (" + quality + ", gamma " + Numbers.text((Double) gamma) + ", "
                + precision + " precision)" + boundText());
        lines.add(restarts.line());
        lines.add(chance.line());
        if (sweep != null) {
            lines.addAll(sweep.lines());
        }
        return lines;
    }

    private String boundText() {
        if (q == null || upperBound == null) {
            return "";
        }
        return Boolean.TRUE.equals(proved)
                ? ", proved to be the best"
                : ", at most " + Numbers.text((Double) (upperBound - q)) + " below the best";
    }

    /** {@code partition.csv}: nodes and labels from 0, the nodes' names first if they have any. */
    CsvTable table() {
        CsvTable.Builder table =
                names.isEmpty() ? CsvTable.columns("node", "module") : CsvTable.columns("name", "node", "module");
        for (int node = 0; node < ci.size(); node++) {
            if (names.isEmpty()) {
                table.row(node, ci.get(node));
            } else {
                table.row(names.get(node), node, ci.get(node));
            }
        }
        return table.build();
    }

    /** The matrix, its nodes sorted by module. */
    Figure figure(ModuleInput input) {
        boolean series = input.series() != null;
        FigureText text = new FigureText(
                "modules",
                "Modules",
                "The matrix with its nodes sorted by module (" + quality + ", gamma " + Numbers.text(gamma)
                        + "); lines part the modules.",
                "A matrix of " + ci.size() + " nodes sorted into " + sizes.size() + " communities.");
        Matrix values = drawn(input.similarity());
        return new MatrixFigure(
                text, values, ci, "node", new MatrixFigure.Scale(series ? "Pearson r" : "value", limit(values)));
    }

    /** The matrix without values for silent nodes, unless it is so large that a copy is too much. */
    private static Matrix drawn(SimilarityMatrix matrix) {
        if (matrix.excludedNodes().length == 0 || matrix.values() instanceof FloatMatrix) {
            return matrix.values();
        }
        int n = matrix.nodeCount();
        double[] values = matrix.values().toDoubles();
        for (int node : matrix.excludedNodes()) {
            for (int k = 0; k < n; k++) {
                values[node * n + k] = Double.NaN;
                values[k * n + node] = Double.NaN;
            }
        }
        return DoubleMatrix.adopt(n, n, values);
    }

    /** The largest absolute value off the diagonal, which would pale the rest, rounded up to two digits. */
    private static double limit(Matrix values) {
        double largest = 0;
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < i; j++) {
                double value = Math.abs(values.get(i, j));
                largest = value > largest ? value : largest;
            }
        }
        return largest > 0 ? new BigDecimal(largest, TWO_DIGITS).doubleValue() : 1;
    }
}
