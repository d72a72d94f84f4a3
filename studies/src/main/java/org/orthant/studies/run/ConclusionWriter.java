package org.orthant.studies.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.orthant.formats.Json;
import org.orthant.studies.Conclusion;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.Table;
import org.orthant.studies.figure.SvgRenderer;
import org.orthant.studies.report.HtmlReport;

/** Writes a conclusion into its run directory: tables, arrays, figures, scorecard, report, in this order. */
final class ConclusionWriter {

    private final RunDirectory directory;

    ConclusionWriter(RunDirectory directory) {
        this.directory = directory;
    }

    /** Writes everything and returns the report's path. */
    Path write(StudyDescription study, Manifest manifest, Conclusion conclusion) {
        conclusion.tables().forEach(this::write);
        ResultArrays.write(directory, conclusion);
        SvgRenderer renderer = new SvgRenderer();
        figures(conclusion, renderer);
        directory.write("scorecard.json", Json.toBytes(ScorecardFile.of(conclusion.scorecard())));
        String page = HtmlReport.render(ReportPages.of(study, manifest, conclusion), renderer::render);
        directory.sweep(); // before the last file: a run that has its report has no temporary file
        directory.write("report.html", page.getBytes(StandardCharsets.UTF_8));
        return directory.resolve("report.html");
    }

    private void write(Table table) {
        directory.write(
                "tables/" + table.name() + ".csv", table.toCsv().toText().getBytes(StandardCharsets.UTF_8));
    }

    private void figures(Conclusion conclusion, SvgRenderer renderer) {
        conclusion.sections().stream()
                .flatMap(section -> section.figures().stream())
                .forEach(figure -> directory.write(
                        "figures/" + figure.text().id() + ".svg",
                        renderer.render(figure).getBytes(StandardCharsets.UTF_8)));
    }
}
