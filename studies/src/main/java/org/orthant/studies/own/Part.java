package org.orthant.studies.own;

import java.util.List;
import java.util.Map;
import org.orthant.math.Matrix;
import org.orthant.studies.Table;
import org.orthant.studies.report.ReportSection;

/**
 * One analysis of a report.
 *
 * @param section words and figures
 * @param tables its numbers
 * @param arrays by name
 * @param warnings what a reader must know first
 */
record Part(ReportSection section, List<Table> tables, Map<String, Matrix> arrays, List<String> warnings) {

    /** Copies the lists. */
    Part {
        tables = List.copyOf(tables);
        arrays = Map.copyOf(arrays);
        warnings = List.copyOf(warnings);
    }

    /** An analysis that can't be done here, and why. */
    static Part leftOut(String heading, String reason) {
        return new Part(new ReportSection(heading, List.of(reason), List.of()), List.of(), Map.of(), List.of());
    }
}
