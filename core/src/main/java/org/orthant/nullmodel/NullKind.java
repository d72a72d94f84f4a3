package org.orthant.nullmodel;

/** What a null keeps and what it destroys. */
public enum NullKind {
    /** Labels permuted over the assigned nodes, sizes kept. */
    LABEL_PERMUTATION(true),
    /** Mean over trials removed at each step, then trials shifted per neuron: tests residual connectivity. */
    TRIAL_SHIFT(true),
    /** Trials shifted per neuron with the mean over trials left in: keeps every neuron's mean time course. */
    TRIAL_SHIFT_WITH_MEAN(false),
    /** One long series, shifted per neuron. */
    CIRCULAR_SHIFT(true),
    /** One long series, phases random and independent between neurons. */
    PHASE_RANDOMISATION(true),
    /** One short series, the order of steps permuted per channel: keeps values, not how one step follows another. */
    STEP_PERMUTATION(false),
    /** Sample correlations from the matrix of largest entropy with the observed strengths. */
    CORRELATION_CONFIGURATION(true),
    /** Each column of weights permuted independently. */
    PERMUTED_COLUMNS(true),
    /** Labels that keep the sizes and the spatial autocorrelation of each module. */
    VARIOGRAM(true),
    /** The same of the vector of label numbers: it depends on how modules are numbered. */
    VARIOGRAM_ORDINAL(false),
    /** Spatial surrogates within each hemisphere: what hemispheres have in common is lost. */
    VARIOGRAM_BY_HEMISPHERE(false),
    /** Labels turned on a sphere, mirrored in the other hemisphere. */
    SPIN(true);

    private final boolean decisive;

    NullKind(boolean decisive) {
        this.decisive = decisive;
    }

    /** Whether a verdict may rest on it; the others are shown beside. */
    public boolean decisive() {
        return decisive;
    }
}
