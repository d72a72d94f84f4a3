package org.orthant.studies.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;

/**
 * All networks of all sizes. Networks of one index are paired across sizes: they see the same training and test trials.
 *
 * @param sizes N, ascending
 * @param units in any order
 */
record SizePopulation(List<Integer> sizes, List<SizeUnit> units) {

    /** Accuracy at the end of either comparison. */
    enum Comparison {
        EQUAL_STEPS("steps", "after equal steps"),
        EQUAL_UPDATES("updates", "after equal updates x size");

        private final String id;
        private final String words;

        Comparison(String id, String words) {
            this.id = id;
            this.words = words;
        }

        private double accuracy(SizeUnit unit) {
            return switch (this) {
                case EQUAL_STEPS -> unit.choiceBySteps().getLast();
                case EQUAL_UPDATES -> unit.choiceByUpdates().getLast();
            };
        }

        /** How it is told. */
        String words() {
            return words;
        }
    }

    /** The networks of one size, by index. */
    List<SizeUnit> ofSize(int size) {
        return units.stream().filter(unit -> unit.size() == size).toList();
    }

    private int networks() {
        return units.stream().mapToInt(SizeUnit::network).max().orElse(-1) + 1;
    }

    /** For each network index the choice accuracy of its network of {@code size} neurons; NaN where there is none. */
    double[] accuracy(Comparison comparison, int size) {
        double[] accuracy = new double[networks()];
        Arrays.fill(accuracy, Double.NaN);
        ofSize(size).forEach(unit -> accuracy[unit.network()] = comparison.accuracy(unit));
        return accuracy;
    }

    /** One larger size against the smallest. */
    PairedRow against(Comparison comparison, int size) {
        return new PairedRow(accuracy(comparison, size), accuracy(comparison, sizes.getFirst()));
    }

    /** The mean over all larger sizes against the smallest; NaN where a size is missing. */
    PairedRow againstAll(Comparison comparison) {
        List<double[]> larger =
                sizes.stream().skip(1).map(size -> accuracy(comparison, size)).toList();
        double[] mean = IntStream.range(0, networks())
                .mapToDouble(k -> larger.stream()
                        .mapToDouble(values -> values[k])
                        .average()
                        .orElse(Double.NaN))
                .toArray();
        return new PairedRow(mean, accuracy(comparison, sizes.getFirst()));
    }

    /** The smallest learns worse: against all larger sizes and against the next, paired d of at least 0.2. */
    Scorecard scorecard() {
        List<Claim> claims = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            claims.add(claim(comparison, "all", "the mean over larger N", againstAll(comparison)));
            claims.add(claim(comparison, "next", "N = " + sizes.get(1), against(comparison, sizes.get(1))));
        }
        return new Scorecard(claims);
    }

    private Claim claim(Comparison comparison, String id, String other, PairedRow row) {
        String smallest = "N = " + sizes.getFirst();
        return ClaimRules.pairedDifference(
                new Wording(
                        comparison.id + "." + id,
                        smallest + " learns worse than " + other.replace("the mean over ", "") + " " + comparison.words,
                        "choice accuracy of " + other + " less that of " + smallest
                                + ", in standard deviations of the difference (paired d)",
                        row.words(other, smallest)),
                row.units(),
                null);
    }
}
