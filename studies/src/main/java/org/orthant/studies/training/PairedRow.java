package org.orthant.studies.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.orthant.stats.BenjaminiHochberg;
import org.orthant.stats.EffectSize;
import org.orthant.stats.PairedTest;
import org.orthant.stats.TestResult;

/**
 * Two paired samples of networks, of which the first is claimed to be larger; networks in which either is NaN are left
 * out.
 */
final class PairedRow {

    private final double[] first;
    private final double[] second;

    /**
     * Both arrays are given away.
     *
     * @param first what is claimed to be larger, one value per network
     * @param second what it is compared with, in the same order
     */
    PairedRow(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    private int[] both() {
        return IntStream.range(0, first.length)
                .filter(k -> !Double.isNaN(first[k]) && !Double.isNaN(second[k]))
                .toArray();
    }

    private static double[] picked(double[] values, int[] chosen) {
        return IntStream.of(chosen).mapToDouble(k -> values[k]).toArray();
    }

    /** Networks with both values. */
    int count() {
        return both().length;
    }

    double firstMean() {
        return mean(picked(first, both()));
    }

    double secondMean() {
        return mean(picked(second, both()));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Paired t of the networks with both values. */
    TestResult t() {
        return PairedTest.t(picked(first, both()), picked(second, both()));
    }

    /** Wilcoxon's signed-rank test of the same. */
    TestResult wilcoxon() {
        return PairedTest.wilcoxon(picked(first, both()), picked(second, both()));
    }

    /** For each network the difference in units of the differences' standard deviation; their mean is the paired d. */
    double[] units() {
        return baseline(first);
    }

    /**
     * {@code other} less the second sample in the units of this row: a baseline for {@link #units}. NaN without variance.
     *
     * @param other one value per network
     */
    double[] baseline(double[] other) {
        int[] chosen = both();
        double sd = EffectSize.standardDeviation(
                IntStream.of(chosen).mapToDouble(k -> first[k] - second[k]).toArray());
        double[] units = new double[first.length];
        Arrays.fill(units, Double.NaN);
        for (int k : chosen) {
            units[k] = sd > 0 ? (other[k] - second[k]) / sd : Double.NaN;
        }
        return units;
    }

    /** Means and tests in a sentence; {@code names} of the first and the second sample. */
    String words(String firstName, String secondName) {
        return String.format(
                Locale.ROOT,
                "Mean %s %.3f, %s %.3f (raw values); paired t %s, Wilcoxon %s.",
                firstName,
                firstMean(),
                secondName,
                secondMean(),
                t().p().text(),
                wilcoxon().p().text());
    }

    /** Adjusted p of a family of paired t tests (Benjamini and Hochberg 1995); NaN where a test is undefined. */
    static double[] adjusted(PairedRow... family) {
        double[] p =
                Arrays.stream(family).mapToDouble(row -> row.t().p().value()).toArray();
        int[] defined =
                IntStream.range(0, p.length).filter(k -> !Double.isNaN(p[k])).toArray();
        double[] adjusted = BenjaminiHochberg.adjust(picked(p, defined));
        double[] all = new double[p.length];
        Arrays.fill(all, Double.NaN);
        for (int k = 0; k < defined.length; k++) {
            all[defined[k]] = adjusted[k];
        }
        return all;
    }
}
