package org.orthant.studies.brain;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orthant.formats.Csv;
import org.orthant.formats.InputException;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.studies.brain.BrainConfiguration.Regions;

/** What a table says of regions, by their names. */
final class RegionTable {

    private final Regions regions;
    private final List<String> header;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private RegionTable(Regions regions, List<List<String>> cells) {
        this.regions = regions;
        this.header = cells.getFirst();
        int name = column(regions.nameColumn());
        for (int line = 1; line < cells.size(); line++) {
            List<String> row = cells.get(line);
            if (row.size() != header.size()) {
                throw new InputException(
                        regions.file(),
                        "row " + (line + 1) + ": expected " + header.size() + " cells as in its header, found "
                                + row.size());
            }
            if (rows.put(row.get(name), row) != null) {
                throw new InputException(
                        regions.file(),
                        "row " + (line + 1) + ": expected each region once, found " + row.get(name) + " again");
            }
        }
    }

    /** The table, if the configuration names one. */
    static Optional<RegionTable> read(Regions regions) {
        if (regions.file().isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> cells = Csv.readCells(Path.of(regions.file()));
        if (cells.size() < 2) {
            throw new InputException(
                    regions.file(), "expected a header and a row for each region, found " + cells.size() + " rows");
        }
        return Optional.of(new RegionTable(regions, cells));
    }

    private int column(String name) {
        int column = header.indexOf(name);
        if (column < 0) {
            throw new InputException(
                    regions.file(), "expected a column '" + name + "', found " + String.join(", ", header));
        }
        return column;
    }

    /** All region names in the table's order. */
    List<String> names() {
        return List.copyOf(rows.keySet());
    }

    /** The texts in {@code column} of these regions. */
    List<String> texts(String column, List<String> names) {
        int place = column(column);
        NamedMatrix.places(regions.file(), names(), names);
        return names.stream()
                .map(name -> rows.getOrDefault(name, List.of()).get(place))
                .toList();
    }

    /** The numbers in three columns of these regions. */
    Matrix coordinates(List<String> columns, List<String> names) {
        double[] values = new double[3 * names.size()];
        for (int c = 0; c < 3; c++) {
            List<String> texts = texts(columns.get(c), names);
            for (int i = 0; i < names.size(); i++) {
                values[3 * i + c] = number(texts.get(i), columns.get(c), names.get(i));
            }
        }
        return DoubleMatrix.adopt(names.size(), 3, values);
    }

    private double number(String text, String column, String name) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new InputException(regions.file(), wrong(text, column, name), e);
        }
        throw new InputException(regions.file(), wrong(text, column, name));
    }

    private static String wrong(String text, String column, String name) {
        return "column " + column + " of region " + name + ": expected a number, found '" + text + "'";
    }
}
