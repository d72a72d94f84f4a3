package org.orthant.task;

import java.util.List;

/** In which periods the fixation input of a perceptual decision is 1; it is 0 in the others. */
public enum FixationCue {
    /** Fixation, stimulus and delay: the papers' protocol, and NeuroGym's before version 2. */
    ALL_BUT_DECISION,
    /** The fixation period alone: NeuroGym 2. */
    PERIOD_ONLY;

    private static final List<String> BEFORE_DECISION = List.of(Period.FIXATION, Period.STIMULUS, Period.DELAY);
    private static final List<String> FIRST = List.of(Period.FIXATION);

    /** The names of the periods in which the cue is on. */
    public List<String> periods() {
        return switch (this) {
            case ALL_BUT_DECISION -> BEFORE_DECISION;
            case PERIOD_ONLY -> FIRST;
        };
    }
}
