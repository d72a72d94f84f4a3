package org.orthant.cli;

/** What the process ends with. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** A bug: something that no input should cause. */
    static final int BUG = 1;

    /** Wrong usage: an unknown or unfitting command, option, name or value. */
    static final int WRONG_USAGE = 2;

    /** Bad input: a file that is missing, unreadable, of the wrong content, or in the way. */
    static final int BAD_INPUT = 3;

    /** Interrupted; the same command takes the run up again. */
    static final int INTERRUPTED = 4;

    /** With {@code --strict}: a claim was not reproduced. */
    static final int NOT_REPRODUCED = 5;

    private ExitCode() {}
}
