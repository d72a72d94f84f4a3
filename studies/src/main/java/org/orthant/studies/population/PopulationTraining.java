package org.orthant.studies.population;

import org.orthant.task.StreamMode;
import org.orthant.task.Task;
import org.orthant.training.AdamOptions;
import org.orthant.training.EarlyStopping;
import org.orthant.training.TrainingOptions;

/**
 * How the networks of a population are trained.
 *
 * @param steps most training steps
 * @param batch streams in a batch
 * @param sequenceLength steps of time in a batch
 * @param learningRate of Adam
 * @param clipNorm largest global gradient norm; 0 for no clipping
 * @param streams whether a stream goes on inside the trial that was cut, or starts each batch at a trial
 * @param stopping when to stop early
 */
public record PopulationTraining(
        int steps,
        int batch,
        int sequenceLength,
        double learningRate,
        double clipNorm,
        StreamMode streams,
        StoppingOptions stopping) {

    /** Checks ranges. */
    public PopulationTraining {
        if (!(clipNorm >= 0)) {
            throw new IllegalArgumentException("expected clipNorm of 0 (off) or more, got " + clipNorm);
        }
        options(steps, batch, sequenceLength, learningRate, clipNorm, stopping);
    }

    /** 2,000 steps of 16 x 100, Adam 1e-3, continuing streams, stop at the decision criterion. */
    public static PopulationTraining decisionDefaults() {
        return new PopulationTraining(2000, 16, 100, 1e-3, 0, StreamMode.CONTINUE, StoppingOptions.decisionDefaults());
    }

    /** As {@link #decisionDefaults} without early stopping, for studies that follow training to a common last step. */
    public static PopulationTraining decisionToTheEnd() {
        return new PopulationTraining(
                2000,
                16,
                100,
                1e-3,
                0,
                StreamMode.CONTINUE,
                StoppingOptions.decisionDefaults().off());
    }

    /** As {@link #decisionDefaults} with the go / no-go criterion. */
    public static PopulationTraining goNoGoDefaults() {
        return new PopulationTraining(2000, 16, 100, 1e-3, 0, StreamMode.CONTINUE, StoppingOptions.goNoGoDefaults());
    }

    /**
     * Checks that a whole trial fits into a sequence.
     *
     * @throws IllegalArgumentException naming both lengths
     */
    public void requireTrialFits(Task task) {
        if (sequenceLength < task.longestTrialSteps()) {
            throw new IllegalArgumentException("expected training.sequenceLength of at least "
                    + task.longestTrialSteps() + " steps, a whole trial of " + task.id() + " at dt " + task.dt()
                    + " ms, got " + sequenceLength);
        }
    }

    /**
     * Checks that training goes on to its last step.
     *
     * @throws IllegalArgumentException if it may stop early
     */
    public void requireNoStopping() {
        if (stopping.enabled()) {
            throw new IllegalArgumentException(
                    "expected training.stopping.enabled false, since the study compares networks after the same steps,"
                            + " got true");
        }
    }

    /** These settings as the trainer takes them. */
    TrainingOptions options() {
        return options(steps, batch, sequenceLength, learningRate, clipNorm, stopping);
    }

    private static TrainingOptions options(
            int steps, int batch, int length, double rate, double clipNorm, StoppingOptions stopping) {
        return TrainingOptions.defaults()
                .withSteps(steps)
                .withBatch(batch, length)
                .withAdam(AdamOptions.defaults().withLearningRate(rate))
                .withMaximumGradientNorm(clipNorm > 0 ? clipNorm : null)
                .withEarlyStopping(
                        stopping.enabled() ? new EarlyStopping(stopping.interval(), stopping.consecutive()) : null);
    }
}
