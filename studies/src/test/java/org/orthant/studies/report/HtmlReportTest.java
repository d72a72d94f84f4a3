package org.orthant.studies.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.orthant.studies.figure.SvgRenderer;

class HtmlReportTest {

    @Test
    void writesThePage() throws IOException {
        String html = HtmlReport.render(SamplePages.page(), new SvgRenderer()::render);
        Files.writeString(Files.createDirectories(Path.of("target/figures")).resolve("report.html"), html);
        assertThat(html.length()).isLessThan(3_000_000);
    }
}
