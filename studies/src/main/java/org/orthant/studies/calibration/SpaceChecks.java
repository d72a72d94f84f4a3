package org.orthant.studies.calibration;

import static org.orthant.studies.calibration.Expectation.COVERS;
import static org.orthant.studies.calibration.Expectation.POWER;
import static org.orthant.studies.calibration.Expectation.RULE;
import static org.orthant.studies.calibration.Expectation.SHOWN_COVERAGE;
import static org.orthant.studies.calibration.Expectation.SHOWN_P;
import static org.orthant.studies.calibration.Expectation.UNIFORM;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.Distances;
import org.orthant.nullmodel.InducedQualityPermutation;
import org.orthant.nullmodel.InducedQualitySurrogates;
import org.orthant.nullmodel.NullKind;
import org.orthant.nullmodel.NullResult;
import org.orthant.nullmodel.NullSummary;
import org.orthant.nullmodel.PartitionSurrogate;
import org.orthant.nullmodel.SpinPartition;
import org.orthant.nullmodel.VariogramOptions;
import org.orthant.nullmodel.VariogramPartition;
import org.orthant.nullmodel.VariogramSurrogate;
import org.orthant.stats.Alternative;
import org.orthant.stats.Correlation;
import org.orthant.stats.Mantel;
import org.orthant.stats.MatrixCorrelation;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.calibration.Check.Measure;

/**
 * Maps, partitions and matrices over nodes in space, each smooth by itself and independent of the others: what passes for
 * a relation because neighbours are alike?
 */
final class SpaceChecks {

    private static final int FEATURES = 5;
    private static final int MODULES = 3;
    private static final double NOISE = 0.5;

    private final SmoothSpace plane = SmoothSpace.square(80);
    private final SmoothSpace sphere = SmoothSpace.sphere(80);
    private final VariogramSurrogate maps =
            VariogramSurrogate.of(Distances.euclidean(plane.coordinates()), VariogramOptions.defaults());
    private final int draws;

    private SpaceChecks(int draws) {
        this.draws = draws;
    }

    static List<Check> all(CalibrationOptions.Checks options) {
        SpaceChecks checks = new SpaceChecks(options.permutations());
        int fewer = options.fewer();
        String smooth = "80 nodes in a square, modules and FC each smooth in space and independent";
        String matrices = "two independent matrices of 80 nodes in a square, each smooth in space";
        return List.of(
                Check.of(
                        500,
                        fewer,
                        new Measure(
                                "variogram.maps",
                                "Variogram-preserving surrogates of a map",
                                "two independent smooth maps of 80 nodes in a square, |r|",
                                UNIFORM),
                        checks::maps),
                new Check(
                        501,
                        fewer,
                        List.of(
                                new Measure(
                                        "variogram", "Variogram-preserving surrogates of a partition", smooth, UNIFORM),
                                new Measure(
                                        "variogram.z",
                                        "The rule of brains: z of at least " + ClaimRules.SMALLEST_Z
                                                + " and beyond 97.5 % of variogram surrogates",
                                        smooth,
                                        RULE),
                                new Measure(
                                        "variogram.labels",
                                        "Permuting labels, which ignores space and decides nothing,",
                                        smooth,
                                        SHOWN_P)),
                        checks::partition),
                Check.of(
                        502,
                        fewer,
                        new Measure(
                                "variogram.effect",
                                "Variogram-preserving surrogates of a partition",
                                "80 nodes in a square, FC of the modules' own maps",
                                POWER),
                        own -> checks.against(own, checks.plane, checks.variogram(), true)
                                .p()),
                new Check(
                        503,
                        fewer,
                        List.of(
                                new Measure(
                                        "spin",
                                        "The spin test",
                                        "80 nodes on a sphere, modules and FC each smooth and independent",
                                        UNIFORM),
                                new Measure(
                                        "spin.z",
                                        "The rule of brains: z of at least " + ClaimRules.SMALLEST_Z
                                                + " and beyond 97.5 % of rotations",
                                        "80 nodes on a sphere, modules and FC each smooth and independent",
                                        RULE)),
                        own -> both(checks.against(own, checks.sphere, checks.spin(), false))),
                new Check(
                        504,
                        fewer,
                        List.of(
                                new Measure("space.mantel", "Mantel's test, which ignores space,", matrices, SHOWN_P),
                                new Measure(
                                        "space.matrix-r",
                                        "The jackknife interval of r over pairs of nodes, which ignores space, and 0: it",
                                        matrices,
                                        SHOWN_COVERAGE),
                                new Measure(
                                        "space.given-distance",
                                        "The jackknife interval of r given distance, which makes it linear, and 0: it",
                                        matrices,
                                        SHOWN_COVERAGE),
                                new Measure(
                                        "space.beyond",
                                        "The rule of brains that a relation goes beyond that of distance alone",
                                        matrices,
                                        RULE),
                                new Measure(
                                        "space.lead",
                                        "The jackknife interval of how much larger one r is than another",
                                        "three independent matrices of 80 nodes in a square, each smooth in space, two held "
                                                + "against the third",
                                        COVERS)),
                        checks::matrices));
    }

    private double maps(RandomStreams own) {
        Normals normals = Normals.of(own);
        double[] map = plane.map(normals);
        double[] other = plane.map(normals);
        double observed = Math.abs(Correlation.pearson(map, other));
        double[] values = Arrays.stream(maps.maps(map, draws, own))
                .mapToDouble(surrogate -> Math.abs(Correlation.pearson(surrogate, other)))
                .toArray();
        return NullSummary.of(NullKind.VARIOGRAM, observed, values).p();
    }

    private double[] partition(RandomStreams own) {
        NullSummary spatial = against(own, plane, variogram(), false);
        Normals normals = Normals.of(own);
        Partition modules = modules(plane.maps(MODULES, normals));
        NullSummary labels = new InducedQualityPermutation(draws)
                .test(connectivity(plane.maps(FEATURES, normals), normals), modules, SignedModularity.defaults(), own);
        double[] values = both(spatial);
        return new double[] {values[0], values[1], labels.p()};
    }

    /** p, and whether the brains' rule holds: z reaches 2 and the interval from the draws lies above 0. */
    private static double[] both(NullSummary summary) {
        return new double[] {summary.p(), summary.z() >= ClaimRules.SMALLEST_Z && summary.p() <= 0.025 ? 1 : 0};
    }

    private PartitionSurrogate variogram() {
        return new VariogramPartition(maps);
    }

    private PartitionSurrogate spin() {
        return SpinPartition.of(
                sphere.coordinates(), new boolean[sphere.coordinates().rows()]);
    }

    /** Modules against a matrix of other maps, or of their own as far as these go. */
    private NullSummary against(RandomStreams own, SmoothSpace space, PartitionSurrogate surrogate, boolean related) {
        Normals normals = Normals.of(own);
        double[][] first = space.maps(MODULES, normals);
        SimilarityMatrix connectivity = connectivity(related ? first : space.maps(FEATURES, normals), normals);
        NullResult result = new InducedQualitySurrogates(surrogate, draws)
                .test(connectivity, modules(first), SignedModularity.defaults(), own);
        if (result instanceof NullSummary summary) {
            return summary;
        }
        throw new IllegalStateException("expected at least 2 modules of smooth maps, got " + result);
    }

    /** Each node belongs to the map that is largest there. */
    private static Partition modules(double[]... maps) {
        return Partition.of(IntStream.range(0, maps[0].length)
                .map(i -> IntStream.range(0, maps.length)
                        .reduce((a, b) -> maps[b][i] > maps[a][i] ? b : a)
                        .orElseThrow())
                .toArray());
    }

    /** Cosine over the maps and as many values of white noise; diagonal 0. */
    private static SimilarityMatrix connectivity(double[][] maps, Normals normals) {
        int n = maps[0].length;
        int columns = 2 * maps.length;
        double[] values = new double[n * columns];
        for (int k = 0; k < values.length; k++) {
            int column = k % columns;
            values[k] = column < maps.length ? maps[column][k / columns] : NOISE * normals.next();
        }
        return CosineSimilarity.ofRows(SimilarityKind.COSINE, DoubleMatrix.adopt(n, columns, values))
                .withDiagonal(Diagonal.ZERO);
    }

    private double[] matrices(RandomStreams own) {
        Normals normals = Normals.of(own);
        SimilarityMatrix left = connectivity(plane.maps(FEATURES, normals), normals);
        SimilarityMatrix right = connectivity(plane.maps(FEATURES, normals), normals);
        double p = Mantel.test(left.values(), right.values(), Alternative.GREATER, draws, own)
                .p()
                .value();
        SimilarityMatrix third = connectivity(plane.maps(FEATURES, normals), normals);
        Matrix near = near();
        MatrixCorrelation r = MatrixCorrelation.of(left.values(), right.values());
        MatrixCorrelation alone = MatrixCorrelation.of(near, right.values());
        MatrixCorrelation given = MatrixCorrelation.partial(r, MatrixCorrelation.of(left.values(), near), alone);
        return new double[] {
            p,
            NetworkChecks.covers(r.interval(), 0),
            NetworkChecks.covers(given.interval(), 0),
            r.minus(alone).isAbove(0) ? 1 : 0,
            NetworkChecks.covers(r.minus(MatrixCorrelation.of(third.values(), right.values())), 0)
        };
    }

    /** How near places are, as brains have it: 1 less their distance over the largest one. */
    private Matrix near() {
        Matrix distances = Distances.euclidean(plane.coordinates()).values();
        int n = distances.rows();
        double[] values = distances.toDoubles();
        double largest = Arrays.stream(values).max().orElseThrow();
        for (int k = 0; k < values.length; k++) {
            values[k] = k / n == k % n ? 0 : 1 - values[k] / largest;
        }
        return DoubleMatrix.adopt(n, n, values);
    }
}
