package org.orthant.studies.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orthant.formats.Json;
import org.orthant.math.VectorMath;
import org.orthant.studies.StudyOptions;
import tools.jackson.databind.JsonNode;

/**
 * {@code manifest.json}: what a run is, written before anything is computed.
 *
 * @param study id
 * @param options the whole options record
 * @param seed the run's seed (also in the options)
 * @param shard which of the run's units are here
 * @param command the command line, word by word
 * @param platform machine and program of the first session
 * @param kernel name of the numeric kernel
 * @param vectorBits its vector width, 0 for the plain kernel
 * @param inputs SHA-256 of each input file, by path as given
 */
public record Manifest(
        String study,
        JsonNode options,
        long seed,
        Shard shard,
        List<String> command,
        Platform platform,
        String kernel,
        int vectorBits,
        Map<String, String> inputs) {

    /** Copies the collections. */
    public Manifest {
        command = List.copyOf(command);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** What a request asks for, on this machine. */
    static <O extends Record & StudyOptions> Manifest of(RunRequest<O> request) {
        return new Manifest(
                request.study().description().id(),
                Json.mapper().readTree(Json.line(request.options())),
                request.options().seed(),
                request.means().shard(),
                request.command(),
                Platform.current(),
                VectorMath.kernelName(),
                VectorMath.vectorBits(),
                new StudyUnits<>(request.study(), request.options()).inputs());
    }

    /** The whole run that this manifest's directory holds a shard of, as made by another command. */
    Manifest whole(List<String> otherCommand) {
        return new Manifest(study, options, seed, Shard.WHOLE, otherCommand, platform, kernel, vectorBits, inputs);
    }

    /** Why {@code other} can't go on in this manifest's directory, or empty if it can. */
    public Optional<String> conflictWith(Manifest other) {
        Optional<String> ofRuns = conflictOfRuns(other);
        return ofRuns.isPresent() || shard.equals(other.shard) ? ofRuns : conflict("shard", shard, other.shard);
    }

    /** Why {@code other} is of another run than this manifest, whichever shards they are; or empty if it is not. */
    Optional<String> conflictOfRuns(Manifest other) {
        if (!study.equals(other.study)) {
            return conflict("study", study, other.study);
        }
        if (seed != other.seed) {
            return conflict("seed", seed, other.seed);
        }
        if (!options.equals(other.options)) {
            return firstDifference("", options, other.options);
        }
        if (!platform.program().equals(other.platform.program())) {
            return conflict("program version", platform.program(), other.platform.program());
        }
        if (!platform.commit().equals(other.platform.commit())) {
            return conflict("program commit", platform.commit(), other.platform.commit());
        }
        return inputs.equals(other.inputs) ? Optional.empty() : conflict("inputs", inputs, other.inputs);
    }

    private static Optional<String> conflict(String what, Object stored, Object asked) {
        return Optional.of("it holds a run with " + what + " " + stored + ", not " + asked);
    }

    private static Optional<String> firstDifference(String path, JsonNode stored, JsonNode asked) {
        for (String name : stored.propertyNames()) {
            JsonNode here = stored.get(name);
            JsonNode there = asked.get(name);
            if (!here.equals(there)) {
                String key = path.isEmpty() ? name : path + "." + name;
                return here.isObject() && there != null && there.isObject()
                        ? firstDifference(key, here, there)
                        : conflict("option " + key, here, there);
            }
        }
        return conflict("options", stored, asked);
    }
}
