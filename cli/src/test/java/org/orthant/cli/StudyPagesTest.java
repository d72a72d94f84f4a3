package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orthant.cli.CommandLineRun.orthant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orthant.studies.Studies;
import org.orthant.studies.run.StudyPage;

/** The pages in {@code docs/studies} say what the code says; claims are compared by {@code .ci/run}, which has runs. */
class StudyPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "studies");

    static List<String> ids() {
        return Studies.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aPageHasPurposeSettingsAndClaims(String id) throws IOException {
        String page = Files.readString(PAGES.resolve(id + ".md"));
        String head = StudyPage.head(Studies.find(id).orElseThrow());
        assertThat(page)
                .as("docs/studies/%s.md is out of date: scripts/study-pages.sh RUNS writes it anew", id)
                .startsWith(head);
        assertThat(page.substring(head.length())).contains("| row | claim |", "Rules, written before the run");
    }

    @Test
    void everyStudyIsInTheList() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));
        assertThat(Studies.ids()).allSatisfy(id -> assertThat(list).contains("[`" + id + "`](" + id + ".md)"));
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages).hasSize(Studies.ids().size() + 1);
        }
    }

    @Test
    void oneStudyIsShownWithItsSettings() {
        CommandLineRun run = orthant("studies", "rules");
        assertThat(run.out()).contains("T1 fig. S4 n-p, S8", "    units: 50", "      samples: 10000");
        assertThat(orthant("studies", "rules", "--json")
                        .json()
                        .get("settings")
                        .get("units")
                        .asInt())
                .isEqualTo(50);
        assertThat(orthant("studies", "rule").err()).contains("unknown study rule; did you mean rules?");
        assertThat(orthant("studies", "rule").exitCode()).isEqualTo(2);
        assertThat(orthant("studies", "rules", "--page", "none").exitCode()).isEqualTo(3);
        assertThat(orthant("studies", "--page", "none").exitCode()).isEqualTo(2);
    }
}
