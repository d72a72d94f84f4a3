package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class LeidenTest extends MaximiserContract {

    private static final RandomStreams STREAMS = new RandomStreams(11);

    @Override
    Maximiser maximiser() {
        return new Leiden();
    }

    /** Traag, Waltman and van Eck 2019: in the end no node moves and no communities merge with a gain. */
    @Test
    void noMoveAndNoMergeImproves() {
        UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, 0);
        for (int k = 0; k < 60; k++) {
            SimilarityMatrix matrix = CommunityTestData.random(5 + k % 20, k % 2 == 0 ? -1 : -0.2, 1, random);
            SignedModularity quality = new SignedModularity(0.5 + k % 3 * 0.5);
            int[] labels = run(quality, matrix, k).labels();
            double found = CommunityTestData.plainQuality(matrix, labels, quality.gamma());
            int fresh = labels.length;
            for (int i = 0; i < labels.length; i++) {
                int own = labels[i];
                for (int to = 0; to <= fresh; to++) {
                    labels[i] = to;
                    assertThat(CommunityTestData.plainQuality(matrix, labels, quality.gamma()))
                            .as("case %d, node %d to %d", k, i, to)
                            .isLessThan(found + 1e-9);
                }
                labels[i] = own;
                int other = labels[(i + 1) % labels.length];
                int[] merged =
                        Arrays.stream(labels).map(c -> c == own ? other : c).toArray();
                assertThat(CommunityTestData.plainQuality(matrix, merged, quality.gamma()))
                        .as("case %d, merge %d and %d", k, own, other)
                        .isLessThan(found + 1e-9);
            }
        }
    }

    /** On sparse graphs every community hangs together. */
    @Test
    void communitiesAreConnected() {
        UniformRandomProvider random = STREAMS.stream(Purpose.ANALYSIS_TRIALS, 1);
        for (int k = 0; k < 100; k++) {
            int n = 60;
            double[] values = new double[n * n];
            for (int edge = 0; edge < 80; edge++) {
                int i = random.nextInt(n);
                int j = random.nextInt(n);
                values[i * n + j] = values[j * n + i] = i == j ? 0 : 1;
            }
            SimilarityMatrix graph = CommunityTestData.matrix(n, values);
            Partition found = run(k % 2 == 0 ? new NewmanGirvan(1) : new ConstantPotts(0.1), graph, k);
            for (int c = 0; c < found.moduleCount(); c++) {
                int[] members = found.members(c);
                assertThat(reached(graph, members))
                        .as("case %d, community %d", k, c)
                        .isEqualTo(members.length);
            }
        }
    }

    /** Two triangles joined by one node, all called one community: refinement must take them apart. */
    @Test
    void badlyConnectedStartIsTakenApart() {
        SimilarityMatrix graph = CommunityTestData.ringOfCliques(2, 6);
        assertThat(run(new NewmanGirvan(1), graph, 0)).isEqualTo(Partition.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1));
        QualityTerms terms = new NewmanGirvan(1).terms(graph);
        assertThat(new Leiden().maximise(terms, Partition.of(new int[12]), STREAMS.stream(Purpose.RESTART, 0)))
                .isEqualTo(Partition.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1));
    }

    private static Partition run(Quality quality, SimilarityMatrix matrix, int k) {
        QualityTerms terms = quality.terms(matrix);
        return new Leiden().maximise(terms, terms.singletons(), STREAMS.stream(Purpose.RESTART, k));
    }

    private static int reached(SimilarityMatrix graph, int... members) {
        boolean[] seen = new boolean[graph.nodeCount()];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(members[0]);
        seen[members[0]] = true;
        int count = 0;
        while (!open.isEmpty()) {
            int i = open.remove();
            count++;
            for (int j : members) {
                if (graph.get(i, j) > 0 && !seen[j]) {
                    seen[j] = true;
                    open.add(j);
                }
            }
        }
        return count;
    }
}
