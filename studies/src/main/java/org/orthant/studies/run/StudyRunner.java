package org.orthant.studies.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.orthant.formats.InputException;
import org.orthant.formats.InputFiles;
import org.orthant.formats.Json;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.figure.PngWriter;

/** Runs a study in a run directory, or goes on with one that was interrupted. */
public final class StudyRunner {

    /** Pixels per unit of a figure. */
    private static final double PNG_ZOOM = 2;

    private StudyRunner() {}

    /**
     * Computes the missing units of a whole run and concludes.
     *
     * @throws InputException if the directory can't hold this run
     */
    public static <O extends Record & StudyOptions> RunOutcome run(RunRequest<O> request) {
        Manifest manifest = Manifest.of(request);
        try (RunDirectory directory = begin(request, manifest);
                InterruptGuard guard = InterruptGuard.install(directory)) {
            computeUnits(request, directory, guard);
            request.progress().concluding();
            return conclude(request.study(), request.options(), directory, manifest);
        }
    }

    /**
     * Computes the missing units of a shard.
     *
     * @throws InputException if the directory can't hold this shard
     */
    public static <O extends Record & StudyOptions> ShardOutcome runShard(RunRequest<O> request) {
        try (RunDirectory directory = begin(request, Manifest.of(request));
                InterruptGuard guard = InterruptGuard.install(directory)) {
            computeUnits(request, directory, guard);
            directory.sweep();
        }
        Shard shard = request.means().shard();
        return new ShardOutcome(
                request.study().description(),
                request.options().seed(),
                shard,
                (int) shard.units(request.options().units()).count(),
                request.directory());
    }

    private static <O extends Record & StudyOptions> RunDirectory begin(RunRequest<O> request, Manifest manifest) {
        RunDirectory directory = RunDirectory.open(request.directory(), manifest);
        try {
            directory.append(Session.begin(manifest, request.means().threads()));
            return directory;
        } catch (RuntimeException | Error e) {
            directory.close();
            throw e;
        }
    }

    private static <O extends Record & StudyOptions> void computeUnits(
            RunRequest<O> request, RunDirectory directory, InterruptGuard guard) {
        Means means = request.means();
        int total = request.options().units();
        List<Integer> missing = directory.missingUnits(means.shard().units(total));
        int held = (int) means.shard().units(total).count();
        request.progress().started(held, held - missing.size());
        if (!missing.isEmpty()) {
            StudyUnits<O> units = new StudyUnits<>(request.study(), request.options());
            means.executor()
                    .run(
                            new Executor.Job(units, missing, means.threads(), directory.root(), means.networks()),
                            new RunSink(directory, means, guard, request.progress()));
        }
    }

    private static <O extends Record & StudyOptions> RunOutcome conclude(
            Study<O> study, O options, RunDirectory directory, Manifest manifest) {
        Conclusion conclusion = study.conclude(options, new DirectoryUnitResults(directory, options.units()));
        Path report = new ConclusionWriter(directory).write(study.description(), manifest, conclusion);
        return new RunOutcome(
                study.description(),
                options.seed(),
                options.units(),
                conclusion.scorecard(),
                report,
                conclusion.warnings());
    }

    /**
     * Writes tables, figures, scorecard and report of a complete run anew, from its stored units.
     *
     * @throws InputException if the folder is no run's, units are missing, or another process works in it
     */
    public static RunOutcome rebuildReport(Path root) {
        try (RunDirectory directory = RunDirectory.existingLocked(root)) {
            return rebuild(directory);
        }
    }

    /** The same for a directory at hand. */
    static RunOutcome rebuild(RunDirectory directory) {
        Path root = directory.root();
        Manifest manifest = RunDirectory.manifestOf(root);
        if (!manifest.shard().equals(Shard.WHOLE)) {
            throw new InputException(
                    root, "expected a whole run, found shard " + manifest.shard() + "; 'orthant merge' joins shards");
        }
        Study<?> study = Studies.find(manifest.study())
                .orElseThrow(() -> new InputException(
                        root,
                        "expected a run of one of the studies, found " + manifest.study()
                                + "; its own command writes it anew: " + String.join(" ", manifest.command())));
        return rebuild(study, manifest, directory);
    }

    /**
     * Writes a PNG beside each SVG figure of a run.
     *
     * @throws InputException if the folder is no run's
     */
    public static void writePngs(Path root) {
        try (RunDirectory directory = RunDirectory.existing(root)) {
            for (String figure : directory.files("figures", ".svg")) {
                String svg = new String(InputFiles.bytes(directory.resolve(figure)), StandardCharsets.UTF_8);
                directory.write(figure.replaceAll("svg$", "png"), PngWriter.png(svg, PNG_ZOOM));
            }
        }
    }

    private static <O extends Record & StudyOptions> RunOutcome rebuild(
            Study<O> study, Manifest manifest, RunDirectory directory) {
        O options = Json.mapper().treeToValue(manifest.options(), study.optionsType());
        List<Integer> missing = directory.missingUnits(Shard.WHOLE.units(options.units()));
        if (!missing.isEmpty()) {
            throw new InputException(
                    directory.root(),
                    "the run is not complete: " + missing.size() + " of " + options.units()
                            + " units are missing; run the study again with the same --out to finish it");
        }
        return conclude(study, options, directory, manifest);
    }
}
