package org.orthant.studies.training;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.stats.Correlation;
import org.orthant.studies.training.AcrossTrainingUnit.Series;

/**
 * What one network says of the claims; NaN where it cannot say anything.
 *
 * @param r of stability with choice accuracy over all checkpoints, step 0 included
 * @param partial the same given the step and log(step + 20)
 * @param equalChange the same over checkpoints equally spaced in weight change
 * @param pace mean rate of change over the first steps less that over the last
 */
record AcrossTrainingStatistics(double r, double partial, double equalChange, double pace) {

    /** Fewer neurons in common between two checkpoints say nothing. */
    static final int FEWEST_NEURONS = 20;

    /** Keeps the logarithm finite at step 0 (SPEC 9.10). */
    private static final double LOG_OFFSET = 20;

    private static final AcrossTrainingStatistics NONE =
            new AcrossTrainingStatistics(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /**
     * The statistics of a series of partitions against the accuracy of the trained network.
     *
     * @param series the trained network's own or the control's; accuracy is the trained network's in both cases
     */
    static AcrossTrainingStatistics of(Schedule schedule, Followed unit, Series series) {
        if (unit.trained().diverged() || series.diverged() || series.fewestCommon() < FEWEST_NEURONS) {
            return NONE;
        }
        List<Double> accuracy = unit.trained().choiceAccuracy();
        List<Double> atEqual = unit.equalChange().stream().map(accuracy::get).toList();
        double[] steps =
                schedule.checkpoints().stream().mapToDouble(step -> step).toArray();
        int ends = schedule.ends();
        List<Double> rate = series.rate();
        return new AcrossTrainingStatistics(
                correlation(series.stability(), accuracy),
                partial(series.stability(), accuracy, steps),
                correlation(series.equalStability(), atEqual),
                mean(rate.subList(0, ends)) - mean(rate.subList(rate.size() - ends, rate.size())));
    }

    private static double correlation(List<Double> stability, List<Double> accuracy) {
        int[] both = defined(stability, accuracy);
        return Correlation.pearson(picked(stability, both), picked(accuracy, both));
    }

    private static double partial(List<Double> stability, List<Double> accuracy, double[] steps) {
        int[] both = defined(stability, accuracy);
        double[] step = IntStream.of(both).mapToDouble(k -> steps[k]).toArray();
        double[] log = IntStream.of(both)
                .mapToDouble(k -> StrictMath.log(steps[k] + LOG_OFFSET))
                .toArray();
        return Correlation.partial(picked(stability, both), picked(accuracy, both), step, log);
    }

    private static int[] defined(List<Double> a, List<Double> b) {
        return IntStream.range(0, a.size())
                .filter(k -> !Double.isNaN(a.get(k)) && !Double.isNaN(b.get(k)))
                .toArray();
    }

    private static double[] picked(List<Double> values, int[] chosen) {
        return IntStream.of(chosen).mapToDouble(values::get).toArray();
    }

    private static double mean(List<Double> values) {
        return values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(Double.NaN);
    }
}
