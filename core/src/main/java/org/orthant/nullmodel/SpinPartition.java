package org.orthant.nullmodel;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.community.Partition;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * The spin test (Alexander-Bloch et al. 2018): the sphere on which nodes lie is turned by a random rotation, the right
 * hemisphere's by its mirror image in the plane x = 0, and each node takes the label of the turned node nearest to its
 * own place in its hemisphere. Sizes of modules change a little, since two nodes may take one label; what modules look
 * like on the sphere and how hemispheres mirror each other stays.
 */
public final class SpinPartition implements PartitionSurrogate {

    /** Radii may differ by this share of the largest. */
    private static final double ROUNDNESS = 0.01;

    private final double[][] places;
    private final boolean[] right;

    private SpinPartition(double[][] places, boolean[] right) {
        this.places = places;
        this.right = right;
    }

    /**
     * Rotations of these nodes.
     *
     * @param coordinates x, y, z of each node on a sphere around 0, its own for each hemisphere; x from left to right
     * @param right whether each node lies in the right hemisphere; all alike for one hemisphere
     * @throws IllegalArgumentException if there are not three finite columns, or the points do not lie on a sphere
     */
    public static SpinPartition of(Matrix coordinates, boolean... right) {
        int n = coordinates.rows();
        if (coordinates.columns() != 3 || right.length != n) {
            throw new IllegalArgumentException("expected 3 coordinates and a hemisphere for each of " + n
                    + " nodes, got " + coordinates.columns() + " coordinates and " + right.length + " hemispheres");
        }
        double[][] places = new double[n][3];
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 3; c++) {
                places[i][c] = coordinates.get(i, c);
            }
            double radius = Math.sqrt(dot(places[i], places[i]));
            shortest = Math.min(shortest, radius);
            longest = Math.max(longest, radius);
            for (int c = 0; c < 3; c++) {
                places[i][c] /= radius;
            }
        }
        if (!(longest - shortest <= ROUNDNESS * longest && longest > 0)) {
            throw new IllegalArgumentException(
                    "expected coordinates on a sphere around 0, got radii from " + shortest + " to " + longest);
        }
        return new SpinPartition(places, right.clone());
    }

    @Override
    public NullKind kind() {
        return NullKind.SPIN;
    }

    @Override
    public Optional<String> refusal(Partition observed) {
        return observed.nodeCount() == places.length
                ? Optional.empty()
                : Optional.of("The spin test needs a place for each node: there are " + places.length
                        + " places, and the partition is of " + observed.nodeCount() + " nodes.");
    }

    @Override
    public int[][] draws(Partition observed, int count, RandomStreams streams) {
        refusal(observed).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        int[][] surrogates = new int[count][];
        for (int d = 0; d < count; d++) {
            int[] nearest = nearest(rotation(streams.stream(Purpose.SURROGATE, d)));
            surrogates[d] = Arrays.stream(nearest).map(observed::label).toArray();
        }
        return surrogates;
    }

    /** A rotation drawn uniformly: the unit quaternion of four normal numbers (Marsaglia 1972). */
    static double[][] rotation(UniformRandomProvider random) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double w = gaussian.sample();
        double x = gaussian.sample();
        double y = gaussian.sample();
        double z = gaussian.sample();
        double s = 2 / (w * w + x * x + y * y + z * z);
        return new double[][] {
            {1 - s * (y * y + z * z), s * (x * y - z * w), s * (x * z + y * w)},
            {s * (x * y + z * w), 1 - s * (x * x + z * z), s * (y * z - x * w)},
            {s * (x * z - y * w), s * (y * z + x * w), 1 - s * (x * x + y * y)}
        };
    }

    /** For each node the node of its hemisphere whose turned place is nearest, the first among equals. */
    int[] nearest(double[][] rotation) {
        double[][] turned = new double[places.length][];
        for (int i = 0; i < places.length; i++) {
            turned[i] = turned(rotation, i);
        }
        int[] nearest = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < places.length; j++) {
                double cosine = right[i] == right[j] ? dot(places[i], turned[j]) : Double.NEGATIVE_INFINITY;
                if (cosine > best) {
                    best = cosine;
                    nearest[i] = j;
                }
            }
        }
        return nearest;
    }

    /** The turned place of node {@code i}: on the right mirrored, turned and mirrored back. */
    private double[] turned(double[][] rotation, int i) {
        double mirror = right[i] ? -1 : 1;
        double[] place = {mirror * places[i][0], places[i][1], places[i][2]};
        return new double[] {mirror * dot(rotation[0], place), dot(rotation[1], place), dot(rotation[2], place)};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
