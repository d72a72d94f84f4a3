package org.orthant.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Control of the false discovery rate over a family of tests (Benjamini &amp; Hochberg 1995). */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * Adjusted p-values, in the order given: the smallest rate at which each test would be rejected.
     *
     * @param p values from 0 to 1; NaN is refused with its index
     */
    public static double[] adjust(double... p) {
        requireProbabilities(p);
        int[] descending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double smallest = 1;
        for (int k = 0; k < p.length; k++) {
            int rank = p.length - k;
            smallest = Math.min(smallest, p[descending[k]] * p.length / rank);
            adjusted[descending[k]] = smallest;
        }
        return adjusted;
    }

    private static void requireProbabilities(double[] p) {
        for (int i = 0; i < p.length; i++) {
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("expected p from 0 to 1, got " + p[i] + " at index " + i);
            }
        }
    }
}
