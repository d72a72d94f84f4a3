package org.orthant.studies.report;

import java.util.List;

/**
 * What the index of several studies says, in plain text.
 *
 * @param title of the page
 * @param summary the verdicts of all studies in a sentence
 * @param studies those with results
 * @param leftOut those without
 * @param provenance how to get the same numbers again
 */
public record IndexPage(
        String title, String summary, List<Entry> studies, List<LeftOut> leftOut, List<ReportPage.Fact> provenance) {

    /** Copies the lists. */
    public IndexPage {
        studies = List.copyOf(studies);
        leftOut = List.copyOf(leftOut);
        provenance = List.copyOf(provenance);
    }

    /**
     * A study with results.
     *
     * @param id what the command line calls it
     * @param title in a line
     * @param report where its report lies, relative to the index
     * @param size such as {@code 20 units}
     * @param rows its claims
     */
    public record Entry(String id, String title, String report, String size, List<Row> rows) {

        /** Copies the list. */
        public Entry {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A claim.
     *
     * @param claim what the paper says, and what was measured
     * @param verdict the outcome
     * @param effect the statistic's value, and its 95 % interval or a dash
     * @param n networks, or whatever is the unit of replication
     * @param beyond whether it goes beyond its baseline
     */
    public record Row(String claim, VerdictMark verdict, String effect, String n, String beyond) {}

    /**
     * A study without results.
     *
     * @param title in a line
     * @param reason why, and what to do
     */
    public record LeftOut(String title, String reason) {}
}
