package org.orthant.studies.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The claims of a page: a line each where the page opens, and all about each beside its figure. */
final class ClaimList {

    private final List<ScorecardRow> rows;

    /** By identity: two claims may have the same words. */
    private final IdentityHashMap<ScorecardRow, Integer> numbers = new IdentityHashMap<>();

    ClaimList(List<ScorecardRow> rows) {
        this.rows = rows;
        rows.forEach(row -> numbers.put(row, numbers.size() + 1));
    }

    /** How many claims have which verdict. */
    String tally() {
        return rows.isEmpty()
                ? ""
                : "<h2>Verdicts</h2>\n"
                        + VerdictMark.tally(
                                rows.stream().map(ScorecardRow::verdict).toList());
    }

    /** A line for each claim, those without a verdict last. */
    String overview() {
        Map<Boolean, List<ScorecardRow>> judged =
                rows.stream().collect(Collectors.partitioningBy(row -> row.verdict() != VerdictMark.REPORTED));
        return rows.isEmpty()
                ? ""
                : "<ul class=\"verdicts\">\n"
                        + Html.each(judged.getOrDefault(true, List.of()), this::line)
                        + Html.each(judged.getOrDefault(false, List.of()), this::line)
                        + "</ul>\n";
    }

    private String line(ScorecardRow row) {
        return "<li>%s <a href=\"#%s\">%s</a> <span class=\"value\">%s</span></li>\n"
                .formatted(row.verdict().html(), id(row), Html.escaped(row.claim()), effect(row.measure()));
    }

    private static String effect(ScorecardRow.Measure measure) {
        return Html.escaped(measure.value() + " " + measure.interval() + ", n " + measure.n());
    }

    /** The place of a claim on the page. */
    private String id(ScorecardRow row) {
        return "claim-" + numbers.get(row);
    }

    /** The claims that a figure shows. */
    List<ScorecardRow> shownBy(String figure) {
        return rows.stream().filter(row -> row.figure().equals(figure)).toList();
    }

    /** The claims that none of {@code figures} shows. */
    List<ScorecardRow> shownByNoneOf(List<String> figures) {
        return rows.stream().filter(row -> !figures.contains(row.figure())).toList();
    }

    /** All about some claims. */
    String cards(List<ScorecardRow> some) {
        return Html.each(some, this::card);
    }

    private String card(ScorecardRow row) {
        ScorecardRow.Measure measure = row.measure();
        return """
                <article class="claim" id="%s">
                <h3>%s</h3>
                <p>%s <strong>%s</strong></p>
                <dl>
                %s%s%s%s</dl>
                </article>
                """.formatted(
                        id(row),
                        Html.escaped(row.claim()),
                        row.verdict().html(),
                        effect(measure),
                        fact("Statistic", measure.statistic()),
                        fact("Rule", row.rule()),
                        fact("Baseline", row.baseline().name()),
                        fact("Beyond it", row.baseline().beyond()));
    }

    private static String fact(String name, String value) {
        return value.isEmpty() ? "" : Html.element("dt", name) + Html.element("dd", value);
    }
}
