package org.orthant.studies.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        FigureList figures = new FigureList(page.sections());
        String style = style();
        List<String> scripts = List.of(FigureScripts.echarts(), FigureScripts.figures(), "orthantFigures.showAll();");
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                + head(page.opening().title(), policy(style, scripts))
                + "<style>" + style + "</style>\n</head>\n<body>\n<main>\n"
                + opening(page.opening())
                + ScorecardTable.of(page.scorecard())
                + Html.each(page.sections(), section -> section(section, figures, still))
                + closing(page.closing())
                + "</main>\n"
                + footer(page.provenance())
                + "<script type=\"application/json\" id=\"charts\">" + Html.inScript(figures.json()) + "</script>\n"
                + Html.each(scripts, script -> "<script>" + script + "</script>\n")
                + "</body>\n</html>\n";
    }

    private static String head(String title, String policy) {
        return """
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                %s""".formatted(policy, Html.element("title", title));
    }

    /** Nothing from outside, no script and no style but those given. */
    private static String policy(String style, List<String> scripts) {
        String hashes = scripts.stream().map(Html::policyHash).collect(Collectors.joining(" "));
        return Stream.of(
                        "default-src 'none'",
                        "script-src " + hashes,
                        "style-src " + Html.policyHash(style),
                        "img-src data:",
                        "base-uri 'none'",
                        "form-action 'none'")
                .collect(Collectors.joining("; "));
    }

    private static String opening(ReportPage.Opening opening) {
        String warnings = opening.warnings().isEmpty()
                ? ""
                : "<div class=\"warnings\" role=\"note\">\n<h2>\u26a0 Read first</h2>\n<ul>\n"
                        + Html.each(opening.warnings(), warning -> Html.element("li", warning))
                        + "</ul>\n</div>\n";
        return "<header>\n" + Html.element("h1", opening.title()) + "<p class=\"question\">"
                + Html.escaped(opening.question()) + "</p>\n</header>\n" + warnings
                + Html.element("p", opening.summary());
    }

    private static String section(ReportSection section, FigureList figures, Function<Figure, String> still) {
        return "<section>\n"
                + Html.element("h2", section.heading())
                + Html.each(section.paragraphs(), paragraph -> Html.element("p", paragraph))
                + "<div class=\"figures\">\n"
                + Html.each(section.figures(), figure -> figures.html(figure, still))
                + "</div>\n</section>\n";
    }

    private static String closing(ReportPage.Closing closing) {
        return "<section>\n"
                + Html.element("h2", "Methods")
                + Html.element("p", closing.methods())
                + "</section>\n<section>\n"
                + Html.element("h2", "References")
                + "<ol>\n"
                + Html.each(closing.references(), reference -> Html.element("li", reference))
                + "</ol>\n</section>\n";
    }

    private static String footer(List<ReportPage.Fact> provenance) {
        return "<footer>\n<dl>\n"
                + Html.each(provenance, fact -> Html.element("dt", fact.name()) + Html.element("dd", fact.value()))
                + "</dl>\n</footer>\n";
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
