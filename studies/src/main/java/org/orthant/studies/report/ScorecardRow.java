package org.orthant.studies.report;

/**
 * One claim of the scorecard as shown, numbers already written out.
 *
 * @param figure id of the figure that shows it, or an empty string
 * @param claim what the paper says
 * @param measure what was measured
 * @param rule when the claim counts as reproduced
 * @param verdict the outcome
 * @param baseline the same statistic on the trivial baseline
 */
public record ScorecardRow(
        String figure, String claim, Measure measure, String rule, VerdictMark verdict, Baseline baseline) {

    /**
     * A measured statistic.
     *
     * @param statistic its name
     * @param value its value with unit
     * @param interval its 95 % interval, or a dash
     * @param n networks, or whatever is the unit of replication
     */
    public record Measure(String statistic, String value, String interval, String n) {}

    /**
     * The trivial baseline.
     *
     * @param name what it is, with its value
     * @param beyond whether the result goes beyond it, with the paired difference and its interval
     */
    public record Baseline(String name, String beyond) {}
}
