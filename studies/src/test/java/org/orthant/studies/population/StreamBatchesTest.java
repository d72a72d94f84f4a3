package org.orthant.studies.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.StreamBatch;
import org.orthant.task.StreamMode;
import org.orthant.task.TrialStreams;
import org.orthant.training.TrainingBatch;

class StreamBatchesTest {

    private static TrialStreams streams() {
        return new TrialStreams(
                PerceptualDecision.defaults(), 3, new RandomStreams(8), Purpose.TRAINING_TRIALS, StreamMode.CONTINUE);
    }

    @Test
    void theBatchHoldsTheNextStepsOfTheStreamsAndCostsNoMemory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        StreamBatches batches = new StreamBatches(streams(), 40, 3, 3);
        TrialStreams expected = streams();
        batches.next();
        expected.next(40);
        for (int k = 0; k < 5; k++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            TrainingBatch batch = batches.next();
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
            StreamBatch same = expected.next(40);
            assertThat(batch.observations()).isEqualTo(same.observations());
            for (int t = 0; t < 40; t++) {
                for (int b = 0; b < 3; b++) {
                    assertThat(batch.target(t, b)).isEqualTo(same.target(t, b));
                }
            }
        }
    }
}
