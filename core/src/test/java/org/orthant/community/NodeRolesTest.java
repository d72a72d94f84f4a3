package org.orthant.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orthant.community.NodeRoles.Sign;
import org.orthant.connectivity.SimilarityMatrix;

class NodeRolesTest {

    /** Nodes 0, 1, 2 and 3, 4 are modules, 5 is not assigned; worked by hand. */
    @Test
    void participationAndWithinModuleDegree() {
        SimilarityMatrix a = CommunityTestData.matrix(
                6, 9, 1, 3, 1, 0, 5, 1, 9, 0, -1, -3, 5, 3, 0, 9, 0, 0, 5, 1, -1, 0, 9, 2, 5, 0, -3, 0, 2, 9, 5, 5, 5,
                5, 5, 5, 9);
        NodeRoles roles = NodeRoles.of(a, Partition.of(0, 0, 0, 1, 1, -1));
        double[] positive = roles.participation(Sign.POSITIVE);
        assertThat(positive[0]).isCloseTo(1 - 0.8 * 0.8 - 0.2 * 0.2, within(1e-15));
        assertThat(positive[1]).isZero();
        assertThat(positive[3]).isCloseTo(1 - 1.0 / 9 - 4.0 / 9, within(1e-15));
        assertThat(positive[5]).isNaN();
        double[] negative = roles.participation(Sign.NEGATIVE);
        assertThat(negative).startsWith(0, 0, 0, 0, 0);
        // Strengths within module 0: 4, 1, 3, so mean 8/3 and variance (16 + 1 + 9) / 3 - 64 / 9 = 14 / 9.
        double[] z = roles.withinModuleZ(Sign.POSITIVE);
        double sd = Math.sqrt(14.0 / 9);
        assertThat(z[0]).isCloseTo((4 - 8.0 / 3) / sd, within(1e-14));
        assertThat(z[1]).isCloseTo((1 - 8.0 / 3) / sd, within(1e-14));
        assertThat(z[3]).isZero();
        assertThat(z[5]).isNaN();
        assertThat(roles.withinModuleZ(Sign.NEGATIVE)).startsWith(0, 0, 0, 0, 0);
        assertThatThrownBy(() -> NodeRoles.of(a, Partition.of(0)))
                .hasMessage("expected a partition of 6 nodes, got 1 nodes");
    }

    /** Node 0 repels 1, of its own module, by 1 and 2 by 3; node 3 is excluded and counts nowhere. */
    @Test
    void negativeWeightsCountByTheirSize() {
        SimilarityMatrix a = CommunityTestData.matrix(4, 0, -1, -3, 5, -1, 0, 2, -9, -3, 2, 0, -9, 5, -9, -9, 0)
                .excluding(node -> node == 3);
        NodeRoles roles = NodeRoles.of(a, Partition.of(0, 0, 1, 1));
        double[] negative = roles.participation(Sign.NEGATIVE);
        assertThat(negative[0]).isCloseTo(1 - 1 / 16.0 - 9 / 16.0, within(1e-15));
        assertThat(negative[1]).isZero();
        assertThat(negative[2]).isZero();
        assertThat(negative[3]).isNaN();
        assertThat(roles.participation(Sign.POSITIVE)).startsWith(0, 0, 0);
        assertThat(roles.withinModuleZ(Sign.NEGATIVE)).containsExactly(0, 0, 0, Double.NaN);
        assertThat(roles.withinModuleZ(Sign.POSITIVE)[3]).isNaN();
    }
}
