package org.orthant.cli;

import org.orthant.community.Leiden;
import org.orthant.community.Louvain;
import org.orthant.community.Maximiser;

/** What {@code modules --maximiser} names. */
enum SearchMethod {
    LOUVAIN,
    LEIDEN,
    /** The consensus of restarts of the Louvain method. */
    CONSENSUS,
    /** Branch and bound from the best of restarts of the Louvain method. */
    EXACT;

    Maximiser maximiser() {
        return this == LEIDEN ? new Leiden() : new Louvain();
    }
}
