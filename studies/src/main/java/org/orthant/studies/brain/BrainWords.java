package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.orthant.studies.ClaimRules;

/** Warnings and methods that all studies of brains share. */
final class BrainWords {

    private static final int MOST_NAMED = 12;

    private BrainWords() {}

    /** What limits these readings. */
    static List<String> warnings(List<String> brains, List<List<SetReading>> readings) {
        List<String> warnings = new ArrayList<>();
        List<String> collapsed = new ArrayList<>();
        List<String> few = new ArrayList<>();
        for (int k = 0; k < brains.size(); k++) {
            for (SetReading reading : readings.get(k)) {
                if (reading.collapses()) {
                    collapsed.add(reading.set());
                }
                if (reading.hasFunction() && reading.nodes() < ClaimRules.FEWEST_NODES) {
                    few.add(reading.set() + " in " + brains.get(k) + " (" + reading.nodes() + ")");
                }
            }
        }
        if (!collapsed.isEmpty()) {
            warnings.add("At most " + SetReading.TOO_FEW_SOURCES + " sources reach the targets: " + listed(collapsed)
                    + ". The cosine of so few weights is a function of one angle and cannot tell patterns of input apart. "
                    + "Such data can not return \"reproduced\".");
        }
        if (!few.isEmpty()) {
            warnings.add("Fewer than " + ClaimRules.FEWEST_NODES + " targets count, which gives no verdict: "
                    + listed(few) + ".");
        }
        if (readings.stream().flatMap(List::stream).noneMatch(SetReading::hasFunction)) {
            warnings.add("These data hold no functional connectivity: the claims are untestable. Give it with --set "
                    + "brain.function.connectivity=FILE or brain.function.series=FILE.");
        }
        dropped(brains, readings, warnings);
        return warnings;
    }

    private static void dropped(List<String> brains, List<List<SetReading>> readings, List<String> warnings) {
        for (int k = 0; k < brains.size() && k < 1; k++) {
            for (SetReading reading :
                    readings.get(k).subList(0, Math.min(2, readings.get(k).size()))) {
                if (!reading.withoutInput().isEmpty()) {
                    warnings.add(brains.get(k) + ", " + reading.set() + ": "
                            + reading.withoutInput().size() + " targets have no input and are left out: "
                            + listed(reading.withoutInput()) + ".");
                }
            }
        }
    }

    static String listed(List<String> names) {
        List<String> different = List.copyOf(new TreeSet<>(names));
        String first = String.join(", ", different.subList(0, Math.min(MOST_NAMED, different.size())));
        return different.size() > MOST_NAMED ? first + " and " + (different.size() - MOST_NAMED) + " more" : first;
    }

    /** How it was done. */
    static String methods(BrainOptions options) {
        BrainAnalysisOptions analysis = options.analysis();
        return String.format(
                Locale.ROOT,
                "Similarity of input is the cosine of the targets' rows of weights, targets without input left out; with "
                        + "its diagonal set to 0 it is partitioned by Louvain (Blondel et al. 2008), best of %d restarts, "
                        + "maximising signed modularity at gamma %s (Rubinov and Sporns 2011, asymmetric). Induced "
                        + "modularity is that of functional connectivity under this partition, against %d permutations of "
                        + "labels and %d spatial surrogates: for each module a map of its members, permuted, smoothed over "
                        + "the nearest %s of all regions, the fraction chosen by the fit of variograms (pairs below the "
                        + "%s-th percentile of distances, %d lags), noise added (Burt et al. 2020); regions are assigned by "
                        + "descending score until each module has its size. Label numbers as one map, rank-matched, beside. "
                        + "Where coordinates on a sphere are given, the spin test (Alexander-Bloch et al. 2018). With "
                        + "distances within hemispheres alone, surrogates are drawn in each and do not decide. The interval "
                        + "of z comes from the draws (2.5th to 97.5th percentile); that of r from leaving out one target "
                        + "after another (Arvesen 1969); neither says how brains differ. Mantel p (1967) by %d permutations, "
                        + "one-sided. Distance alone: 1 less distance over the largest distance in place of the cosine.",
                analysis.restarts(),
                analysis.gamma(),
                analysis.permutations(),
                analysis.surrogates(),
                analysis.variogram().fractions(),
                analysis.variogram().percentile(),
                analysis.variogram().lags(),
                analysis.permutations());
    }
}
