package org.orthant.studies.calibration;

import java.util.List;
import org.orthant.stats.Interval;
import org.orthant.stats.KolmogorovSmirnov;
import org.orthant.stats.Proportion;
import org.orthant.studies.modularity.NullReading;

/**
 * All data sets of one trial.
 *
 * @param trial what was tried
 * @param readings one per data set
 */
record TrialResult(Trial trial, List<NullReading> readings) {

    /** The level at which rejections are counted. */
    static final double LEVEL = 0.05;

    /** Copies the readings. */
    TrialResult {
        readings = List.copyOf(readings);
    }

    int n() {
        return readings.size();
    }

    double[] ps() {
        return readings.stream().mapToDouble(NullReading::p).toArray();
    }

    /** How many p are at most {@code level}. */
    int rejections(double level) {
        return (int) readings.stream().filter(r -> r.p() <= level).count();
    }

    /** The share of p at most {@link #LEVEL}, with its exact 95 % interval. */
    Interval rejected() {
        return Proportion.interval(rejections(LEVEL), n());
    }

    /** How far the p are from uniform. */
    KolmogorovSmirnov uniformity() {
        return KolmogorovSmirnov.uniform(ps());
    }
}
