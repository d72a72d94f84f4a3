package org.orthant.studies.report;

import java.util.List;
import java.util.function.Function;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureScripts;

/** Writes a {@link ReportPage} as one self-contained HTML document with interactive figures. */
public final class HtmlReport {

    /** A page above this many characters leaves out the pictures for readers without scripts. */
    static final int MOST_CHARACTERS = 5_000_000;

    private HtmlReport() {}

    /**
     * The whole document, in UTF-8 when written to a file.
     *
     * @param page what it says
     * @param svg draws a figure as SVG for readers without scripts, such as {@code new SvgRenderer()::render}
     */
    public static String render(ReportPage page, Function<Figure, String> svg) {
        String whole = document(page, figure -> Html.dataUri(svg.apply(figure)));
        return whole.length() <= MOST_CHARACTERS ? whole : document(page, figure -> "");
    }

    private static String document(ReportPage page, Function<Figure, String> still) {
        FigureList figures = new FigureList(page.sections(), still);
        ClaimList claims = new ClaimList(page.scorecard());
        SectionHtml sections = new SectionHtml(figures, claims);
        String body = "<main>\n"
                + opening(page.opening(), figures, claims)
                + methods(page.closing())
                + Html.each(page.sections(), sections::of)
                + sections.further()
                + "</main>\n"
                + HtmlFrame.footer(page.provenance())
                + "<script type=\"application/json\" id=\"charts\">" + Html.inScript(figures.json()) + "</script>\n";
        return HtmlFrame.page(
                page.opening().title(),
                body,
                List.of(FigureScripts.echarts(), FigureScripts.figures(), HtmlFrame.resource("report.js")));
    }

    private static String opening(ReportPage.Opening opening, FigureList figures, ClaimList claims) {
        String warnings = opening.warnings().isEmpty()
                ? ""
                : "<div class=\"warnings\" role=\"note\">\n<h2>\u26a0 Read first</h2>\n<ul>\n"
                        + Html.each(opening.warnings(), warning -> Html.element("li", warning))
                        + "</ul>\n</div>\n";
        return "<header>\n" + Html.element("h1", opening.title()) + "<p class=\"question\">"
                + Html.escaped(opening.question()) + "</p>\n</header>\n" + warnings
                + "<div class=\"first\">\n<div>\n"
                + Html.element("p", opening.summary())
                + claims.tally()
                + "</div>\n"
                + figures.main().map(figures::html).orElse("")
                + claims.overview()
                + "</div>\n";
    }

    private static String methods(ReportPage.Closing closing) {
        return "<section>\n"
                + Html.element("h2", "Methods")
                + Html.element("p", closing.methods())
                + "<details>\n"
                + Html.element(
                        "summary", "References used (" + closing.references().size() + ")")
                + "<ol>\n"
                + Html.each(closing.references(), reference -> Html.element("li", reference))
                + "</ol>\n</details>\n</section>\n";
    }
}
