package org.orthant.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class TrialTest {

    private static final TrialCondition CONDITION = new TrialCondition(1, 0, true, "go");

    @Test
    void periodsLieEndToEndAndThoseOfZeroLengthHaveNoSteps() {
        Task task = PerceptualDecision.defaults().withDt(20);
        Trial trial = task.draw(new RandomStreams(1).stream(Purpose.ANALYSIS_TRIALS, 0));
        assertThat(trial.periods())
                .containsExactly(
                        new StepRange("fixation", 0, 5),
                        new StepRange("stimulus", 5, 105),
                        new StepRange("delay", 105, 105),
                        new StepRange("decision", 105, 110));
        assertThat(trial.periods().get(2).steps()).isZero();
    }

    @Test
    void otherTimingsMoveThePeriods() {
        Task task = GoNoGo.defaults().withTiming(Timing.fixed(200, 300, 100, 400));
        Trials trials = Trials.draw(task, 4, new RandomStreams(1), Purpose.ANALYSIS_TRIALS);
        assertThat(trials.steps()).isEqualTo(10);
        assertThat(trials.stepsOf(Period.STIMULUS)).isEqualTo(new StepRange("stimulus", 2, 5));
        for (int b = 0; b < trials.count(); b++) {
            int channel = 1 + trials.condition(b).target();
            assertThat(trials.observations().get(1, b, channel)).isZero();
            assertThat(trials.observations().get(2, b, channel)).isOne();
            assertThat(trials.observations().get(5, b, channel)).isZero();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trials.stepsOf("reward"))
                .withMessageContaining("reward")
                .withMessageContaining("stimulus");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> trials.target(10, 0));
    }

    @Test
    void aTrialIsCopiedAndItsShapesAreChecked() {
        int[] targets = {0, 1};
        Trial trial = new Trial(FloatMatrix.zeros(2, 3), targets, List.of(new StepRange("decision", 0, 2)), CONDITION);
        targets[1] = 7;
        assertThat(trial.targets()).containsExactly(0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trial(
                        FloatMatrix.zeros(3, 3), targets, List.of(new StepRange("decision", 0, 2)), CONDITION))
                .withMessageContaining("expected 2 steps")
                .withMessageContaining("3 and 2");
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepRange("delay", 3, 2))
                .withMessageContaining("3 and 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(4, 3)).withMessageContaining("got 4");
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(" ", Duration.fixed(100)));
    }
}
