package org.orthant.studies.report;

import java.util.List;
import org.orthant.studies.figure.Figure;

/**
 * A section of the report.
 *
 * @param heading its heading
 * @param paragraphs plain text
 * @param figures drawn below the text, side by side where there is room
 */
public record ReportSection(String heading, List<String> paragraphs, List<Figure> figures) {

    /** Copies the lists. */
    public ReportSection {
        paragraphs = List.copyOf(paragraphs);
        figures = List.copyOf(figures);
    }
}
