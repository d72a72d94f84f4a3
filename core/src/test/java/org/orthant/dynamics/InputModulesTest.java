package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Activation;
import org.orthant.network.ConnectionLesion;
import org.orthant.network.ConnectionLesion.Connection;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.network.Linear;

class InputModulesTest {

    /** Stimuli are inputs 1 and 2 of 3. */
    private static final Ctrnn NETWORK = new Ctrnn(
            new Dynamics(1, Activation.RELU, LeakPlacement.OUTSIDE),
            new Linear(FloatMatrix.of(4, 3, 9, 2, 1, 9, -1, 3, 9, 0, 0, 9, -2, -1), FloatMatrix.zeros(4, 1)),
            new Linear(FloatMatrix.of(4, 4, 5, 1, 8, 1, 3, -2, 4, 7, 1, 6, 2, 2, 1, 0, 2, 9), FloatMatrix.zeros(4, 1)),
            new Linear(FloatMatrix.zeros(2, 4), FloatMatrix.zeros(2, 1)));

    @Test
    void differenceModulesPartTheNeurons() {
        assertThat(InputModules.difference(NETWORK, 1, 2)).isEqualTo(new InputModules(List.of(0), List.of(1, 2, 3)));
    }

    @Test
    void signModulesMayOverlapAndZeroIsPositive() {
        assertThat(InputModules.sign(NETWORK, 1, 2)).isEqualTo(new InputModules(List.of(0, 2), List.of(0, 1, 2)));
        assertThat(InputModules.signOf(NETWORK, 1)).isEqualTo(new InputModules(List.of(0, 2), List.of(1, 3)));
    }

    @Test
    void randomModulesHaveTheSameSizes() {
        InputModules modules = new InputModules(List.of(0, 1, 2), List.of(3, 4, 5, 6, 7, 8));
        InputModules drawn = modules.randomOfSameSizes(10, new RandomStreams(3).stream(Purpose.LESION_CONTROL, 0));
        assertThat(drawn.first()).hasSize(3).isSorted().doesNotContainAnyElementsOf(drawn.second());
        assertThat(drawn.second()).hasSize(6).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void largestWeightsComeFirstTiesByPlaceAndNoneThatIsNotPositive() {
        assertThat(LargestWeights.within(NETWORK, List.of(1, 2, 3), 99))
                .containsExactly(
                        new Connection(3, 3),
                        new Connection(1, 3),
                        new Connection(2, 1),
                        new Connection(1, 2),
                        new Connection(2, 2),
                        new Connection(2, 3),
                        new Connection(3, 2));
        assertThat(LargestWeights.within(NETWORK, List.of(0, 2), 2))
                .containsExactly(new Connection(0, 2), new Connection(0, 0));
    }

    @Test
    void weightsBetweenModulesGoEitherWayAndShareNoModule() {
        assertThat(LargestWeights.between(NETWORK, InputModules.difference(NETWORK, 1, 2), 3))
                .containsExactly(new Connection(0, 2), new Connection(1, 0), new Connection(0, 1));
        assertThat(LargestWeights.between(NETWORK, InputModules.sign(NETWORK, 1, 2), 9))
                .isEmpty();
    }

    @Test
    void aLesionedConnectionIsZeroAndTheOthersStay() {
        Ctrnn cut = new ConnectionLesion(List.of(new Connection(0, 2), new Connection(3, 3))).apply(NETWORK);
        float[] expected = NETWORK.recurrentWeights().toArray();
        expected[2] = 0;
        expected[15] = 0;
        assertThat(cut.recurrentWeights().toArray()).isEqualTo(expected);
        assertThat(NETWORK.recurrentWeights().at(0, 2)).isEqualTo(8);
        assertThat(ConnectionLesion.none().apply(NETWORK)).isEqualTo(NETWORK);
    }
}
