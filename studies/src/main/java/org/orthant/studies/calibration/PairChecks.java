package org.orthant.studies.calibration;

import static org.orthant.studies.calibration.Expectation.COVERS;
import static org.orthant.studies.calibration.Expectation.COVERS_AT_LEAST;
import static org.orthant.studies.calibration.Expectation.POWER;
import static org.orthant.studies.calibration.Expectation.SHOWN_P;
import static org.orthant.studies.calibration.Expectation.UNIFORM;
import static org.orthant.studies.calibration.Expectation.VALID;
import static org.orthant.studies.calibration.NetworkChecks.covers;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;
import org.orthant.stats.CrossedContrast;
import org.orthant.stats.Interval;
import org.orthant.stats.LabelContrast;
import org.orthant.stats.PairwiseContrast;
import org.orthant.stats.PairwiseMean;
import org.orthant.stats.TestResult;
import org.orthant.stats.TwoSampleTest;
import org.orthant.studies.calibration.Check.Measure;

/**
 * Contrasts of pairwise similarities, by permuting the labels of networks, sets or sentences, with their jackknife
 * intervals. Each member has an effect on all its pairs that is as large as the noise of a pair.
 */
final class PairChecks {

    private static final int GROUP = 20;
    private static final int LABELS = 10;
    private static final int SETS = 4;
    private static final int SUBJECTS = 3;
    private static final String MEMBERS = "each as different from the others as its pairs are noisy";

    private final int draws;

    private PairChecks(int draws) {
        this.draws = draws;
    }

    static List<Check> all(CalibrationOptions.Checks options) {
        PairChecks checks = new PairChecks(options.permutations());
        int times = options.repeats();
        String networks = "20 + 20 networks of one kind, " + MEMBERS;
        String crossed = "9 sentences of 3 subjects in 3 forms, ";
        return List.of(
                new Check(
                        200,
                        times,
                        List.of(
                                new Measure("networks", "Permuting the labels of networks", networks, UNIFORM),
                                new Measure(
                                        "networks.jackknife",
                                        "The delete-one-network jackknife interval of a contrast",
                                        networks,
                                        COVERS),
                                new Measure(
                                        "networks.paper",
                                        "The paper's t test over pairs of networks",
                                        networks,
                                        SHOWN_P)),
                        own -> checks.networks(own, 0)),
                Check.of(
                        201,
                        times,
                        new Measure(
                                "networks.effect",
                                "Permuting the labels of networks",
                                "20 + 20 networks, " + MEMBERS + ", one group more alike by 2 sd of that noise",
                                POWER),
                        own -> checks.networks(own, 2)[0]),
                Check.of(
                        202,
                        times,
                        new Measure(
                                "networks.no-effects",
                                "The delete-one-network jackknife interval of a contrast",
                                "20 + 20 networks without effects of their own, where it is cautious",
                                COVERS_AT_LEAST),
                        PairChecks::degenerate),
                Check.of(
                        203,
                        times,
                        new Measure(
                                "sets",
                                "Permuting the labels of sets",
                                "10 labels of 4 sets each without meaning, " + MEMBERS,
                                UNIFORM),
                        own -> checks.sets(own, 0)),
                Check.of(
                        204,
                        times,
                        new Measure(
                                "sets.effect",
                                "Permuting the labels of sets",
                                "10 labels of 4 sets each, pairs with one label more alike by 0.5 sd of the noise",
                                POWER),
                        own -> checks.sets(own, 0.5)),
                new Check(
                        205,
                        times,
                        List.of(
                                new Measure(
                                        "sentences",
                                        "Permuting the labels of sentences",
                                        crossed + "neither with an effect",
                                        UNIFORM),
                                new Measure(
                                        "sentences.jackknife",
                                        "The delete-one-sentence jackknife interval of a contrast",
                                        crossed + "neither with an effect",
                                        COVERS_AT_LEAST)),
                        own -> checks.sentences(own, 0)),
                new Check(
                        206,
                        times,
                        List.of(
                                new Measure(
                                        "sentences.form",
                                        "Permuting the labels of sentences",
                                        crossed + "the form with an effect of 2 sd, the subject without",
                                        VALID),
                                new Measure(
                                        "sentences.form.jackknife",
                                        "The delete-one-sentence jackknife interval of a contrast",
                                        crossed + "the form with an effect of 2 sd, the subject without",
                                        COVERS_AT_LEAST)),
                        own -> checks.sentences(own, 2)));
    }

    private double[] networks(RandomStreams own, double effect) {
        Normals normals = Normals.of(own);
        DoubleMatrix similarity =
                raised(normals.pairs(normals.vector(2 * GROUP)), effect, (i, j) -> i < GROUP && j < GROUP);
        TestResult test = PairwiseContrast.test(similarity, GROUP, draws, own);
        TestResult pairs = TwoSampleTest.pooled(within(similarity, 0, GROUP), within(similarity, GROUP, 2 * GROUP));
        return new double[] {
            test.p().value(), covers(test.interval(), effect), pairs.p().value()
        };
    }

    private static double[] within(Matrix similarity, int from, int to) {
        return LabelContrast.similarities(
                DoubleMatrix.adopt(to - from, to - from, block(similarity, from, to)), new int[to - from], true);
    }

    private static double[] block(Matrix matrix, int from, int to) {
        int n = to - from;
        return IntStream.range(0, n * n)
                .mapToDouble(k -> matrix.get(from + k / n, from + k % n))
                .toArray();
    }

    private static double degenerate(RandomStreams own) {
        DoubleMatrix similarity = Normals.products(Normals.of(own).rows(2 * GROUP, 5));
        Interval interval = PairwiseMean.of(
                        similarity, IntStream.range(0, GROUP).toArray())
                .minus(PairwiseMean.of(
                        similarity, IntStream.range(GROUP, 2 * GROUP).toArray()))
                .interval();
        return covers(interval, 0);
    }

    private double sets(RandomStreams own, double effect) {
        Normals normals = Normals.of(own);
        int[] label = IntStream.range(0, LABELS * SETS).map(k -> k / SETS).toArray();
        DoubleMatrix similarity =
                raised(normals.pairs(normals.vector(label.length)), effect, (i, j) -> label[i] == label[j]);
        return LabelContrast.of(similarity, label, draws, own).labels().p().value();
    }

    private double[] sentences(RandomStreams own, double effect) {
        Normals normals = Normals.of(own);
        int members = SUBJECTS * SUBJECTS;
        int[] subject = IntStream.range(0, members).map(k -> k / SUBJECTS).toArray();
        int[] form = IntStream.range(0, members).map(k -> k % SUBJECTS).toArray();
        DoubleMatrix similarity = raised(normals.pairs(normals.vector(members)), effect, (i, j) -> form[i] == form[j]);
        TestResult test =
                CrossedContrast.of(similarity, subject, form, draws, own).labels();
        return new double[] {test.p().value(), covers(test.interval(), 0)};
    }

    @FunctionalInterface
    private interface Pairs {

        boolean contain(int i, int j);
    }

    /** The matrix with {@code effect} added to the chosen pairs. */
    private static DoubleMatrix raised(Matrix matrix, double effect, Pairs chosen) {
        int n = matrix.rows();
        double[] values = matrix.toDoubles();
        for (int k = 0; k < values.length; k++) {
            values[k] += k / n != k % n && chosen.contain(k / n, k % n) ? effect : 0;
        }
        return DoubleMatrix.adopt(n, n, values);
    }
}
