package org.orthant.site;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A page to be.
 *
 * @param source the document, below the project's root
 * @param target the page, below the site's root
 * @param title its first heading
 * @param body HTML
 */
record Page(Path source, Path target, String title, String body) {

    /** Where the page of a document lies: {@code README.md} is the {@code index.html} of its folder. */
    static Path target(Path source) {
        String name = source.getFileName().toString();
        String page = name.equals("README.md")
                ? "index.html"
                : name.substring(0, name.length() - ".md".length()).toLowerCase(Locale.ROOT) + ".html";
        return source.resolveSibling(page);
    }
}
