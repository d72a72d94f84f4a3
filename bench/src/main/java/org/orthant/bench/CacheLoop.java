package org.orthant.bench;

import java.util.Arrays;

/** The speed at which a core reads from its second cache: an array of 640 KB, always the same, a number of every line. */
final class CacheLoop {

    private static final int PASSES = 101;
    private static final int WARM_PASSES = 1000;
    /** Longs in a line of the caches. */
    private static final int LINE = 8;

    private static final int LINES = 10_240;

    private final long[] read = new long[LINES * LINE];

    /** With the loop compiled. */
    CacheLoop() {
        for (int pass = 0; pass < WARM_PASSES; pass++) {
            pass();
        }
    }

    /** What the lines that a pass fetches hold, GB/s: the median of some passes. */
    double gigabytes() {
        double[] rates = new double[PASSES];
        for (int pass = 0; pass < PASSES; pass++) {
            long begun = System.nanoTime();
            long sum = pass();
            rates[pass] = (double) read.length * Long.BYTES / (System.nanoTime() - begun);
            if (sum != 0) {
                throw new IllegalStateException("expected zeros, got " + sum);
            }
        }
        Arrays.sort(rates);
        return rates[PASSES / 2];
    }

    private long pass() {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int k = 0; k < read.length; k += 4 * LINE) {
            a += read[k];
            b += read[k + LINE];
            c += read[k + 2 * LINE];
            d += read[k + 3 * LINE];
        }
        return a + b + c + d;
    }
}
