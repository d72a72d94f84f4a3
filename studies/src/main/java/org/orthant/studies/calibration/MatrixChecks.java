package org.orthant.studies.calibration;

import static org.orthant.studies.calibration.Expectation.COVERS;
import static org.orthant.studies.calibration.Expectation.COVERS_AT_LEAST;
import static org.orthant.studies.calibration.Expectation.POWER;
import static org.orthant.studies.calibration.Expectation.UNIFORM;
import static org.orthant.studies.calibration.NetworkChecks.covers;

import java.util.List;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.stats.Alternative;
import org.orthant.stats.Mantel;
import org.orthant.stats.MatrixCorrelation;
import org.orthant.studies.calibration.Check.Measure;

/** Relations of two matrices over the same nodes: Mantel's test, and jackknife intervals over nodes. */
final class MatrixChecks {

    private static final int NODES = 40;
    private static final int FEATURES = 20;
    private static final double SMALLEST = 0.2;

    private final int draws;

    private MatrixChecks(int draws) {
        this.draws = draws;
    }

    static List<Check> all(CalibrationOptions.Checks options) {
        MatrixChecks checks = new MatrixChecks(options.permutations());
        int times = options.repeats();
        String what = "The jackknife interval of r over pairs of nodes";
        return List.of(
                Check.of(
                        300,
                        times,
                        new Measure("mantel", "Mantel's test", "two independent matrices of 40 nodes", UNIFORM),
                        own -> checks.mantel(own, 0)),
                Check.of(
                        301,
                        times,
                        new Measure("mantel.effect", "Mantel's test", "matrices of 40 nodes, r = 0.2", POWER),
                        own -> checks.mantel(own, SMALLEST)),
                Check.of(
                        302,
                        times,
                        new Measure(
                                "matrix-r", what, "40 independent nodes with effects of their own, r = 1/3", COVERS),
                        MatrixChecks::interval),
                Check.of(
                        303,
                        times,
                        new Measure(
                                "matrix-r.no-effects",
                                what,
                                "40 independent nodes without effects of their own, r = 0.2, where it is cautious",
                                COVERS_AT_LEAST),
                        MatrixChecks::degenerate),
                Check.of(
                        304,
                        times,
                        new Measure(
                                "matrix-r.partial",
                                "The jackknife interval of a partial r over pairs of nodes",
                                "40 independent nodes with effects, of which only the given part is common",
                                COVERS),
                        MatrixChecks::partial));
    }

    /** Inner products of features whose squares share {@code r}: the products correlate by r. */
    private static DoubleMatrix[] related(Normals normals, double r) {
        double[][] left = normals.rows(NODES, FEATURES);
        double[][] right = new double[NODES][];
        for (int i = 0; i < NODES; i++) {
            right[i] = normals.correlated(Math.sqrt(r), left[i]);
        }
        return new DoubleMatrix[] {Normals.products(left), Normals.products(right)};
    }

    private double mantel(RandomStreams own, double r) {
        DoubleMatrix[] pair = related(Normals.of(own), r);
        return Mantel.test(pair[0], pair[1], Alternative.GREATER, draws, own)
                .p()
                .value();
    }

    /** Effects of variance 1 that correlate by 0.5, noise of variance 1 of each pair: (2 x 0.5) / (2 + 1). */
    private static double interval(RandomStreams own) {
        Normals normals = Normals.of(own);
        double[] effects = normals.vector(NODES);
        DoubleMatrix left = normals.pairs(effects);
        DoubleMatrix right = normals.pairs(normals.correlated(0.5, effects));
        return covers(MatrixCorrelation.of(left, right).interval(), 1 / 3.0);
    }

    private static double degenerate(RandomStreams own) {
        DoubleMatrix[] pair = related(Normals.of(own), SMALLEST);
        return covers(MatrixCorrelation.of(pair[0], pair[1]).interval(), SMALLEST);
    }

    private static double partial(RandomStreams own) {
        Normals normals = Normals.of(own);
        double[] shared = normals.vector(NODES);
        double[] exact = new double[NODES * NODES];
        for (int k = 0; k < exact.length; k++) {
            exact[k] = k / NODES == k % NODES ? 0 : shared[k / NODES] + shared[k % NODES];
        }
        DoubleMatrix given = DoubleMatrix.adopt(NODES, NODES, exact);
        DoubleMatrix left = normals.pairs(normals.correlated(0.7, shared));
        DoubleMatrix right = normals.pairs(normals.correlated(0.7, shared));
        MatrixCorrelation r = MatrixCorrelation.partial(
                MatrixCorrelation.of(left, right),
                MatrixCorrelation.of(left, given),
                MatrixCorrelation.of(right, given));
        return covers(r.interval(), 0);
    }
}
