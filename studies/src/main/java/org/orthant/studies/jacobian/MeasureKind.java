package org.orthant.studies.jacobian;

/** From which Jacobians a similarity comes; <em>no leak</em> means without the (1 - alpha) I term. */
enum MeasureKind {
    /** The mean over all steps of all trials: the paper's transient version, which decides. */
    TRAJECTORIES("trajectories"),
    /** The same without the (1 - alpha) I term; the cosine of W_rec's rows by necessity. */
    TRAJECTORIES_WITHOUT_LEAK("trajectories, no leak"),
    /** Rows stacked over all steps in place of their mean. */
    STACKED("stacked rows"),
    /** The same without the (1 - alpha) I term. */
    STACKED_WITHOUT_LEAK("stacked, no leak"),
    /** The mean over distinct fixed points near visited states. */
    FIXED_POINTS("fixed points"),
    /** The mean over slow points near visited states. */
    SLOW_POINTS("slow points");

    private final String words;

    MeasureKind(String words) {
        this.words = words;
    }

    /** As tables and figures name it. */
    String words() {
        return words;
    }
}
