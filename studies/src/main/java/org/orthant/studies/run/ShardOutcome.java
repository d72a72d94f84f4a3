package org.orthant.studies.run;

import java.nio.file.Path;
import org.orthant.studies.StudyDescription;

/**
 * What a finished shard leaves, to be merged with the others.
 *
 * @param study which experiment
 * @param seed its seed
 * @param shard which part
 * @param units how many units the shard holds
 * @param directory where they are
 */
public record ShardOutcome(StudyDescription study, long seed, Shard shard, int units, Path directory) {}
