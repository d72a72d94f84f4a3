package org.orthant.projection;

/**
 * What white noise through random Gaussian weights correlates on average, by how many of two neurons' M signs differ: the
 * closed form behind the blocks of quadrants and octants.
 *
 * <p>The correlation is the cosine of two directions that are uniform on the sphere. Given their signs, each entry's size
 * has the mean {@code c = Gamma(M / 2) / (sqrt(pi) Gamma((M + 1) / 2))}, independently in the two neurons, so that d
 * differing signs give {@code (M - 2 d) c^2}: 0.81, 0, -0.81 for two inputs, 0.75, 0.25, -0.25, -0.75 for three; within
 * an orthant it falls to 2 / pi = 0.64 as M grows.
 */
public final class OrthantCorrelation {

    private OrthantCorrelation() {}

    /**
     * The mean correlation of two neurons.
     *
     * @param inputs M, at least 1
     * @param differing the number of signs that differ, 0 to M
     */
    public static double expected(int inputs, int differing) {
        if (inputs < 1 || differing < 0 || differing > inputs) {
            throw new IllegalArgumentException(
                    "expected at least 1 input and 0 to as many differing signs, got " + inputs + " and " + differing);
        }
        double size = inputs % 2 == 1 ? 1 : 2 / StrictMath.PI;
        for (int m = inputs % 2 == 1 ? 3 : 4; m <= inputs; m += 2) {
            size *= (m - 2.0) / (m - 1);
        }
        return (inputs - 2 * differing) * size * size;
    }
}
