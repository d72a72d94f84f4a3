package org.orthant.site;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of studies, from what {@code scripts/take-results.py} kept of a full {@code reproduce}: {@code studies.csv},
 * {@code scorecard.csv} and a figure for each study.
 */
final class Gallery {

    /** Where the results lie. */
    static final Path RESULTS = Path.of("docs/results/full");

    /** What the page would be called as a document. */
    static final Path DOCUMENT = Path.of("gallery.md");

    private final Path folder;
    private final Links links;

    Gallery(Path root, Links links) {
        this.folder = root.resolve(RESULTS);
        this.links = links;
    }

    /** The page. */
    Page page() {
        Map<String, List<NamedCsvRecord>> claims =
                rows("scorecard.csv").stream().collect(Collectors.groupingBy(row -> row.getField("study")));
        StringBuilder body = new StringBuilder("<h1>Gallery of studies</h1>\n<p>" + introduction() + "</p>\n");
        for (NamedCsvRecord study : rows("studies.csv")) {
            body.append(section(study, claims.getOrDefault(study.getField("study"), List.of())));
        }
        return new Page(DOCUMENT, Page.target(DOCUMENT), "Gallery of studies", body.toString());
    }

    private String introduction() {
        String about = links.of(DOCUMENT, RESULTS + "/README.md");
        String all = links.of(DOCUMENT, RESULTS + "/scorecard.csv");
        return "Every study at full size, seed 1: its main figure, the verdict on each claim, and the command that makes"
                + " both. <a href=\"%s\">How and where they were run</a>; <a href=\"%s\">all numbers</a>."
                        .formatted(about, all);
    }

    private String section(NamedCsvRecord study, List<NamedCsvRecord> claims) {
        String id = study.getField("study");
        return """
            <section>
            <h2 id="%s">%s</h2>
            <p class="question">%s</p>
            <pre><code>%s</code></pre>
            %s
            <details><summary>%s</summary>
            <div class="scroll"><table>
            <thead><tr><th>claim</th><th>verdict</th><th>effect</th><th>95 %% interval</th><th>n</th><th>beyond baseline</th></tr></thead>
            <tbody>
            %s</tbody></table></div>
            </details>
            </section>
            """.formatted(
                        id,
                        Html.text(study.getField("title")),
                        Html.text(study.getField("question")),
                        Html.text(study.getField("command")),
                        figure(study),
                        summary(claims),
                        claims.stream().map(Gallery::row).collect(Collectors.joining()));
    }

    private String figure(NamedCsvRecord study) {
        if (study.getField("figure").isEmpty()) {
            return "";
        }
        String file = links.of(DOCUMENT, RESULTS + "/figures/" + study.getField("figure"));
        String text = Html.text(study.getField("caption"));
        return "<figure><img src=\"%s\" alt=\"%s\" loading=\"lazy\"><figcaption>%s</figcaption></figure>"
                .formatted(file, Html.text(study.getField("alternative")), text);
    }

    private static String summary(List<NamedCsvRecord> claims) {
        Map<String, Long> counts = claims.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("verdict"), LinkedHashMap::new, Collectors.counting()));
        return Html.text(counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("; ")));
    }

    private static String row(NamedCsvRecord claim) {
        String interval = claim.getField("ci_low").isEmpty()
                ? ""
                : number(claim.getField("ci_low")) + " to " + number(claim.getField("ci_high"));
        return Stream.of(
                        claim.getField("claim"),
                        claim.getField("verdict"),
                        number(claim.getField("effect")),
                        interval,
                        claim.getField("n"),
                        claim.getField("beyond_baseline"))
                .map(cell -> "<td>" + Html.text(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String number(String text) {
        return text.isEmpty() ? "" : String.format(Locale.ROOT, "%.3g", Double.valueOf(text));
    }

    private List<NamedCsvRecord> rows(String name) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
