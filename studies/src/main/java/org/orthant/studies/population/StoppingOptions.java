package org.orthant.studies.population;

/**
 * Early stopping: the criterion must hold in several evaluations in a row.
 *
 * @param enabled whether to stop before the last step
 * @param interval training steps between evaluations
 * @param consecutive evaluations in a row that must meet the criterion
 * @param trials fresh trials with coherence above 0 per evaluation
 * @param choiceAccuracy smallest choice accuracy; not looked at in tasks with one choice
 * @param fullAccuracy smallest full accuracy
 */
public record StoppingOptions(
        boolean enabled, int interval, int consecutive, int trials, double choiceAccuracy, double fullAccuracy) {

    /** Checks ranges. */
    public StoppingOptions {
        if (interval < 1 || consecutive < 1 || trials < 1) {
            throw new IllegalArgumentException("expected interval, consecutive and trials of at least 1, got "
                    + interval + ", " + consecutive + " and " + trials);
        }
        requireShare("choiceAccuracy", choiceAccuracy);
        requireShare("fullAccuracy", fullAccuracy);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("expected " + name + " between 0 and 1, got " + value);
        }
    }

    /** Perceptual decisions at dt 100: choice accuracy 0.98 and full accuracy 0.90. */
    public static StoppingOptions decisionDefaults() {
        return new StoppingOptions(true, 50, 3, 2000, 0.98, 0.90);
    }

    /** Go / no-go: full accuracy 0.98. */
    public static StoppingOptions goNoGoDefaults() {
        return new StoppingOptions(true, 50, 3, 2000, 0.98, 0.98);
    }

    /** The same settings, out of use: training goes on to its last step. */
    public StoppingOptions off() {
        return new StoppingOptions(false, interval, consecutive, trials, choiceAccuracy, fullAccuracy);
    }

    /** Whether accuracies meet the criterion; a choice accuracy of NaN (one choice) is passed over. */
    boolean isMetBy(double choice, double full) {
        return (Double.isNaN(choice) || choice >= choiceAccuracy) && full >= fullAccuracy;
    }
}
