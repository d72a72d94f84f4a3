package org.orthant.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.orthant.community.Partition;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

class NullModelTest {

    private static final RandomStreams STREAMS = new RandomStreams(2024);

    @Test
    void summaryFollowsItsFormulas() {
        NullSummary summary = NullSummary.of(NullKind.LABEL_PERMUTATION, 3, 1, 2, 3, 4);
        assertThat(summary.p()).isEqualTo(3.0 / 5);
        assertThat(summary.mean()).isEqualTo(2.5);
        assertThat(summary.sd()).isCloseTo(Math.sqrt(5.0 / 3), within(1e-15));
        assertThat(summary.z()).isCloseTo(0.5 / Math.sqrt(5.0 / 3), within(1e-15));
        assertThat(summary.smallestP()).isEqualTo(0.2);
        assertThat(NullSummary.of(NullKind.LABEL_PERMUTATION, 9, 1, 2, 3, 4).p())
                .isEqualTo(0.2);
        assertThat(NullSummary.of(NullKind.LABEL_PERMUTATION, 0.3, 0.1 + 0.2 - 1e-16)
                        .p())
                .isEqualTo(1);
        assertThat(NullSummary.of(NullKind.LABEL_PERMUTATION, 1, 1, 1).z()).isNaN();
        assertThatThrownBy(() -> NullSummary.of(NullKind.LABEL_PERMUTATION, Double.NaN, 1))
                .hasMessage("expected a finite observed statistic, got NaN");
        assertThatThrownBy(() -> NullSummary.of(NullKind.LABEL_PERMUTATION, 1, Double.NaN))
                .hasMessage("expected a finite draw, got NaN");
        assertThatThrownBy(() -> NullSummary.of(NullKind.LABEL_PERMUTATION, 1)).hasMessageContaining("got none");
    }

    /** Four nodes in two pairs: each of the three pairings is equally likely. */
    @Test
    void permutationOfFourNodesHasThreeOutcomes() {
        SimilarityMatrix matrix = SimilarityMatrix.of(
                SimilarityKind.GIVEN, DoubleMatrix.of(4, 4, 0, 4, 1, 2, 4, 0, 2, 1, 1, 2, 0, 4, 2, 1, 4, 0));
        NullSummary best = permute(matrix, Partition.of(0, 0, 1, 1));
        assertThat(best.p()).isCloseTo(1 / 3.0, within(0.05));
        assertThat(permute(matrix, Partition.of(0, 1, 0, 1)).p()).isEqualTo(1);
        SignedModularity quality = SignedModularity.defaults();
        double mean = (quality.of(matrix, Partition.of(0, 0, 1, 1))
                        + quality.of(matrix, Partition.of(0, 1, 0, 1))
                        + quality.of(matrix, Partition.of(0, 1, 1, 0)))
                / 3;
        assertThat(best.mean()).isCloseTo(mean, within(3 * best.sd() / Math.sqrt(1000)));
        assertThat(best.observed()).isEqualTo(quality.of(matrix, Partition.of(0, 0, 1, 1)));
    }

    /** Q* of everything in one module is 0 but for rounding, whatever the order of its nodes. */
    @Test
    void permutationOfOneModuleSaysNothing() {
        SimilarityMatrix matrix = FunctionalConnectivity.of(activity(40, 3, 30, c -> c % 3, 10));
        NullSummary one = permute(matrix, Partition.of(new int[30]));
        assertThat(one.p()).isEqualTo(1);
        assertThat(one.z()).isNaN();
    }

    @Test
    void permutationLeavesOutNodesThatDoNotCount() {
        SimilarityMatrix all = FunctionalConnectivity.of(activity(40, 30, 12, c -> c % 3, 1));
        int[] labels = {0, 1, 2, 0, 1, 2, 0, 1, 2, -1, 1, -1};
        SimilarityMatrix some = all.excluding(node -> node == 4);
        int[] counted = {0, 1, 2, 3, 5, 6, 7, 8, 10};
        assertThat(permute(some, Partition.of(labels)))
                .isEqualTo(
                        permute(all.restrictedTo(counted), Partition.of(labels).restrictedTo(counted)));
    }

    @Test
    void permutationOfUnrelatedLabelsIsCalibrated() {
        int rejected = 0;
        for (int k = 0; k < 200; k++) {
            SimilarityMatrix matrix = FunctionalConnectivity.of(activity(30, 2, 20, NullModelTest::noModules, k));
            Partition partition = Partition.of(labels(20, i -> i % 3));
            rejected += permute(matrix, partition).p() <= 0.05 ? 1 : 0;
        }
        // 10 expected; outside these bounds with probability below 1e-4.
        assertThat(rejected).isBetween(1, 23);
    }

    @Test
    void plantedModulesAreRejectedByEachNull() {
        Sequence trials = activity(20, 40, 30, c -> c % 3, 2);
        NullResult shifted = ModularityNull.defaults().test(trials, TrialShift.defaults(), STREAMS);
        assertThat(shifted).isInstanceOfSatisfying(NullSummary.class, s -> {
            assertThat(s.p()).isEqualTo(s.smallestP());
            // With 40 trials some neurons get equal shifts by chance, so the null varies widely.
            assertThat(s.z()).isGreaterThan(3);
            assertThat(s.kind()).isEqualTo(NullKind.TRIAL_SHIFT);
        });
        Sequence series = activity(600, 1, 30, c -> c % 3, 3);
        assertThat(ModularityNull.defaults().test(series, new CircularShift(), STREAMS))
                .isInstanceOfSatisfying(
                        NullSummary.class, s -> assertThat(s.p()).isEqualTo(s.smallestP()));
        SimilarityMatrix fc = FunctionalConnectivity.of(series);
        assertThat(permute(fc, Partition.of(labels(30, c -> c % 3))).p()).isEqualTo(1.0 / 1001);
    }

    @Test
    void modularityNullsOfWhiteNoiseAreCalibrated() {
        ModularityNull test = ModularityNull.defaults().withDraws(39);
        int rejected = 0;
        for (int k = 0; k < 40; k++) {
            RandomStreams streams = new RandomStreams(k);
            rejected += p(test.test(activity(5, 25, 12, NullModelTest::noModules, k), TrialShift.defaults(), streams))
                            <= 0.1
                    ? 1
                    : 0;
            rejected +=
                    p(test.test(activity(120, 1, 12, NullModelTest::noModules, k), new CircularShift(), streams)) <= 0.1
                            ? 1
                            : 0;
        }
        // 8 expected of 80; outside these bounds with probability below 1e-3.
        assertThat(rejected).isBetween(1, 18);
    }

    /** What all trials share makes modules; once it is removed nothing is left of them. */
    @Test
    void commonTimeCourseIsNoResidualModule() {
        Sequence locked = locked(15, 30, 24);
        ModularityNull test = ModularityNull.defaults().withDraws(99);
        double plain = test.observed(new TrialShift(false).prepared(locked), STREAMS);
        NullResult subtracted = test.test(locked, TrialShift.defaults(), STREAMS);
        NullResult kept = test.test(locked, new TrialShift(false), STREAMS);
        assertThat(p(subtracted)).isGreaterThan(0.01);
        assertThat(kept).isInstanceOfSatisfying(NullSummary.class, s -> {
            assertThat(s.mean()).isCloseTo(plain, within(0.05));
            assertThat(s.mean()).isGreaterThan(((NullSummary) subtracted).mean() + 0.1);
            assertThat(s.kind().decisive()).isFalse();
        });
    }

    @Test
    void fewTrialsGiveNoP() {
        Sequence two = activity(30, 2, 6, c -> c % 2, 4);
        int[] forty = new int[40];
        Arrays.setAll(forty, b -> b % 2);
        assertThat(ModularityNull.defaults().test(two.selectTrials(forty), TrialShift.defaults(), STREAMS))
                .isEqualTo(new NullResult.None(
                        NullKind.TRIAL_SHIFT, "Shifting trials needs at least 20 distinct trials, got 2."));
        assertThat(ModularityNull.defaults().test(two, new CircularShift(), STREAMS))
                .isEqualTo(new NullResult.None(
                        NullKind.CIRCULAR_SHIFT, "Shifting a series needs one series, got 2 trials."));
    }

    @Test
    void fewStepsOrDrawsAreRefused() {
        assertThat(new CircularShift().refusal(activity(19, 1, 2, NullModelTest::noModules, 4)))
                .hasValue("Shifting a series needs at least 20 steps, got 19.");
        assertThatThrownBy(() -> new InducedQualityPermutation(0)).hasMessage("expected at least 1 draw, got 0");
        assertThatThrownBy(() -> ModularityNull.defaults().withDraws(0)).hasMessage("expected at least 1 draw, got 0");
    }

    @Test
    void shiftsMoveWholeTrialsAndWholeSeries() {
        Sequence trials = activity(3, 7, 4, NullModelTest::noModules, 5);
        Sequence drawn = TrialShift.defaults().draw(trials, STREAMS.stream(Purpose.SURROGATE, 0));
        for (int c = 0; c < 4; c++) {
            int shift = 0;
            while (drawn.get(0, 0, c) != trials.get(0, shift, c)) {
                shift++;
            }
            for (int t = 0; t < 3; t++) {
                for (int b = 0; b < 7; b++) {
                    assertThat(drawn.get(t, b, c)).isEqualTo(trials.get(t, (b + shift) % 7, c));
                }
            }
        }
        Sequence series = activity(50, 1, 2, NullModelTest::noModules, 6);
        Sequence moved = new CircularShift().draw(series, STREAMS.stream(Purpose.SURROGATE, 1));
        int shift = 0;
        while (moved.get(0, 0, 1) != series.get(shift, 0, 1)) {
            shift++;
        }
        for (int t = 0; t < 50; t++) {
            assertThat(moved.get(t, 0, 1)).isEqualTo(series.get((t + shift) % 50, 0, 1));
        }
    }

    @Test
    void drawsDependOnTheirIndexAlone() {
        Sequence activity = activity(8, 25, 15, c -> c % 4, 7);
        ModularityNull test = new ModularityNull(
                SignedModularity.defaults(), ModularityNull.defaults().restarts(), Diagonal.KEEP, 30);
        TrialShift shift = TrialShift.defaults();
        assertThat(test.testInParallel(activity, shift, STREAMS)).isEqualTo(test.test(activity, shift, STREAMS));
        Sequence prepared = shift.prepared(activity);
        double[] draws = new double[30];
        Arrays.setAll(draws, d -> test.draw(prepared, shift, STREAMS, d));
        assertThat(NullSummary.of(NullKind.TRIAL_SHIFT, test.observed(prepared, STREAMS), draws))
                .isEqualTo(test.test(activity, shift, STREAMS));
    }

    /** So many nodes that permutations are taken together: the bits of one after another. */
    @Test
    void permutationsOfManyNodesAreThoseOneByOne() {
        int n = 2000;
        float[] values = new float[n * n];
        for (int k = 0; k < values.length; k++) {
            int low = Math.min(k / n, k % n);
            int high = Math.max(k / n, k % n);
            values[k] = (float) StrictMath.sin(low + 0.7 * high);
        }
        SimilarityMatrix matrix = SimilarityMatrix.single(
                SimilarityKind.GIVEN,
                FloatMatrix.adopt(n, n, values),
                Diagonal.ZERO,
                SimilarityMatrix.DEFAULT_TOLERANCE);
        Partition partition = Partition.of(labels(n, i -> i % 5));
        SignedModularity quality = SignedModularity.defaults();
        double[] draws = new InducedQualityPermutation(19).draws(matrix, partition, quality, STREAMS);
        int[] order = labels(n, i -> i);
        UniformRandomProvider random = STREAMS.stream(Purpose.PERMUTATION, 0);
        for (double draw : draws) {
            ArraySampler.shuffle(random, order);
            assertThat(draw)
                    .isEqualTo(quality.terms(matrix).ofGroups(order, new int[] {0, 400, 800, 1200, 1600, 2000}));
        }
    }

    private static NullSummary permute(SimilarityMatrix matrix, Partition partition) {
        return InducedQualityPermutation.defaults().test(matrix, partition, SignedModularity.defaults(), STREAMS);
    }

    /** Every channel a module of its own. */
    private static int noModules(int channel) {
        return channel;
    }

    private static double p(NullResult result) {
        return ((NullSummary) result).p();
    }

    private static int[] labels(int n, IntUnaryOperator label) {
        int[] labels = new int[n];
        Arrays.setAll(labels, label);
        return labels;
    }

    /** Gaussian noise of its own in each channel and one of its module, of equal variance. */
    private static Sequence activity(int steps, int trials, int channels, IntUnaryOperator module, long index) {
        UniformRandomProvider random = new RandomStreams(99).stream(Purpose.ANALYSIS_TRIALS, index);
        var gauss = ZigguratSampler.NormalizedGaussian.of(random);
        float[] values = new float[steps * trials * channels];
        double[] common = new double[channels];
        for (int k = 0; k < values.length; k++) {
            if (k % channels == 0) {
                Arrays.setAll(common, c -> gauss.sample());
            }
            values[k] = (float) (gauss.sample() + common[module.applyAsInt(k % channels)]);
        }
        return Sequence.adopt(steps, trials, channels, values);
    }

    /** A time course of each of three modules that is the same in every trial, plus noise of each channel. */
    private static Sequence locked(int steps, int trials, int channels) {
        Sequence course = activity(steps, 1, 3, NullModelTest::noModules, 8);
        Sequence noise = activity(steps, trials, channels, NullModelTest::noModules, 9);
        float[] values = noise.array().clone();
        for (int k = 0; k < values.length; k++) {
            values[k] += 2 * course.get(k / (trials * channels), 0, k % channels % 3);
        }
        return Sequence.adopt(steps, trials, channels, values);
    }
}
