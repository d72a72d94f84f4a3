package org.orthant.studies.calibration;

/** What the outcomes of a check must look like if the test, interval or rule is what it claims to be. */
enum Expectation {
    /** p where the null hypothesis is true: uniform, and at most 0.05 in 5 of 100. */
    UNIFORM("p", "yes"),
    /** p of few possible values, or cautious by its making, where the null hypothesis is true: at most 0.05 at most so often. */
    VALID("p", "yes"),
    /** p where it is not true: at most 0.05 in at least 80 of 100. */
    POWER("p", "no"),
    /** 1 where a 95 % interval covers the truth, else 0: 95 of 100. */
    COVERS("covered", ""),
    /** The same of an interval that is cautious by its making: at least 95 of 100. */
    COVERS_AT_LEAST("covered", ""),
    /** 1 where a rule of verdicts takes chance for an effect, else 0: at most 5 of 100. */
    RULE("taken for an effect", "yes"),
    /** p that no verdict rests on, where the null hypothesis is true. */
    SHOWN_P("p", "yes"),
    /** 1 where an interval covers that is known to be too narrow, or is tried beyond what it assumes, else 0. */
    SHOWN_COVERAGE("covered", "");

    private final String outcome;
    private final String nullIsTrue;

    Expectation(String outcome, String nullIsTrue) {
        this.outcome = outcome;
        this.nullIsTrue = nullIsTrue;
    }

    /** What one outcome is. */
    String outcome() {
        return outcome;
    }

    /** Whether the null hypothesis is true of the data: yes, no, or empty for intervals. */
    String nullIsTrue() {
        return nullIsTrue;
    }

    /** Whether outcomes are p, not 0 or 1. */
    boolean isP() {
        return outcome.equals("p");
    }
}
