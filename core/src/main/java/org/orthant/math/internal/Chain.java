package org.orthant.math.internal;

/**
 * The sum that both products are made of: {@code sums[r] = fma(terms[k][r], factors[k], sums[r])} for ascending k.
 *
 * <p>Four terms at a time, neighbouring results in the inner loop, and no array read or written at an offset: in this
 * form the compiler uses vector instructions.
 */
final class Chain {

    private Chain() {}

    /** Adds {@code count} terms to every one of {@code sums}. */
    static void add(float[][] terms, float[] factors, int count, float[] sums) {
        int k = 0;
        for (; k + 3 < count; k += 4) {
            addFour(terms, factors, k, sums);
        }
        for (; k < count; k++) {
            float[] term = terms[k];
            float factor = factors[k];
            for (int r = 0; r < sums.length; r++) {
                sums[r] = Math.fma(term[r], factor, sums[r]);
            }
        }
    }

    private static void addFour(float[][] terms, float[] factors, int k, float[] sums) {
        float[] term0 = terms[k];
        float[] term1 = terms[k + 1];
        float[] term2 = terms[k + 2];
        float[] term3 = terms[k + 3];
        float factor0 = factors[k];
        float factor1 = factors[k + 1];
        float factor2 = factors[k + 2];
        float factor3 = factors[k + 3];
        for (int r = 0; r < sums.length; r++) {
            float sum = Math.fma(term0[r], factor0, sums[r]);
            sum = Math.fma(term1[r], factor1, sum);
            sum = Math.fma(term2[r], factor2, sum);
            sums[r] = Math.fma(term3[r], factor3, sum);
        }
    }
}
