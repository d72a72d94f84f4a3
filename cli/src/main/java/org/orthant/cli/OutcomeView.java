package org.orthant.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orthant.stats.Interval;
import org.orthant.studies.Baseline;
import org.orthant.studies.Claim;
import org.orthant.studies.Verdict;
import org.orthant.studies.run.RunOutcome;

/**
 * A run's outcome as {@code study} and {@code report} give it: the object of {@code --json}, or lines of text. Numbers
 * that are not defined are null.
 */
record OutcomeView(String study, long seed, int units, List<ClaimView> claims, String report, List<String> warnings) {

    /** One claim. */
    record ClaimView(
            String id,
            String claim,
            String statistic,
            @Nullable Double value,
            @Nullable List<Double> interval,
            int n,
            String rule,
            String verdict,
            @Nullable BaselineView baseline,
            String note) {

        static ClaimView of(Claim claim) {
            return new ClaimView(
                    claim.id(),
                    claim.claim(),
                    claim.statistic(),
                    Numbers.orNull(claim.effect().mean()),
                    bounds(claim.effect()),
                    claim.effect().n(),
                    claim.rule(),
                    claim.verdict().words(),
                    claim.baseline() == null ? null : BaselineView.of(claim.baseline()),
                    claim.note());
        }

        String line() {
            String measured = statistic + " " + Numbers.text(value) + Numbers.text(interval) + ", n = " + n;
            String beside = baseline == null ? "" : "; beyond " + baseline.name() + ": " + baseline.beyond();
            return "  " + verdict + ": " + id + "\n      " + claim + "\n      " + measured + beside;
        }
    }

    /** A claim's baseline. */
    record BaselineView(
            String name,
            @Nullable Double value,
            @Nullable Double difference,
            @Nullable List<Double> interval,
            String beyond) {

        static BaselineView of(Baseline baseline) {
            return new BaselineView(
                    baseline.name(),
                    Numbers.orNull(baseline.value()),
                    Numbers.orNull(baseline.difference().mean()),
                    bounds(baseline.difference()),
                    baseline.beyond());
        }
    }

    static OutcomeView of(RunOutcome outcome) {
        return new OutcomeView(
                outcome.study().id(),
                outcome.seed(),
                outcome.units(),
                outcome.scorecard().claims().stream().map(ClaimView::of).toList(),
                outcome.report().toString(),
                outcome.warnings());
    }

    private static @Nullable List<Double> bounds(Interval interval) {
        boolean exists = Double.isFinite(interval.low()) && Double.isFinite(interval.high());
        return exists ? List.of(interval.low(), interval.high()) : null;
    }

    /** Prints an outcome and says with which code to exit. */
    static int show(RunOutcome outcome, Console console, OutputFlags output, boolean strict) {
        OutcomeView view = of(outcome);
        console.warn(outcome.warnings());
        if (output.json()) {
            console.json(view);
        } else {
            console.result(view.study + ", seed " + view.seed + ", units " + view.units);
            view.claims.forEach(claim -> console.result(claim.line()));
            console.result("report: " + view.report);
        }
        boolean failed = strict && outcome.scorecard().count(Verdict.NOT_REPRODUCED) > 0;
        return failed ? ExitCode.NOT_REPRODUCED : ExitCode.DONE;
    }
}
