package org.orthant.studies.attractor;

import java.util.List;
import org.orthant.studies.activity.TrainingReading;

/**
 * What {@code line-attractor} keeps of one network.
 *
 * @param training how training went
 * @param trained after training
 * @param untrained the same network at step 0, on the same trials
 * @param trainedPlane the boundary in the plane of the picture: offset, slope along PC1, along PC2
 * @param untrainedPlane the same before training
 */
record AttractorUnit(
        TrainingReading training,
        AttractorReading trained,
        AttractorReading untrained,
        List<Double> trainedPlane,
        List<Double> untrainedPlane) {

    /** Copies the lists. */
    AttractorUnit {
        trainedPlane = List.copyOf(trainedPlane);
        untrainedPlane = List.copyOf(untrainedPlane);
    }

    /** A network whose activity is not finite: nothing is sought in it. */
    static AttractorUnit diverged(TrainingReading training) {
        double none = Double.NaN;
        AttractorReading nothing = new AttractorReading(0, 0, 0, 0, none, none, 0, none, none, none, none, List.of());
        return new AttractorUnit(training, nothing, nothing, List.of(), List.of());
    }
}
