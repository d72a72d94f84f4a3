package org.orthant.studies.report;

import java.util.List;

/** The scorecard as a table that becomes a list of cards on a narrow screen. */
final class ScorecardTable {

    private static final List<String> HEADINGS = List.of(
            "Claim", "Statistic", "Value", "95 % interval", "n", "Rule", "Verdict", "Baseline", "Beyond baseline");

    private ScorecardTable() {}

    static String of(List<ScorecardRow> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        return """
                <section aria-labelledby="scorecard">
                <h2 id="scorecard">Scorecard</h2>
                <div class="scroll" role="region" aria-labelledby="scorecard" tabindex="0">
                <table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                </section>
                """.formatted(
                        Html.each(HEADINGS, heading -> "<th scope=\"col\">" + heading + "</th>"),
                        Html.each(rows, ScorecardTable::row));
    }

    private static String row(ScorecardRow row) {
        ScorecardRow.Measure measure = row.measure();
        List<String> cells = List.of(
                Html.escaped(row.claim()),
                Html.escaped(measure.statistic()),
                Html.escaped(measure.value()),
                Html.escaped(measure.interval()),
                Html.escaped(measure.n()),
                Html.escaped(row.rule()),
                row.verdict().html(),
                Html.escaped(row.baseline().name()),
                Html.escaped(row.baseline().beyond()));
        StringBuilder html = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append("<td data-label=\"%s\">%s</td>".formatted(HEADINGS.get(i), cells.get(i)));
        }
        return html.append("</tr>\n").toString();
    }
}
