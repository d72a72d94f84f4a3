package org.orthant.studies.digits;

import java.util.List;
import java.util.Locale;
import org.orthant.stats.PValue;

/** What a scorecard's row says of contrasts beside their mean over networks. */
final class ContrastWords {

    private ContrastWords() {}

    /** Means, permutations of labels in each network, and the paper's test of the first one. */
    static String note(String members, List<Contrast> contrasts) {
        List<Contrast> defined =
                contrasts.stream().filter(c -> !Double.isNaN(c.p())).toList();
        if (defined.isEmpty()) {
            return "No network allows the test.";
        }
        double largest = defined.stream().mapToDouble(Contrast::p).max().orElseThrow();
        Contrast first = defined.getFirst();
        return String.format(
                Locale.ROOT,
                "Mean over pairs of the same digit %.3f, of different digits %.3f. Labels of %s permuted, network by "
                        + "network: largest %s. Paper's test in the first network, as if pairs were independent: t(%.0f) "
                        + "= %.2f, %s. Units with a label in both of a pair: at least %d.",
                mean(defined, true),
                mean(defined, false),
                members,
                new PValue(largest, first.smallestP()).text(),
                first.df(),
                first.t(),
                PValue.analytic(first.pairsP()).text(),
                contrasts.stream().mapToInt(Contrast::fewestNodes).min().orElse(0));
    }

    private static double mean(List<Contrast> contrasts, boolean same) {
        return contrasts.stream()
                .mapToDouble(c -> same ? c.same() : c.different())
                .average()
                .orElse(Double.NaN);
    }
}
