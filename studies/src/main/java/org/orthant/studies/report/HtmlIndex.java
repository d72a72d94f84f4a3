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
                + Html.each(page.studies(), HtmlIndex::study)
                + "</main>\n"
                + HtmlFrame.footer(page.provenance());
        return HtmlFrame.page(page.title(), body, List.of());
    }

    private static String study(IndexPage.Entry study) {
        return """
                <section>
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
