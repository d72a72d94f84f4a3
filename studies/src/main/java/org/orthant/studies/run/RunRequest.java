package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.List;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;

/**
 * What to run, and where.
 *
 * @param study the experiment
 * @param options its settings
 * @param directory the run directory, new or one that the same run began
 * @param threads units computed at once
 * @param command the command line, word by word, for the manifest
 * @param progress hears how it goes
 */
public record RunRequest<O extends Record & StudyOptions>(
        Study<O> study, O options, Path directory, int threads, List<String> command, ProgressListener progress) {

    /** Checks the number of threads. */
    public RunRequest {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least 1 thread, got " + threads);
        }
        command = List.copyOf(command);
    }
}
