package org.orthant.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.CsvTable;

/** A result table: {@code tables/NAME.csv}, one row per unit or per statistic, units of measure in the column names. */
public final class Table {

    private final String name;
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** An empty table. */
    public Table(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /** Adds a row: text, whole or real numbers, one per column; NaN and null become empty cells. */
    public Table add(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "table " + name + " has " + columns.size() + " columns, got a row of " + cells.length);
        }
        rows.add(new ArrayList<>(Arrays.asList(cells)));
        return this;
    }

    /** File name without ending. */
    public String name() {
        return name;
    }

    /** Column names. */
    public List<String> columns() {
        return columns;
    }

    /** Rows in the order added. */
    public List<List<@Nullable Object>> rows() {
        return List.copyOf(rows);
    }

    /** The table as the text that a run directory holds. */
    public CsvTable toCsv() {
        CsvTable.Builder csv = CsvTable.columns(columns.toArray(String[]::new));
        rows.forEach(row -> csv.row(row.toArray()));
        return csv.build();
    }
}
