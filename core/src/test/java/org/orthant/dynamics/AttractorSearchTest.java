package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.orthant.math.FloatMatrix;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.network.Linear;

class AttractorSearchTest {

    private static final AttractorSearch SEARCH = new AttractorSearch(AttractorOptions.forStep(100));

    private static Attractor find(Ctrnn network, double... start) {
        return SEARCH.find(StepMap.of(network, 1), start);
    }

    private static Ctrnn one(float weight) {
        return network(1, 1, FloatMatrix.of(1, 1, weight));
    }

    /** A network that receives {@code 1} in every neuron. */
    private static Ctrnn network(double alpha, int n, FloatMatrix recurrent) {
        FloatMatrix ones = FloatMatrix.adopt(n, 1, filled(n));
        return new Ctrnn(
                new Dynamics(alpha, Activation.RELU, LeakPlacement.OUTSIDE),
                new Linear(ones, FloatMatrix.zeros(n, 1)),
                new Linear(recurrent, FloatMatrix.zeros(n, 1)),
                new Linear(FloatMatrix.zeros(1, n), FloatMatrix.zeros(1, 1)));
    }

    private static float[] filled(int n) {
        float[] ones = new float[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Turns by {@code angle} around (3, 3) and shrinks by {@code factor} each step; the states stay positive, so that the
     * map is linear.
     */
    private static Ctrnn spiral(double angle, double factor) {
        float c = (float) (factor * StrictMath.cos(angle));
        float s = (float) (factor * StrictMath.sin(angle));
        Ctrnn network = network(1, 2, FloatMatrix.of(2, 2, c, -s, s, c));
        FloatMatrix bias = FloatMatrix.of(2, 1, 3 - 3 * c + 3 * s - 1, 3 - 3 * s - 3 * c - 1);
        return network.withRecurrent(network.recurrent().withBias(bias));
    }

    @Test
    void restIsAFixedPoint() {
        Attractor found = find(one(0.5f), 7);
        assertThat(found.kind()).isEqualTo(Attractor.Kind.FIXED);
        assertThat(found.orbit().at(0, 0)).isCloseTo(2, within(1e-8));
        assertThat(found.period()).isNaN();
    }

    @Test
    void aFlipIsACycleOfTwoSteps() {
        Attractor found = find(one(-1), 0.2);
        assertThat(found.kind()).isEqualTo(Attractor.Kind.CYCLE);
        assertThat(found.period()).isEqualTo(2);
        assertThat(found.orbit().rows()).isEqualTo(3);
    }

    /** The flip is made by the step: with half of it the state comes to rest. */
    @Test
    void aCycleOfTheMapMayBeGoneAtASmallerStep() {
        Ctrnn flip = one(-1);
        Ctrnn halved = flip.withDynamics(new Dynamics(0.5, Activation.RELU, LeakPlacement.OUTSIDE));
        assertThat(find(halved, 0.2).kind()).isEqualTo(Attractor.Kind.FIXED);
    }

    @Test
    void aTurnThatIsNoWholeNumberOfStepsIsACycle() {
        Attractor found = find(spiral(0.3, 1), 4, 3);
        assertThat(found.kind()).isEqualTo(Attractor.Kind.CYCLE);
        assertThat(found.period()).isCloseTo(2 * Math.PI / 0.3, within(0.02));
    }

    /** It comes back to the very same state after 102 steps, which are five rounds. */
    @Test
    void thePeriodIsThatOfOneRound() {
        assertThat(find(spiral(2 * Math.PI * 5 / 102, 1), 4, 3).period()).isCloseTo(20.4, within(0.01));
    }

    @Test
    void aSpiralThatShrinksSlowlyIsNoCycle() {
        assertThat(find(spiral(0.3, 0.9999), 4, 3).kind()).isEqualTo(Attractor.Kind.NEITHER);
        assertThat(find(spiral(0.3, 0.98), 4, 3).kind()).isEqualTo(Attractor.Kind.FIXED);
    }

    @Test
    void growthIsDivergenceAndCreepIsNeither() {
        assertThat(find(one(1.5f), 1).kind()).isEqualTo(Attractor.Kind.DIVERGED);
        assertThat(find(one(1), 1).kind()).isEqualTo(Attractor.Kind.NEITHER);
    }
}
