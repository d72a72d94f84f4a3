package org.orthant.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** What the tasks show and ask at each step. */
class ProtocolTest {

    private static final long SEED = 41;

    private static Trials draw(Task task, int count) {
        return Trials.draw(task, count, new RandomStreams(SEED), Purpose.ANALYSIS_TRIALS);
    }

    @ParameterizedTest
    @CsvSource({
        "perceptual-decision, 100, 22, 1, 21",
        "perceptual-decision, 20, 110, 5, 105",
        "go-nogo, 100, 15, 0, 10",
        "go-nogo, 20, 75, 0, 50"
    })
    void trialsHaveThePapersLengths(String id, int dt, int steps, int stimulus, int decision) {
        Task task = Tasks.get(id, dt);
        Trials trials = draw(task, 3);
        assertThat(task.longestTrialSteps()).isEqualTo(steps);
        assertThat(trials.steps()).isEqualTo(steps);
        assertThat(trials.stepsOf("stimulus").from()).isEqualTo(stimulus);
        assertThat(trials.stepsOf("decision")).isEqualTo(new StepRange("decision", decision, steps));
        assertThat(trials.lastDecisionStep()).isEqualTo(steps - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 20})
    void decisionInputsWithoutNoiseAreExact(int dt) {
        Trials trials = draw(PerceptualDecision.defaults().withDt(dt).withSigma(0), 40);
        int onset = 100 / dt;
        int cueFalls = 2100 / dt;
        for (int b = 0; b < trials.count(); b++) {
            TrialCondition condition = trials.condition(b);
            double tilt = (condition.target() == 1 ? 1 : -1) * condition.coherence() / 200;
            for (int t = 0; t < trials.steps(); t++) {
                boolean shown = t >= onset && t < cueFalls;
                assertThat(trials.observations().get(t, b, 0)).isEqualTo(t < cueFalls ? 1f : 0f);
                assertThat(trials.observations().get(t, b, 1)).isEqualTo(shown ? (float) (0.5 + tilt) : 0f);
                assertThat(trials.observations().get(t, b, 2)).isEqualTo(shown ? (float) (0.5 - tilt) : 0f);
                assertThat(trials.target(t, b)).isEqualTo(t < cueFalls ? 0 : condition.target());
            }
        }
    }

    @Test
    void thePeriodOnlyCueFallsWithTheStimulus() {
        PerceptualDecision task = PerceptualDecision.defaults()
                .withFixationCue(FixationCue.PERIOD_ONLY)
                .withTiming(Timing.fixed(200, 300, 100, 100));
        Trials trials = draw(task, 1);
        for (int t = 0; t < trials.steps(); t++) {
            assertThat(trials.observations().get(t, 0, 0)).isEqualTo(t < 2 ? 1f : 0f);
        }
        assertThat(draw(task.withFixationCue(FixationCue.ALL_BUT_DECISION), 1)
                        .observations()
                        .get(5, 0, 0))
                .as("delay step")
                .isEqualTo(1f);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 20})
    void goNoGoInputsAreExact(int dt) {
        Trials trials = draw(GoNoGo.defaults().withDt(dt), 20);
        for (int b = 0; b < trials.count(); b++) {
            boolean go = trials.condition(b).type().equals("go");
            assertThat(trials.condition(b)).isEqualTo(new TrialCondition(go ? 1 : 0, 0, true, go ? "go" : "no-go"));
            for (int t = 0; t < trials.steps(); t++) {
                boolean shown = t < 500 / dt;
                boolean decision = t >= 1000 / dt;
                assertThat(trials.observations().get(t, b, 0)).isEqualTo(decision ? 0f : 1f);
                assertThat(trials.observations().get(t, b, 1)).isEqualTo(shown && !go ? 1f : 0f);
                assertThat(trials.observations().get(t, b, 2)).isEqualTo(shown && go ? 1f : 0f);
                assertThat(trials.target(t, b)).isEqualTo(decision && go ? 1 : 0);
            }
        }
        assertThat(trials.distinctTrials()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"perceptual-decision, 100", "perceptual-decision, 20", "go-nogo, 100", "go-nogo, 20"})
    void noiseHasDeviationSigmaOverRootDt(String id, int dt) {
        double sigma = 0.7;
        Task noisy = id.equals(GoNoGo.ID)
                ? GoNoGo.defaults().withDt(dt).withSigma(sigma)
                : PerceptualDecision.defaults().withDt(dt).withSigma(sigma);
        Trials trials = draw(noisy, 1000);
        StepRange stimulus = trials.stepsOf("stimulus");
        double sum = 0;
        double squares = 0;
        double cross = 0;
        int n = 0;
        for (int b = 0; b < trials.count(); b++) {
            TrialCondition condition = trials.condition(b);
            double[] means = id.equals(GoNoGo.ID)
                    ? new double[] {1 - condition.target(), condition.target()}
                    : new double[] {
                        0.5 + (condition.target() == 1 ? 1 : -1) * condition.coherence() / 200,
                        0.5 - (condition.target() == 1 ? 1 : -1) * condition.coherence() / 200
                    };
            for (int t = stimulus.from(); t < stimulus.to(); t++, n++) {
                double first = trials.observations().get(t, b, 1) - means[0];
                double second = trials.observations().get(t, b, 2) - means[1];
                sum += first + second;
                squares += first * first + second * second;
                cross += first * second;
            }
        }
        double deviation = sigma / Math.sqrt(dt);
        double error = 4 / Math.sqrt(2.0 * n);
        assertThat(sum / (2 * n) / deviation).as("mean, seed %d", SEED).isCloseTo(0, within(error));
        assertThat(Math.sqrt(squares / (2 * n)) / deviation)
                .as("sd, seed %d", SEED)
                .isCloseTo(1, within(error));
        assertThat(cross / n / (deviation * deviation))
                .as("correlation of the two channels, seed %d", SEED)
                .isCloseTo(0, within(2 * error));
        assertThat(trials.distinctTrials()).isEqualTo(1000);
    }

    @Test
    void targetsAndCoherencesAreUniformAndIndependent() {
        Trials trials = draw(PerceptualDecision.defaults().withTiming(Timing.fixed(0, 0, 0, 100)), 20_000);
        for (double coherence : PerceptualDecision.defaults().coherences()) {
            for (int target = 1; target <= 2; target++) {
                TrialCondition wanted = new TrialCondition(target, coherence, coherence > 0, "stimulus " + target);
                assertThat(trials.where(wanted::equals).length / 20_000.0)
                        .as("share of %s, seed %d", wanted, SEED)
                        .isCloseTo(0.1, within(0.0085));
            }
        }
        Trials signals = draw(GoNoGo.defaults(), 20_000);
        assertThat(signals.where(c -> c.type().equals("go")).length / 20_000.0)
                .as("share of go, seed %d", SEED)
                .isCloseTo(0.5, within(0.014));
    }

    @Test
    void settingsOutOfRangeAreRefusedWithTheirValues() {
        PerceptualDecision task = PerceptualDecision.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> task.withSigma(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoNoGo.defaults().withSigma(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> task.withCoherences(List.of(0.0, 101.0)))
                .withMessageContaining("101");
        assertThatIllegalArgumentException().isThrownBy(() -> task.withCoherences(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tasks.get("go-go"))
                .withMessageContaining("go-go")
                .withMessageContaining("go-nogo");
        assertThat(Tasks.all()).extracting(Task::id).containsExactly("perceptual-decision", "go-nogo");
    }
}
