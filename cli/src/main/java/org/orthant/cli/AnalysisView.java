package org.orthant.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.studies.own.ReferenceCheck;
import org.orthant.studies.run.AnalysisRun;

/** What {@code analyze} gives: the object of {@code --json}, or lines of text. Numbers that are not defined are null. */
record AnalysisView(
        String summary,
        @Nullable Double largestDifferenceOutputs,
        @Nullable Double largestDifferenceStates,
        List<String> warnings,
        String report) {

    static AnalysisView of(AnalysisRun.Written written, @Nullable ReferenceCheck check) {
        return new AnalysisView(
                written.conclusion().summary(),
                check == null ? null : Numbers.orNull(check.outputs()),
                check == null ? null : Numbers.orNull(check.states()),
                written.conclusion().warnings(),
                written.report().toString());
    }

    int show(Console console, OutputFlags output) {
        console.warn(warnings);
        if (output.json()) {
            console.json(this);
        } else {
            console.result(summary);
            console.result("report: " + report);
        }
        return ExitCode.DONE;
    }
}
