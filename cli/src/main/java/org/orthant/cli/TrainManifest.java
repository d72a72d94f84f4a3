package org.orthant.cli;

import java.util.List;
import org.orthant.math.VectorMath;
import org.orthant.studies.run.Platform;

/**
 * {@code manifest.json} of a training: all that determines its weights, and what they were made with.
 *
 * @param task what was learnt
 * @param settings of the training
 * @param command the command line, word by word
 * @param platform program and machine
 * @param kernel name of the numeric kernel
 */
record TrainManifest(String task, TrainSettings settings, List<String> command, Platform platform, String kernel) {

    static TrainManifest of(String task, TrainSettings settings, List<String> command) {
        return new TrainManifest(task, settings, command, Platform.current(), VectorMath.kernelName());
    }
}
