package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.List;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.sweep.Sweep;

/**
 * A sweep to run, and where.
 *
 * @param study the experiment
 * @param sweep its worlds
 * @param options the settings of each world
 * @param directory of the sweep, new or one that the same sweep began
 * @param executor where units are computed
 * @param threads how many at once, where the executor uses this machine's threads
 * @param command the command line, word by word
 * @param progress hears how it goes
 */
public record SweepRequest<O extends Record & StudyOptions>(
        Study<O> study,
        Sweep sweep,
        List<O> options,
        Path directory,
        Executor executor,
        int threads,
        List<String> command,
        ProgressListener progress) {

    /** Copies the lists. */
    public SweepRequest {
        options = List.copyOf(options);
        command = List.copyOf(command);
    }
}
