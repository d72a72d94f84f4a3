package org.orthant.studies.brain;

import java.util.Arrays;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.InputException;
import org.orthant.math.FloatMatrix;

/**
 * Functional connectivity of so many targets that memory holds one matrix and no second: it is read by rows as long as
 * another matrix is needed, and whole when that is gone.
 */
abstract class ConnectivityRows {

    private final String source;

    /**
     * Rows that come from {@code source}.
     *
     * @param source file, for messages
     */
    ConnectivityRows(String source) {
        this.source = source;
    }

    /** What takes rows; the array is used again. */
    interface Visitor {

        /**
         * A target's connectivity.
         *
         * @param place of the target among those asked for
         * @param row its connectivity with those asked for, in single precision
         */
        void accept(int place, double[] row);
    }

    /** Whether {@code target} correlates with nothing. */
    abstract boolean isSilent(int target);

    /** Gives each row of the connectivity among {@code targets} once, in any order. */
    abstract void forEach(int[] targets, Visitor visitor);

    /**
     * The connectivity among {@code targets} as one array of floats, with a diagonal of 0.
     *
     * @throws InputException if it is not symmetric
     */
    SimilarityMatrix among(int... targets) {
        int n = targets.length;
        float[] values = new float[Math.multiplyExact(n, n)];
        forEach(targets, (place, row) -> {
            for (int j = 0; j < n; j++) {
                values[place * n + j] = (float) row[j];
            }
        });
        int[] silent = Arrays.stream(targets).filter(this::isSilent).toArray();
        int[] places = Arrays.stream(silent)
                .map(target -> Arrays.binarySearch(targets, target))
                .toArray();
        try {
            return SimilarityMatrix.single(
                    SimilarityKind.FUNCTIONAL,
                    FloatMatrix.adopt(n, n, values),
                    Diagonal.ZERO,
                    SimilarityMatrix.DEFAULT_TOLERANCE,
                    places);
        } catch (IllegalArgumentException e) {
            throw new InputException(source, String.valueOf(e.getMessage()), e);
        }
    }
}
