package org.orthant.studies.brain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.nullmodel.Distances;

/**
 * A brain in memory: targets in rows, all sources in columns.
 *
 * @param name as configured
 * @param targets names of the targets
 * @param sources names of all sources
 * @param weights (targets, sources)
 * @param sets sources to be looked at, the deciding set first
 * @param connectivity functional connectivity of the targets, if there is any; read when it is first asked for
 * @param rows the same by rows, where there are so many targets that memory holds one such matrix and no second
 * @param space where targets lie
 * @param systems functional system of each target; empty if unknown
 */
record Brain(
        String name,
        List<String> targets,
        List<String> sources,
        Matrix weights,
        List<SourceSet> sets,
        Lazily<Optional<SimilarityMatrix>> connectivity,
        Optional<ConnectivityRows> rows,
        Space space,
        List<String> systems) {

    /** More targets than these have their matrices in single precision, one at a time. */
    static final int MOST_IN_DOUBLES = 8000;

    /** More targets than these have no matrix of distances, nor a null that needs one: it would take hours. */
    static final int MOST_IN_SPACE = 12_000;

    /** Copies the lists. */
    Brain {
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
        sets = List.copyOf(sets);
        systems = List.copyOf(systems);
    }

    /**
     * Some sources.
     *
     * @param name such as {@code thalamus}
     * @param columns of the weights
     */
    record SourceSet(String name, List<Integer> columns) {

        /** Copies the columns. */
        SourceSet {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Where targets lie.
     *
     * @param parts distances within each hemisphere, or of all targets together; empty if unknown
     * @param nodes the targets of each part
     * @param coordinates x, y, z in mm; null if unknown
     * @param sphere coordinates on a sphere; null if unknown
     * @param right whether each target lies in the right hemisphere
     */
    record Space(
            List<Distances> parts,
            List<List<Integer>> nodes,
            @Nullable Matrix coordinates,
            @Nullable Matrix sphere,
            List<Boolean> right) {

        /** Copies the lists. */
        Space {
            parts = List.copyOf(parts);
            nodes = nodes.stream().map(List::copyOf).toList();
            right = List.copyOf(right);
        }

        /** The distances of all targets: as given, or Euclidean where they are given by hemisphere. */
        Optional<Distances> whole() {
            if (parts.size() == 1) {
                return Optional.of(parts.getFirst());
            }
            return Optional.ofNullable(coordinates).map(Distances::euclidean);
        }
    }

    /** The weights from these sources. */
    Matrix weightsFrom(SourceSet set) {
        int[] columns = set.columns().stream().mapToInt(Integer::intValue).toArray();
        boolean all = IntStream.range(0, columns.length).allMatch(k -> columns[k] == k);
        if (all && columns.length == weights.columns()) {
            return weights;
        }
        return weights instanceof FloatMatrix single ? columns(single, columns) : weights.selectColumns(columns);
    }

    private static Matrix columns(FloatMatrix matrix, int... columns) {
        float[] values = new float[Math.multiplyExact(matrix.rows(), columns.length)];
        for (int k = 0; k < values.length; k++) {
            values[k] = matrix.at(k / columns.length, columns[k % columns.length]);
        }
        return FloatMatrix.adopt(matrix.rows(), columns.length, values);
    }

    /** 0 .. count - 1. */
    static int[] upTo(int count) {
        return IntStream.range(0, count).toArray();
    }

    /** The rows of {@code matrix} at these places. */
    static Matrix rows(Matrix matrix, int... places) {
        double[] values = new double[places.length * matrix.columns()];
        for (int i = 0; i < places.length; i++) {
            for (int c = 0; c < matrix.columns(); c++) {
                values[i * matrix.columns() + c] = matrix.get(places[i], c);
            }
        }
        return DoubleMatrix.adopt(places.length, matrix.columns(), values);
    }
}
