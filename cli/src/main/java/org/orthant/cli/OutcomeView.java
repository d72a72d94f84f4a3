package org.orthant.cli;

import java.util.List;
import org.orthant.studies.Verdict;
import org.orthant.studies.run.RunOutcome;
import org.orthant.studies.run.ScorecardFile;
import org.orthant.studies.run.ScorecardFile.BaselineRow;
import org.orthant.studies.run.ScorecardFile.Row;

/**
 * A run's outcome as {@code study} and {@code report} give it: the object of {@code --json}, or lines of text. Numbers
 * that are not defined are null.
 */
record OutcomeView(String study, long seed, int units, List<Row> claims, String report, List<String> warnings) {

    static OutcomeView of(RunOutcome outcome) {
        return new OutcomeView(
                outcome.study().id(),
                outcome.seed(),
                outcome.units(),
                ScorecardFile.of(outcome.scorecard()).claims(),
                outcome.report().toString(),
                outcome.warnings());
    }

    private static String line(Row claim) {
        String measured = claim.statistic() + " " + Numbers.text(claim.value()) + Numbers.text(claim.interval())
                + ", n = " + claim.n();
        BaselineRow baseline = claim.baseline();
        String beside = baseline == null ? "" : "; beyond " + baseline.name() + ": " + baseline.beyond();
        return "  " + claim.verdict() + ": " + claim.id() + "\n      " + claim.claim() + "\n      " + measured + beside;
    }

    /** Prints an outcome and says with which code to exit. */
    static int show(RunOutcome outcome, Console console, OutputFlags output, boolean strict) {
        OutcomeView view = of(outcome);
        console.warn(outcome.warnings());
        if (output.json()) {
            console.json(view);
        } else {
            console.result(view.study + ", seed " + view.seed + ", units " + view.units);
            view.claims.forEach(claim -> console.result(line(claim)));
            console.result("report: " + view.report);
        }
        boolean failed = strict && outcome.scorecard().count(Verdict.NOT_REPRODUCED) > 0;
        return failed ? ExitCode.NOT_REPRODUCED : ExitCode.DONE;
    }
}
