package org.orthant.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

class TrialStreamsTest {

    private static final RandomStreams STREAMS = new RandomStreams(99);

    private static TrialStreams streams(Task task, int count, StreamMode mode) {
        return new TrialStreams(task, count, STREAMS, Purpose.TRAINING_TRIALS, mode);
    }

    private static void assertSamePart(StreamBatch part, StreamBatch whole, int from) {
        int steps = part.observations().steps();
        assertThat(part.observations()).isEqualTo(whole.observations().stepRange(from, from + steps));
        for (int t = 0; t < steps; t++) {
            for (int b = 0; b < part.observations().trials(); b++) {
                assertThat(part.target(t, b)).isEqualTo(whole.target(from + t, b));
            }
        }
    }

    @Test
    void batchesLaidTogetherAreOneLongBatch() {
        for (Task task : Tasks.all()) {
            StreamBatch whole = streams(task, 4, StreamMode.CONTINUE).next(100);
            TrialStreams cut = streams(task, 4, StreamMode.CONTINUE);
            assertSamePart(cut.next(37), whole, 0);
            assertSamePart(cut.next(41), whole, 37);
            assertSamePart(cut.next(22), whole, 78);
        }
    }

    @Test
    void aStreamIsItsTrialsEndToEndFromItsOwnKey() {
        Timing timing =
                new Timing(Duration.fixed(100), new Duration.Uniform(100, 900), Duration.fixed(0), Duration.fixed(200));
        Task task = PerceptualDecision.defaults().withTiming(timing);
        StreamBatch batch = streams(task, 3, StreamMode.CONTINUE).next(60);
        for (int b = 0; b < 3; b++) {
            UniformRandomProvider random = STREAMS.stream(Purpose.TRAINING_TRIALS, b);
            Trial trial = task.draw(random);
            for (int t = 0, step = 0; t < 60; t++, step++) {
                if (step == trial.steps()) {
                    trial = task.draw(random);
                    step = 0;
                }
                assertThat(batch.target(t, b)).isEqualTo(trial.target(step));
                assertThat(batch.targets()[t * 3 + b]).isEqualTo(trial.target(step));
                for (int i = 0; i < 3; i++) {
                    assertThat(batch.observations().get(t, b, i))
                            .isEqualTo(trial.observations().at(step, i));
                }
            }
        }
    }

    @Test
    void arraysThatAreThereGetTheSameAndCostNoMemory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Task task : Tasks.all()) {
            TrialStreams fresh = streams(task, 4, StreamMode.CONTINUE);
            TrialStreams again = streams(task, 4, StreamMode.CONTINUE);
            int steps = task.longestTrialSteps() + 5;
            float[] observations = new float[steps * 4 * 3];
            int[] targets = new int[steps * 4];
            for (int k = 0; k < 10; k++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                again.next(steps, observations, targets);
                long allocated = threads.getCurrentThreadAllocatedBytes() - before;
                StreamBatch batch = fresh.next(steps);
                assertThat(observations).isEqualTo(batch.observations().array());
                assertThat(targets).isEqualTo(batch.targets());
                assertThat(k == 0 ? 0 : allocated).isZero();
            }
        }
    }

    @Test
    void arraysOfAnotherLengthAreRefused() {
        TrialStreams streams = streams(GoNoGo.defaults(), 2, StreamMode.CONTINUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> streams.next(20, new float[120], new int[41]))
                .withMessage("expected room for 120 observations and 40 targets, got 120 and 41");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> streams.next(20, new float[119], new int[40]))
                .withMessageContaining("got 119 and 40");
    }

    @Test
    void aStreamDoesNotDependOnTheirNumber() {
        Sequence many =
                streams(GoNoGo.defaults(), 16, StreamMode.CONTINUE).next(100).observations();
        Sequence few =
                streams(GoNoGo.defaults(), 2, StreamMode.CONTINUE).next(100).observations();
        assertThat(many.selectTrials(0, 1)).isEqualTo(few);
        assertThat(many.selectTrials(0)).isNotEqualTo(many.selectTrials(1));
    }

    @Test
    void freshBatchesBeginAtATrialStart() {
        Task task = PerceptualDecision.defaults();
        TrialStreams fresh = streams(task, 2, StreamMode.FRESH);
        TrialStreams running = streams(task, 2, StreamMode.CONTINUE);
        assertThat(fresh.next(30).observations()).isEqualTo(running.next(30).observations());
        StreamBatch second = fresh.next(30);
        assertThat(second.observations()).isNotEqualTo(running.next(30).observations());
        for (int b = 0; b < 2; b++) {
            UniformRandomProvider random = STREAMS.stream(Purpose.TRAINING_TRIALS, b);
            task.draw(random);
            task.draw(random);
            Trial third = task.draw(random);
            for (int t = 0; t < third.steps(); t++) {
                assertThat(second.observations().get(t, b, 1))
                        .isEqualTo(third.observations().at(t, 1));
            }
        }
    }

    @Test
    void aSequenceShorterThanATrialIsRefusedWithTheTrialsLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> streams(Tasks.get("perceptual-decision", 20), 2, StreamMode.CONTINUE)
                        .next(109))
                .withMessageContaining("110")
                .withMessageContaining("109");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> streams(GoNoGo.defaults(), 2, StreamMode.CONTINUE).next(-1))
                .withMessageContaining("got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> streams(GoNoGo.defaults(), 0, StreamMode.CONTINUE))
                .withMessageContaining("got 0");
    }
}
