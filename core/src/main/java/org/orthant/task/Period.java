package org.orthant.task;

import java.util.Objects;

/**
 * A named part of a trial.
 *
 * @param name such as {@code stimulus}
 * @param duration how long it lasts, ms
 */
public record Period(String name, Duration duration) {

    /** The period in which the subject fixates and nothing is shown. */
    public static final String FIXATION = "fixation";

    /** The period of the stimulus. */
    public static final String STIMULUS = "stimulus";

    /** The period between stimulus and decision. */
    public static final String DELAY = "delay";

    /** The period in which the subject answers; accuracy is measured at its last step. */
    public static final String DECISION = "decision";

    /** Checks that the period has a name. */
    public Period {
        Objects.requireNonNull(duration);
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected a period name, got '" + name + "'");
        }
    }
}
