package org.orthant.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class DurationTest {

    private static final long SEED = 20_260;

    private static int[] draw(Duration duration, int dt, int count) {
        UniformRandomProvider random = new RandomStreams(SEED).stream(Purpose.ANALYSIS_TRIALS, 0);
        return IntStream.generate(() -> duration.drawSteps(random, dt))
                .limit(count)
                .toArray();
    }

    @Test
    void fixedDurationsAreCountedInSteps() {
        assertThat(draw(Duration.fixed(500), 20, 3)).containsOnly(25);
        assertThat(draw(Duration.fixed(0), 20, 3)).containsOnly(0);
    }

    @Test
    void uniformDurationsReachBothEndsEquallyOften() {
        int[] steps = draw(new Duration.Uniform(200, 600), 100, 50_000);
        for (int s = 2; s <= 6; s++) {
            int wanted = s;
            double share = IntStream.of(steps).filter(v -> v == wanted).count() / 50_000.0;
            assertThat(share).as("share of %d steps, seed %d", s, SEED).isCloseTo(0.2, within(0.01));
        }
        assertThat(IntStream.of(steps)).hasSize(50_000).allMatch(v -> v >= 2 && v <= 6);
    }

    @Test
    void choicesAreEquallyLikely() {
        int[] steps = draw(new Duration.Choice(List.of(100, 300, 700)), 100, 30_000);
        assertThat(IntStream.of(steps).distinct().sorted().toArray()).containsExactly(1, 3, 7);
        assertThat(IntStream.of(steps).filter(v -> v == 7).count() / 30_000.0)
                .as("seed %d", SEED)
                .isCloseTo(1 / 3.0, within(0.012));
    }

    /** The closed form of P(floor(X) = k) for an exponential conditioned on [a, b). */
    @Test
    void truncatedExponentialFollowsItsClosedForm() {
        int[] steps = draw(new Duration.TruncatedExponential(300, 100, 1000), 100, 50_000);
        double mass = StrictMath.exp(-100 / 300.0) - StrictMath.exp(-1000 / 300.0);
        for (int k = 1; k < 10; k++) {
            int wanted = k;
            double expected = (StrictMath.exp(-k / 3.0) - StrictMath.exp(-(k + 1) / 3.0)) / mass;
            assertThat(IntStream.of(steps).filter(v -> v == wanted).count() / 50_000.0)
                    .as("share of %d steps, seed %d", k, SEED)
                    .isCloseTo(expected, within(0.01));
        }
        assertThat(IntStream.of(steps)).allMatch(v -> v >= 1 && v < 10);
    }

    @Test
    void durationsThatAreNoMultipleOfTheStepAreRefusedWithTheValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerceptualDecision.defaults().withDt(30))
                .withMessageContaining("30")
                .withMessageContaining("100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duration.Choice(List.of(100, 250)).requireMultiplesOf(100))
                .withMessageContaining("250");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoNoGo.defaults().withDt(0))
                .withMessageContaining("got 0");
    }

    @Test
    void impossibleDurationsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Duration.fixed(-100))
                .withMessageContaining("-100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duration.Uniform(300, 200))
                .withMessageContaining("300");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Duration.TruncatedExponential(Double.NaN, 0, 100))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new Duration.Choice(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timing.fixed(100, 500, 0, 0))
                .withMessageContaining("decision");
    }
}
