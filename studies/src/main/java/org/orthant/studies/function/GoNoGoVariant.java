package org.orthant.studies.function;

import java.util.List;

/** The two ways in which {@code function-gonogo} runs. */
enum GoNoGoVariant {
    /** The papers' protocol: two distinct trials, so no split halves and no null. */
    NOISE_FREE("noise-free", "", ""),
    /** Noise on both signal channels: roles from one half of the trials, effects on the other. */
    NOISY("noisy", ".noise", "-noise");

    private final String words;
    private final String claimSuffix;
    private final String fileSuffix;

    GoNoGoVariant(String words, String claimSuffix, String fileSuffix) {
        this.words = words;
        this.claimSuffix = claimSuffix;
        this.fileSuffix = fileSuffix;
    }

    /** The variants that a run with these options has, in this order. */
    static List<GoNoGoVariant> of(FunctionGoNoGoOptions options) {
        return options.noisySigma() > 0 ? List.of(NOISE_FREE, NOISY) : List.of(NOISE_FREE);
    }

    /** As sentences and tables name it. */
    String words() {
        return words;
    }

    /** What the ids of its claims end in. */
    String claimSuffix() {
        return claimSuffix;
    }

    /** What the names of its figures and arrays end in. */
    String fileSuffix() {
        return fileSuffix;
    }

    /** Whether roles and effects come from different trials. */
    boolean hasHalves() {
        return this == NOISY;
    }

    /** Which trials correlations and lesions are measured on, for captions and notes. */
    String trialWords() {
        return hasHalves()
                ? "Roles come from the first half of the trials, effects from the second."
                : "Without noise there are two distinct trials, so that roles and effects come from the same trials.";
    }
}
