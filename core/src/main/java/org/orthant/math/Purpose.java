package org.orthant.math;

/**
 * What a random stream is for. The name is part of the key of every stream: constants may be added, never renamed,
 * since a new name changes results.
 */
public enum Purpose {
    /** One network of a population: everything that is drawn for it derives from this key. */
    NETWORK,
    /** Initial weights. */
    WEIGHTS,
    /** Networks whose weights start in another way than the default, and what they share. */
    STARTING_WEIGHTS,
    /** Trials that train a network. */
    TRAINING_TRIALS,
    /** Trials that decide when training stops. */
    EVALUATION_TRIALS,
    /** Trials that are analysed. */
    ANALYSIS_TRIALS,
    /** Restarts of a maximiser. */
    RESTART,
    /** Surrogate data of a null model. */
    SURROGATE,
    /** Maximiser restarts on surrogate data. */
    SURROGATE_RESTART,
    /** Permutations of labels. */
    PERMUTATION,
    /** Random neuron sets that are lesioned as a control. */
    LESION_CONTROL,
    /** Weights whose entries are put into another order. */
    SHUFFLED_WEIGHTS,
    /** Visited states that are picked at random. */
    VISITED_STATES,
    /** Later rounds of a consensus of partitions. */
    CONSENSUS_ROUND,
    /** One repetition of an experiment that needs no trained network: all that is drawn for it derives from this key. */
    REPETITION,
    /** Inputs that are noise. */
    INPUT_NOISE,
    /** States from which fixed and slow points are sought. */
    FIXED_POINT_STARTS,
    /** Data of known structure, on which tests are tried. */
    SYNTHETIC_DATA
}
