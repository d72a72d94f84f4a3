package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.testing.GoldenFiles;

class PartitionTest {

    @Test
    void labelsAreCanonical() {
        Partition partition = Partition.of(9, 5, -1, 5, 2, 2, 7, 5);
        assertThat(partition.labels()).containsExactly(2, 0, -1, 0, 1, 1, 3, 0);
        assertThat(partition).isEqualTo(Partition.of(0, 3, -1, 3, 1, 1, 2, 3));
        assertThat(partition.communityCount()).isEqualTo(4);
        assertThat(partition.moduleCount()).isEqualTo(2);
        assertThat(partition.singletonCount()).isEqualTo(2);
        assertThat(partition.members(0)).containsExactly(1, 3, 7);
        assertThat(partition.size(1)).isEqualTo(2);
        assertThat(partition.assigned()).containsExactly(0, 1, 3, 4, 5, 6, 7);
        assertThat(partition.restrictedTo(6, 4, 5, 2).labels()).containsExactly(1, 0, 0, -1);
        assertThat(Partition.singletons(3)).isEqualTo(Partition.of(4, 2, 8));
        assertThat(Partition.of().communityCount()).isZero();
        assertThatThrownBy(() -> Partition.of(0, -2)).hasMessage("expected labels of at least -1, got -2");
    }

    /** scikit-learn's adjusted_rand_score and normalized_mutual_info_score, golden/connectivity-community.md. */
    @Test
    void agreementAgreesWithScikitLearn() {
        var rows = GoldenFiles.rows("ari.json");
        assertThat(rows).hasSize(14);
        for (var row : rows) {
            Partition a = Partition.of(row.ints("a"));
            Partition b = Partition.of(row.ints("b"));
            assertThat(PartitionAgreement.adjustedRandIndex(a, b))
                    .as(row.text())
                    .isCloseTo(row.number("ari"), within(1e-12));
            assertThat(PartitionAgreement.normalizedMutualInformation(a, b))
                    .as(row.text())
                    .isCloseTo(row.number("nmi_arithmetic"), within(1e-12));
        }
    }

    @Test
    void agreementUsesNodesAssignedInBoth() {
        Partition a = Partition.of(0, 0, 1, 1, -1, 2, 2);
        Partition b = Partition.of(1, 1, 0, 0, 0, -1, 0);
        Partition commonA = Partition.of(0, 0, 1, 1, 2);
        Partition commonB = Partition.of(1, 1, 0, 0, 0);
        assertThat(PartitionAgreement.adjustedRandIndex(a, b))
                .isEqualTo(PartitionAgreement.adjustedRandIndex(commonA, commonB));
        assertThat(PartitionAgreement.normalizedMutualInformation(a, b))
                .isEqualTo(PartitionAgreement.normalizedMutualInformation(commonA, commonB));
        assertThat(PartitionAgreement.adjustedRandIndex(Partition.of(-1, 0), Partition.of(0, -1)))
                .isNaN();
        assertThatThrownBy(() -> PartitionAgreement.adjustedRandIndex(a, commonA))
                .hasMessage("expected partitions of equally many nodes, got 7 and 5");
    }

    @Test
    void matchedLabelsFollowTheReference() {
        Partition reference = Partition.of(0, 0, 0, 0, 1, 1, 1, 2, 2, 3);
        Partition other = Partition.of(0, 0, 0, 1, 1, 1, 1, 1, -1, 2);
        // The reference's modules are 0, 1, 2 and its singleton 3; other's largest module overlaps most with 1.
        assertThat(PartitionAgreement.matchLabels(reference, other)).containsExactly(0, 0, 0, 1, 1, 1, 1, 1, -1, 4);
        assertThat(PartitionAgreement.matchLabels(reference, reference)).containsExactly(0, 0, 0, 0, 1, 1, 1, 2, 2, 4);
    }

    @Test
    void assignmentIsTheBestOfAllPermutations() {
        UniformRandomProvider random = new RandomStreams(3).stream(Purpose.ANALYSIS_TRIALS, 0);
        for (int k = 0; k < 200; k++) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(5);
            int[][] cells = new int[rows][columns];
            for (int[] row : cells) {
                for (int c = 0; c < columns; c++) {
                    row[c] = random.nextInt(6);
                }
            }
            int[] chosen = Assignment.largestTotal(cells, columns);
            int total = 0;
            boolean[] taken = new boolean[columns];
            for (int r = 0; r < rows; r++) {
                if (chosen[r] >= 0) {
                    assertThat(taken[chosen[r]]).isFalse();
                    taken[chosen[r]] = true;
                    total += cells[r][chosen[r]];
                }
            }
            assertThat(total).as("case %d", k).isEqualTo(bestTotal(cells, 0, new boolean[columns]));
        }
    }

    private static int bestTotal(int[][] cells, int row, boolean[] taken) {
        if (row == cells.length) {
            return 0;
        }
        int best = bestTotal(cells, row + 1, taken);
        for (int c = 0; c < taken.length; c++) {
            if (!taken[c]) {
                taken[c] = true;
                best = Math.max(best, cells[row][c] + bestTotal(cells, row + 1, taken));
                taken[c] = false;
            }
        }
        return best;
    }

    @Test
    void equalPartitionsGroupAlike() {
        Partition partition = Partition.of(4, 4, -1, 9);
        assertThat(partition)
                .hasSameHashCodeAs(Partition.of(0, 0, -1, 1))
                .isNotEqualTo(Partition.of(0, 0, 1, -1))
                .isNotEqualTo("a word")
                .hasToString("Partition[4 nodes, 1 modules, 1 singletons]");
        assertThat(partition.hashCode()).isNotEqualTo(Partition.of(0, 0, 1, -1).hashCode());
        assertThat(partition.label(3)).isEqualTo(1);
        assertThat(partition.isAssigned(2)).isFalse();
        assertThat(Partition.singletons(2).size(1)).isEqualTo(1);
        assertThatThrownBy(() -> partition.members(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
