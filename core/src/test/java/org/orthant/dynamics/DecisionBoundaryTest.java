package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.testing.GoldenFiles;
import org.orthant.testing.GoldenNetworks;

class DecisionBoundaryTest {

    private static final Ctrnn NETWORK = GoldenNetworks.network("pdm_dt100");

    private static Sequence golden(String name, int channels) {
        return Sequence.of(
                100, 16, channels, GoldenFiles.npz("pdm_dt100.batch.npz", name).floats());
    }

    private static double[] state(Sequence states, int step, int trial) {
        double[] state = new double[states.channels()];
        for (int i = 0; i < state.length; i++) {
            state[i] = states.get(step, trial, i);
        }
        return state;
    }

    @Test
    void distanceIsTheDifferenceOfTheOutputs() {
        DecisionBoundary boundary = DecisionBoundary.of(NETWORK, 1, 2);
        Sequence states = golden("hidden", 100);
        Sequence outputs = golden("output", 3);
        for (int t = 0; t < 100; t += 7) {
            double expected = outputs.get(t, 3, 1) - outputs.get(t, 3, 2);
            assertThat(boundary.outputDifference(state(states, t, 3))).isCloseTo(expected, within(2e-5));
            assertThat(boundary.euclidean(state(states, t, 3)))
                    .isCloseTo(expected / boundary.norm(), within(2e-5 / boundary.norm()));
        }
    }

    /** Along the normal, the Euclidean distance is the way to the boundary. */
    @Test
    void theBoundaryInThePlaneIsWhereTheOutputsAreEqual() {
        DecisionBoundary boundary = DecisionBoundary.of(NETWORK, 1, 2);
        PrincipalComponents plane = PrincipalComponents.of(golden("hidden", 100), 2);
        DecisionBoundary.PlaneLine line = boundary.inPlane(plane);
        for (double z1 : new double[] {-3, 0, 2.5}) {
            double z2 = -(line.offset() + line.first() * z1) / line.second();
            assertThat(boundary.outputDifference(plane.state(z1, z2))).isCloseTo(0, within(1e-9));
            assertThat(boundary.outputDifference(plane.state(z1, z2 + 1))).isCloseTo(line.second(), within(1e-9));
        }
    }

    @Test
    void refusesAStateOfAnotherSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionBoundary.of(NETWORK, 1, 2).outputDifference(1, 2))
                .withMessageContaining("100 values, got 2");
    }
}
