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
 * @param means how its units are computed
 * @param command the command line, word by word, for the manifest
 * @param progress hears how it goes
 */
public record RunRequest<O extends Record & StudyOptions>(
        Study<O> study, O options, Path directory, Means means, List<String> command, ProgressListener progress) {

    /** Copies the list. */
    public RunRequest {
        command = List.copyOf(command);
    }

    /** All units on threads of this process. */
    public RunRequest(
            Study<O> study, O options, Path directory, int threads, List<String> command, ProgressListener progress) {
        this(study, options, directory, Means.local(threads, directory), command, progress);
    }
}
