package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.List;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;

/**
 * Studies to run one after another, and where.
 *
 * @param seed of every study
 * @param quick whether they have a tenth of their size
 * @param studies all that are known, in the order in which they run
 * @param directory new or one that the same reproduction began
 * @param executor where units are computed
 * @param threads how many at once, where the executor uses this machine's threads
 * @param command the command line, word by word
 * @param progress hears how it goes
 */
public record ReproductionRequest(
        long seed,
        boolean quick,
        List<Planned<?>> studies,
        Path directory,
        Executor executor,
        int threads,
        List<String> command,
        ProgressListener progress) {

    /** Copies the lists. */
    public ReproductionRequest {
        studies = List.copyOf(studies);
        command = List.copyOf(command);
    }

    /**
     * A study.
     *
     * @param study the experiment
     * @param options its settings
     * @param chosen whether it is to run now
     */
    public record Planned<O extends Record & StudyOptions>(Study<O> study, O options, boolean chosen) {

        /** The study's name. */
        String id() {
            return study.description().id();
        }
    }

    /** The run of one of the studies: networks lie beside all of them, so that each is trained once. */
    <O extends Record & StudyOptions> RunRequest<O> run(Planned<O> planned) {
        return new RunRequest<>(
                planned.study(),
                planned.options(),
                directoryOf(planned),
                new Means(executor, threads, Shard.WHOLE, Means.networksOf(directory)),
                command,
                progress);
    }

    /** The run directory of one of the studies. */
    Path directoryOf(Planned<?> planned) {
        return directory.resolve("studies").resolve(planned.id());
    }
}
