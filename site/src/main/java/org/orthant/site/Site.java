package org.orthant.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the site: a page for every document, the gallery, and the files that they link to. */
public final class Site {

    /** Documents and folders of documents, in the order of the list of pages. */
    private static final List<String> SOURCES = List.of(
            "README.md",
            "docs",
            "examples",
            "python/README.md",
            "bench/README.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "CODE_OF_CONDUCT.md");

    private Site() {}

    /**
     * Makes the site, or says which links lead nowhere and exits with 1.
     *
     * @param args the project's folder and the site's, which is made
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected the project's folder and the site's, got " + List.of(args));
        }
        List<String> problems = make(Path.of(args[0]), Path.of(args[1]));
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.exit(1);
        }
    }

    /** Writes everything; returns what is wrong. */
    static List<String> make(Path root, Path out) throws IOException {
        Set<Path> documents = documents(root);
        Set<Path> known = new LinkedHashSet<>(documents);
        boolean results = Files.exists(root.resolve(Gallery.RESULTS).resolve("studies.csv"));
        if (results) {
            known.add(Gallery.DOCUMENT);
        }
        Links links = new Links(root, known);
        Markdown markdown = new Markdown(links);
        List<Page> pages = new ArrayList<>();
        for (Path document : documents) {
            pages.add(markdown.page(document, Files.readString(root.resolve(document))));
        }
        if (results) {
            pages.add(1, new Gallery(root, links).page());
        }
        Html html = new Html(style(), pages);
        for (Page page : pages) {
            write(out.resolve(page.target()), html.of(page).getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : links.files()) {
            write(out.resolve(file), Files.readAllBytes(root.resolve(file)));
        }
        return links.problems();
    }

    private static Set<Path> documents(Path root) {
        Set<Path> documents = new LinkedHashSet<>();
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(root.resolve(source))) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .map(root::relativize)
                        .sorted(Comparator.comparingInt(Path::getNameCount).thenComparing(Path::toString))
                        .forEach(documents::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, content);
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream("site.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
