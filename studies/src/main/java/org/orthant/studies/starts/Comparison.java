package org.orthant.studies.starts;

import org.orthant.studies.population.StartingWeights;

/** A design against the group of networks of the same scale that start apart. */
enum Comparison {
    /** The paper's first. */
    INPUT("input", "W_in shared", StartingWeights.SHARED_INPUT, StartingWeights.APART),
    /** The paper's second, which shares and matches at once. */
    MATCHED(
            "matched",
            "W_in, W_out shared and matched",
            StartingWeights.SHARED_MATCHED,
            StartingWeights.APART_AT_INPUT_SCALE),
    /** Shared, not matched. */
    UNRELATED(
            "unrelated",
            "W_in, W_out shared, unrelated",
            StartingWeights.SHARED_UNRELATED,
            StartingWeights.APART_AT_INPUT_SCALE),
    /** Matched, not shared. */
    REDRAWN("redrawn", "W_in, W_out matched, redrawn", StartingWeights.MATCHED, StartingWeights.APART_AT_INPUT_SCALE);

    private final String id;
    private final String words;
    private final StartingWeights design;
    private final StartingWeights apart;

    Comparison(String id, String words, StartingWeights design, StartingWeights apart) {
        this.id = id;
        this.words = words;
        this.design = design;
        this.apart = apart;
    }

    /** As claims end. */
    String id() {
        return id;
    }

    /** As figures and sentences name it. */
    String words() {
        return words;
    }

    /** The design whose pairs are the same in something. */
    StartingWeights design() {
        return design;
    }

    /** The group whose pairs are different. */
    StartingWeights apart() {
        return apart;
    }
}
