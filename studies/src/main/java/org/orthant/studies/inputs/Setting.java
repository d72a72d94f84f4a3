package org.orthant.studies.inputs;

import java.util.List;

/** The tasks in which input weights are held against functional connectivity. */
enum Setting {
    /** Perceptual decisions. */
    DECISIONS("decisions", "decisions"),
    /** Go / no-go without noise, as in the papers: two distinct trials. */
    GO_NO_GO("go / no-go", "gonogo"),
    /** Go / no-go with noise on both signals. */
    GO_NO_GO_NOISY("go / no-go with noise", "gonogo-noise");

    private final String words;
    private final String id;

    Setting(String words, String id) {
        this.words = words;
        this.id = id;
    }

    /** The settings that a run with these options has, in this order. */
    static List<Setting> of(InputModulesOptions options) {
        return options.noisySigma() > 0 ? List.of(DECISIONS, GO_NO_GO, GO_NO_GO_NOISY) : List.of(DECISIONS, GO_NO_GO);
    }

    /** As sentences and tables name it. */
    String words() {
        return words;
    }

    /** What the ids of its claims, figures and arrays end in. */
    String id() {
        return id;
    }
}
