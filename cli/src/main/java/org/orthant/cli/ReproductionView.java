package org.orthant.cli;

import java.util.List;
import org.orthant.studies.Verdict;
import org.orthant.studies.run.ReproductionOutcome;
import org.orthant.studies.run.ReproductionOutcome.Done;
import org.orthant.studies.run.ScorecardFile.Row;

/** What {@code reproduce} gives: the object of {@code --json}, or lines of text. */
record ReproductionView(String index, List<StudyRow> studies, List<LeftOut> leftOut) {

    /** A study with results; {@code report} is relative to the index. */
    record StudyRow(String study, int units, List<Row> claims, String report) {

        private String line() {
            List<String> counts = List.of(Verdict.values()).stream()
                    .filter(verdict -> count(verdict) > 0)
                    .map(verdict -> count(verdict) + " " + verdict.words())
                    .toList();
            return study + ", units " + units + ": " + String.join(", ", counts);
        }

        private long count(Verdict verdict) {
            return claims.stream()
                    .filter(claim -> claim.verdict().equals(verdict.words()))
                    .count();
        }
    }

    /** A study without results. */
    record LeftOut(String study, String reason) {}

    private static ReproductionView of(ReproductionOutcome outcome) {
        return new ReproductionView(
                outcome.index().toString(),
                outcome.done().stream().map(ReproductionView::row).toList(),
                outcome.leftOut().stream()
                        .map(study -> new LeftOut(study.study().id(), study.reason()))
                        .toList());
    }

    private static StudyRow row(Done done) {
        return new StudyRow(done.study().id(), done.units(), done.claims(), done.report());
    }

    /** Prints an outcome and says with which code to exit. */
    static int show(ReproductionOutcome outcome, Console console, OutputFlags output, boolean strict) {
        ReproductionView view = of(outcome);
        if (output.json()) {
            console.json(view);
        } else {
            view.studies.forEach(study -> console.result(study.line()));
            view.leftOut.forEach(study -> console.result(study.study() + ", left out: " + study.reason()));
            console.result("index: " + view.index);
        }
        boolean failed = strict && view.studies.stream().anyMatch(study -> study.count(Verdict.NOT_REPRODUCED) > 0);
        return failed ? ExitCode.NOT_REPRODUCED : ExitCode.DONE;
    }
}
