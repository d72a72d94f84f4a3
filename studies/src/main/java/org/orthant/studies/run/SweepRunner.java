package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orthant.formats.InputException;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.sweep.SweepConclusion;

/**
 * Runs a study in every world of a sweep, or goes on with one that was interrupted. Below the sweep's directory,
 * {@code worlds/000} and so on are whole run directories; networks that several worlds need lie beside them, once.
 */
public final class SweepRunner {

    private SweepRunner() {}

    /**
     * Runs the worlds that are not done, and concludes.
     *
     * @throws InputException if the directory can't hold this sweep
     */
    public static <O extends Record & StudyOptions> RunOutcome run(SweepRequest<O> request) {
        try (RunDirectory directory = RunDirectory.openSweep(request.directory(), SweepPlan.of(request))) {
            return run(request, directory);
        }
    }

    private static <O extends Record & StudyOptions> RunOutcome run(SweepRequest<O> request, RunDirectory directory) {
        List<Scorecard> scorecards = new ArrayList<>();
        for (int k = 0; k < request.options().size(); k++) {
            request.progress()
                    .world(k + 1, request.options().size(), request.sweep().words(k));
            scorecards.add(StudyRunner.run(world(request, k)).scorecard());
        }
        Conclusion conclusion = new SweepConclusion(request.sweep(), scorecards).conclude();
        Manifest manifest = Manifest.of(world(request, 0));
        StudyDescription study = request.study().description();
        Path report = new ConclusionWriter(directory).write(study, manifest, conclusion);
        return new RunOutcome(
                study,
                request.options().getFirst().seed(),
                request.options().getFirst().units(),
                conclusion.scorecard(),
                report,
                conclusion.warnings());
    }

    private static <O extends Record & StudyOptions> RunRequest<O> world(SweepRequest<O> request, int k) {
        Means means =
                new Means(request.executor(), request.threads(), Shard.WHOLE, Means.networksOf(request.directory()));
        return new RunRequest<>(
                request.study(),
                request.options().get(k),
                request.directory().resolve(directory(k)),
                means,
                request.command(),
                request.progress());
    }

    /** Where world {@code k} lies below the sweep's directory. */
    static String directory(int k) {
        return String.format(Locale.ROOT, "worlds/%03d", k);
    }
}
