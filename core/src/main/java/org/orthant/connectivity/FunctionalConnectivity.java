package org.orthant.connectivity;

import java.util.Arrays;
import org.orthant.math.Sequence;

/**
 * Functional connectivity (FC): the Pearson correlation of channels over all steps and trials of a sequence.
 *
 * <p>Two-pass and in double precision. A channel whose variance is at most
 * {@value CorrelationAccumulator#SILENT_VARIANCE} of the largest channel's is silent and excluded; the diagonal of the
 * others is 1. FC of a stretch of time or of some trials is that of {@link Sequence#stepRange} or
 * {@link Sequence#selectTrials}; FC of data that arrive in chunks is {@link CorrelationAccumulator}'s.
 */
public final class FunctionalConnectivity {

    private FunctionalConnectivity() {}

    /**
     * FC of {@code activity} (T, B, C), a C x C matrix.
     *
     * @throws IllegalArgumentException naming the place of the first value that is not finite
     */
    public static SimilarityMatrix of(Sequence activity) {
        CentredActivity centred = CentredActivity.of(activity);
        return PairScaling.of(SimilarityKind.FUNCTIONAL, centred, Diagonal.KEEP).matrix(PairSums.of(centred));
    }

    /**
     * The same in single precision, for so many channels that memory holds one C x C array of floats and no more (at most
     * 46,340). Summed in double precision; spread over the cores of the current pool, whose number changes no bit.
     *
     * @throws IllegalArgumentException naming the place of the first value that is not finite
     */
    public static SimilarityMatrix single(Sequence activity, Diagonal diagonal) {
        CentredActivity centred = CentredActivity.of(activity);
        return PairScaling.of(SimilarityKind.FUNCTIONAL, centred, diagonal).singleMatrix(PairSums.of(centred));
    }

    /** FC of what {@link #residuals} leaves. */
    public static SimilarityMatrix ofResiduals(Sequence activity, int... condition) {
        return of(residuals(activity, condition));
    }

    /**
     * Activity less the mean over the trials of its condition, at each step and for each channel. With one condition
     * for all trials this removes what is locked to the trial.
     *
     * @param condition the condition of each of the B trials, any numbers
     */
    public static Sequence residuals(Sequence activity, int... condition) {
        if (condition.length != activity.trials()) {
            throw new IllegalArgumentException(
                    "expected " + activity.trials() + " conditions, one per trial, got " + condition.length);
        }
        float[] values = activity.array().clone();
        int[] kinds = Arrays.stream(condition).distinct().toArray();
        for (int kind : kinds) {
            int[] members = trialsOf(kind, condition);
            for (int t = 0; t < activity.steps(); t++) {
                subtractMean(values, t * activity.trials(), members, activity.channels());
            }
        }
        return Sequence.adopt(activity.steps(), activity.trials(), activity.channels(), values);
    }

    private static int[] trialsOf(int kind, int[] condition) {
        int[] members = new int[condition.length];
        int count = 0;
        for (int b = 0; b < condition.length; b++) {
            if (condition[b] == kind) {
                members[count++] = b;
            }
        }
        return Arrays.copyOf(members, count);
    }

    private static void subtractMean(float[] values, int firstRow, int[] members, int channels) {
        double[] mean = new double[channels];
        for (int b : members) {
            for (int c = 0; c < channels; c++) {
                mean[c] += values[(firstRow + b) * channels + c];
            }
        }
        for (int c = 0; c < channels; c++) {
            mean[c] /= members.length;
        }
        for (int b : members) {
            for (int c = 0; c < channels; c++) {
                int k = (firstRow + b) * channels + c;
                values[k] = (float) (values[k] - mean[c]);
            }
        }
    }
}
