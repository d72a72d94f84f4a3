package org.orthant.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orthant.math.VectorMath;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;

/** Once compiled, a training step of the vector kernel allocates next to nothing. */
class AllocationTest {

    private static final int STEPS = 1500;
    private static final int TIMED = 50;

    /** A vector that the compiler loses sight of becomes an object: 96 bytes for each row of each step of time. */
    @ParameterizedTest
    @Tag("long")
    @EnumSource(Activation.class)
    void aStepAllocatesLessThanAPanel(Activation activation) {
        assertThat(VectorMath.kernelName()).isEqualTo("vector");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        TrainingBatch batch = Problems.batch(20, 16, 1);
        long[] allocated = new long[STEPS];
        int[] step = {0};
        new BackpropagationThroughTime(
                        TrainingOptions.defaults().withSteps(STEPS).withBatch(16, 20))
                .train(Problems.network(100, activation, LeakPlacement.OUTSIDE), () -> {
                    allocated[step[0]++] = threads.getCurrentThreadAllocatedBytes();
                    return batch;
                });
        long[] bytes = new long[TIMED];
        Arrays.setAll(bytes, k -> allocated[STEPS - TIMED + k] - allocated[STEPS - TIMED + k - 1]);
        Arrays.sort(bytes);
        System.out.printf("%s: %d bytes a step%n", activation, bytes[TIMED / 2]);
        assertThat(bytes[TIMED / 2]).isLessThan(2_000);
    }
}
