package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class LargeLouvainTest {

    private static final RandomStreams STREAMS = new RandomStreams(16);

    private final UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, 0);

    /** Small matrices keep their sums from the start, larger ones begin with row scans; both find what Louvain finds. */
    @Test
    void findsWhatLouvainFinds() {
        for (int k = 0; k < 20; k++) {
            int n = k < 10 ? 1 + 6 * k : 90 + 20 * k;
            int[] labels = new int[n];
            Arrays.setAll(labels, i -> i % 4);
            FloatMatrix matrix = single(CommunityTestData.blocks(labels, 0.3, -0.1, 0.4, random));
            Diagonal diagonal = k % 2 == 0 ? Diagonal.ZERO : Diagonal.KEEP;
            SimilarityMatrix same = SimilarityMatrix.of(SimilarityKind.GIVEN, matrix);
            PartitionResult expected = Restarts.defaults()
                    .withCount(20)
                    .search(same.withDiagonal(diagonal), SignedModularity.defaults(), STREAMS);
            PartitionResult found = new LargeLouvain(1, diagonal, 20).search(matrix, STREAMS);
            assertThat(found.quality())
                    .as("case %d", k)
                    .isCloseTo(
                            SignedModularity.defaults().of(same.withDiagonal(diagonal), found.best()), within(1e-12));
            assertThat(found.quality()).as("case %d", k).isGreaterThan(expected.quality() - 1e-3);
            if (n >= 90) {
                assertThat(found.best()).as("case %d", k).isEqualTo(Partition.of(labels));
            }
            assertThat(new LargeLouvain(1, diagonal, 20).search(matrix, STREAMS))
                    .isEqualTo(found);
        }
    }

    /** No single node gains by moving. */
    @Test
    void noiseEndsInALocalOptimum() {
        SimilarityMatrix noise = CommunityTestData.random(150, -1, 1, random);
        FloatMatrix matrix = single(noise);
        PartitionResult found = new LargeLouvain(1, Diagonal.KEEP, 1).search(matrix, STREAMS);
        QualityTerms terms = SignedModularity.defaults().terms(SimilarityMatrix.of(SimilarityKind.GIVEN, matrix));
        int[] labels = found.best().labels();
        for (int i = 0; i < labels.length; i++) {
            int own = labels[i];
            for (int c = 0; c <= found.best().communityCount(); c++) {
                labels[i] = c;
                assertThat(terms.of(Partition.of(labels))).isLessThan(found.quality() + 1e-9);
            }
            labels[i] = own;
        }
    }

    @Test
    void oddMatricesEndOrAreRefused() {
        LargeLouvain search = new LargeLouvain(1, Diagonal.ZERO, 2);
        PartitionResult alone = search.search(FloatMatrix.of(3, 3, 5, -1, -2, -1, 5, -1, -2, -1, 5), STREAMS);
        assertThat(alone.best()).isEqualTo(Partition.singletons(3));
        assertThat(alone.warnings()).singleElement().asString().contains("no positive value");
        assertThat(search.search(FloatMatrix.of(1, 1, 5), STREAMS).best()).isEqualTo(Partition.of(0));
        assertThat(search.search(FloatMatrix.of(3, 3, 0, 1, -1, 1, 0, -1, -1, -1, 0), STREAMS)
                        .best())
                .isEqualTo(Partition.of(0, 0, 1));
        assertThatThrownBy(() -> search.search(FloatMatrix.of(2, 2, 0, 1, 2, 0), STREAMS))
                .hasMessageContaining("got 2.0 at row 2, column 1 and 1.0 mirrored");
        assertThatThrownBy(() -> search.search(FloatMatrix.of(1, 1, Float.NaN), STREAMS))
                .hasMessageContaining("got NaN");
        assertThatThrownBy(() -> search.search(FloatMatrix.zeros(2, 3), STREAMS))
                .hasMessageContaining("2 x 3");
        assertThatThrownBy(() -> new LargeLouvain(1, Diagonal.ZERO, 0)).hasMessageContaining("got 0");
    }

    private static FloatMatrix single(SimilarityMatrix matrix) {
        double[] values = matrix.values().toDoubles();
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        return FloatMatrix.adopt(matrix.nodeCount(), matrix.nodeCount(), floats);
    }
}
