package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.List;
import org.orthant.studies.Scorecard;
import org.orthant.studies.StudyDescription;

/**
 * What a finished run leaves.
 *
 * @param study which experiment
 * @param seed its seed
 * @param units number of units
 * @param scorecard the verdicts
 * @param report path of the report
 * @param warnings what a reader must know first
 */
public record RunOutcome(
        StudyDescription study, long seed, int units, Scorecard scorecard, Path report, List<String> warnings) {

    /** Copies the list. */
    public RunOutcome {
        warnings = List.copyOf(warnings);
    }
}
