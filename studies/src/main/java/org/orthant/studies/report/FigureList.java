package org.orthant.studies.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orthant.studies.figure.Chart;
import org.orthant.studies.figure.Figure;

/** The figures of a page, numbered through. */
final class FigureList {

    private final List<Figure> figures;
    private final List<Chart> charts;

    FigureList(List<ReportSection> sections) {
        figures =
                sections.stream().flatMap(section -> section.figures().stream()).toList();
        charts = figures.stream().map(Chart::of).toList();
    }

    /** The charts by id, as JSON for a script element. */
    String json() {
        return charts.stream()
                .map(chart -> "\"" + chart.id() + "\":" + chart.json())
                .collect(Collectors.joining(",\n", "{", "}"));
    }

    /**
     * One figure: a place for its chart, its caption and, for readers without scripts, the picture.
     *
     * @param still the source of the picture, or an empty string to leave it out
     */
    String html(Figure figure, Function<Figure, String> still) {
        String id = figure.text().id();
        String alt = Html.escaped(figure.text().alt());
        String source = still.apply(figure);
        String image = source.isEmpty() ? "" : "<img src=\"%s\" alt=\"%s\">".formatted(source, alt);
        return """
                <figure id="%s">
                <div class="card">
                <div class="chart" data-chart="%s" role="img" aria-label="%s" tabindex="0"></div>
                <noscript>%s</noscript>
                </div>
                <figcaption><strong>Figure %d. %s.</strong> %s</figcaption>
                </figure>
                """.formatted(
                        id,
                        id,
                        alt,
                        image,
                        figures.indexOf(figure) + 1,
                        Html.escaped(figure.text().title()),
                        Html.escaped(figure.text().caption()));
    }
}
