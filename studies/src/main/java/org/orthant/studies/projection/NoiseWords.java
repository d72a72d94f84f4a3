package org.orthant.studies.projection;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sentences that the studies of projected noise share. */
final class NoiseWords {

    /** How bands of curves are to be read. */
    static final String BAND = "Line: mean over repetitions; band: the middle 95 % of repetitions.";

    /** Whose bound it is. */
    static final String NEAR = "The papers give no bound for near: that of the rule is this program's.";

    private NoiseWords() {}

    static String methods(NoiseOptions options, int repetitions) {
        return String.format(
                Locale.ROOT,
                "Gaussian noise N(0, 1), %d samples, was projected through the weights of %d neurons, without bias or "
                        + "dynamics. Correlations are exact for the sample: the covariance of W x is W S W', S that of "
                        + "the noise. Partitions maximise signed modularity Q* (asymmetric; Rubinov and Sporns 2011) at "
                        + "gamma %s by Louvain, best of %d restarts, with the diagonal set to 0 unless it says "
                        + "otherwise. %d repetitions; every point of a sweep has weights and noise of its own. "
                        + "Intervals are 95 %% over repetitions.",
                options.samples(),
                options.neurons(),
                options.gamma(),
                options.restarts(),
                repetitions);
    }

    /** Whether there are enough repetitions for intervals. */
    static List<String> warnings(int repetitions) {
        return repetitions < 3
                ? List.of("Fewer than three repetitions: intervals are very wide or missing.")
                : List.of();
    }

    /** Such as {@code 3 in 18, 4 in 2} repetitions. */
    static String counts(IntStream numbers) {
        return numbers
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " in " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
