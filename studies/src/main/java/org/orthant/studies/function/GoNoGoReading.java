package org.orthant.studies.function;

import java.util.List;
import org.orthant.function.Role;

/**
 * What the modules of one network follow in go / no-go.
 *
 * @param signal the module that changes most with the signal
 * @param firstOutput the module whose correlation with y_go is largest in magnitude
 * @param secondOutput the next after it
 * @param go the module whose correlation with y_go over all steps is largest
 * @param goAtStimulus the same over stimulus steps only
 * @param modules correlations of every module
 */
record GoNoGoReading(
        Follower signal,
        Follower firstOutput,
        Follower secondOutput,
        Role go,
        Role goAtStimulus,
        List<ModuleCorrelations> modules) {

    /**
     * A module that follows something.
     *
     * @param role module and the correlation that chose it
     * @param r of its mean activity on the measuring trials, signed as measured; NaN without a module
     */
    record Follower(Role role, double r) {

        /** The correlation, positive if it has the sign that gave the role. */
        double aligned() {
            return Math.signum(role.r()) * r;
        }
    }

    /**
     * Correlations of one module's mean activity on the measuring trials.
     *
     * @param signal r with the go indicator from stimulus onset to the end of the trial
     * @param output r with y_go over all steps
     */
    record ModuleCorrelations(double signal, double output) {}
}
