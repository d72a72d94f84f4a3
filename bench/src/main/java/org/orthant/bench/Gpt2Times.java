package org.orthant.bench;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.orthant.formats.Gpt2File;
import org.orthant.formats.Npy;
import org.orthant.math.Sequence;
import org.orthant.network.Gpt2;
import org.orthant.network.Gpt2Tap;

/** Times the forward pass of the GPT-2 that {@code bench/peers/gpt2.py} wrote, and prints a JSON line as that script does. */
public final class Gpt2Times {

    private static final int WARM = 40;
    private static final int TIMED = 40;

    private Gpt2Times() {}

    /** {@code words}: folder of the model; number of tokens; a file with the last residual stream to compare with. */
    public static void main(String[] words) {
        int[] ids = new int[Integer.parseInt(words[1])];
        try (Arena arena = Arena.ofConfined()) {
            long begun = System.nanoTime();
            Gpt2 network = Gpt2File.read(Path.of(words[0]), arena);
            System.err.printf("orthant: opened in %.2f s%n", (System.nanoTime() - begun) / 1e9);
            Arrays.setAll(ids, k -> k * 1009 % network.shape().vocabulary());
            Gpt2Tap last = Gpt2Tap.residual(network.shape().layers());
            double[] times = new double[WARM + TIMED];
            Sequence residual = Sequence.of(0, 0, 0);
            for (int k = 0; k < times.length; k++) {
                long start = System.nanoTime();
                residual = network.run(ids, List.of(last)).at(last);
                times[k] = (System.nanoTime() - start) / 1e6;
            }
            TimesLine.print(
                    "orthant", network.shape().width(), ids.length, Arrays.copyOfRange(times, WARM, times.length));
            System.err.printf(
                    "largest difference from torch: %.1e of %.1e%n",
                    difference(residual.array(), Npy.read(Path.of(words[2])).toFloats()), largest(residual.array()));
        }
    }

    private static double difference(float[] found, float[] expected) {
        double most = 0;
        for (int k = 0; k < found.length; k++) {
            most = Math.max(most, Math.abs(found[k] - expected[k]));
        }
        return most;
    }

    private static double largest(float[] values) {
        return difference(values, new float[values.length]);
    }
}
