package org.orthant.studies.calibration;

import static org.orthant.studies.calibration.Expectation.COVERS;
import static org.orthant.studies.calibration.Expectation.COVERS_AT_LEAST;
import static org.orthant.studies.calibration.Expectation.POWER;
import static org.orthant.studies.calibration.Expectation.SHOWN_COVERAGE;
import static org.orthant.studies.calibration.Expectation.UNIFORM;
import static org.orthant.studies.calibration.Expectation.VALID;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.orthant.math.RandomStreams;
import org.orthant.stats.BenjaminiHochberg;
import org.orthant.stats.Correlation;
import org.orthant.stats.EffectSize;
import org.orthant.stats.Interval;
import org.orthant.stats.PairedTest;
import org.orthant.stats.Proportion;
import org.orthant.studies.calibration.Check.Measure;

/** Means, correlations, shares and standardised differences over networks, and paired tests: one value per network. */
final class NetworkChecks {

    private static final int FEW = 10;
    private static final int SOME = 20;
    private static final double[] TRUE_D = {0, 0.2, 0.5, 1, 2};
    private static final int FAMILY = 4;

    private NetworkChecks() {}

    static List<Check> all(CalibrationOptions.Checks options) {
        int times = options.repeats();
        return List.of(
                Check.of(
                        100,
                        times,
                        new Measure("mean", "The t interval over 10 networks", "normal values", COVERS),
                        NetworkChecks::mean),
                Check.of(
                        101,
                        times,
                        new Measure(
                                "mean.skewed",
                                "The t interval over 20 networks",
                                "values as skewed as an exponential distribution, which it does not allow for",
                                SHOWN_COVERAGE),
                        NetworkChecks::skewed),
                Check.of(
                        102,
                        times,
                        new Measure(
                                "correlation",
                                "The Fisher z interval over 20 networks",
                                "r of 100 samples, z around artanh 0.3 with sd 0.2 between networks",
                                COVERS),
                        NetworkChecks::correlation),
                Check.of(
                        103,
                        times,
                        new Measure(
                                "partial",
                                "The Fisher z interval over 20 networks",
                                "partial r of two 20 x 20 matrices that have only the one in common that is given",
                                COVERS),
                        NetworkChecks::partial),
                Check.of(
                        104,
                        times,
                        new Measure(
                                "share",
                                "The interval of a share of 20 networks (Clopper and Pearson)",
                                "shares from 0.05 to 0.95",
                                COVERS_AT_LEAST),
                        NetworkChecks::share),
                new Check(
                        105,
                        times,
                        List.of(
                                new Measure(
                                        "paired-d",
                                        "The noncentral t interval of a paired d of 20 networks",
                                        "normal differences, true d 0, 0.2, 0.5, 1 or 2",
                                        COVERS),
                                new Measure(
                                        "paired-d.known-sd",
                                        "The interval of a paired d as if its unit were known, which was replaced",
                                        "the same data",
                                        SHOWN_COVERAGE)),
                        NetworkChecks::pairedD),
                Check.of(
                        106,
                        times,
                        new Measure("paired-t", "The paired t test of 10 networks", "no difference", UNIFORM),
                        own -> pairedT(own, FEW, 0)),
                Check.of(
                        107,
                        times,
                        new Measure("paired-t.effect", "The paired t test of 20 networks", "d = 0.8", POWER),
                        own -> pairedT(own, SOME, 0.8)),
                Check.of(
                        108,
                        times,
                        new Measure(
                                "wilcoxon",
                                "Wilcoxon's signed-rank test of 20 networks",
                                "symmetric heavy-tailed differences",
                                VALID),
                        NetworkChecks::wilcoxon),
                Check.of(
                        109,
                        times,
                        new Measure(
                                "family",
                                "The smallest of four paired t tests, adjusted (Benjamini and Hochberg)",
                                "no difference in any of four quantities that correlate by 0.5",
                                VALID),
                        NetworkChecks::family));
    }

    /** 1 if the interval covers {@code truth}. */
    static double covers(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    private static double mean(RandomStreams own) {
        return covers(Interval.ofMean(Normals.of(own).vector(FEW)), 0);
    }

    private static double skewed(RandomStreams own) {
        Normals normals = Normals.of(own);
        double[] values = IntStream.range(0, SOME)
                .mapToDouble(k -> -StrictMath.log(1 - normals.random().nextDouble()))
                .toArray();
        return covers(Interval.ofMean(values), 1);
    }

    private static double correlation(RandomStreams own) {
        Normals normals = Normals.of(own);
        double middle = Correlation.fisherZ(0.3);
        double[] r = new double[SOME];
        for (int k = 0; k < r.length; k++) {
            double[] a = normals.vector(100);
            double truth = StrictMath.tanh(middle + 0.2 * normals.next());
            r[k] = Correlation.pearson(a, normals.correlated(truth, a));
        }
        return covers(Correlation.fisherMean(r), 0.3);
    }

    /** a and b have node effects of their own and those of c, and noise of each pair; c is what is given. */
    private static double partial(RandomStreams own) {
        Normals normals = Normals.of(own);
        double[] r = new double[SOME];
        for (int k = 0; k < r.length; k++) {
            double[] shared = normals.vector(SOME);
            double[][] triangles = new double[3][];
            for (int m = 0; m < 2; m++) {
                double[] effects = normals.vector(SOME);
                Arrays.setAll(effects, i -> effects[i] + shared[i]);
                triangles[m] = triangle(normals.pairs(effects).toDoubles());
            }
            double[] exact = new double[SOME * SOME];
            Arrays.setAll(exact, cell -> shared[cell / SOME] + shared[cell % SOME]);
            r[k] = Correlation.partial(triangles[0], triangles[1], triangle(exact));
        }
        return covers(Correlation.fisherMean(r), 0);
    }

    private static double[] triangle(double... values) {
        int n = (int) Math.sqrt(values.length);
        return IntStream.range(0, values.length)
                .filter(cell -> cell % n > cell / n)
                .mapToDouble(cell -> values[cell])
                .toArray();
    }

    private static double share(RandomStreams own) {
        Normals normals = Normals.of(own);
        double truth = 0.05 + 0.9 * normals.random().nextDouble();
        int holds = (int) IntStream.range(0, SOME)
                .filter(k -> normals.random().nextDouble() < truth)
                .count();
        return covers(Proportion.interval(holds, SOME), truth);
    }

    private static double[] pairedD(RandomStreams own) {
        Normals normals = Normals.of(own);
        double truth = TRUE_D[normals.random().nextInt(TRUE_D.length)];
        double[] differences =
                Arrays.stream(normals.vector(SOME)).map(v -> v + truth).toArray();
        Interval d = EffectSize.ofDifferences(differences);
        double half = TDistribution.of(SOME - 1).inverseSurvivalProbability(0.025) / Math.sqrt(SOME);
        Interval known = new Interval(d.mean(), d.mean() - half, d.mean() + half, SOME);
        return new double[] {covers(d, truth), covers(known, truth)};
    }

    private static double pairedT(RandomStreams own, int n, double d) {
        Normals normals = Normals.of(own);
        double[] first = Arrays.stream(normals.vector(n)).map(v -> v + d).toArray();
        return PairedTest.t(first, new double[n]).p().value();
    }

    private static double wilcoxon(RandomStreams own) {
        Normals normals = Normals.of(own);
        double[] first = Arrays.stream(normals.vector(SOME)).map(v -> v * v * v).toArray();
        return PairedTest.wilcoxon(first, new double[SOME]).p().value();
    }

    private static double family(RandomStreams own) {
        Normals normals = Normals.of(own);
        double[] shared = normals.vector(SOME);
        double[] p = new double[FAMILY];
        for (int k = 0; k < FAMILY; k++) {
            double[] first = normals.correlated(Math.sqrt(0.5), shared);
            p[k] = PairedTest.t(first, new double[SOME]).p().value();
        }
        return Arrays.stream(BenjaminiHochberg.adjust(p)).min().orElseThrow();
    }
}
