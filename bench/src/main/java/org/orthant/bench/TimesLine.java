package org.orthant.bench;

import java.util.Arrays;
import java.util.Locale;

/** The JSON line that {@code bench/peers/ratios.py} reads. */
final class TimesLine {

    private TimesLine() {}

    /**
     * Prints median, least and most of {@code times}.
     *
     * @param fields further fields, such as {@code "modules": 5}
     */
    static void print(String peer, int neurons, int steps, double[] times, String... fields) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "{\"peer\": \"%s\", \"neurons\": %d, \"steps\": %d, \"median_ms\": %.4f, \"min_ms\": %.4f, \"max_ms\": %.4f",
                peer,
                neurons,
                steps,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]));
        for (String field : fields) {
            line.append(", ").append(field);
        }
        System.out.println(line.append('}'));
    }
}
