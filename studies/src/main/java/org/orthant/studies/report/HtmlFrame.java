package org.orthant.studies.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every page has around its body: head, style, and a policy that allows nothing from outside. */
final class HtmlFrame {

    private HtmlFrame() {}

    /**
     * A whole document.
     *
     * @param title of the window
     * @param body HTML
     * @param scripts run in this order after the body; no other script runs
     */
    static String page(String title, String body, List<String> scripts) {
        String style = resource("report.css");
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                + head(title, policy(style, scripts))
                + "<style>" + style + "</style>\n</head>\n<body>\n"
                + body
                + Html.each(scripts, script -> "<script>" + script + "</script>\n")
                + "</body>\n</html>\n";
    }

    private static String head(String title, String policy) {
        return """
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                %s""".formatted(policy, Html.element("title", title));
    }

    private static String policy(String style, List<String> scripts) {
        String hashes = scripts.stream().map(Html::policyHash).collect(Collectors.joining(" "));
        return Stream.of(
                        "default-src 'none'",
                        "script-src " + (scripts.isEmpty() ? "'none'" : hashes),
                        "style-src " + Html.policyHash(style),
                        "img-src data:",
                        "connect-src 'none'",
                        "base-uri 'none'",
                        "form-action 'none'")
                .collect(Collectors.joining("; "));
    }

    /** How a page was made: names and values. */
    static String footer(List<ReportPage.Fact> provenance) {
        return "<footer>\n<dl>\n"
                + Html.each(provenance, fact -> Html.element("dt", fact.name()) + Html.element("dd", fact.value()))
                + "</dl>\n</footer>\n";
    }

    /** A file of this package's, as text. */
    static String resource(String name) {
        try (InputStream in = HtmlFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
