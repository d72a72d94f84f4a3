package org.orthant.studies.report;

import java.util.ArrayList;
import java.util.List;
import org.orthant.studies.figure.Figure;

/** A section of a report: its words, then each figure with the claims that it shows. */
final class SectionHtml {

    private final FigureList figures;
    private final ClaimList claims;

    SectionHtml(FigureList figures, ClaimList claims) {
        this.figures = figures;
        this.claims = claims;
    }

    String of(ReportSection section) {
        return "<section>\n"
                + Html.element("h2", section.heading())
                + Html.each(section.paragraphs(), paragraph -> Html.element("p", paragraph))
                + body(section.figures())
                + "</section>\n";
    }

    /** Figures without claims stand side by side; one with claims has a row of its own. */
    private String body(List<Figure> all) {
        StringBuilder html = new StringBuilder();
        List<Figure> plain = new ArrayList<>();
        for (Figure figure : all) {
            List<ScorecardRow> shown = claims.shownBy(figure.text().id());
            if (!shown.isEmpty()) {
                html.append(row(plain)).append(row(figure, shown));
                plain.clear();
            } else if (!isMain(figure)) {
                plain.add(figure);
            }
        }
        return html.append(row(plain)).toString();
    }

    private boolean isMain(Figure figure) {
        return figures.main()
                .filter(main -> main.text().id().equals(figure.text().id()))
                .isPresent();
    }

    private String row(List<Figure> plain) {
        return plain.isEmpty() ? "" : "<div class=\"figures\">\n" + Html.each(plain, figures::html) + "</div>\n";
    }

    private String row(Figure figure, List<ScorecardRow> shown) {
        boolean main = isMain(figure);
        return "<div class=\"" + (main ? "claims" : "evidence") + "\">\n"
                + (main ? figures.reference(figure) : figures.html(figure))
                + "<div>\n" + claims.cards(shown) + "</div>\n</div>\n";
    }

    /** The claims that no figure shows; empty if there are none. */
    String further() {
        List<ScorecardRow> others = claims.shownByNoneOf(figures.ids());
        return others.isEmpty()
                ? ""
                : "<section>\n" + Html.element("h2", "Further claims") + "<div class=\"claims\">\n<div>\n"
                        + claims.cards(others) + "</div>\n</div>\n</section>\n";
    }
}
