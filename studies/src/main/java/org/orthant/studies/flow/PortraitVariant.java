package org.orthant.studies.flow;

/** The time steps at which networks of {@code phase-portrait} learn. */
enum PortraitVariant {
    /** The papers' step, where the network is a map. */
    COARSE("coarse"),
    /** A step well below the time constant. */
    FINE("fine");

    private final String id;

    PortraitVariant(String id) {
        this.id = id;
    }

    /** In the names of files and claims. */
    String id() {
        return id;
    }
}
