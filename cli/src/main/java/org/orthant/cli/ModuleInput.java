package org.orthant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.InputException;
import org.orthant.formats.MatrixFile;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Sequence;

/**
 * What {@code modules} looks for modules in. More than {@value #MOST_IN_DOUBLES} nodes are held in single precision, in one
 * array and nothing beside it.
 *
 * @param similarity the user's matrix, or the functional connectivity of the time series; its diagonal as asked for
 * @param series the time series (T, 1, N), each column centred and scaled; null for a matrix
 * @param warnings what was found odd, a sentence each
 */
record ModuleInput(SimilarityMatrix similarity, @Nullable Sequence series, List<String> warnings) {

    /** More nodes than these are held in single precision. */
    static final int MOST_IN_DOUBLES = 8000;

    private static final int MOST_NAMED = 10;

    /** How a file is read. */
    record Reading(@Nullable String key, boolean timeSeries, boolean symmetrise, Diagonal diagonal) {}

    /**
     * Reads a matrix or time series.
     *
     * @throws InputException if the file holds something else
     */
    static ModuleInput read(Path file, Reading reading) {
        return reading.timeSeries() ? timeSeries(file, reading) : matrix(file, reading);
    }

    /** Whether values are held in single precision. */
    boolean isSingle() {
        return similarity.values() instanceof FloatMatrix;
    }

    private static ModuleInput matrix(Path file, Reading reading) {
        Matrix values = read(file, reading.key());
        double tolerance = reading.symmetrise() ? SimilarityMatrix.DIRECTED : SimilarityMatrix.DEFAULT_TOLERANCE;
        List<String> warnings = reading.symmetrise()
                ? List.of("the matrix was symmetrised: each pair has the mean of both directions")
                : List.of();
        try {
            return new ModuleInput(similarity(values, reading.diagonal(), tolerance), null, warnings);
        } catch (IllegalArgumentException e) {
            String advice = !values.isSquare()
                    ? "; rows of time need --timeseries"
                    : reading.symmetrise() ? "" : "; --symmetrise takes the mean of both directions";
            throw new InputException(file.toString(), e.getMessage() + advice, e);
        }
    }

    private static SimilarityMatrix similarity(Matrix values, Diagonal diagonal, double tolerance) {
        if (values.rows() <= MOST_IN_DOUBLES) {
            return SimilarityMatrix.of(SimilarityKind.GIVEN, values, new int[0], tolerance)
                    .withDiagonal(diagonal);
        }
        return SimilarityMatrix.single(SimilarityKind.GIVEN, single(values), diagonal, tolerance);
    }

    private static FloatMatrix single(Matrix values) {
        return switch (values) {
            case FloatMatrix m -> m;
            case DoubleMatrix m -> {
                float[] rounded = new float[m.array().length];
                for (int k = 0; k < rounded.length; k++) {
                    rounded[k] = (float) m.array()[k];
                }
                yield FloatMatrix.adopt(m.rows(), m.columns(), rounded);
            }
        };
    }

    /** Time series, rows are time. Constant columns are left out, with a warning. */
    private static ModuleInput timeSeries(Path file, Reading reading) {
        Matrix values = read(file, reading.key());
        if (values.rows() < 2) {
            throw new InputException(file, "expected at least 2 rows of time, found " + values.rows());
        }
        Sequence series = standardised(file, values);
        SimilarityMatrix connectivity = series.channels() > MOST_IN_DOUBLES
                ? FunctionalConnectivity.single(series, reading.diagonal())
                : FunctionalConnectivity.of(series).withDiagonal(reading.diagonal());
        int[] silent = connectivity.excludedNodes();
        if (silent.length == values.columns()) {
            throw new InputException(file, "expected time series that vary, found constant columns only");
        }
        List<String> warnings = new ArrayList<>();
        if (values.columns() > values.rows()) {
            warnings.add("there are more columns (" + values.columns() + ") than rows of time (" + values.rows()
                    + "): if rows are the nodes, transpose the file");
        }
        if (silent.length > 0) {
            warnings.add(silent.length + " of " + values.columns() + " columns are constant and get no module (-1): "
                    + named(silent) + " (counted from 1)");
        }
        return new ModuleInput(connectivity, series, warnings);
    }

    private static Matrix read(Path file, @Nullable String key) {
        Matrix values = key == null ? MatrixFile.read(file) : MatrixFile.read(file, key);
        if (values.rows() == 0 || values.columns() == 0) {
            throw new InputException(
                    file,
                    "expected a matrix, found none: " + values.rows() + " rows, " + values.columns() + " columns");
        }
        return values;
    }

    private static String named(int[] columns) {
        String first = Arrays.stream(columns)
                .limit(MOST_NAMED)
                .mapToObj(column -> "column " + (column + 1))
                .collect(Collectors.joining(", "));
        return columns.length > MOST_NAMED ? first + " and others" : first;
    }

    /**
     * Each column less its mean, over its largest deviation, so that neither an offset nor a unit costs digits in single
     * precision; correlations are the same. A constant column is zeros.
     */
    private static Sequence standardised(Path file, Matrix values) {
        float[] series = new float[Math.multiplyExact(values.rows(), values.columns())];
        for (int column = 0; column < values.columns(); column++) {
            double[] deviations = deviations(file, values, column);
            double largest = Arrays.stream(deviations).map(Math::abs).max().orElse(0);
            for (int row = 0; row < deviations.length && largest > 0; row++) {
                series[row * values.columns() + column] = (float) (deviations[row] / largest);
            }
        }
        return Sequence.adopt(values.rows(), 1, values.columns(), series);
    }

    /** A column less its mean, in halves so that the largest doubles don't overflow; exactly zeros if it is constant. */
    private static double[] deviations(Path file, Matrix values, int column) {
        double[] halves = IntStream.range(0, values.rows())
                .mapToDouble(row -> finite(file, values, row, column) / 2)
                .toArray();
        double first = halves[0];
        double mean = 0;
        for (int row = 0; row < halves.length; row++) {
            mean += (halves[row] - first - mean) / (row + 1);
        }
        for (int row = 0; row < halves.length; row++) {
            halves[row] = halves[row] - first - mean;
        }
        return halves;
    }

    private static double finite(Path file, Matrix values, int row, int column) {
        double value = values.get(row, column);
        if (!Double.isFinite(value)) {
            throw new InputException(
                    file,
                    "expected finite values, found " + value + " at row " + (row + 1) + ", column " + (column + 1)
                            + " (counted from 1)");
        }
        return value;
    }
}
