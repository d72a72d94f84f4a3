package org.orthant.math.internal;

/**
 * The sum that both products are made of: {@code sums[r] = fma(terms[k * rows + r], factors[k], sums[r])} for ascending
 * k, with as many rows as {@code sums} has values.
 *
 * <p>Four terms at a time and neighbouring results in the inner loop: in this form the compiler uses vector
 * instructions.
 */
final class Chain {

    private Chain() {}

    /** Adds {@code count} terms to every one of {@code sums}. */
    static void add(float[] terms, float[] factors, int count, float[] sums) {
        int rows = sums.length;
        int k = 0;
        for (; k + 3 < count; k += 4) {
            addFour(terms, factors, k, sums);
        }
        for (; k < count; k++) {
            float factor = factors[k];
            for (int r = 0; r < rows; r++) {
                sums[r] = Math.fma(terms[k * rows + r], factor, sums[r]);
            }
        }
    }

    private static void addFour(float[] terms, float[] factors, int k, float[] sums) {
        int rows = sums.length;
        int at = k * rows;
        float factor0 = factors[k];
        float factor1 = factors[k + 1];
        float factor2 = factors[k + 2];
        float factor3 = factors[k + 3];
        for (int r = 0; r < rows; r++) {
            float sum = Math.fma(terms[at + r], factor0, sums[r]);
            sum = Math.fma(terms[at + rows + r], factor1, sum);
            sum = Math.fma(terms[at + 2 * rows + r], factor2, sum);
            sums[r] = Math.fma(terms[at + 3 * rows + r], factor3, sum);
        }
    }
}
