package org.orthant.studies.digits;

import org.orthant.math.Matrix;

/**
 * Two different digits.
 *
 * @param first the smaller one
 * @param second the larger one
 * @param ari mean adjusted Rand index over their pairs of sets
 */
record DigitPair(int first, int second, double ari) {

    /** The pair of different digits with the largest mean of {@link Contrast#byDigit}; the first of several. */
    static DigitPair closest(Matrix byDigit) {
        DigitPair best = new DigitPair(-1, -1, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < byDigit.rows(); i++) {
            for (int j = i + 1; j < byDigit.rows(); j++) {
                best = byDigit.get(i, j) > best.ari() ? new DigitPair(i, j, byDigit.get(i, j)) : best;
            }
        }
        return best;
    }

    /** How many pairs of different digits are closer than {@code first} and {@code second}, plus one. */
    static int rank(Matrix byDigit, int first, int second) {
        int rank = 1;
        for (int i = 0; i < byDigit.rows(); i++) {
            for (int j = i + 1; j < byDigit.rows(); j++) {
                rank += byDigit.get(i, j) > byDigit.get(first, second) ? 1 : 0;
            }
        }
        return rank;
    }

    boolean is(int a, int b) {
        return first == a && second == b;
    }
}
