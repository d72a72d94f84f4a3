package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.List;
import org.orthant.studies.StudyDescription;

/**
 * What a reproduction has so far.
 *
 * @param index path of the index page
 * @param done studies with results, in their order
 * @param leftOut studies without
 */
public record ReproductionOutcome(Path index, List<Done> done, List<LeftOut> leftOut) {

    /** Copies the lists. */
    public ReproductionOutcome {
        done = List.copyOf(done);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A study with results, as its files have them.
     *
     * @param study which
     * @param units of its run
     * @param claims its scorecard
     * @param report path of its report, relative to the index
     */
    public record Done(StudyDescription study, int units, List<ScorecardFile.Row> claims, String report) {

        /** Copies the list. */
        public Done {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A study without results.
     *
     * @param study which
     * @param reason why, and what to do
     */
    public record LeftOut(StudyDescription study, String reason) {}
}
