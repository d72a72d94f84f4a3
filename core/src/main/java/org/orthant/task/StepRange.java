package org.orthant.task;

import java.util.List;

/**
 * The steps of one period in one trial.
 *
 * @param period the period's name
 * @param from its first step
 * @param to the step after its last; equal to {@code from} for a period without steps
 */
public record StepRange(String period, int from, int to) {

    /** Checks that 0 &lt;= from &lt;= to. */
    public StepRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "expected 0 <= from <= to for period " + period + ", got " + from + " and " + to);
        }
    }

    /** Number of steps. */
    public int steps() {
        return to - from;
    }

    /** The range of {@code period} among {@code ranges}; an unknown name is refused with the known ones. */
    static StepRange find(List<StepRange> ranges, String period) {
        for (StepRange range : ranges) {
            if (range.period().equals(period)) {
                return range;
            }
        }
        throw new IllegalArgumentException("expected one of the periods "
                + ranges.stream().map(StepRange::period).toList() + ", got " + period);
    }
}
