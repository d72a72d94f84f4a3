package org.orthant.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orthant.math.internal.OtherMemory;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;

/**
 * Training a network of the standard size in a JVM of its own with 64 MB of heap; once compiled, a step allocates next to
 * nothing.
 */
class AllocationTest {

    private static final int STEPS = 2500;
    private static final int TIMED = 50;
    private static final String OTHER_MEMORY = "other-memory";
    /** Of HotSpot; other machines, and later ones, may not know it. */
    private static final List<String> ALL_HANDLERS =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:-ProfileExceptionHandlers");

    /** A vector that the compiler loses sight of becomes an object: 96 bytes for each row of each step of time. */
    @ParameterizedTest
    @Tag("long")
    @EnumSource(Activation.class)
    void aStepAllocatesLessThanAPanel(Activation activation) throws IOException, InterruptedException {
        assertThat(bytesAStep(activation, 100)).isLessThan(2_000);
    }

    /** Three blocks of panels, the last a short one. */
    @Test
    @Tag("long")
    void soDoesAStepOfALongSequence() throws IOException, InterruptedException {
        assertThat(bytesAStep(Activation.RELU, 300)).isLessThan(2_000);
    }

    /** The compiler trusts what a process did before, so vectors of other memory must not tell it anything. */
    @Test
    @Tag("long")
    void soDoesAStepOfAProcessThatHasUsedOtherMemory() throws IOException, InterruptedException {
        assertThat(bytesAStep(Activation.RELU, 100, OTHER_MEMORY)).isLessThan(2_000);
    }

    /**
     * The handlers of errors that never occur, which the compiler at times leaves in, make its graphs larger; beyond some
     * size it would inline no more.
     */
    @Test
    @Tag("long")
    void soDoesAStepWhoseHandlersOfErrorsAreCompiled() throws IOException, InterruptedException {
        assertThat(bytesAStep(ALL_HANDLERS, Activation.RELU, 100)).isLessThan(2_000);
    }

    private static long bytesAStep(Activation activation, int length, String... before)
            throws IOException, InterruptedException {
        return bytesAStep(List.of(), activation, length, before);
    }

    private static long bytesAStep(List<String> options, Activation activation, int length, String... before)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-Xmx64m",
                "--add-modules",
                "jdk.incubator.vector",
                "-Dorthant.kernel=vector",
                "-cp",
                System.getProperty("java.class.path"),
                AllocationTest.class.getName(),
                activation.name(),
                Integer.toString(length)));
        command.addAll(List.of(before));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String bytes = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        System.out.printf("%s, %d steps of time: %s bytes a step%n", activation, length, bytes.strip());
        return Long.parseLong(bytes.strip());
    }

    /**
     * Prints the median of the bytes that a late step allocates.
     *
     * @param arguments the activation, the steps of time in a sequence, and {@code other-memory} to use that before
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 2 && arguments[2].equals(OTHER_MEMORY)) {
            OtherMemory.use();
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int length = Integer.parseInt(arguments[1]);
        TrainingBatch batch = Problems.batch(length, 16, 1);
        long[] allocated = new long[STEPS];
        int[] step = {0};
        new BackpropagationThroughTime(
                        TrainingOptions.defaults().withSteps(STEPS).withBatch(16, length))
                .train(Problems.network(100, Activation.valueOf(arguments[0]), LeakPlacement.OUTSIDE), () -> {
                    allocated[step[0]++] = threads.getCurrentThreadAllocatedBytes();
                    return batch;
                });
        long[] bytes = new long[TIMED];
        Arrays.setAll(bytes, k -> allocated[STEPS - TIMED + k] - allocated[STEPS - TIMED + k - 1]);
        Arrays.sort(bytes);
        System.out.println(bytes[TIMED / 2]);
    }
}
