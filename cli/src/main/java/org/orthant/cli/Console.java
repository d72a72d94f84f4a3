package org.orthant.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orthant.formats.Json;

/**
 * Where a command writes: results on one stream, everything else on the other.
 *
 * @param out results
 * @param err notes, warnings, progress and refusals
 * @param terminal whether {@code err} is a terminal, on which a progress bar may move
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {

    /** Writes one line of results. */
    void result(String line) {
        out.println(line);
    }

    /** Writes a value as the one JSON text of the results. */
    void json(Object value) {
        out.writeBytes(Json.toBytes(value));
        out.flush();
    }

    /** Writes one line about the work. */
    void note(String line) {
        err.println("orthant: " + line);
    }

    /** Writes warnings, a line each. */
    void warn(List<String> warnings) {
        warnings.forEach(warning -> note("warning: " + warning));
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }
}
