package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.testing.GoldenFiles;
import org.orthant.testing.GoldenNetworks;

class PhaseGridTest {

    private static final Sequence STATES = Sequence.of(
            100, 16, 100, GoldenFiles.npz("pdm_dt100.batch.npz", "hidden").floats());
    private static final PrincipalComponents PLANE = PrincipalComponents.of(STATES, 2);
    private static final DoubleMatrix VISITED = PLANE.project(STATES);
    private static final PhaseGrid GRID = PhaseGrid.of(PLANE, VISITED, 25);

    @Test
    void spansTheVisitedPlane() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < VISITED.rows(); s++) {
            lowest = Math.min(lowest, VISITED.at(s, 0));
            highest = Math.max(highest, VISITED.at(s, 1));
        }
        assertThat(GRID.coordinates().rows()).isEqualTo(625);
        assertThat(GRID.coordinates().at(0, 0)).isEqualTo(lowest);
        assertThat(GRID.coordinates().at(624, 1)).isCloseTo(highest, within(1e-12));
        double[] middle = PLANE.project(Vectors.row(GRID.states(), 312));
        assertThat(middle).containsExactly(Vectors.row(GRID.coordinates(), 312), within(1e-9));
    }

    @Test
    void clippingSetsWhatIsNegativeToZero() {
        assertThat(GRID.negativeShare()).isBetween(0.01, 0.4);
        assertThat(GRID.clipped().negativeShare()).isZero();
        assertThat(GRID.clipped().states().at(312, 3))
                .isEqualTo(Math.max(0, GRID.states().at(312, 3)));
        assertThat(GRID.clipped().coordinates()).isEqualTo(GRID.coordinates());
    }

    @Test
    void flowIsOneStepInThePlane() {
        Ctrnn network = GoldenNetworks.network("pdm_dt100");
        StepMap map = StepMap.of(network, 1, 0.5, 0.5);
        DoubleMatrix flow = GRID.flow(map, PLANE);
        double[] after = PLANE.project(map.step(Vectors.row(GRID.states(), 100)));
        for (int k = 0; k < 2; k++) {
            assertThat(GRID.coordinates().at(100, k) + flow.at(100, k)).isCloseTo(after[k], within(1e-9));
        }
    }
}
