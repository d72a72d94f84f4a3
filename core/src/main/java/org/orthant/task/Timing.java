package org.orthant.task;

import java.util.List;

/** The durations of the four periods that perceptual decisions and go / no-go share, in their order. */
public record Timing(Duration fixation, Duration stimulus, Duration delay, Duration decision) {

    /** Checks that there is always a decision period, since accuracy is measured there. */
    public Timing {
        if (decision.shortest() == 0) {
            throw new IllegalArgumentException("expected a decision period above 0 ms, got " + decision);
        }
    }

    /** Four fixed durations, ms. */
    public static Timing fixed(int fixation, int stimulus, int delay, int decision) {
        return new Timing(
                Duration.fixed(fixation), Duration.fixed(stimulus), Duration.fixed(delay), Duration.fixed(decision));
    }

    /** The periods in the order of the trial. */
    public List<Period> periods() {
        return List.of(
                new Period(Period.FIXATION, fixation),
                new Period(Period.STIMULUS, stimulus),
                new Period(Period.DELAY, delay),
                new Period(Period.DECISION, decision));
    }

    /** The same periods, each at its median duration. */
    Timing atOneLength(int dt) {
        return fixed(fixation.median(dt), stimulus.median(dt), delay.median(dt), decision.median(dt));
    }

    /** Checks that {@code dt} is positive and divides every duration. */
    void requireMultiplesOf(int dt) {
        if (dt <= 0) {
            throw new IllegalArgumentException("expected a step dt above 0 ms, got " + dt);
        }
        periods().forEach(period -> period.duration().requireMultiplesOf(dt));
    }
}
