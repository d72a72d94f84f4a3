package org.orthant.studies.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orthant.studies.figure.Chart;
import org.orthant.studies.figure.Figure;

/** The figures of a page, numbered through. */
final class FigureList {

    private final List<Figure> figures;
    private final List<Chart> charts;
    private final Function<Figure, String> still;

    /**
     * The figures of some sections.
     *
     * @param still the source of a picture for readers without scripts, or an empty string to leave it out
     */
    FigureList(List<ReportSection> sections, Function<Figure, String> still) {
        figures =
                sections.stream().flatMap(section -> section.figures().stream()).toList();
        charts = figures.stream().map(Chart::of).toList();
        this.still = still;
    }

    /** The charts by id, as JSON for a script element. */
    String json() {
        return charts.stream()
                .map(chart -> "\"" + chart.id() + "\":" + chart.json())
                .collect(Collectors.joining(",\n", "{", "}"));
    }

    /** The main picture: the first. */
    Optional<Figure> main() {
        return figures.stream().findFirst();
    }

    List<String> ids() {
        return charts.stream().map(Chart::id).toList();
    }

    /** One figure: a place for its chart, its caption and, for readers without scripts, the picture. */
    String html(Figure figure) {
        String id = figure.text().id();
        String alt = Html.escaped(figure.text().alt());
        String source = still.apply(figure);
        String image = source.isEmpty() ? "" : "<img src=\"%s\" alt=\"%s\">".formatted(source, alt);
        return """
                <figure id="%s">
                <div class="card">
                <div class="chart" data-chart="%s" role="img" aria-label="%s"></div>
                <noscript>%s</noscript>
                </div>
                <figcaption><strong>%s. %s.</strong> %s</figcaption>
                </figure>
                """.formatted(
                        id,
                        id,
                        alt,
                        image,
                        name(figure),
                        Html.escaped(figure.text().title()),
                        Html.escaped(figure.text().caption()));
    }

    /** A sentence that leads to a figure elsewhere on the page. */
    String reference(Figure figure) {
        return "<p><a href=\"#%s\">%s</a>, at the top, shows this.</p>\n"
                .formatted(figure.text().id(), name(figure));
    }

    private String name(Figure figure) {
        return "Figure " + (figures.indexOf(figure) + 1);
    }
}
