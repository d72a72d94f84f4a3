package org.orthant.task;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

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

    /** Draws the duration of each period and lays them end to end from step 0. */
    static List<StepRange> layOut(List<Period> periods, int dt, UniformRandomProvider random) {
        List<StepRange> ranges = new ArrayList<>(periods.size());
        int from = 0;
        for (Period period : periods) {
            int to = from + period.duration().drawSteps(random, dt);
            ranges.add(new StepRange(period.name(), from, to));
            from = to;
        }
        return List.copyOf(ranges);
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
