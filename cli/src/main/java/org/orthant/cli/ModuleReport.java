package org.orthant.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.community.Partition;
import org.orthant.community.PartitionResult;
import org.orthant.community.RestartSummary;
import org.orthant.formats.CsvTable;
import org.orthant.formats.Json;
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
 * @param ci label of each node, from 0; -1 not assigned
 * @param q quality of the partition
 * @param gamma resolution
 * @param quality name of the quality
 * @param maximiser louvain, leiden, consensus or exact
 * @param consensus how the consensus went; null if none was sought
 * @param upperBound no partition exceeds this quality; null if no exact search was asked for
 * @param sizes nodes of each community
 * @param restarts spread over restarts
 * @param chance the quality against its null
 * @param warnings what a reader must know, a sentence each
 */
record ModuleReport(
        List<Integer> ci,
        @Nullable Double q,
        double gamma,
        String quality,
        String maximiser,
        @Nullable ConsensusView consensus,
        @JsonProperty("upper_bound") @Nullable Double upperBound,
        List<Integer> sizes,
        RestartView restarts,
        @JsonProperty("null") NullView chance,
        List<String> warnings) {

    /** What a search found, with what only some searches know. */
    record Found(
            PartitionResult result,
            @Nullable ConsensusView consensus,
            @Nullable Double upperBound) {}

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

    static ModuleReport of(Found found, ModuleAnalysis analysis, NullView chance, List<String> warnings) {
        Partition best = found.result().best();
        return new ModuleReport(
                IntStream.of(best.labels()).boxed().toList(),
                Numbers.orNull(found.result().quality()),
                analysis.quality().gamma(),
                QualityNames.name(analysis.quality()),
                Json.name(analysis.method()),
                found.consensus(),
                found.upperBound() == null ? null : Numbers.orNull(found.upperBound()),
                IntStream.range(0, best.communityCount())
                        .map(best::size)
                        .boxed()
                        .toList(),
                RestartView.of(found.result().restarts()),
                chance,
                List.copyOf(warnings));
    }

    /** The report for people. */
    List<String> lines() {
        long modules = sizes.stream().filter(size -> size > 1).count();
        long single = sizes.size() - modules;
        long left = ci.stream().filter(label -> label < 0).count();
        String shown =
                sizes.stream().filter(size -> size > 1).map(String::valueOf).collect(Collectors.joining(", "));
        return List.of(
                ci.size() + " nodes: " + modules + " modules" + (shown.isEmpty() ? "" : " (" + shown + ")") + ", "
                        + single + " single nodes, " + left + " not assigned",
                "quality " + Numbers.text(q) + " (" + quality + ", gamma " + Numbers.text(gamma) + ")",
                restarts.line(),
                chance.line());
    }

    /** {@code partition.csv}: nodes and labels from 0. */
    CsvTable table() {
        CsvTable.Builder table = CsvTable.columns("node", "module");
        for (int node = 0; node < ci.size(); node++) {
            table.row(node, ci.get(node));
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
        Matrix values = input.similarity().values();
        return new MatrixFigure(
                text, values, ci, "node", new MatrixFigure.Scale(series ? "Pearson r" : "value", limit(values)));
    }

    /** The largest absolute value off the diagonal, so that the diagonal doesn't pale the rest. */
    private static double limit(Matrix values) {
        double largest = 0;
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(values.get(i, j)));
            }
        }
        return largest > 0 ? largest : 1;
    }
}
