package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.testing.GoldenFiles;

/** Matrices held as one array of floats: every search finds what it finds in doubles, up to the rounding of weights. */
class SinglePrecisionTest {

    private static final RandomStreams STREAMS = new RandomStreams(16);

    private final UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, 0);

    private static final List<Quality> QUALITIES = List.of(
            new SignedModularity(1), new SymmetricSignedModularity(0.8), new NewmanGirvan(1.2), new ConstantPotts(0.1));

    /** The same floats as doubles; small matrices keep sums from the start, larger ones begin with row scans. */
    @Test
    void findsWhatDoublesGive() {
        for (int k = 0; k < 24; k++) {
            int n = k < 12 ? 1 + 6 * k : 20 * k;
            int[] labels = new int[n];
            Arrays.setAll(labels, i -> i % 4);
            SimilarityMatrix single = single(CommunityTestData.blocks(labels, 0.3, -0.1, 0.4, random));
            SimilarityMatrix same = SimilarityMatrix.of(SimilarityKind.GIVEN, single.values());
            Quality quality = QUALITIES.get(k % QUALITIES.size());
            for (Maximiser maximiser : new Maximiser[] {new Louvain(), new Leiden()}) {
                PartitionResult found = new Restarts(maximiser, 3).search(single, quality, STREAMS);
                PartitionResult expected = new Restarts(maximiser, 3).search(same, quality, STREAMS);
                assertThat(found.best()).as("case %d", k).isEqualTo(expected.best());
                assertThat(found.quality())
                        .as("case %d", k)
                        .isCloseTo(expected.quality(), within(1e-12 * Math.max(1, n * n)));
            }
        }
    }

    /** bctpy's values, golden/connectivity-community.md, from matrices rounded to floats. */
    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100"})
    void qualitiesAgreeWithBctpy(String tag) {
        for (var row : GoldenFiles.rows(tag + ".fc.json")) {
            Partition partition = Partition.of(
                    GoldenFiles.npz(tag + ".fc.npz", row.string("labels")).ints());
            double q = CommunityTestData.goldenQuality(row)
                    .of(single(CommunityTestData.goldenMatrix(tag, row)), partition);
            assertThat(q).as(row.text()).isCloseTo(row.number("q"), within(1e-8));
        }
    }

    @Test
    void excludedNodesAreLeftOut() {
        SimilarityMatrix matrix = CommunityTestData.random(200, -1, 1, random).excluding(node -> node % 7 == 3);
        SimilarityMatrix single = single(matrix);
        assertThat(single.values()).isInstanceOf(FloatMatrix.class);
        SimilarityMatrix part = SimilarityMatrix.of(SimilarityKind.GIVEN, single.values(), single.excludedNodes());
        for (Quality quality : QUALITIES) {
            PartitionResult found = new Restarts(new Leiden(), 2).search(single, quality, STREAMS);
            assertThat(found.best())
                    .isEqualTo(new Restarts(new Leiden(), 2)
                            .search(part, quality, STREAMS)
                            .best());
            assertThat(found.best().isAssigned(3)).isFalse();
        }
    }

    private static SimilarityMatrix single(SimilarityMatrix matrix) {
        double[] values = matrix.values().toDoubles();
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        int n = matrix.nodeCount();
        return SimilarityMatrix.single(
                SimilarityKind.GIVEN,
                FloatMatrix.adopt(n, n, floats),
                Diagonal.KEEP,
                SimilarityMatrix.DEFAULT_TOLERANCE,
                matrix.excludedNodes());
    }

    /** Several partitions at once have the bits of one after another. */
    @Test
    void partitionsTogetherAreThoseOneByOne() {
        SimilarityMatrix matrix = CommunityTestData.random(90, -1, 1, random).excluding(node -> node == 4);
        for (SimilarityMatrix values : List.of(matrix, single(matrix))) {
            QualityTerms terms = new SignedModularity(1.1).terms(values);
            int[] starts = {0, 20, 20, 61, 89};
            int[][] orders = new int[5][89];
            for (int[] order : orders) {
                Arrays.setAll(order, i -> i);
                ArraySampler.shuffle(random, order);
            }
            double[] together = terms.ofGroups(orders, starts);
            for (int d = 0; d < orders.length; d++) {
                assertThat(together[d]).isEqualTo(terms.ofGroups(orders[d], starts));
            }
        }
    }
}
