package org.orthant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Sequence;
import org.orthant.network.ConnectionLesion.Connection;
import org.orthant.testing.GoldenNetworks;

class LesionTest {

    private final Ctrnn intact = GoldenNetworks.network("pdm_dt100");

    @Test
    void outputLesionClearsColumnsOfTheReadOutAlone() {
        Ctrnn lesioned = OutputLesion.of(3, 70).apply(intact);
        requireZeroed(lesioned.readoutWeights(), intact.readoutWeights(), false, true);
        assertThat(lesioned.withReadout(intact.readout())).isEqualTo(intact);
        assertThat(lesioned.readoutBias()).isEqualTo(intact.readoutBias());
    }

    @Test
    void neuronLesionClearsWhatTheNeuronsReceiveAndSend() {
        Ctrnn lesioned = NeuronLesion.of(70, 3).apply(intact);
        requireZeroed(lesioned.readoutWeights(), intact.readoutWeights(), false, true);
        requireZeroed(lesioned.inputWeights(), intact.inputWeights(), true, false);
        requireZeroed(lesioned.recurrentWeights(), intact.recurrentWeights(), true, true);
        assertThat(lesioned.inputBias()).isEqualTo(intact.inputBias());
        assertThat(lesioned.recurrentBias()).isEqualTo(intact.recurrentBias());
    }

    @Test
    void silenceTakesTheBiasesToo() {
        Ctrnn lesioned = NeuronLesion.of(3, 70).withSilence(true).apply(intact);
        requireZeroed(lesioned.inputBias(), intact.inputBias(), true, false);
        requireZeroed(lesioned.recurrentBias(), intact.recurrentBias(), true, false);
        Sequence states =
                lesioned.run(GoldenNetworks.sequence("pdm_dt100", "input")).states();
        assertThat(states.get(50, 2, 3)).isZero();
    }

    private static void requireZeroed(FloatMatrix found, FloatMatrix before, boolean rows, boolean columns) {
        for (int i = 0; i < before.rows(); i++) {
            for (int j = 0; j < before.columns(); j++) {
                boolean cleared = (rows && (i == 3 || i == 70)) || (columns && (j == 3 || j == 70));
                assertThat(found.at(i, j)).isEqualTo(cleared ? 0f : before.at(i, j));
            }
        }
    }

    @Test
    void lesioningNobodyChangesNothingAndStrangersAreRefused() {
        assertThat(new NeuronLesion(List.of(), true).apply(intact)).isEqualTo(intact);
        assertThatThrownBy(() -> OutputLesion.of(100).apply(intact)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> NeuronLesion.of(-1).apply(intact)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void connectionLesionCutsTheNamedEntriesAlone() {
        Ctrnn lesioned = new ConnectionLesion(List.of(new Connection(3, 70), new Connection(99, 0))).apply(intact);
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                boolean cut = (i == 3 && j == 70) || (i == 99 && j == 0);
                assertThat(lesioned.recurrentWeights().at(i, j))
                        .isEqualTo(cut ? 0f : intact.recurrentWeights().at(i, j));
            }
        }
        assertThat(lesioned.withRecurrent(intact.recurrent())).isEqualTo(intact);
        assertThat(ConnectionLesion.none().apply(intact)).isEqualTo(intact);
        for (Connection stranger : List.of(new Connection(100, 0), new Connection(0, 100), new Connection(-1, 0))) {
            assertThatThrownBy(() -> new ConnectionLesion(List.of(stranger)).apply(intact))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
