package org.orthant.community;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The best partition of a few dozen nodes with proof, by branch and bound: the pair of largest gain is together, or it
 * is apart; a branch whose {@linkplain TriangleBound upper bound} does not exceed the best partition known is closed.
 *
 * <p>The work is limited by a count, not by a clock, so that the result is the same on every machine. Where it does not
 * suffice, the result holds the best partition found and the bound that was proved.
 *
 * @param maxSteps the most triangle updates, at least 1; a core makes some 25 million a second
 */
public record ExactOptimum(long maxSteps) {

    /** The most nodes that are searched, and up to which the bound is taken from triangles. */
    public static final int MOST_NODES = 150;

    private static final int SWEEPS = 300;
    /** The search for a better bound ends where ten sweeps close less than this share of the gap. */
    private static final double SLOW = 0.02;
    /** Gaps below this share of the sum of positive gains are rounding. */
    private static final double ROUNDING = 1e-10;

    /** Checks the limit. */
    public ExactOptimum {
        if (maxSteps < 1) {
            throw new IllegalArgumentException("expected at least 1 step, got " + maxSteps);
        }
    }

    /** A thousand million updates: at most about a minute. */
    public static ExactOptimum defaults() {
        return new ExactOptimum(1_000_000_000L);
    }

    /**
     * An upper bound of the quality over all partitions: from triangles up to 150 nodes, above that the sum of all
     * positive pairs.
     */
    public static double upperBound(QualityTerms terms) {
        PairGains problem = PairGains.of(terms.level());
        if (problem.size() > MOST_NODES) {
            return problem.sumOfPositive();
        }
        TriangleBound bound = new TriangleBound(problem);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            bound.sweep();
        }
        return bound.bound();
    }

    /**
     * The best partition.
     *
     * @param known a good partition, such as the best of {@link Restarts}: the better it is, the faster the proof
     * @throws IllegalArgumentException if there are more than 150 nodes, or {@code known} does not assign an included one
     */
    public OptimumResult search(QualityTerms terms, Partition known) {
        if (terms.size() > MOST_NODES) {
            throw new IllegalArgumentException(
                    "expected at most " + MOST_NODES + " nodes for an exact search, got " + terms.size());
        }
        return new Search(terms, known).run();
    }

    /** What is left to decide once some pairs are settled, and a bound of it. */
    private record Branch(PairGains problem, double bound) {}

    private final class Search {

        private final QualityTerms terms;
        private final Deque<Branch> open = new ArrayDeque<>();
        private final double rounding;
        private Partition best;
        private double quality;
        private long steps;

        Search(QualityTerms terms, Partition known) {
            this.terms = terms;
            this.best = terms.partition(terms.labelsByPosition(known));
            this.quality = terms.of(best);
            PairGains problem = PairGains.of(terms.level());
            this.rounding = ROUNDING * (problem.sumOfPositive() - problem.base());
            open.push(new Branch(problem, problem.sumOfPositive()));
        }

        OptimumResult run() {
            while (!open.isEmpty() && steps < maxSteps) {
                divide(open.pop());
            }
            double bound = quality;
            for (Branch branch : open) {
                bound = Math.max(bound, branch.bound());
            }
            boolean proved = bound <= quality + rounding;
            return new OptimumResult(best, quality, proved ? quality : bound, proved);
        }

        private void divide(Branch branch) {
            if (branch.bound() <= quality + rounding) {
                return;
            }
            int heaviest = branch.problem().heaviest();
            if (heaviest < 0) {
                take(branch);
                return;
            }
            double bound = Math.min(branch.bound(), bound(branch.problem()));
            if (bound > quality + rounding) {
                int i = heaviest / branch.problem().size();
                int j = heaviest % branch.problem().size();
                open.push(new Branch(branch.problem().apart(i, j), bound));
                open.push(new Branch(branch.problem().fused(i, j), bound));
            }
        }

        /** Nothing gains any more: each node of the fused problem is a community. */
        private void take(Branch branch) {
            Partition partition = terms.partition(branch.problem().labels());
            double found = terms.of(partition);
            if (found > quality) {
                quality = found;
                best = partition;
            }
        }

        private double bound(PairGains problem) {
            TriangleBound bound = new TriangleBound(problem);
            double before = bound.bound();
            for (int sweep = 1; sweep <= SWEEPS && bound.bound() > quality + rounding; sweep++) {
                bound.sweep();
                steps += 1 + TriangleBound.triangles(problem.size());
                if (sweep % 10 == 0) {
                    if (before - bound.bound() < SLOW * (bound.bound() - quality)) {
                        break;
                    }
                    before = bound.bound();
                }
            }
            return bound.bound();
        }
    }
}
