package org.orthant.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.connectivity.Diagonal;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * {@link Louvain} on {@link SignedModularity} for tens of thousands of nodes: the one single-precision matrix given is
 * all that grows with the square of the number of nodes, four bytes a pair. At most 46,340 nodes, since an array holds
 * no more.
 *
 * @param gamma resolution, at least 0
 * @param diagonal whether the diagonal counts
 * @param restarts the number of runs, at least 1
 */
public record LargeLouvain(double gamma, Diagonal diagonal, int restarts) {

    /** Checks the options. */
    public LargeLouvain {
        Resolution.require(gamma);
        if (restarts < 1) {
            throw new IllegalArgumentException("expected at least 1 restart, got " + restarts);
        }
    }

    /**
     * The best partition of all runs from singletons, one after the other; run r draws from ({@link Purpose#RESTART}, r)
     * as {@link Restarts} does.
     *
     * @throws IllegalArgumentException if the matrix is not square, or naming the first value that is not finite or
     *     differs from its mirror image
     */
    public PartitionResult search(FloatMatrix matrix, RandomStreams streams) {
        SingleLevel level = new SingleLevel(matrix, diagonal, gamma);
        List<Restarts.Run> runs = new ArrayList<>();
        for (int r = 0; r < restarts; r++) {
            runs.add(run(level, streams.stream(Purpose.RESTART, r)));
        }
        return Restarts.result(runs, SignedParts.warnings(level.hasAttraction()));
    }

    private static Restarts.Run run(SingleLevel level, UniformRandomProvider random) {
        int[] labels = new int[level.size()];
        Arrays.setAll(labels, i -> i);
        double quality = 0;
        boolean merged = level.hasAttraction();
        while (merged) {
            SingleMoving nodes = new SingleMoving(level, labels);
            nodes.run(random);
            labels = nodes.labels();
            Level coarse = nodes.coarser();
            quality = coarse.qualityOfSingletons();
            merged = Louvain.merge(coarse, labels, random);
        }
        return new Restarts.Run(Partition.of(labels), quality);
    }
}
