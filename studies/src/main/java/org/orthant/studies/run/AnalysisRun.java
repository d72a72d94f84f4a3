package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.orthant.formats.Json;
import org.orthant.math.VectorMath;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StudyDescription;

/**
 * One analysis that is no study, in a run directory of its own: manifest first, then everything that a conclusion holds.
 *
 * @param description what the report calls it
 * @param options its settings
 * @param seed in these
 * @param inputs files that it reads
 * @param command the command line, word by word
 */
public record AnalysisRun(
        StudyDescription description, Record options, long seed, List<Path> inputs, List<String> command) {

    /** Copies the lists. */
    public AnalysisRun {
        inputs = List.copyOf(inputs);
        command = List.copyOf(command);
    }

    /**
     * Computes and writes the results.
     *
     * @param directory new, empty, or one that the same analysis wrote
     * @throws org.orthant.formats.InputException if the directory holds anything else
     */
    public Written write(Path directory, Supplier<Conclusion> analysis) {
        Manifest manifest = new Manifest(
                description.id(),
                Json.mapper().readTree(Json.line(options)),
                seed,
                Shard.WHOLE,
                command,
                Platform.current(),
                VectorMath.kernelName(),
                VectorMath.vectorBits(),
                StudyUnits.checksums(inputs));
        try (RunDirectory run = RunDirectory.open(directory, manifest)) {
            Conclusion conclusion = analysis.get();
            return new Written(conclusion, new ConclusionWriter(run).write(description, manifest, conclusion));
        }
    }

    /** What was found, and the report's path. */
    public record Written(Conclusion conclusion, Path report) {}
}
