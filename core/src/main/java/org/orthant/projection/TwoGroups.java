package org.orthant.projection;

import org.orthant.connectivity.Diagonal;

/**
 * Q* (gamma 1) in closed form for two groups of neurons that are the same within: the known values of the generative
 * models. Within groups r = 1; between groups r = -1 (<em>opposed</em>, the sign model) or 0 (<em>orthogonal</em>, the
 * difference model for large differences).
 *
 * <p>With groups of a and b, n = a + b, d = 0 if the diagonal is kept and 1 if it is set to 0, and v = a (a - d) + b (b -
 * d), the positive part is 1 - ((a (a - d))^2 + (b (b - d))^2) / v^2; opposed groups add a b / (n (n - d)), since all
 * negative weights lie between the groups. 100 neurons in halves have 0.75 and 0.5 with the diagonal kept.
 *
 * @param first a, at least 0
 * @param second b, at least 0
 */
public record TwoGroups(int first, int second) {

    /** Checks the sizes. */
    public TwoGroups {
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("expected sizes of at least 0, got " + first + " and " + second);
        }
    }

    /** Q* of groups with r = 0 between them. */
    public double orthogonalQuality(Diagonal diagonal) {
        double a = within(first, diagonal);
        double b = within(second, diagonal);
        double total = a + b;
        return total > 0 ? 1 - (a * a + b * b) / (total * total) : 0;
    }

    /** Q* of groups with r = -1 between them. */
    public double opposedQuality(Diagonal diagonal) {
        double all = within(first, diagonal) + within(second, diagonal) + 2.0 * first * second;
        return orthogonalQuality(diagonal) + (all > 0 ? (double) first * second / all : 0);
    }

    /** The sum of weights within a group. */
    private static double within(int size, Diagonal diagonal) {
        return (double) size * (diagonal == Diagonal.KEEP ? size : size - 1);
    }
}
