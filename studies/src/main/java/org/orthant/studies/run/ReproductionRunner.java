package org.orthant.studies.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orthant.formats.InputException;
import org.orthant.formats.Json;
import org.orthant.formats.config.ConfigurationException;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.run.ReproductionOutcome.Done;
import org.orthant.studies.run.ReproductionOutcome.LeftOut;
import org.orthant.studies.run.ReproductionRequest.Planned;

/**
 * Runs studies one after another in one folder, or goes on where that was interrupted. Below the folder,
 * {@code studies/ID} are run directories as {@link StudyRunner} makes them, and {@code networks} holds what they share;
 * {@code index.html}, {@code scorecard.csv} and {@code scorecard.json} have the claims of all studies that are done.
 */
public final class ReproductionRunner {

    private final ReproductionRequest request;
    private final RunDirectory directory;
    private final Map<String, String> reasons = new HashMap<>();

    private ReproductionRunner(ReproductionRequest request, RunDirectory directory) {
        this.request = request;
        this.directory = directory;
    }

    /**
     * Runs the chosen studies that are not done. A study whose input files are missing is left out.
     *
     * @throws InputException if the folder can't hold this reproduction, or every chosen study is left out
     */
    public static ReproductionOutcome run(ReproductionRequest request) {
        try (RunDirectory directory = open(request);
                InterruptGuard guard = InterruptGuard.install(directory)) {
            ReproductionOutcome outcome = new ReproductionRunner(request, directory).run(guard);
            directory.sweep();
            return outcome;
        }
    }

    private static RunDirectory open(ReproductionRequest request) {
        return RunDirectory.openPlanned(
                request.directory(),
                ReproductionPlan.FILE,
                ReproductionPlan.of(request, Platform.current()),
                "runs of another seed, size or program version");
    }

    private ReproductionOutcome run(InterruptGuard guard) {
        request.studies().forEach(this::findReason);
        List<Planned<?>> runnable = request.studies().stream()
                .filter(planned -> !reasons.containsKey(planned.id()))
                .toList();
        for (int k = 0; k < runnable.size(); k++) {
            take(runnable.get(k), k + 1, runnable.size());
            guard.uninterrupted(() -> IndexPages.write(directory, request, outcome()));
        }
        ReproductionOutcome outcome = outcome();
        if (runnable.isEmpty() && outcome.done().isEmpty()) {
            throw nothingToRun(outcome.leftOut());
        }
        guard.uninterrupted(() -> IndexPages.write(directory, request, outcome));
        return outcome;
    }

    private InputException nothingToRun(List<LeftOut> leftOut) {
        String reason = request.studies().stream()
                .filter(Planned::chosen)
                .map(Planned::id)
                .map(id -> id + ": " + reasons.get(id))
                .findFirst()
                .orElse(leftOut.size() + " studies left out");
        return new InputException(directory.root(), "no study can be run; " + reason);
    }

    /** Notes why a study can't run now, if so. */
    private <O extends Record & StudyOptions> void findReason(Planned<O> planned) {
        if (!planned.chosen()) {
            reasons.put(planned.id(), "not chosen");
            return;
        }
        missing(planned)
                .ifPresent(reason -> reasons.put(
                        planned.id(),
                        reason + "; settings of this study are given as --set " + planned.id() + ".KEY=VALUE"));
    }

    private static <O extends Record & StudyOptions> Optional<String> missing(Planned<O> planned) {
        try {
            return planned.study().inputs(planned.options()).stream()
                    .filter(file -> !Files.isRegularFile(file))
                    .findFirst()
                    .map(file -> file + ": no such file");
        } catch (InputException | ConfigurationException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private <O extends Record & StudyOptions> void take(Planned<O> planned, int number, int studies) {
        RunRequest<O> run = request.run(planned);
        boolean done = isDone(planned);
        request.progress().study(number, studies, planned.id(), done);
        if (done) {
            RunDirectory.open(run.directory(), Manifest.of(run)).close(); // refuses another run
        } else {
            StudyRunner.run(run);
        }
    }

    /** The report is the last file that a run writes. */
    private boolean isDone(Planned<?> planned) {
        Path run = request.directoryOf(planned);
        return Files.isRegularFile(run.resolve("scorecard.json")) && Files.isRegularFile(run.resolve("report.html"));
    }

    private ReproductionOutcome outcome() {
        List<Done> done = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Planned<?> planned : request.studies()) {
            if (isDone(planned)) {
                done.add(read(planned));
            } else {
                String reason = reasons.getOrDefault(planned.id(), "not run yet");
                leftOut.add(new LeftOut(planned.study().description(), reason));
            }
        }
        return new ReproductionOutcome(directory.resolve(IndexPages.INDEX), done, leftOut);
    }

    private Done read(Planned<?> planned) {
        Path run = request.directoryOf(planned);
        int units = RunDirectory.manifestOf(run).options().get("units").asInt();
        ScorecardFile scorecard = Json.read(run.resolve("scorecard.json"), ScorecardFile.class);
        return new Done(
                planned.study().description(), units, scorecard.claims(), "studies/" + planned.id() + "/report.html");
    }
}
