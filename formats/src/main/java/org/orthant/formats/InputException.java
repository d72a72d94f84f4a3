package org.orthant.formats;

import java.nio.file.Path;

/**
 * A file that is missing, unreadable or not what it should be. The message is one sentence for the person at the command
 * line: which file, where in it, what was expected and what was found.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception whose message is {@code source: problem}. */
    public InputException(String source, String problem) {
        super(Quoted.oneLine(source + ": " + problem));
    }

    /** An exception whose message is {@code source: problem}, with what led to it. */
    public InputException(String source, String problem, Throwable cause) {
        super(Quoted.oneLine(source + ": " + problem), cause);
    }

    /** An exception about a file. */
    public InputException(Path file, String problem) {
        this(file.toString(), problem);
    }
}
