package org.orthant.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * Members with two labels each, such as sentences with a subject and a form: are pairs that share the first label and not
 * the second more alike than pairs that share neither?
 *
 * @param shared similarities of pairs with the same first label and different second ones
 * @param neither similarities of pairs that differ in both
 * @param labels one-sided test of the difference of their means by permuting the members' labels; its interval by the
 *     delete-one-member jackknife, t with n - 1
 * @param pairs Student's t over pairs as if they were independent, which they are not: members have many pairs
 */
public record CrossedContrast(List<Double> shared, List<Double> neither, TestResult labels, TestResult pairs) {

    /** Copies the lists. */
    public CrossedContrast {
        shared = List.copyOf(shared);
        neither = List.copyOf(neither);
    }

    /** Draws within this of the observed contrast count as ties, since sums in another order round differently. */
    private static final double TIE = 1e-12;

    /**
     * The contrast. Draw k permutes by {@code streams.stream(PERMUTATION, k)}. Without pairs of both kinds it is undefined.
     *
     * @param similarity symmetric and finite; the upper triangle is read
     * @param label of each row
     * @param other its second label
     * @param draws n of p = (1 + #) / (1 + n)
     */
    public static CrossedContrast of(Matrix similarity, int[] label, int[] other, int draws, RandomStreams streams) {
        Design design = new Design(similarity, label, other);
        int[] all = IntStream.range(0, label.length).toArray();
        double[] shared = design.similarities(all, all, true);
        double[] neither = design.similarities(all, all, false);
        Samples.requireFinite("similarities", shared);
        Samples.requireFinite("similarities", neither);
        return new CrossedContrast(
                Arrays.stream(shared).boxed().toList(),
                Arrays.stream(neither).boxed().toList(),
                design.test(all, draws, streams),
                TwoSampleTest.pooled(shared, neither));
    }

    /** Mean of the shared less mean of the others; NaN where one of them has no pairs. */
    public double difference() {
        return labels.effect();
    }

    /** Mean over the pairs that share the first label; NaN without such pairs. */
    public double sharedMean() {
        return mean(shared);
    }

    /** Mean over the pairs that share neither; NaN without such pairs. */
    public double neitherMean() {
        return mean(neither);
    }

    private static double mean(List<Double> values) {
        return Samples.mean(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The similarities and who shares what. */
    private static final class Design {

        private final Matrix similarity;
        private final int[] label;
        private final int[] other;

        Design(Matrix similarity, int[] label, int[] other) {
            this.similarity = similarity;
            this.label = label;
            this.other = other;
        }

        /** Similarities of the pairs among the places {@code among}; the member at place k is row {@code rows[k]}. */
        double[] similarities(int[] rows, int[] among, boolean shared) {
            return Arrays.stream(among)
                    .boxed()
                    .flatMapToDouble(i -> Arrays.stream(among)
                            .filter(j -> i < j && counts(i, j, shared))
                            .mapToDouble(j -> at(rows[i], rows[j])))
                    .toArray();
        }

        private boolean counts(int i, int j, boolean shared) {
            return other[i] != other[j] && (label[i] == label[j]) == shared;
        }

        private double at(int i, int j) {
            return similarity.get(Math.min(i, j), Math.max(i, j));
        }

        private double contrast(int[] rows, int[] among) {
            return Samples.mean(similarities(rows, among, true)) - Samples.mean(similarities(rows, among, false));
        }

        TestResult test(int[] all, int draws, RandomStreams streams) {
            double observed = contrast(all, all);
            Interval interval = jackknife(all, observed);
            if (Double.isNaN(observed)) {
                return new TestResult(
                        "label permutation", Double.NaN, Double.NaN, PValue.undefined(), Double.NaN, interval);
            }
            int reached = 0;
            for (int k = 0; k < draws; k++) {
                UniformRandomProvider random = streams.stream(Purpose.PERMUTATION, k);
                double drawn = contrast(ArraySampler.shuffle(random, all.clone()), all);
                reached += drawn >= observed - TIE * Math.max(1, Math.abs(observed)) ? 1 : 0;
            }
            PValue p = PValue.ofDraws(reached, draws);
            return new TestResult("label permutation", observed, Double.NaN, p, observed, interval);
        }

        /** Delete-one-member jackknife (Tukey 1958); no interval where a deletion leaves no pairs of a kind. */
        private Interval jackknife(int[] all, double value) {
            int n = all.length;
            if (Double.isNaN(value)) {
                return Interval.without(value, 0);
            }
            double[] without = Arrays.stream(all)
                    .mapToDouble(gone -> contrast(
                            all, Arrays.stream(all).filter(k -> k != gone).toArray()))
                    .toArray();
            if (n < 3 || Arrays.stream(without).anyMatch(Double::isNaN)) {
                return Interval.without(value, n);
            }
            return Interval.ofT(value, Math.sqrt(Samples.squares(without) * (n - 1) / n), n - 1, n);
        }
    }
}
