package org.orthant.studies.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.studies.figure.Axis;
import org.orthant.studies.figure.BarsFigure;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.Line;
import org.orthant.studies.figure.LinesFigure;
import org.orthant.studies.figure.MatrixFigure;
import org.orthant.studies.figure.SvgRenderer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {

    private static final String HOSTILE = "\"><img src=x onerror=alert(1)></script><script>alert('2')</script>&\u2028";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"charts\">(.*?)</script>", Pattern.DOTALL);

    /** Leaves the page in target/figures, to be looked at. */
    @Test
    void isOneFileUnderFiveMegabytesThatAsksForNothing() throws IOException {
        String html = HtmlReport.render(SamplePages.page(), new SvgRenderer()::render);
        Files.writeString(Files.createDirectories(Path.of("target", "figures")).resolve("report.html"), html);

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
        String markup = html.replaceAll("(?s)<script.*?</script>", "");
        assertThat(found("(?:src|href|action|data)=\"([^\"]{1,40})", markup))
                .allMatch(s -> s.startsWith("data:") || s.startsWith("#"));
        assertThat(html).doesNotContain("@import").doesNotContain("url(http");
    }

    @Test
    void saysEverythingWithWarningsFirst() {
        String html = plain(SamplePages.page());

        assertThat(List.of(
                        "2 of 20 networks",
                        "<h2>Verdicts</h2>",
                        "<h2>Methods</h2>",
                        "<h2>Modules</h2>",
                        "Further claims"))
                .extracting(html::indexOf)
                .isSorted()
                .allMatch(place -> place > 0);
        assertThat(html)
                .contains("top-n readout weights: 0.92", "no: 0.00 (-0.01 to 0.01)", "<dd>20231101</dd>")
                .contains("Figure 1. Functional connectivity", "Figure 6. Input similarity")
                .contains("Rubinov, M. &amp; Sporns, O.");
        for (VerdictMark verdict : VerdictMark.values()) {
            assertThat(html).contains(verdict.html(), verdict.html(1));
        }
    }

    @Test
    void opensWithTheVerdictsAndTheFirstFigure() {
        String html = plain(SamplePages.page());
        String first = html.substring(html.indexOf("class=\"first\""), html.indexOf("<h2>Methods</h2>"));

        assertThat(found("<a href=\"#(claim-\\d)\">", first))
                .containsExactly("claim-1", "claim-2", "claim-3", "claim-4", "claim-5", "claim-6");
        assertThat(found("<figure id=\"([^\"]*)\"", first)).containsExactly("functional-connectivity");
        assertThat(found("<figure id=\"([^\"]*)\"", html)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void putsAClaimBesideItsFigure() {
        String html = plain(SamplePages.page());
        String figure = SamplePages.page().scorecard().getFirst().figure();
        String row = html.substring(html.indexOf("class=\"evidence\""));

        assertThat(found("<(?:figure|article class=\"claim\") id=\"([^\"]*)\"", row))
                .startsWith(figure, "claim-1")
                .endsWith("claim-2", "claim-3", "claim-4", "claim-5", "claim-6");
    }

    @Test
    void linksToPlacesThatThereAre() {
        String html = plain(SamplePages.page());

        assertThat(found("href=\"#([^\"]*)\"", html))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(html).contains("id=\"" + id + "\""));
    }

    @Test
    void givesEveryFigureATextAlternativeAndTheKeyboardAWayIn() {
        String html = plain(SamplePages.page());

        assertThat(found("<div class=\"chart\" ([^>]*)>", html))
                .hasSize(6)
                .allMatch(tag -> tag.contains("role=\"img\" aria-label=\"A picture of "));
        assertThat(found("<noscript><img src=\"data:image/svg\\+xml;base64,[^\"]*\" alt=\"(A picture of)", html))
                .hasSize(6);
    }

    @Test
    void allowsItsOwnScriptsAndStyleOnly() {
        String html = plain(SamplePages.page());
        String policy =
                found("Content-Security-Policy\" content=\"([^\"]*)\"", html).getFirst();
        List<String> scripts = found("<script>(.*?)</script>", html);

        assertThat(scripts).hasSize(3);
        assertThat(scripts).allSatisfy(script -> assertThat(policy).contains(Html.policyHash(script)));
        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'sha256-")
                .contains("style-src "
                        + Html.policyHash(found("<style>(.*?)</style>", html).getFirst()))
                .doesNotContain("unsafe", "http", "*");
    }

    /** SHA-256 of the empty text, as published in FIPS 180-4 examples. */
    @Test
    void hashesAsBrowsersDo() {
        assertThat(Html.policyHash("")).isEqualTo("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    /** Leaves the page in target/figures, where scripts/check-report.sh tries it. */
    @Test
    void escapesAllTextFromOutside() throws IOException {
        String html = plain(hostilePage());
        Files.writeString(Files.createDirectories(Path.of("target", "figures")).resolve("hostile.html"), html);

        assertThat(html).doesNotContain("<img src=x").doesNotContain("<script>alert");
        assertThat(found("<script>(.*?)</script>", html)).hasSize(3);
        JsonNode chart = JsonMapper.builder()
                .build()
                .readTree(found(DATA.pattern(), html).getFirst());
        assertThat(chart.at("/hostile/option/title/text").asString()).isEqualTo(HOSTILE);
    }

    @Test
    void leavesStillPicturesOutOfAPageThatTheyWouldMakeTooBig() {
        String huge = "x".repeat(HtmlReport.MOST_CHARACTERS);

        String html = HtmlReport.render(SamplePages.page(), figure -> huge);

        assertThat(html.length()).isLessThan(HtmlReport.MOST_CHARACTERS);
        assertThat(found("<noscript>([^<]*)</noscript>", html)).hasSize(6).allMatch(String::isEmpty);
    }

    @Test
    void refusesTwoFiguresOfOneId() {
        Figure figure = figure("same");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page("title", List.of(figure, figure)))
                .withMessageContaining("two of same");
    }

    private static String plain(ReportPage page) {
        return HtmlReport.render(page, figure -> "<svg/>");
    }

    private static ReportPage hostilePage() {
        return page(HOSTILE, List.of(figure("hostile"), matrix(), bars()));
    }

    private static Figure matrix() {
        return new MatrixFigure(
                        new FigureText("matrix", HOSTILE, HOSTILE, HOSTILE),
                        DoubleMatrix.of(3, 3, 1, 0.5, 0, 0.5, 1, 0, 0, 0, 1),
                        List.of(0, 1, 0),
                        HOSTILE,
                        new MatrixFigure.Scale(HOSTILE, 1))
                .with(List.of(
                        new MatrixFigure.Resolution(0.5, 0.25, false, List.of(0, 0, 0)),
                        new MatrixFigure.Resolution(1, 0.5, true, List.of(0, 1, 0)),
                        new MatrixFigure.Resolution(2, Double.NaN, false, List.of(1, 1, 0))));
    }

    private static Figure bars() {
        return new BarsFigure(
                new FigureText("bars", HOSTILE, HOSTILE, HOSTILE),
                Axis.of(HOSTILE),
                List.of(HOSTILE, "=1+1"),
                Axis.of(HOSTILE),
                List.of(new BarsFigure.Bars(HOSTILE, List.of(1.0, 2.0))));
    }

    private static ReportPage page(String words, List<Figure> figures) {
        ScorecardRow row = new ScorecardRow(
                "hostile",
                words,
                new ScorecardRow.Measure(words, words, words, words),
                words,
                VerdictMark.INCONCLUSIVE,
                new ScorecardRow.Baseline(words, words));
        return new ReportPage(
                new ReportPage.Opening(words, words, words, List.of(words)),
                List.of(row),
                List.of(new ReportSection(words, List.of(words), figures)),
                new ReportPage.Closing(words, List.of(words)),
                List.of(new ReportPage.Fact(words, words)));
    }

    private static Figure figure(String id) {
        Line line = Line.of(HOSTILE, new double[] {0}, new double[] {1});
        return new LinesFigure(
                new FigureText(id, HOSTILE, HOSTILE, HOSTILE),
                Axis.of(HOSTILE),
                Axis.of(HOSTILE),
                List.of(line),
                List.of());
    }

    /** The first group of every match. */
    private static List<String> found(String pattern, String html) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
