package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.ConnectionLesion;
import org.orthant.network.ConnectionLesion.Connection;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.network.Linear;
import org.orthant.testing.GoldenNetworks;

class PerturbationTest {

    private static final List<Double> REST = List.of(1.0, 0.0, 0.0);
    private static final List<Double> FIRST = List.of(1.0, 4.0, 0.0);
    private static final List<Double> SECOND = List.of(1.0, 0.0, 4.0);

    /** One neuron, r' = (1 - alpha) r + alpha max(w r + x, 0): the end state is x / (1 - w). */
    private static Ctrnn line(double alpha, float w) {
        return new Ctrnn(
                new Dynamics(alpha, Activation.RELU, LeakPlacement.OUTSIDE),
                new Linear(FloatMatrix.of(1, 1, 1), FloatMatrix.zeros(1, 1)),
                new Linear(FloatMatrix.of(1, 1, w), FloatMatrix.zeros(1, 1)),
                new Linear(FloatMatrix.of(1, 1, 1), FloatMatrix.zeros(1, 1)));
    }

    @Test
    void aLinearNeuronEndsAtItsFixedPoint() {
        PerturbationOptions options = PerturbationOptions.forStep(20);
        Perturbation perturbation = new Perturbation(line(0.2, 0.5f), List.of(1.0), options);
        EndState end = perturbation.endState(List.of(3.0));
        assertThat(perturbation.start()).containsExactly(new double[] {0.2}, within(1e-7));
        assertThat(end.ending()).isEqualTo(EndState.Ending.SETTLED);
        assertThat(end.state().at(0, 0)).isCloseTo(6, within(6e-5));
        double factor = 1 - 0.2 * 0.5;
        double early = 6 + (0.2 - 6) * StrictMath.pow(factor, 100);
        assertThat(end.early().at(0, 0)).isCloseTo(early, within(1e-4));
        assertThat(end.steps()).isBetween(100, 200);
    }

    @Test
    void growthIsDivergenceAndAnOscillationDoesNotSettle() {
        PerturbationOptions options = new PerturbationOptions(1e-6, 50, 10, 5, 100);
        ConnectionLesion none = ConnectionLesion.none();
        Ctrnn growing = line(1, 2);
        EndState wild = new Perturbation(growing, List.of(1.0), options).endState(List.of(1.0));
        assertThat(wild.ending()).isEqualTo(EndState.Ending.UNSETTLED);
        Perturbation held = new Perturbation(growing, List.of(1.0), new PerturbationOptions(1e-6, 200, 10, 5, 100));
        assertThat(held.endState(List.of(1.0)).ending()).isEqualTo(EndState.Ending.DIVERGED);
        assertThat(held.endStates(List.of(new Perturbation.Push(List.of(1.0), none))))
                .allMatch(end -> end.ending() == EndState.Ending.DIVERGED);

        EndState swinging = new Perturbation(line(1, -1), List.of(0.25), options).endState(List.of(1.0));
        assertThat(swinging.ending()).isEqualTo(EndState.Ending.UNSETTLED);
        assertThat(swinging.steps()).isEqualTo(50);
        assertThat(swinging.state().at(0, 0)).isCloseTo(0.5, within(1e-7));
    }

    /** A lesion that makes the network grow beyond 100 times the intact end state. */
    @Test
    void divergenceIsRelativeToTheIntactNetwork() {
        Ctrnn pair = new Ctrnn(
                new Dynamics(1, Activation.RELU, LeakPlacement.OUTSIDE),
                new Linear(FloatMatrix.of(2, 1, 1, 1), FloatMatrix.zeros(2, 1)),
                new Linear(FloatMatrix.of(2, 2, 1.5f, -1f, 1f, 0f), FloatMatrix.zeros(2, 1)),
                new Linear(FloatMatrix.of(1, 2, 1, 1), FloatMatrix.zeros(1, 1)));
        PerturbationOptions options = new PerturbationOptions(1e-6, 500, 50, 20, 100);
        ConnectionLesion brake = new ConnectionLesion(List.of(new Connection(0, 1)));
        List<EndState> ends = new Perturbation(pair, List.of(0.0), options)
                .endStates(List.of(
                        new Perturbation.Push(List.of(1.0), ConnectionLesion.none()),
                        new Perturbation.Push(List.of(1.0), brake)));
        assertThat(ends.getFirst().ending()).isEqualTo(EndState.Ending.SETTLED);
        assertThat(ends.getLast().ending()).isEqualTo(EndState.Ending.DIVERGED);
        assertThat(ends.getLast().steps()).isLessThan(50);
    }

    /** Forty lesions at once against the lesioned network alone, run as any network is. */
    @Test
    void manyLesionsEndWhereEachEndsAlone() {
        Ctrnn network = GoldenNetworks.network("pdm_dt100");
        Perturbation perturbation = new Perturbation(network, REST, PerturbationOptions.forStep(100));
        List<Perturbation.Push> pushes = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            List<Connection> cut = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                cut.add(new Connection((7 * k + n) % 100, (31 * k) % 100));
            }
            pushes.add(new Perturbation.Push(n % 3 == 0 ? SECOND : FIRST, new ConnectionLesion(cut)));
        }
        List<EndState> together = perturbation.endStates(pushes);
        for (int n = 0; n < pushes.size(); n += 9) {
            Perturbation.Push push = pushes.get(n);
            EndState end = together.get(n);
            Ctrnn lesioned = push.lesion().apply(network);
            Sequence way = new Perturbation(lesioned, REST, PerturbationOptions.forStep(100))
                    .trajectory(push.input(), end.steps());
            double[] expected = last(way);
            assertThat(end.ending()).isEqualTo(EndState.Ending.SETTLED);
            assertThat(end.state().array()).containsExactly(expected, within(1e-3 * largest(expected)));
            assertThat(perturbation.endStates(List.of(push))).containsExactly(end);
        }
    }

    @Test
    void theIntactNetworkEndsWhereItsTrajectoryDoes() {
        Ctrnn network = GoldenNetworks.network("pdm_dt100");
        Perturbation perturbation = new Perturbation(network, REST, PerturbationOptions.forStep(100));
        EndState end = perturbation.endState(FIRST);
        Sequence way = perturbation.trajectory(FIRST, end.steps());
        assertThat(last(way)).isEqualTo(end.state().array());
        assertThat(last(way.stepRange(0, 1))).isEqualTo(perturbation.start());
        assertThat(last(way.stepRange(0, 21))).isEqualTo(end.early().array());
    }

    private static double[] last(Sequence way) {
        double[] state = new double[way.channels()];
        for (int i = 0; i < state.length; i++) {
            state[i] = way.get(way.steps() - 1, 0, i);
        }
        return state;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    @Test
    void optionsNameWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PerturbationOptions(1e-6, 10, 11, 5, 100))
                .withMessageContaining("got 11, 5 and 10");
        assertThat(PerturbationOptions.forStep(20)).isEqualTo(new PerturbationOptions(1e-6, 2500, 250, 100, 100));
    }
}
