package org.orthant.studies.calibration;

import static org.orthant.studies.calibration.Expectation.POWER;
import static org.orthant.studies.calibration.Expectation.RULE;
import static org.orthant.studies.calibration.Expectation.UNIFORM;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.community.Louvain;
import org.orthant.community.Partition;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.nullmodel.InducedQualityPermutation;
import org.orthant.nullmodel.ModularityNull;
import org.orthant.nullmodel.NullResult;
import org.orthant.nullmodel.NullSummary;
import org.orthant.nullmodel.PermutedColumns;
import org.orthant.nullmodel.TrialShift;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.calibration.Check.Measure;

/** Nulls of induced and of best quality: permuted labels, shifted trials, permuted weight columns. */
final class ModuleChecks {

    private static final int NODES = 60;
    private static final int STEPS = 80;
    private static final int PLANTED = 4;
    private static final double STRENGTH = 0.2;
    /** Sizes of modules that have nothing to do with the matrix: far from equal. */
    private static final int[] UNEQUAL = {33, 18, 6, 3};

    private static final int INPUTS = 3;
    private static final int TRIALS = 30;
    private static final int TRIAL_STEPS = 8;
    private static final int CHANNELS = 24;

    private final int draws;
    private final Restarts restarts;

    private ModuleChecks(CalibrationOptions options) {
        this.draws = options.checks().permutations();
        this.restarts = new Restarts(new Louvain(), options.restarts());
    }

    static List<Check> all(CalibrationOptions options) {
        ModuleChecks checks = new ModuleChecks(options);
        int times = options.checks().repeats();
        int fewer = options.checks().fewer();
        String unequal = "modules of 33, 18, 6 and 3 of 60 nodes at random, on the FC of 4 other modules";
        String found = "modules of the cosine of 3 random weights, on the FC of 4 other modules";
        return List.of(
                induced(400, times, "induced", unequal, own -> checks.induced(own, random(own))),
                induced(401, times, "induced.found", found, own -> checks.induced(own, checks.found(own))),
                Check.of(
                        402,
                        times,
                        new Measure(
                                "induced.effect",
                                "Permuting the labels of nodes",
                                "the FC's own 4 modules with half of the labels at random",
                                POWER),
                        own -> checks.induced(own, half(own))[0]),
                Check.of(
                        403,
                        fewer,
                        new Measure(
                                "trial-shift",
                                "Shifting the trials of each neuron",
                                "neurons with time courses in common over trials and independent, autocorrelated noise",
                                UNIFORM),
                        checks::trialShift),
                Check.of(
                        404,
                        fewer,
                        new Measure(
                                "columns",
                                "Permuting each column of weights",
                                "40 neurons with 3 independent weights each",
                                UNIFORM),
                        checks::columns));
    }

    private static Check induced(int number, int times, String id, String data, Check.Experiment experiment) {
        return new Check(
                number,
                times,
                List.of(
                        new Measure(id, "Permuting the labels of nodes", data, UNIFORM),
                        new Measure(
                                id + ".z",
                                "The rule that z of an induced quality is at least " + ClaimRules.SMALLEST_Z,
                                data,
                                RULE)),
                experiment);
    }

    private double[] induced(RandomStreams own, Partition partition) {
        SimilarityMatrix connectivity = FunctionalConnectivity.of(planted(Normals.of(own)));
        NullSummary summary = new InducedQualityPermutation(draws)
                .test(connectivity.withDiagonal(Diagonal.ZERO), partition, SignedModularity.defaults(), own);
        return new double[] {summary.p(), summary.z() >= ClaimRules.SMALLEST_Z ? 1 : 0};
    }

    /** Node i belongs to module i mod 4. */
    private static Sequence planted(Normals normals) {
        float[] values = new float[STEPS * NODES];
        for (int t = 0; t < STEPS; t++) {
            double[] shared = normals.vector(PLANTED);
            for (int i = 0; i < NODES; i++) {
                values[t * NODES + i] =
                        (float) (Math.sqrt(STRENGTH) * shared[i % PLANTED] + Math.sqrt(1 - STRENGTH) * normals.next());
            }
        }
        return Sequence.adopt(STEPS, 1, NODES, values);
    }

    /** Streams of their own, so that the partition is independent of the matrix. */
    private static Normals apart(RandomStreams own) {
        return Normals.of(own.derive(Purpose.SYNTHETIC_DATA, 1));
    }

    private static Partition random(RandomStreams own) {
        int[] labels = IntStream.range(0, UNEQUAL.length)
                .flatMap(k -> IntStream.generate(() -> k).limit(UNEQUAL[k]))
                .toArray();
        return Partition.of(ArraySampler.shuffle(apart(own).random(), labels));
    }

    private Partition found(RandomStreams own) {
        double[] weights = apart(own).vector(NODES * INPUTS);
        SimilarityMatrix cosine = CosineSimilarity.ofRows(
                        SimilarityKind.COSINE, DoubleMatrix.adopt(NODES, INPUTS, weights))
                .withDiagonal(Diagonal.ZERO);
        return restarts.search(cosine, SignedModularity.defaults(), own).best();
    }

    private static Partition half(RandomStreams own) {
        var random = apart(own).random();
        return Partition.of(IntStream.range(0, NODES)
                .map(i -> i < NODES / 2 ? i % PLANTED : random.nextInt(PLANTED))
                .toArray());
    }

    private double trialShift(RandomStreams own) {
        Normals normals = Normals.of(own);
        double[][] courses = normals.rows(2, TRIAL_STEPS);
        double[][] loadings = normals.rows(CHANNELS, 2);
        float[] values = new float[TRIAL_STEPS * TRIALS * CHANNELS];
        for (int b = 0; b < TRIALS; b++) {
            double[] noise = normals.vector(CHANNELS);
            for (int t = 0; t < TRIAL_STEPS; t++) {
                noise = normals.correlated(0.7, noise);
                for (int c = 0; c < CHANNELS; c++) {
                    double course = loadings[c][0] * courses[0][t] + loadings[c][1] * courses[1][t];
                    values[(t * TRIALS + b) * CHANNELS + c] = (float) (course + noise[c]);
                }
            }
        }
        Sequence activity = Sequence.adopt(TRIAL_STEPS, TRIALS, CHANNELS, values);
        return p(modularity().test(activity, TrialShift.defaults(), own));
    }

    private double columns(RandomStreams own) {
        PermutedColumns weights = new PermutedColumns(
                DoubleMatrix.adopt(40, INPUTS, Normals.of(own).vector(40 * INPUTS)), SimilarityKind.COSINE);
        return p(modularity().test(weights.observed(), weights, own));
    }

    private ModularityNull modularity() {
        return new ModularityNull(SignedModularity.defaults(), restarts, Diagonal.ZERO, draws);
    }

    private static double p(NullResult result) {
        return result instanceof NullSummary summary ? summary.p() : Double.NaN;
    }
}
