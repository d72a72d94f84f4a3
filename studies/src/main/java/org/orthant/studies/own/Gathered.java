package org.orthant.studies.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orthant.math.Matrix;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.report.ReportSection;

/** Puts the parts of an analysis together. */
final class Gathered {

    private Gathered() {}

    static Conclusion of(String summary, List<String> first, List<Part> parts, String methods) {
        List<String> warnings = new ArrayList<>(first);
        List<Table> tables = new ArrayList<>();
        Map<String, Matrix> arrays = new TreeMap<>();
        List<ReportSection> sections = new ArrayList<>();
        for (Part part : parts) {
            warnings.addAll(part.warnings());
            tables.addAll(part.tables());
            arrays.putAll(part.arrays());
            sections.add(part.section());
        }
        return new Conclusion(summary, warnings, new Scorecard(List.of()), tables, arrays, sections, methods);
    }
}
