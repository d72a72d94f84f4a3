package org.orthant.studies.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.orthant.formats.InputException;
import org.orthant.formats.InputFiles;
import org.orthant.formats.Json;
import org.orthant.formats.data.DataFile;
import org.orthant.math.VectorMath;
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
     * Computes the missing units and concludes.
     *
     * @throws InputException if the directory can't hold this run
     */
    public static <O extends Record & StudyOptions> RunOutcome run(RunRequest<O> request) {
        Manifest manifest = manifest(request);
        RunDirectory directory = RunDirectory.open(request.directory(), manifest);
        directory.append(Session.begin(manifest, request.threads()));
        try (InterruptGuard guard = InterruptGuard.install(directory)) {
            computeUnits(request, directory, guard);
            request.progress().concluding();
            return conclude(request.study(), request.options(), directory, manifest);
        }
    }

    private static <O extends Record & StudyOptions> void computeUnits(
            RunRequest<O> request, RunDirectory directory, InterruptGuard guard) {
        O options = request.options();
        List<Integer> missing = directory.missingUnits(options.units());
        request.progress().started(options.units(), options.units() - missing.size());
        DirectoryNetworkStore networks = new DirectoryNetworkStore(directory);
        executor("local")
                .run(
                        index -> StoredUnit.toBytes(request.study().unit(options, index, networks)),
                        missing,
                        request.threads(),
                        (index, unit) -> {
                            guard.uninterrupted(() -> directory.writeUnit(index, unit));
                            request.progress().unitDone();
                        });
    }

    private static Executor executor(String name) {
        return ServiceLoader.load(Executor.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(executor -> executor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no executor is called " + name));
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
     * @throws InputException if the folder is no run's, or units are missing
     */
    public static RunOutcome rebuildReport(Path root) {
        Manifest manifest = RunDirectory.manifestOf(root);
        Study<?> study = Studies.find(manifest.study())
                .orElseThrow(() -> new InputException(
                        root, "expected one of the studies " + Studies.ids() + ", found " + manifest.study()));
        return rebuild(study, manifest, RunDirectory.existing(root));
    }

    /**
     * Writes a PNG beside each SVG figure of a run.
     *
     * @throws InputException if the folder is no run's
     */
    public static void writePngs(Path root) {
        RunDirectory directory = RunDirectory.existing(root);
        for (String figure : directory.files("figures", ".svg")) {
            String svg = new String(InputFiles.bytes(directory.resolve(figure)), StandardCharsets.UTF_8);
            directory.write(figure.replaceAll("svg$", "png"), PngWriter.png(svg, PNG_ZOOM));
        }
    }

    private static <O extends Record & StudyOptions> RunOutcome rebuild(
            Study<O> study, Manifest manifest, RunDirectory directory) {
        O options = Json.mapper().treeToValue(manifest.options(), study.optionsType());
        List<Integer> missing = directory.missingUnits(options.units());
        if (!missing.isEmpty()) {
            throw new InputException(
                    directory.root(),
                    "the run is not complete: " + missing.size() + " of " + options.units()
                            + " units are missing; run the study again with the same --out to finish it");
        }
        return conclude(study, options, directory, manifest);
    }

    private static <O extends Record & StudyOptions> Manifest manifest(RunRequest<O> request) {
        return new Manifest(
                request.study().description().id(),
                Json.mapper().readTree(Json.line(request.options())),
                request.options().seed(),
                request.command(),
                Platform.current(),
                VectorMath.kernelName(),
                VectorMath.vectorBits(),
                checksums(request.study().inputs(request.options())));
    }

    private static Map<String, String> checksums(List<Path> files) {
        Map<String, String> sums = new TreeMap<>();
        files.forEach(file -> sums.put(file.toString(), DataFile.sha256(file)));
        return sums;
    }
}
