package org.orthant.studies.report;

import java.util.List;

/** Writes an {@link IndexPage} as one self-contained HTML document without scripts. */
public final class HtmlIndex {

    private static final List<String> HEADINGS = List.of("Claim", "Verdict", "Effect", "n", "Beyond baseline");

    private HtmlIndex() {}

    /** The whole document, in UTF-8 when written to a file. */
    public static String render(IndexPage page) {
        String body = "<main>\n<header>\n" + Html.element("h1", page.title()) + "</header>\n"
                + Html.element("p", page.summary())
                + leftOut(page.leftOut())
                + overview(page.studies())
                + Html.each(page.studies(), HtmlIndex::study)
                + "</main>\n"
                + HtmlFrame.footer(page.provenance());
        return HtmlFrame.page(page.title(), body, List.of());
    }

    /** All claims at a glance: a symbol each, a row for each study. */
    private static String overview(List<IndexPage.Entry> studies) {
        List<VerdictMark> all = studies.stream()
                .flatMap(study -> study.rows().stream())
                .map(IndexPage.Row::verdict)
                .toList();
        return all.isEmpty()
                ? ""
                : VerdictMark.tally(all) + "<ul class=\"glance\">\n" + Html.each(studies, HtmlIndex::glance)
                        + "</ul>\n";
    }

    private static String glance(IndexPage.Entry study) {
        return "<li><a href=\"#%s\">%s</a> <span>%s</span></li>\n"
                .formatted(
                        Html.escaped(study.id()),
                        Html.escaped(study.id()),
                        Html.each(
                                study.rows(),
                                row -> row.verdict()
                                        .link(study.report(), row.verdict().word() + ": " + row.claim())));
    }

    private static String study(IndexPage.Entry study) {
        return """
                <section id="%s">
                <h2><a href="%s">%s</a></h2>
                %s<div class="scroll">
                <table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                </section>
                """.formatted(
                        Html.escaped(study.id()),
                        Html.escaped(study.report()),
                        Html.escaped(study.title()),
                        Html.element("p", study.size()),
                        Html.each(HEADINGS, heading -> "<th scope=\"col\">" + heading + "</th>"),
                        Html.each(study.rows(), HtmlIndex::row));
    }

    private static String row(IndexPage.Row row) {
        return "<tr>"
                + cell(0, Html.escaped(row.claim()))
                + cell(1, row.verdict().html())
                + cell(2, Html.escaped(row.effect()))
                + cell(3, Html.escaped(row.n()))
                + cell(4, Html.escaped(row.beyond()))
                + "</tr>\n";
    }

    private static String cell(int column, String html) {
        return "<td data-label=\"%s\">%s</td>".formatted(HEADINGS.get(column), html);
    }

    private static String leftOut(List<IndexPage.LeftOut> studies) {
        return studies.isEmpty()
                ? ""
                : "<div class=\"warnings\" role=\"note\">\n<h2>Left out</h2>\n<ul>\n"
                        + Html.each(studies, study -> Html.element("li", study.title() + ": " + study.reason()))
                        + "</ul>\n</div>\n";
    }
}
