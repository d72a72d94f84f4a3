package org.orthant.studies.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.stats.TestResult;
import org.orthant.studies.Table;

/** Tables of paired tests, one row per comparison. */
final class PairedTable {

    private static final List<String> COLUMNS = List.of(
            "networks",
            "first_mean",
            "second_mean",
            "mean_difference",
            "difference_low_95",
            "difference_high_95",
            "paired_d",
            "t",
            "df",
            "p_paired_t",
            "p_wilcoxon",
            "p_paired_t_adjusted");

    private PairedTable() {}

    /** An empty table whose first columns name the comparison. */
    static Table of(String name, String... key) {
        List<String> columns = new ArrayList<>(List.of(key));
        columns.addAll(COLUMNS);
        return new Table(name, columns.toArray(String[]::new));
    }

    /** Adds a comparison; {@code adjusted} is its p among its family. */
    static void add(Table table, PairedRow row, double adjusted, Object... key) {
        TestResult t = row.t();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(key));
        cells.addAll(List.of(
                row.count(),
                row.firstMean(),
                row.secondMean(),
                t.interval().mean(),
                t.interval().low(),
                t.interval().high(),
                t.effect(),
                t.statistic(),
                t.df(),
                t.p().value(),
                row.wilcoxon().p().value(),
                adjusted));
        table.add(cells.toArray());
    }
}
