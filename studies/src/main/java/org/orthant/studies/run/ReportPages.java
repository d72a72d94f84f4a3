package org.orthant.studies.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orthant.stats.Interval;
import org.orthant.studies.Baseline;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimFigures;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.report.ReportPage;
import org.orthant.studies.report.ScorecardRow;

/** Turns a conclusion into the page of a report: numbers become text here and nowhere else. */
final class ReportPages {

    /** What stands for a number that is not defined. */
    static final String NONE = "\u2013";

    private ReportPages() {}

    static ReportPage of(StudyDescription study, Manifest manifest, Conclusion conclusion) {
        return new ReportPage(
                new ReportPage.Opening(study.title(), study.question(), conclusion.summary(), conclusion.warnings()),
                conclusion.scorecard().claims().stream()
                        .map(claim -> row(study, claim))
                        .toList(),
                conclusion.sections(),
                new ReportPage.Closing(
                        conclusion.methods(),
                        study.references().stream().map(Reference::citation).toList()),
                provenance(study, manifest));
    }

    private static ScorecardRow row(StudyDescription study, Claim claim) {
        String statistic = claim.note().isEmpty() ? claim.statistic() : claim.statistic() + ". " + claim.note();
        return new ScorecardRow(
                ClaimFigures.of(study.id(), claim.id()),
                claim.claim(),
                new ScorecardRow.Measure(
                        statistic,
                        number(claim.effect().mean()),
                        interval(claim.effect()),
                        Integer.toString(claim.effect().n())),
                claim.rule(),
                claim.verdict().mark(),
                baseline(claim.baseline()));
    }

    private static ScorecardRow.Baseline baseline(@Nullable Baseline baseline) {
        if (baseline == null) {
            return new ScorecardRow.Baseline("none", "");
        }
        Interval difference = baseline.difference();
        String beyond = baseline.beyond() + " (" + number(difference.mean()) + " " + interval(difference) + ")";
        return new ScorecardRow.Baseline(baseline.name() + ": " + number(baseline.value()), beyond);
    }

    static String number(double value) {
        return Double.isNaN(value)
                ? NONE
                : String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
    }

    private static String interval(Interval interval) {
        return Double.isNaN(interval.low()) ? NONE : interval(interval.low(), interval.high());
    }

    static String interval(double low, double high) {
        return "[" + number(low) + ", " + number(high) + "]";
    }

    private static List<ReportPage.Fact> provenance(StudyDescription study, Manifest manifest) {
        Platform platform = manifest.platform();
        String kernel = manifest.vectorBits() == 0
                ? manifest.kernel()
                : manifest.kernel() + ", " + manifest.vectorBits() + " bits";
        List<ReportPage.Fact> facts = new ArrayList<>(List.of(
                new ReportPage.Fact("Study", study.id() + " (" + study.source() + ")"),
                new ReportPage.Fact("Seed", Long.toString(manifest.seed())),
                new ReportPage.Fact("Command", String.join(" ", manifest.command())),
                new ReportPage.Fact("Program", "Orthant " + platform.program() + ", commit " + platform.commit()),
                new ReportPage.Fact("Kernel", kernel),
                new ReportPage.Fact("Java", platform.java()),
                new ReportPage.Fact("System", platform.os()),
                new ReportPage.Fact("Processor", platform.cpu() + ", " + platform.cores() + " cores")));
        manifest.inputs()
                .forEach((file, sum) -> facts.add(new ReportPage.Fact("Input", file + " (SHA-256 " + sum + ")")));
        return facts;
    }
}
