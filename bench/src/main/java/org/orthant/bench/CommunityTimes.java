package org.orthant.bench;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.community.Leiden;
import org.orthant.community.Louvain;
import org.orthant.community.Maximiser;
import org.orthant.community.Partition;
import org.orthant.community.QualityTerms;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

/**
 * Times single runs of Louvain and Leiden, turn by turn, on correlations of series with eight planted modules and of
 * noise, and prints minimum, quartiles and ratios as a JSON line each. One run is one restart from singletons; the
 * quality is bound to the matrix beforehand.
 */
public final class CommunityTimes {

    private static final int STEPS = 400;
    private static final int MODULES = 8;
    /** Standard deviation of what a module shares, beside noise of 1: clear modules, and none. */
    private static final double[] SHARED = {0.6, 0};

    private static final double WARM_SECONDS = 4;
    private static final double TIMED_SECONDS = 4;
    private static final int FEWEST = 9;

    private CommunityTimes() {}

    /** Times matrices of each size in {@code sizes}. */
    public static void main(String[] sizes) {
        for (String size : sizes) {
            for (double shared : SHARED) {
                print(size, shared);
            }
        }
    }

    private static void print(String size, double shared) {
        QualityTerms terms = terms(Integer.parseInt(size), shared);
        rounds(terms, WARM_SECONDS);
        double[][] times = rounds(terms, TIMED_SECONDS);
        System.out.printf(
                Locale.ROOT,
                "{\"nodes\": %s, \"shared\": %.1f, \"louvain_ms\": %s, \"leiden_ms\": %s, "
                        + "\"leiden_over_louvain\": {\"min\": %.2f, \"median\": %.2f}}%n",
                size,
                shared,
                quartiles(times[0]),
                quartiles(times[1]),
                times[1][0] / times[0][0],
                times[1][times[1].length / 2] / times[0][times[0].length / 2]);
    }

    private static QualityTerms terms(int nodes, double sharedSd) {
        var random = new RandomStreams(1).stream(Purpose.SURROGATE, nodes);
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        float[] values = new float[STEPS * nodes];
        for (int t = 0; t < STEPS; t++) {
            double[] shared = gaussian.samples(MODULES).toArray();
            for (int i = 0; i < nodes; i++) {
                values[t * nodes + i] = (float) (sharedSd * shared[i % MODULES] + gaussian.sample());
            }
        }
        SimilarityMatrix matrix = FunctionalConnectivity.of(Sequence.adopt(STEPS, 1, nodes, values));
        return SignedModularity.defaults().terms(matrix.withDiagonal(Diagonal.ZERO));
    }

    /** Sorted times of Louvain and of Leiden in ms. */
    private static double[][] rounds(QualityTerms terms, double seconds) {
        Maximiser[] maximisers = {new Louvain(), new Leiden()};
        double[][] times = new double[2][1 << 20];
        int rounds = 0;
        long end = System.nanoTime() + (long) (1e9 * seconds);
        while (rounds < FEWEST || (System.nanoTime() < end && rounds < times[0].length)) {
            for (int m = 0; m < 2; m++) {
                times[m][rounds] = time(maximisers[m], terms, rounds);
            }
            rounds++;
        }
        for (int m = 0; m < 2; m++) {
            times[m] = Arrays.copyOf(times[m], rounds);
            Arrays.sort(times[m]);
        }
        return times;
    }

    private static double time(Maximiser maximiser, QualityTerms terms, int round) {
        var random = new RandomStreams(1).stream(Purpose.RESTART, round);
        long begun = System.nanoTime();
        Partition found = maximiser.maximise(terms, terms.singletons(), random);
        double ms = (System.nanoTime() - begun) / 1e6;
        if (found.communityCount() == 0) {
            throw new IllegalStateException("expected communities, found none");
        }
        return ms;
    }

    private static String quartiles(double... sorted) {
        int n = sorted.length;
        return String.format(
                Locale.ROOT,
                "{\"n\": %d, \"min\": %.3f, \"q1\": %.3f, \"median\": %.3f, \"q3\": %.3f}",
                n,
                sorted[0],
                sorted[n / 4],
                sorted[n / 2],
                sorted[3 * n / 4]);
    }
}
