package org.orthant.studies.starts;

import org.orthant.community.PartitionAgreement;
import org.orthant.stats.Correlation;

/** How alike two networks are. */
enum PairMeasure {
    /** Partitions of FC, neurons active in both networks. */
    PARTITIONS("partitions", "adjusted Rand index of FC partitions"),
    /** The same at step 0. */
    UNTRAINED_PARTITIONS("partitions-untrained", "adjusted Rand index of FC partitions at step 0"),
    /** All entries of W_rec. */
    ENTRIES("entries", "r of W_rec entries"),
    /** The entries of W_rec between neurons active in both networks. */
    ACTIVE_ENTRIES("entries-active", "r of W_rec entries, neurons active in both"),
    /** Signed in-strength, autapses in. */
    STRENGTH("strength", "r of signed in-strength"),
    /** Signed in-strength of, and from, neurons active in both networks. */
    ACTIVE_STRENGTH("strength-active", "r of signed in-strength, neurons active in both");

    private final String id;
    private final String words;

    PairMeasure(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** As tables and claims name it. */
    String id() {
        return id;
    }

    /** As figures and sentences name it. */
    String words() {
        return words;
    }

    /** The similarity of two networks; NaN where they have too few neurons in common to tell. */
    double of(StartedNetwork a, StartedNetwork b) {
        return switch (this) {
            case PARTITIONS -> PartitionAgreement.adjustedRandIndex(a.partition(), b.partition());
            case UNTRAINED_PARTITIONS -> PartitionAgreement.adjustedRandIndex(a.untrained(), b.untrained());
            case ENTRIES -> Correlation.pearson(a.entries(), b.entries());
            case ACTIVE_ENTRIES -> {
                int[] nodes = a.activeInBoth(b);
                yield Correlation.pearson(a.entries(nodes), b.entries(nodes));
            }
            case STRENGTH -> Correlation.pearson(a.strength(), b.strength());
            case ACTIVE_STRENGTH -> {
                int[] nodes = a.activeInBoth(b);
                yield Correlation.pearson(a.strength(nodes), b.strength(nodes));
            }
        };
    }
}
