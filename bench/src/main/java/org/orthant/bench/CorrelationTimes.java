package org.orthant.bench;

import java.util.Arrays;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Sequence;

/** Times functional connectivity as {@code bench/peers/correlation.py} times numpy's, and prints a JSON line as that script does. */
public final class CorrelationTimes {

    private static final long WARM = 8_000_000_000L;
    private static final int TIMED = 15;

    private CorrelationTimes() {}

    /** {@code words}: numbers of channels and of samples. */
    public static void main(String[] words) {
        int channels = Integer.parseInt(words[0]);
        int samples = Integer.parseInt(words[1]);
        Sequence activity = Matrices.activity(channels, samples);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < WARM) {
            time(activity);
        }
        double[] times = new double[TIMED];
        Arrays.setAll(times, k -> time(activity));
        TimesLine.print("orthant", channels, samples, times);
    }

    private static double time(Sequence activity) {
        long start = System.nanoTime();
        SimilarityMatrix matrix = FunctionalConnectivity.of(activity);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (matrix.nodeCount() != activity.channels()) {
            throw new IllegalStateException("expected a node per channel");
        }
        return milliseconds;
    }
}
