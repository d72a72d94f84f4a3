package org.orthant.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.math.VectorMath;
import org.orthant.studies.run.Platform;

/**
 * {@code manifest.json} of a training: all that determines its weights, and what they were made with.
 *
 * @param task what was learnt
 * @param taskFile the copy beside it of the file that describes the task; null for a built-in one
 * @param settings of the training
 * @param command the command line, word by word
 * @param platform program and machine
 * @param kernel name of the numeric kernel
 */
record TrainManifest(
        String task,
        @Nullable String taskFile,
        TrainSettings settings,
        List<String> command,
        Platform platform,
        String kernel) {

    /** What the copy of a task's file is called. */
    static final String TASK_FILE = "task.yaml";

    static TrainManifest of(NamedTask named, TrainSettings settings, List<String> command) {
        return new TrainManifest(
                named.task().id(),
                named.description() == null ? null : TASK_FILE,
                settings,
                command,
                Platform.current(),
                VectorMath.kernelName());
    }
}
