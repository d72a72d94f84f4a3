package org.orthant.community;

/**
 * An upper bound of a quality over all partitions, from triangles: if i is with j and j with k, then i is with k (the
 * linear relaxation of Groetschel and Wakabayashi 1989). Its dual is raised by message passing between pairs and
 * triangles (Abbas and Swoboda 2022), in which no step makes the bound worse.
 *
 * <p>Costs are those of being apart. Each sweep hands the cost of every pair to its triangles in equal parts; each
 * triangle hands back what its cheapest consistent state does not need.
 */
final class TriangleBound {

    private final int n;
    /** Cost of pair i &lt; j at i n + j. */
    private final double[] costs;
    /** Costs of pairs (i, j), (i, k), (j, k) within triangles i &lt; j &lt; k, in that order. */
    private final double[] shares;
    /** The quality if nothing were apart. */
    private final double together;

    private double bound;

    TriangleBound(PairGains problem) {
        n = problem.size();
        costs = new double[n * n];
        shares = new double[3 * triangles(n)];
        double forbidden = -2 * (problem.sumOfPositive() - problem.base()) - Double.MIN_NORMAL;
        double sum = problem.base();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                costs[i * n + j] = Math.max(problem.gain(i, j), forbidden);
                sum += costs[i * n + j];
            }
        }
        together = sum;
        bound = problem.sumOfPositive();
    }

    static int triangles(int nodes) {
        return nodes * (nodes - 1) * (nodes - 2) / 6;
    }

    /** The best bound so far. */
    double bound() {
        return bound;
    }

    /** One sweep over all triangles; returns the bound. */
    double sweep() {
        if (n < 3) {
            return bound;
        }
        double part = 1.0 / (n - 2);
        double[] handed = new double[n * n];
        for (int e = 0; e < handed.length; e++) {
            handed[e] = costs[e] * part;
            costs[e] = 0;
        }
        double cheapest = 0;
        int t = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    cheapest += pass(t, i * n + j, i * n + k, j * n + k, handed);
                    t += 3;
                }
            }
        }
        for (double cost : costs) {
            cheapest += Math.min(cost, 0);
        }
        bound = Math.min(bound, together - cheapest);
        return bound;
    }

    /** Hands costs to the triangle and back; returns the cost of its cheapest state afterwards. */
    private double pass(int t, int ij, int ik, int jk, double[] handed) {
        double a = shares[t] + handed[ij];
        double b = shares[t + 1] + handed[ik];
        double c = shares[t + 2] + handed[jk];
        double backA = marginal(a, b, c) / 3;
        a -= backA;
        double backB = marginal(b, a, c) / 2;
        b -= backB;
        double backC = marginal(c, a, b);
        c -= backC;
        double more = marginal(a, b, c) / 2;
        a -= more;
        backA += more;
        more = marginal(b, a, c);
        b -= more;
        backB += more;
        more = marginal(a, b, c);
        a -= more;
        backA += more;
        costs[ij] += backA;
        costs[ik] += backB;
        costs[jk] += backC;
        shares[t] = a;
        shares[t + 1] = b;
        shares[t + 2] = c;
        return Math.min(Math.min(0, a + b + c), Math.min(Math.min(a + b, a + c), b + c));
    }

    /** What it costs a triangle to have the first pair apart instead of together; never one pair apart alone. */
    private static double marginal(double first, double second, double third) {
        double both = second + third;
        return first + Math.min(both, Math.min(second, third)) - Math.min(both, 0);
    }
}
