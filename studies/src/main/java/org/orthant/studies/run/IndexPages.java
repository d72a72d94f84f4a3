package org.orthant.studies.run;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orthant.formats.CsvTable;
import org.orthant.formats.Json;
import org.orthant.studies.Verdict;
import org.orthant.studies.report.HtmlIndex;
import org.orthant.studies.report.IndexPage;
import org.orthant.studies.report.ReportPage;
import org.orthant.studies.report.VerdictMark;
import org.orthant.studies.run.ReproductionOutcome.Done;
import org.orthant.studies.run.ScorecardFile.BaselineRow;
import org.orthant.studies.run.ScorecardFile.Row;

/** The index page of a reproduction, and the claims of all its studies as files. */
final class IndexPages {

    /** The page's name. */
    static final String INDEX = "index.html";

    private IndexPages() {}

    static void write(RunDirectory directory, ReproductionRequest request, ReproductionOutcome outcome) {
        directory.write("scorecard.json", Json.toBytes(claims(outcome)));
        directory.write("scorecard.csv", table(outcome).toText().getBytes(StandardCharsets.UTF_8));
        directory.write(INDEX, HtmlIndex.render(page(request, outcome)).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<Row>> claims(ReproductionOutcome outcome) {
        return outcome.done().stream()
                .collect(Collectors.toMap(done -> done.study().id(), Done::claims, (a, b) -> a, LinkedHashMap::new));
    }

    private static CsvTable table(ReproductionOutcome outcome) {
        CsvTable.Builder csv = CsvTable.columns(
                "study", "claim_id", "claim", "verdict", "effect", "ci_low", "ci_high", "n", "beyond_baseline");
        for (Done done : outcome.done()) {
            for (Row row : done.claims()) {
                List<Double> interval = row.interval();
                BaselineRow baseline = row.baseline();
                csv.row(
                        done.study().id(),
                        row.id(),
                        row.claim(),
                        row.verdict(),
                        row.value(),
                        interval == null ? null : interval.getFirst(),
                        interval == null ? null : interval.getLast(),
                        row.n(),
                        baseline == null ? null : baseline.beyond());
            }
        }
        return csv.build();
    }

    private static IndexPage page(ReproductionRequest request, ReproductionOutcome outcome) {
        return new IndexPage(
                "Modules in recurrent networks: all studies",
                summary(request, outcome),
                outcome.done().stream().map(IndexPages::entry).toList(),
                outcome.leftOut().stream()
                        .map(study -> new IndexPage.LeftOut(study.study().id(), study.reason()))
                        .toList(),
                provenance(request));
    }

    private static String summary(ReproductionRequest request, ReproductionOutcome outcome) {
        List<Row> rows =
                outcome.done().stream().flatMap(done -> done.claims().stream()).toList();
        String verdicts = List.of(Verdict.values()).stream()
                .map(verdict -> count(rows, verdict) + " " + verdict.words())
                .collect(Collectors.joining(", "));
        String size = request.quick()
                ? " Each study has a tenth of its size: a check of the program, too small for most verdicts."
                : "";
        return outcome.done().size() + " studies are done, " + rows.size() + " claims: " + verdicts
                + ". The rule of each verdict stands in the study's report." + size;
    }

    private static long count(List<Row> rows, Verdict verdict) {
        return rows.stream()
                .filter(row -> row.verdict().equals(verdict.words()))
                .count();
    }

    private static IndexPage.Entry entry(Done done) {
        return new IndexPage.Entry(
                done.study().id(),
                done.study().title(),
                done.report(),
                done.study().id() + " (" + done.study().source() + "), units: " + done.units(),
                done.claims().stream().map(IndexPages::row).toList());
    }

    private static IndexPage.Row row(Row row) {
        Double value = row.value();
        List<Double> interval = row.interval();
        BaselineRow baseline = row.baseline();
        String shown = value == null ? ReportPages.NONE : ReportPages.number(value);
        return new IndexPage.Row(
                row.claim() + " (" + row.statistic() + ")",
                VerdictMark.of(row.verdict()),
                interval == null ? shown : shown + " " + ReportPages.interval(interval.getFirst(), interval.getLast()),
                Integer.toString(row.n()),
                baseline == null ? "no baseline" : baseline.beyond());
    }

    private static List<ReportPage.Fact> provenance(ReproductionRequest request) {
        Platform platform = Platform.current();
        return List.of(
                new ReportPage.Fact("Seed", Long.toString(request.seed())),
                new ReportPage.Fact("Command", String.join(" ", request.command())),
                new ReportPage.Fact("Program", "Orthant " + platform.program() + ", commit " + platform.commit()),
                new ReportPage.Fact("Java", platform.java()),
                new ReportPage.Fact("System", platform.os()),
                new ReportPage.Fact("Processor", platform.cpu() + ", " + platform.cores() + " cores"));
    }
}
