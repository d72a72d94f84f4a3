package org.orthant.formats;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntFunction;

/** What a variable of a MAT file is. */
sealed interface MatValue {

    /** What it is, for a message. */
    default String kind() {
        return switch (this) {
            case Numbers numbers -> "an array";
            case Sparse sparse -> "a sparse matrix";
            case Members members -> "a cell array or struct";
            case Text text -> "text";
            case Other other -> other.kind();
        };
    }

    /**
     * Real numbers, not yet decoded.
     *
     * @param stored the type in which the file holds them
     * @param meant the type they have in MATLAB
     * @param shape lengths of the axes, the first of which runs fastest in the file
     * @param layout where they lie
     */
    record Numbers(DataType stored, DataType meant, List<Integer> shape, Codec.Layout layout) implements MatValue {

        /** The values in C order. */
        Tensor decode(String source) {
            Codec.Layout ordered =
                    new Codec.Layout(layout.bytes(), layout.order(), layout.count(), Shape.fortranPosition(shape));
            return new Tensor(source, meant, shape, as(meant, Codec.decode(stored, ordered)));
        }

        /** Whole numbers are stored narrower than meant where they fit. */
        private static Storage as(DataType meant, Storage values) {
            if (meant == DataType.FLOAT64 && !(values instanceof Storage.Doubles)) {
                double[] wide = new double[values.length()];
                Arrays.setAll(wide, values::asDouble);
                return new Storage.Doubles(wide);
            }
            if (meant == DataType.FLOAT32 && !(values instanceof Storage.Floats)) {
                float[] single = new float[values.length()];
                for (int k = 0; k < single.length; k++) {
                    single[k] = (float) values.asDouble(k);
                }
                return new Storage.Floats(single);
            }
            return values;
        }
    }

    /** A cell of a sparse matrix, counted from 0. */
    record Cell(double row, double column, double value) {}

    /**
     * A sparse matrix of real numbers.
     *
     * @param rows number of rows, as the file has it
     * @param columns number of columns, as the file has it
     * @param entries number of cells that are stored
     * @param cells the stored cells by their number
     */
    record Sparse(double rows, double columns, int entries, IntFunction<Cell> cells) implements MatValue {

        private static final double MOST_PER_ENTRY = 1 << 14;

        /** The matrix with its zeros. */
        Tensor decode(String source) {
            if (!(isWhole(rows) && isWhole(columns) && rows * columns < Integer.MAX_VALUE - 16)
                    || rows * columns > MOST_PER_ENTRY * (entries + 1)) {
                throw new InputException(
                        source,
                        "a sparse matrix of " + rows + " x " + columns + " with " + entries
                                + " values can't be held with its zeros");
            }
            int width = (int) columns;
            double[] values = new double[((int) rows) * width];
            for (int k = 0; k < entries; k++) {
                Cell cell = cells.apply(k);
                if (!(isWhole(cell.row()) && cell.row() < rows && isWhole(cell.column()) && cell.column() < columns)) {
                    throw new InputException(
                            source,
                            "expected cells within " + rows + " x " + columns + ", found " + cell.row() + ", "
                                    + cell.column() + " (counted from 0)");
                }
                values[((int) cell.row()) * width + ((int) cell.column())] = cell.value();
            }
            List<Integer> shape = List.of((int) rows, width);
            return new Tensor(source, DataType.FLOAT64, shape, new Storage.Doubles(values));
        }

        private static boolean isWhole(double number) {
            return number >= 0 && number == Math.rint(number) && number < Integer.MAX_VALUE;
        }
    }

    /** A cell array or a struct array: its members by the words that lead to them, such as {@code (2).name} or {@code {3}}. */
    record Members(SequencedMap<String, MatValue> values) implements MatValue {

        public Members {
            values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        }
    }

    /** Text, one row of characters. */
    record Text(String text) implements MatValue {}

    /** Anything else. */
    record Other(String kind) implements MatValue {}
}
