package org.orthant.community;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.RandomStreams;

/**
 * Partitions of one matrix over a range of resolutions, with the <em>plateaus</em> on which they stay the same: stretches
 * that do not depend on the choice of gamma (Fenn et al. 2009; Weir et al. 2017 discuss such domains).
 *
 * @param restarts the restarts at each gamma
 * @param gammas ascending resolutions
 * @param agreement the adjusted Rand index with its first partition that every partition of a plateau reaches
 */
public record GammaSweep(Restarts restarts, List<Double> gammas, double agreement) {

    /** Checks order and range. */
    public GammaSweep {
        gammas = List.copyOf(gammas);
        for (int k = 0; k < gammas.size(); k++) {
            Resolution.require(gammas.get(k));
            if (k > 0 && !(gammas.get(k) > gammas.get(k - 1))) {
                throw new IllegalArgumentException("expected ascending gammas, got " + gammas);
            }
        }
        if (!(agreement > 0 && agreement <= 1)) {
            throw new IllegalArgumentException("expected an agreement above 0, at most 1, got " + agreement);
        }
    }

    /** 100 runs of {@link Louvain} at each of {@code count} gammas, evenly spaced; partitions agree from 0.95 on. */
    public static GammaSweep evenly(double from, double to, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("expected at least 2 gammas, got " + count);
        }
        double step = (to - from) / (count - 1);
        return new GammaSweep(
                Restarts.defaults(),
                IntStream.range(0, count).mapToObj(k -> from + k * step).toList(),
                0.95);
    }

    /** The same sweep with other restarts. */
    public GammaSweep withRestarts(Restarts newRestarts) {
        return new GammaSweep(newRestarts, gammas, agreement);
    }

    /**
     * Sweeps. Every gamma draws from the same streams, so that its partition is the one that a search at this gamma
     * alone finds. Runs spread over the cores of the current pool; their number changes no bit.
     */
    public GammaSweepResult search(SimilarityMatrix matrix, Quality quality, RandomStreams streams) {
        List<GammaSweepResult.Point> points = new ArrayList<>();
        for (double gamma : gammas) {
            QualityTerms terms = quality.withGamma(gamma).terms(matrix);
            PartitionResult result = restarts.searchInParallel(terms, terms.singletons(), streams);
            points.add(point(gamma, result, points));
        }
        return new GammaSweepResult(points, plateaus(points));
    }

    private static GammaSweepResult.Point point(
            double gamma, PartitionResult result, List<GammaSweepResult.Point> before) {
        if (before.isEmpty()) {
            return new GammaSweepResult.Point(gamma, result, Double.NaN, Double.NaN, Double.NaN);
        }
        Partition coarser = before.getLast().result().best();
        Partition finer = result.best();
        return new GammaSweepResult.Point(
                gamma,
                result,
                PartitionAgreement.adjustedRandIndex(coarser, finer),
                PartitionAgreement.normalizedMutualInformation(coarser, finer),
                PartitionAgreement.nesting(finer, coarser));
    }

    private List<GammaSweepResult.Plateau> plateaus(List<GammaSweepResult.Point> points) {
        List<GammaSweepResult.Plateau> plateaus = new ArrayList<>();
        int first = 0;
        for (int k = 1; k <= points.size(); k++) {
            boolean same = k < points.size()
                    && PartitionAgreement.adjustedRandIndex(
                                    points.get(first).result().best(),
                                    points.get(k).result().best())
                            >= agreement;
            if (!same) {
                if (k - first > 1) {
                    plateaus.add(plateau(points.subList(first, k)));
                }
                first = k;
            }
        }
        return plateaus;
    }

    private static GammaSweepResult.Plateau plateau(List<GammaSweepResult.Point> points) {
        Partition middle = points.get(points.size() / 2).result().best();
        return new GammaSweepResult.Plateau(
                points.getFirst().gamma(), points.getLast().gamma(), points.size(), middle);
    }
}
