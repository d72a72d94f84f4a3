package org.orthant.studies.run;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.formats.Json;
import org.orthant.studies.StudyOptions;
import tools.jackson.databind.JsonNode;

/**
 * {@code sweep.json}: what a sweep is, written before its first world.
 *
 * @param study id
 * @param worlds in order
 */
record SweepPlan(String study, List<PlannedWorld> worlds) {

    /**
     * One world.
     *
     * @param directory its run directory, below the sweep's
     * @param words what it is
     * @param options its whole options record
     */
    record PlannedWorld(String directory, String words, JsonNode options) {}

    static <O extends Record & StudyOptions> SweepPlan of(SweepRequest<O> request) {
        return new SweepPlan(
                request.study().description().id(),
                IntStream.range(0, request.options().size())
                        .mapToObj(k -> new PlannedWorld(
                                SweepRunner.directory(k),
                                request.sweep().words(k),
                                Json.mapper()
                                        .readTree(Json.line(request.options().get(k)))))
                        .toList());
    }
}
