package org.orthant.studies.brain;

import org.orthant.connectivity.CorrelationRows;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Sequence;

/** Functional connectivity that is computed from time series as it is asked for. */
final class SeriesConnectivity extends ConnectivityRows {

    private static final int ROWS_AT_ONCE = 256;

    private final Sequence series;
    private final CorrelationRows correlation;

    /**
     * Connectivity of {@code series}.
     *
     * @param source file, for messages
     * @param series (T, 1, targets)
     */
    SeriesConnectivity(String source, Sequence series) {
        super(source);
        this.series = series;
        this.correlation = CorrelationRows.of(series);
    }

    @Override
    boolean isSilent(int target) {
        return correlation.isSilent(target);
    }

    @Override
    void forEach(int[] targets, Visitor visitor) {
        int n = correlation.channels();
        float[] some = new float[Math.multiplyExact(Math.min(ROWS_AT_ONCE, n), n)];
        double[] row = new double[targets.length];
        int next = 0;
        while (next < targets.length) {
            int first = targets[next];
            int count = Math.min(ROWS_AT_ONCE, n - first);
            correlation.read(first, count, some);
            for (; next < targets.length && targets[next] < first + count; next++) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = some[(targets[next] - first) * n + targets[j]];
                }
                visitor.accept(next, row);
            }
        }
    }

    /** Computed at once, each pair once. */
    @Override
    SimilarityMatrix among(int... targets) {
        int n = correlation.channels();
        if (targets.length == n) {
            return FunctionalConnectivity.single(series, Diagonal.ZERO);
        }
        float[] chosen = new float[series.steps() * targets.length];
        for (int t = 0; t < series.steps(); t++) {
            for (int j = 0; j < targets.length; j++) {
                chosen[t * targets.length + j] = series.array()[t * n + targets[j]];
            }
        }
        return FunctionalConnectivity.single(Sequence.adopt(series.steps(), 1, targets.length, chosen), Diagonal.ZERO);
    }
}
