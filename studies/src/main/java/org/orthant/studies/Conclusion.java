package org.orthant.studies;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orthant.math.Matrix;
import org.orthant.studies.report.ReportSection;

/**
 * What a study makes of its units.
 *
 * @param summary the result in a few sentences
 * @param warnings what a reader must know first
 * @param scorecard the verdicts
 * @param tables results as tables
 * @param arrays results as arrays, by name
 * @param sections the report's sections with their figures
 * @param methods how it was done, in a paragraph written from the options
 */
public record Conclusion(
        String summary,
        List<String> warnings,
        Scorecard scorecard,
        List<Table> tables,
        Map<String, Matrix> arrays,
        List<ReportSection> sections,
        String methods) {

    /** Copies the collections. */
    public Conclusion {
        warnings = List.copyOf(warnings);
        tables = List.copyOf(tables);
        arrays = new TreeMap<>(arrays);
        sections = List.copyOf(sections);
    }
}
