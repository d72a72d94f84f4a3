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
import org.orthant.formats.LabelledMatrix;
import org.orthant.formats.MatrixFile;
import org.orthant.formats.MatrixSource;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Sequence;

/**
 * What {@code modules} looks for modules in. More than {@value #MOST_IN_DOUBLES} nodes are held in single precision, in one
 * array and nothing beside it.
 *
 * @param similarity the user's matrix, or the functional connectivity of the time series; its diagonal as asked for
 * @param names of the nodes; empty if the file gives none
 * @param series the time series (T, 1, N), each column centred and scaled; null for a matrix
 * @param warnings what was found odd, a sentence each
 */
record ModuleInput(
        SimilarityMatrix similarity,
        List<String> names,
        @Nullable Sequence series,
        List<String> warnings) {

    /** More nodes than these are held in single precision. */
    static final int MOST_IN_DOUBLES = 8000;

    /** A square matrix of more nodes is more than a Java array holds. */
    private static final int MOST_NODES = 46_340;

    private static final int MOST_NAMED = 10;

    /**
     * How a file is read.
     *
     * @param source the file, and which of its arrays
     * @param kind what the file holds
     * @param diagonal what becomes of the diagonal
     * @param mostInDoubles more nodes are held in single precision
     */
    record Reading(MatrixSource source, Kind kind, Diagonal diagonal, int mostInDoubles) {}

    /** What a file holds. */
    enum Kind {
        /** Similarities, the same in both directions. */
        MATRIX,
        /** Similarities of which each pair gets the mean of both directions. */
        DIRECTED_MATRIX,
        /** Series, a row for each step. */
        STEPS_BY_NODES,
        /** Series, a row for each node. */
        NODES_BY_STEPS
    }

    /**
     * Reads a matrix or time series.
     *
     * @throws InputException if the file holds something else
     */
    static ModuleInput read(Reading reading) {
        LabelledMatrix found = read(reading.source());
        return switch (reading.kind()) {
            case MATRIX, DIRECTED_MATRIX -> found.isSeries() ? timeSeries(found, reading) : matrix(found, reading);
            case STEPS_BY_NODES -> timeSeries(found, reading);
            case NODES_BY_STEPS -> timeSeries(transposed(found), reading);
        };
    }

    /** Whether values are held in single precision. */
    boolean isSingle() {
        return similarity.values() instanceof FloatMatrix;
    }

    private static ModuleInput matrix(LabelledMatrix found, Reading reading) {
        Matrix values = values(found);
        boolean directed = reading.kind() == Kind.DIRECTED_MATRIX;
        double tolerance = directed ? SimilarityMatrix.DIRECTED : SimilarityMatrix.DEFAULT_TOLERANCE;
        List<String> warnings =
                directed ? List.of("the matrix was symmetrised: each pair has the mean of both directions") : List.of();
        try {
            return new ModuleInput(similarity(values, reading, tolerance), nodeNames(found), null, warnings);
        } catch (IllegalArgumentException e) {
            String advice = values.isSquare()
                    ? "; --symmetrise takes the mean of both directions"
                    : "; rows of time need --timeseries";
            throw new InputException(found.source(), e.getMessage() + (directed ? "" : advice), e);
        }
    }

    private static SimilarityMatrix similarity(Matrix values, Reading reading, double tolerance) {
        return values.rows() > reading.mostInDoubles()
                ? SimilarityMatrix.single(SimilarityKind.GIVEN, single(values), reading.diagonal(), tolerance)
                : SimilarityMatrix.of(SimilarityKind.GIVEN, values, new int[0], tolerance)
                        .withDiagonal(reading.diagonal());
    }

    /** Nodes in the order of the rows; columns of the same names in another order are put into it. */
    private static Matrix values(LabelledMatrix found) {
        boolean named = found.values().isSquare()
                && found.rows().isNamed()
                && found.columns().isNamed();
        boolean same = found.rows().names().equals(found.columns().names());
        return named && !same ? found.columnsLike(found.rows()).values() : found.values();
    }

    private static List<String> nodeNames(LabelledMatrix found) {
        return found.rows().isNamed() ? found.rows().names() : found.columns().names();
    }

    private static LabelledMatrix transposed(LabelledMatrix found) {
        if (found.isSeries()) {
            throw new InputException(
                    found.source(), "says itself that its rows are time: --transpose is for files that don't");
        }
        return found.transposed();
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
    private static ModuleInput timeSeries(LabelledMatrix found, Reading reading) {
        Path file = reading.source().file();
        Matrix values = found.values();
        if (values.columns() > MOST_NODES) {
            throw new InputException(
                    file,
                    "expected at most " + MOST_NODES + " nodes, found " + values.columns()
                            + ": choose brain models (--brain-model) or average over regions (--label-image)");
        }
        if (values.rows() < 2) {
            throw new InputException(file, "expected at least 2 rows of time, found " + values.rows());
        }
        Sequence series = standardised(file, values);
        SimilarityMatrix connectivity = series.channels() > reading.mostInDoubles()
                ? FunctionalConnectivity.single(series, reading.diagonal())
                : FunctionalConnectivity.of(series).withDiagonal(reading.diagonal());
        int[] silent = connectivity.excludedNodes();
        if (silent.length == values.columns()) {
            throw new InputException(file, "expected time series that vary, found constant columns only");
        }
        List<String> warnings = new ArrayList<>();
        if (values.columns() > values.rows() && !found.isSeries()) {
            warnings.add("there are more columns (" + values.columns() + ") than rows of time (" + values.rows()
                    + "): if rows are the nodes, add --transpose");
        }
        if (silent.length > 0) {
            warnings.add(silent.length + " of " + values.columns() + " columns are constant and get no module (-1): "
                    + named(found.columns().names(), silent));
        }
        return new ModuleInput(connectivity, found.columns().names(), series, warnings);
    }

    private static LabelledMatrix read(MatrixSource source) {
        LabelledMatrix found = MatrixFile.read(source);
        if (found.values().rows() == 0 || found.values().columns() == 0) {
            throw new InputException(
                    source.file(),
                    "expected a matrix, found none: " + found.values().rows() + " rows, "
                            + found.values().columns() + " columns");
        }
        return found;
    }

    /** The first columns by their names, or their numbers from 1. */
    private static String named(List<String> names, int[] columns) {
        String first = Arrays.stream(columns)
                .limit(MOST_NAMED)
                .mapToObj(column -> names.isEmpty() ? "column " + (column + 1) : names.get(column))
                .collect(Collectors.joining(", "));
        return (columns.length > MOST_NAMED ? first + " and others" : first)
                + (names.isEmpty() ? " (counted from 1)" : "");
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
