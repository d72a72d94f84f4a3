package org.orthant.studies.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** How a verdict is shown: by word, by symbol and by colour, so that none is needed alone. */
public enum VerdictMark {
    /** The interval excludes 0 in the claimed direction and the mean reaches the smallest effect of interest. */
    REPRODUCED("reproduced", "\u2713", "good"),
    /** The interval excludes 0, but the mean does not reach the smallest effect of interest. */
    BELOW_SMALLEST_EFFECT("present, below the smallest effect", "\u223c", "fair"),
    /** The interval lies below the effect and includes 0 or the wrong sign. */
    NOT_REPRODUCED("not reproduced", "\u2717", "bad"),
    /** Neither. */
    INCONCLUSIVE("inconclusive", "?", "open"),
    /** The claim's conditions are not met. */
    UNTESTABLE("untestable", "\u2013", "open"),
    /** A description without a rule. */
    REPORTED("reported", "\u2022", "open");

    private final String word;
    private final String symbol;
    private final String tone;

    VerdictMark(String word, String symbol, String tone) {
        this.word = word;
        this.symbol = symbol;
        this.tone = tone;
    }

    /** The verdict in words. */
    public String word() {
        return word;
    }

    /**
     * The mark of this word.
     *
     * @throws IllegalArgumentException if it is no verdict's
     */
    public static VerdictMark of(String word) {
        return Arrays.stream(values())
                .filter(mark -> mark.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a verdict, got " + word));
    }

    /** Word and symbol, in its colour. */
    String html() {
        return html(word);
    }

    /** So many of it. */
    String html(long count) {
        return html(count + " " + word);
    }

    private String html(String words) {
        return "<span class=\"verdict %s\"><span aria-hidden=\"true\">%s</span> %s</span>"
                .formatted(tone, symbol, words);
    }

    /** The symbol alone, in its colour, as a link. */
    String link(String href, String label) {
        return "<a class=\"verdict %s\" href=\"%s\" title=\"%s\" aria-label=\"%s\">%s</a>"
                .formatted(tone, Html.escaped(href), Html.escaped(label), Html.escaped(label), symbol);
    }

    /** How many there are of each verdict, those that there are none of left out. */
    static String tally(List<VerdictMark> verdicts) {
        return Arrays.stream(values())
                .filter(verdicts::contains)
                .map(mark -> mark.html(Collections.frequency(verdicts, mark)))
                .collect(Collectors.joining("\n", "<p class=\"tally\">", "</p>\n"));
    }
}
