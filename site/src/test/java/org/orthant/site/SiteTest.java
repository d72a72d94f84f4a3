package org.orthant.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of a small project. */
class SiteTest {

    @TempDir
    private Path root = Path.of("");

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    @BeforeEach
    void project() throws IOException {
        file("README.md", "# Orthant\n\n[more](docs/more.md#two), [run](docs/run.sh), [x](https://x.example/)\n");
        file(
                "docs/more.md",
                "# More\n\n## Two\n\n[up](../README.md) <script>alert(1)</script>\n\n| a |\n| - |\n| b |\n");
        file("docs/run.sh", "echo\n");
        for (String name : List.of("CHANGELOG", "CONTRIBUTING", "SECURITY", "CODE_OF_CONDUCT")) {
            file(name + ".md", "# " + name + "\n");
        }
        file("examples/README.md", "# Examples\n");
        file("python/README.md", "# Python\n");
        file("bench/README.md", "# Bench\n");
    }

    private String made(String page) throws IOException {
        return Files.readString(root.resolve("out").resolve(page));
    }

    @Test
    void linksLeadToPagesAndFilesAndHtmlIsText() throws IOException {
        assertThat(Site.make(root, root.resolve("out"))).isEmpty();

        assertThat(made("index.html"))
                .contains("href=\"docs/more.html#two\"", "href=\"docs/run.sh\"", "href=\"https://x.example/\"")
                .contains("<title>Orthant</title>", "default-src 'none'");
        assertThat(made("docs/more.html"))
                .contains("href=\"../index.html\"", "id=\"two\"", "&lt;script&gt;", "<div class=\"scroll\"><table>")
                .doesNotContain("<script");
        assertThat(made("docs/run.sh")).isEqualTo("echo\n");
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        file("docs/more.md", "# More\n\n[gone](gone.md), [out](../../etc/passwd)\n");

        assertThat(Site.make(root, root.resolve("out")))
                .containsExactlyInAnyOrder(
                        "docs/more.md: the link gone.md leads nowhere",
                        "docs/more.md: the link ../../etc/passwd leads nowhere");
    }

    @Test
    void theGalleryShowsFigureVerdictsAndCommand() throws IOException {
        file("docs/results/full/README.md", "# Results\n");
        file("docs/results/full/figures/a.svg", "<svg/>");
        file(
                "docs/results/full/studies.csv",
                "study,title,question,command,figure,alternative,caption\na,Title <a>,Why?,orthant study a,a.svg,alt,cap\n");
        file(
                "docs/results/full/scorecard.csv",
                "study,claim_id,claim,verdict,effect,ci_low,ci_high,n,beyond_baseline\na,x,It is,reproduced,0.12345,0.1,0.2,20,yes\n");

        assertThat(Site.make(root, root.resolve("out"))).isEmpty();

        assertThat(made("gallery.html"))
                .contains("Title &lt;a&gt;", "orthant study a", "src=\"docs/results/full/figures/a.svg\"")
                .contains("<td>0.123</td><td>0.100 to 0.200</td><td>20</td>", "1 reproduced");
        assertThat(root.resolve("out/docs/results/full/figures/a.svg")).exists();
    }
}
