package org.orthant.stats;

import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;

/**
 * Are members with the same label, such as sets of images of one digit, more alike than members with different ones?
 *
 * @param same mean similarity over pairs with the same label; NaN without such pairs
 * @param different mean similarity over the other pairs; NaN without such pairs
 * @param labels one-sided test of their difference by permuting the members' labels: {@link Mantel} against the matrix
 *     that says which pairs share a label, whose r grows with the difference
 * @param pairs Student's t over pairs as if they were independent, which they are not: members have many pairs
 */
public record LabelContrast(double same, double different, TestResult labels, TestResult pairs) {

    /**
     * The contrast.
     *
     * @param similarity symmetric and finite; the diagonal is not used
     * @param label of each row
     * @param draws n of p = (1 + #) / (1 + n)
     */
    public static LabelContrast of(Matrix similarity, int[] label, int draws, RandomStreams streams) {
        int n = label.length;
        double[] together = new double[n * n];
        for (int k = 0; k < together.length; k++) {
            together[k] = label[k / n] == label[k % n] ? 1 : 0;
        }
        TestResult test =
                Mantel.test(similarity, DoubleMatrix.adopt(n, n, together), Alternative.GREATER, draws, streams);
        double[] same = similarities(similarity, label, true);
        double[] different = similarities(similarity, label, false);
        return new LabelContrast(
                Samples.mean(same), Samples.mean(different), test, TwoSampleTest.pooled(same, different));
    }

    /** Same less different. */
    public double difference() {
        return same - different;
    }

    /** The similarities of all pairs with the same label, or with different ones. */
    public static double[] similarities(Matrix similarity, int[] label, boolean same) {
        return IntStream.range(0, label.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(i + 1, label.length)
                        .filter(j -> (label[i] == label[j]) == same)
                        .mapToDouble(j -> similarity.get(i, j)))
                .toArray();
    }
}
