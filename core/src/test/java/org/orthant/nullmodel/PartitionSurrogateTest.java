package org.orthant.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.orthant.community.Partition;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class PartitionSurrogateTest {

    private static final int SIDE = 10;
    private static final int N = SIDE * SIDE;
    private static final RandomStreams STREAMS = new RandomStreams(5);

    /** A square grid. */
    private static Distances grid() {
        double[] places = new double[2 * N];
        for (int i = 0; i < N; i++) {
            places[2 * i] = Math.floorDiv(i, SIDE);
            places[2 * i + 1] = i % SIDE;
        }
        return Distances.euclidean(DoubleMatrix.of(N, 2, places));
    }

    private static VariogramPartition surrogate(boolean ordinal) {
        return new VariogramPartition(VariogramSurrogate.of(grid(), VariogramOptions.defaults()), ordinal);
    }

    /** Three bands of the grid: 40, 30 and 30 nodes. */
    private static Partition bands() {
        return Partition.of(IntStream.range(0, N)
                .map(i -> i / SIDE < 4 ? 0 : i / SIDE < 7 ? 1 : 2)
                .toArray());
    }

    private static int[] sizes(int... labels) {
        int[] sizes = new int[3];
        for (int label : labels) {
            sizes[label]++;
        }
        return sizes;
    }

    @Test
    void sizesAreKeptAndDrawsDependOnTheirIndexAlone() {
        for (boolean ordinal : new boolean[] {false, true}) {
            int[][] draws = surrogate(ordinal).draws(bands(), 90, STREAMS);
            for (int[] labels : draws) {
                assertThat(sizes(labels)).containsExactly(40, 30, 30);
            }
            assertThat(surrogate(ordinal).draws(bands(), 3, STREAMS)).isDeepEqualTo(Arrays.copyOf(draws, 3));
            assertThat(Arrays.stream(draws).map(Partition::of).distinct().count())
                    .isEqualTo(90);
        }
    }

    /** Modules stay together in space; those of permuted labels do not. */
    @Test
    void nearPairsShareAModuleAsOftenAsObserved() {
        JoinCounts counts = JoinCounts.inBins(grid(), 10);
        double observed = counts.shares(bands().labels())[0];
        double kept = Arrays.stream(surrogate(false).draws(bands(), 100, STREAMS))
                .mapToDouble(labels -> counts.shares(labels)[0])
                .average()
                .orElseThrow();
        double chance = (0.4 * 39 + 0.6 * 29) / 99;
        assertThat(observed).isGreaterThan(0.7);
        assertThat(kept).isGreaterThan(chance + 0.5 * (observed - chance));
    }

    @Test
    void joinCountsFollowTheDefinition() {
        Distances distances = Distances.euclidean(DoubleMatrix.of(4, 1, 0, 1, 3, 7));
        JoinCounts counts = JoinCounts.inBins(distances, 2); // distances 1 2 3 | 4 6 7, median 3.5
        assertThat(counts.upperEnds()).containsExactly(3.5, 7.0);
        assertThat(counts.shares(0, 0, 1, 1)).containsExactly(1.0 / 3, 1.0 / 3);
        assertThat(counts.shares(0, 0, 0, -1)).containsExactly(1.0, 0.0);
        assertThat(counts.shares(0, 0, 0, 0)).containsExactly(1.0, 1.0);
    }

    /**
     * Where FC is autocorrelated in space and has nothing to do with the partition, itself that of smooth fields, label
     * permutation finds a relation in nearly every data set, the spatial null in few.
     */
    @Test
    void spatialNullKeepsItsLevelWherePermutationDoesNot() {
        SignedModularity quality = SignedModularity.defaults();
        VariogramPartition surrogate = surrogate(false);
        int sets = 20;
        int spatial = 0;
        int permuted = 0;
        for (int s = 0; s < sets; s++) {
            SimilarityMatrix fc = smoothField(STREAMS.stream(Purpose.SYNTHETIC_DATA, s));
            RandomStreams own = STREAMS.derive(Purpose.REPETITION, s);
            Partition fields = fields(own.stream(Purpose.SYNTHETIC_DATA, 0));
            NullSummary summary =
                    (NullSummary) new InducedQualitySurrogates(surrogate, 99).test(fc, fields, quality, own);
            assertThat(summary.observed()).isEqualTo(quality.of(fc, fields));
            spatial += summary.p() <= 0.05 ? 1 : 0;
            permuted += new InducedQualityPermutation(99)
                                    .test(fc, fields, quality, own)
                                    .p()
                            <= 0.05
                    ? 1
                    : 0;
        }
        assertThat(permuted).isGreaterThanOrEqualTo(15);
        assertThat(spatial).isLessThanOrEqualTo(6);
    }

    /** Each node belongs to the largest of three smooth fields. */
    private static Partition fields(UniformRandomProvider random) {
        double[][] values = smooth(3, 2, random);
        return Partition.of(Arrays.stream(values)
                .mapToInt(v -> v[0] > v[1] && v[0] > v[2] ? 0 : v[1] > v[2] ? 1 : 2)
                .toArray());
    }

    /** The correlation of smooth random fields over the grid: nearby nodes are alike, for no other reason. */
    private static SimilarityMatrix smoothField(UniformRandomProvider random) {
        return CosineSimilarity.ofRows(SimilarityKind.FUNCTIONAL, matrix(smooth(30, 8, random)))
                .withDiagonal(Diagonal.ZERO);
    }

    /** Gaussian noise under a Gaussian kernel of exp(-d^2 / width), a row per node. */
    private static double[][] smooth(int fields, double width, UniformRandomProvider random) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] values = new double[N][fields];
        for (int f = 0; f < fields; f++) {
            double[] noise =
                    IntStream.range(0, N).mapToDouble(i -> gaussian.sample()).toArray();
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    double squares = (i / SIDE - j / SIDE) * (i / SIDE - j / SIDE)
                            + (i % SIDE - j % SIDE) * (i % SIDE - j % SIDE);
                    values[i][f] += noise[j] * StrictMath.exp(-squares / width);
                }
            }
        }
        return values;
    }

    private static DoubleMatrix matrix(double[]... rows) {
        return DoubleMatrix.of(
                rows.length,
                rows[0].length,
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    @Test
    void hemispheresKeepTheirSizesAndTheNamesOfModules() {
        int[] left = IntStream.range(0, 50).toArray();
        int[] right = IntStream.range(50, 100).toArray();
        VariogramOptions options = VariogramOptions.defaults();
        HemispherePartition both = new HemispherePartition(List.of(
                new HemispherePartition.Part(
                        left, new VariogramPartition(VariogramSurrogate.of(grid().restrictedTo(left), options))),
                new HemispherePartition.Part(
                        right, new VariogramPartition(VariogramSurrogate.of(grid().restrictedTo(right), options)))));
        Partition observed = Partition.of(IntStream.range(0, N)
                .map(i -> i < 50 ? i / 30 : (i - 50) / 10 % 2)
                .toArray()); // 30 and 20 on the left; 30 and 20 on the right
        for (int[] labels : both.draws(observed, 5, STREAMS)) {
            assertThat(sizes(Arrays.copyOf(labels, 50))).containsExactly(30, 20, 0);
            assertThat(sizes(Arrays.copyOfRange(labels, 50, 100))).containsExactly(30, 20, 0);
        }
        Partition rightInOne =
                Partition.of(IntStream.range(0, N).map(i -> i < 30 ? 0 : 1).toArray());
        for (int[] labels : both.draws(rightInOne, 5, STREAMS)) {
            assertThat(Arrays.copyOfRange(labels, 50, 100)).containsOnly(rightInOne.label(99));
        }
        assertThat(both.kind().decisive()).isFalse();
        assertThat(both.refusal(Partition.of(new int[N]))).hasValue("No part has more than one module.");
    }

    @Test
    void refusalsSayWhy() {
        VariogramPartition surrogate = surrogate(false);
        int[] labels = bands().labels();
        labels[7] = -1;
        assertThat(surrogate.refusal(Partition.of(labels)).orElseThrow()).contains("1 have none");
        assertThat(surrogate.refusal(Partition.of(0, 1)).orElseThrow()).contains("100 nodes, the partition of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surrogate.draws(Partition.of(new int[N]), 1, STREAMS))
                .withMessageContaining("one module");
        NullResult none = new InducedQualitySurrogates(surrogate, 9)
                .test(
                        smoothField(STREAMS.stream(Purpose.SYNTHETIC_DATA, 1)),
                        Partition.of(new int[N]),
                        SignedModularity.defaults(),
                        STREAMS);
        assertThat(none).isInstanceOf(NullResult.None.class);
    }

    /** Points spread evenly over both hemispheres, node i + n / 2 the mirror image of node i. */
    private static SpinPartition sphere(int n) {
        double[] places = new double[3 * n];
        boolean[] right = new boolean[n];
        for (int i = 0; i < n; i++) {
            int k = i % (n / 2);
            double z = 1 - (2 * k + 1) / (n / 2.0);
            double angle = 2.399963229728653 * k;
            right[i] = i >= n / 2;
            places[3 * i] = (right[i] ? -1 : 1) * 50 * Math.sqrt(1 - z * z) * StrictMath.cos(angle);
            places[3 * i + 1] = 50 * Math.sqrt(1 - z * z) * StrictMath.sin(angle);
            places[3 * i + 2] = 50 * z;
        }
        return SpinPartition.of(DoubleMatrix.of(n, 3, places), right);
    }

    @Test
    void spinsTurnBothHemispheresAsMirrorImages() {
        int n = 200;
        SpinPartition spin = sphere(n);
        int[] still = spin.nearest(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        assertThat(still).containsExactly(IntStream.range(0, n).toArray());
        Partition observed =
                Partition.of(IntStream.range(0, n).map(i -> i % (n / 2) / 25).toArray());
        for (int[] labels : spin.draws(observed, 10, STREAMS)) {
            assertThat(Arrays.copyOf(labels, n / 2)).containsExactly(Arrays.copyOfRange(labels, n / 2, n));
            assertThat(labels).isNotEqualTo(observed.labels());
        }
    }

    @Test
    void rotationsAreRotationsAndUniform() {
        double up = 0;
        for (int d = 0; d < 500; d++) {
            double[][] r = SpinPartition.rotation(STREAMS.stream(Purpose.SURROGATE, d));
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    double dot = r[a][0] * r[b][0] + r[a][1] * r[b][1] + r[a][2] * r[b][2];
                    assertThat(dot).isCloseTo(a == b ? 1 : 0, within(1e-12));
                }
            }
            double determinant = r[0][0] * (r[1][1] * r[2][2] - r[1][2] * r[2][1])
                    - r[0][1] * (r[1][0] * r[2][2] - r[1][2] * r[2][0])
                    + r[0][2] * (r[1][0] * r[2][1] - r[1][1] * r[2][0]);
            assertThat(determinant).isCloseTo(1, within(1e-12));
            up += r[2][2] / 500;
        }
        assertThat(up).isCloseTo(0, within(0.1)); // the cosine of a uniform rotation's tilt is uniform
    }

    @Test
    void onlySpheresSpin() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpinPartition.of(DoubleMatrix.of(2, 3, 1, 0, 0, 0, 2, 0), false, false))
                .withMessageContaining("radii from 1.0 to 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpinPartition.of(DoubleMatrix.of(2, 3, 1, 0, 0, 0, 1, 0), false))
                .withMessageContaining("1 hemispheres");
    }
}
