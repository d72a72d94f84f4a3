package org.orthant.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The frame around every page: head, list of pages, one style, nothing from outside. */
final class Html {

    private final String style;
    private final List<Page> pages;

    /**
     * A frame.
     *
     * @param style CSS
     * @param pages all pages, in the order of the list
     */
    Html(String style, List<Page> pages) {
        this.style = style;
        this.pages = pages;
    }

    /** Text that is safe between tags and in quotes. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The whole page. */
    String of(Page page) {
        String title = page.title().equals("Orthant") ? page.title() : page.title() + " - Orthant";
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the text</a>
            <details class="pages"><summary>Pages</summary><nav aria-label="Pages"><ul>
            %s</ul></nav></details>
            <main id="content">
            %s</main>
            </body>
            </html>
            """.formatted(hash(style), text(title), style, list(page), page.body());
    }

    private String list(Page page) {
        StringBuilder list = new StringBuilder();
        for (Page other : pages) {
            String current = other.equals(page) ? " aria-current=\"page\"" : "";
            list.append("<li><a href=\"%s\"%s>%s</a></li>%n"
                    .formatted(relative(page.target(), other.target()), current, text(other.title())));
        }
        return list.toString().replace("\r\n", "\n");
    }

    private static String relative(Path from, Path to) {
        Path folder = from.getParent();
        return (folder == null ? to : folder.relativize(to)).toString().replace('\\', '/');
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
