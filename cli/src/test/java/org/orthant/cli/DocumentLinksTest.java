package org.orthant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of every document to a file or a heading of this repository leads there. */
class DocumentLinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** {@code [words](target)}, {@code [name]: target} and, in embedded HTML, {@code src="target"}. */
    private static final Pattern LINK = Pattern.compile(
            "\\]\\(<?([^)\\s>]+)>?(?: \"[^\"]*\")?\\)|^\\[[^\\]]+\\]: +(\\S+)|(?:src|href)=\"([^\"]+)\"");

    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*?) *#*$");
    private static final Pattern ELSEWHERE = Pattern.compile("^[a-z][a-z0-9+.-]*:.*");

    @Test
    void allLinksOfDocumentsLeadSomewhere() throws IOException {
        List<Path> documents = documents();
        List<String> broken = new ArrayList<>();
        for (Path document : documents) {
            for (String target : targets(Files.readAllLines(document))) {
                if (!leadsSomewhere(document, target)) {
                    broken.add(ROOT.relativize(document) + ": " + target);
                }
            }
        }

        assertThat(documents).hasSizeGreaterThan(5);
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    @Test
    void seesBrokenLinks() {
        Path readme = ROOT.resolve("README.md");

        assertThat(targets(List.of("[a](b.md#c) and [d](e.md)", "```", "[f](g)", "```", "    [h](i)", "[j]: k.md")))
                .containsExactly("b.md#c", "e.md", "k.md");
        assertThat(leadsSomewhere(readme, "no-such-file.md")).isFalse();
        assertThat(leadsSomewhere(readme, "CONTRIBUTING.md#no-such-heading")).isFalse();
        assertThat(leadsSomewhere(readme, "CONTRIBUTING.md#build-and-test")).isTrue();
        assertThat(leadsSomewhere(readme, "https://example.org/")).isTrue();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("/target/", "/.orthant/", "/node_modules/", "/runs/")
                            .noneMatch(file.toString()::contains))
                    .sorted()
                    .toList();
        }
    }

    /** The targets of links outside of code. */
    private static List<String> targets(List<String> lines) {
        List<String> targets = new ArrayList<>();
        for (String line : prose(lines)) {
            Matcher matcher = LINK.matcher(line.replaceAll("`[^`]*`", ""));
            while (matcher.find()) {
                Stream.of(1, 2, 3).map(matcher::group).filter(t -> t != null).forEach(targets::add);
            }
        }
        return targets;
    }

    private static List<String> prose(List<String> lines) {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : lines) {
            if (line.strip().startsWith("```")) {
                code = !code;
            } else if (!code && !line.startsWith("    ")) {
                prose.add(line);
            }
        }
        return prose;
    }

    private static boolean leadsSomewhere(Path document, String target) {
        if (ELSEWHERE.matcher(target).matches()) {
            return true;
        }
        int hash = target.indexOf('#');
        String name = hash < 0 ? target : target.substring(0, hash);
        Path file = name.isEmpty() ? document : document.resolveSibling(name).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return hash < 0 || anchors(file).contains(target.substring(hash + 1));
    }

    /** The anchors that headings get: lower case, spaces to hyphens, punctuation left out, repeated ones numbered. */
    private static List<String> anchors(Path file) {
        List<String> anchors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        try {
            for (String line : prose(Files.readAllLines(file))) {
                Matcher heading = HEADING.matcher(line);
                if (heading.matches()) {
                    String anchor = heading.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                            .replace(' ', '-');
                    int before = seen.merge(anchor, 1, Integer::sum) - 1;
                    anchors.add(before == 0 ? anchor : anchor + "-" + before);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return anchors;
    }
}
