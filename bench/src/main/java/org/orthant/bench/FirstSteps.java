package org.orthant.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.orthant.math.VectorMath;

/** Trains one standard network for its first steps, as a fresh process does, and prints how long they took. */
public final class FirstSteps {

    private FirstSteps() {}

    /** {@code words}: training steps. */
    public static void main(String[] words) throws Exception {
        long begun = System.nanoTime();
        PopulationTimes.main(new String[] {"1", words[0], "1"});
        double steps = (System.nanoTime() - begun) / 1e9;
        double process = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
        System.out.printf(
                Locale.ROOT,
                "%s kernel: %s steps in %.2f s, %.2f s after the process began%n",
                VectorMath.kernelName(),
                words[0],
                steps,
                process);
    }
}
