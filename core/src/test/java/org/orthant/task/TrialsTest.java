package org.orthant.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

class TrialsTest {

    private static final RandomStreams STREAMS = new RandomStreams(7);
    private static final Task DECISION = PerceptualDecision.defaults();

    @Test
    void aTrialDoesNotDependOnHowManyAreDrawn() {
        Trials many = Trials.draw(DECISION, 500, STREAMS, Purpose.ANALYSIS_TRIALS);
        Trials few = Trials.draw(DECISION, 10, STREAMS, Purpose.ANALYSIS_TRIALS);
        Trials first = many.select(IntStream.range(0, 10).toArray());
        assertThat(first.observations()).isEqualTo(few.observations());
        assertThat(first.targets()).isEqualTo(few.targets());
        assertThat(first.condition(9)).isEqualTo(few.condition(9));
        assertThat(many.distinctTrials()).isEqualTo(500);
    }

    @Test
    void purposesAndSeedsGiveDifferentTrials() {
        Sequence analysis =
                Trials.draw(DECISION, 2, STREAMS, Purpose.ANALYSIS_TRIALS).observations();
        assertThat(Trials.draw(DECISION, 2, STREAMS, Purpose.EVALUATION_TRIALS).observations())
                .isNotEqualTo(analysis);
        assertThat(Trials.draw(DECISION, 2, new RandomStreams(8), Purpose.ANALYSIS_TRIALS)
                        .observations())
                .isNotEqualTo(analysis);
    }

    @Test
    void informativeTrialsHaveCoherenceAndKeepTheirKeys() {
        Trials all = Trials.draw(DECISION, 200, STREAMS, Purpose.EVALUATION_TRIALS);
        Trials informative = Trials.drawInformative(DECISION, 200, STREAMS, Purpose.EVALUATION_TRIALS);
        int[] kept = all.where(TrialCondition::informative);
        assertThat(informative.where(c -> c.coherence() > 0)).hasSize(200);
        assertThat(kept.length).isBetween(120, 190);
        assertThat(informative.select(kept).observations())
                .isEqualTo(all.select(kept).observations());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trials.drawInformative(
                        PerceptualDecision.defaults().withCoherences(List.of(0.0)),
                        1,
                        STREAMS,
                        Purpose.EVALUATION_TRIALS))
                .withMessageContaining("informative");
    }

    @Test
    void selectionKeepsOrderAndRepeats() {
        Trials trials = Trials.draw(DECISION, 6, STREAMS, Purpose.ANALYSIS_TRIALS);
        Trials picked = trials.select(4, 1, 4);
        assertThat(picked.count()).isEqualTo(3);
        assertThat(picked.distinctTrials()).isEqualTo(2);
        for (int t = 0; t < trials.steps(); t++) {
            assertThat(picked.target(t, 0)).isEqualTo(trials.target(t, 4));
            assertThat(picked.target(t, 1)).isEqualTo(trials.target(t, 1));
            assertThat(picked.observations().get(t, 2, 1))
                    .isEqualTo(trials.observations().get(t, 4, 1));
        }
        assertThat(picked.condition(1)).isEqualTo(trials.condition(1));
    }

    @Test
    void conditionsAreNumberedByTargetThenCoherence() {
        Trials trials = Trials.draw(DECISION, 300, STREAMS, Purpose.ANALYSIS_TRIALS);
        int[] index = trials.conditionIndex();
        List<Double> coherences = PerceptualDecision.defaults().coherences();
        for (int b = 0; b < trials.count(); b++) {
            TrialCondition condition = trials.condition(b);
            assertThat(index[b]).isEqualTo((condition.target() - 1) * 5 + coherences.indexOf(condition.coherence()));
        }
        assertThat(Trials.draw(GoNoGo.defaults(), 50, STREAMS, Purpose.ANALYSIS_TRIALS)
                        .conditionIndex())
                .containsOnly(0, 1);
    }

    @Test
    void trialsOfSeveralLengthsAreRefused() {
        Timing timing =
                new Timing(Duration.fixed(0), new Duration.Uniform(100, 500), Duration.fixed(0), Duration.fixed(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trials.draw(
                        PerceptualDecision.defaults().withTiming(timing), 50, STREAMS, Purpose.ANALYSIS_TRIALS))
                .withMessageContaining("one length");
    }

    @Test
    void targetsAreCopies() {
        Trials trials = Trials.draw(DECISION, 2, STREAMS, Purpose.ANALYSIS_TRIALS);
        trials.targets()[0] = 99;
        assertThat(trials.target(0, 0)).isZero();
        Trial trial = DECISION.draw(STREAMS.stream(Purpose.ANALYSIS_TRIALS, 0));
        trial.targets()[0] = 99;
        assertThat(trial.target(0)).isZero();
    }

    @Test
    void theDecisionVariableIsTheRunningSumOfTheDifference() {
        Trials trials = Trials.draw(DECISION, 20, STREAMS, Purpose.ANALYSIS_TRIALS);
        DecisionVariable variable = DecisionVariable.of(trials);
        for (int b = 0; b < trials.count(); b++) {
            double first = 0;
            double second = 0;
            assertThat(variable.sum().get(0, b, 0)).isZero();
            assertThat(variable.mean().get(0, b, 0)).isZero();
            for (int t = 1; t <= 20; t++) {
                float x1 = trials.observations().get(t, b, 1);
                float x2 = trials.observations().get(t, b, 2);
                first += x1;
                second += x2;
                assertThat(variable.current().get(t, b, 0)).isCloseTo(x1 - x2, within(1e-6f));
                assertThat((double) variable.sum().get(t, b, 0)).isCloseTo(first - second, within(1e-5));
                assertThat((double) variable.mean().get(t, b, 0)).isCloseTo(first / t - second / t, within(1e-5));
            }
            assertThat(variable.sum().get(21, b, 0))
                    .as("after the stimulus")
                    .isEqualTo(variable.sum().get(20, b, 0));
            assertThat(variable.mean().get(21, b, 0)).isEqualTo(variable.mean().get(20, b, 0));
        }
    }
}
