package org.orthant.studies.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that a report says, in plain text.
 *
 * @param opening title, question, summary and warnings
 * @param scorecard the claims
 * @param sections results, with figures
 * @param closing methods and references
 * @param provenance how to get the same numbers again: seed, version, command, Java, operating system, CPU
 */
public record ReportPage(
        Opening opening,
        List<ScorecardRow> scorecard,
        List<ReportSection> sections,
        Closing closing,
        List<Fact> provenance) {

    /**
     * What the reader sees first.
     *
     * @param title name of the study
     * @param question what it asks
     * @param summary what it found, one paragraph
     * @param warnings what limits this run, shown before anything else
     */
    public record Opening(String title, String question, String summary, List<String> warnings) {

        /** Copies the list. */
        public Opening {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * What the reader may look up.
     *
     * @param methods what was done, with its settings
     * @param references the works that the run used
     */
    public record Closing(String methods, List<String> references) {

        /** Copies the list. */
        public Closing {
            references = List.copyOf(references);
        }
    }

    /**
     * One line of the provenance.
     *
     * @param name such as {@code seed}
     * @param value as it was
     */
    public record Fact(String name, String value) {}

    /** Copies the lists and checks that no two figures have one id. */
    public ReportPage {
        scorecard = List.copyOf(scorecard);
        sections = List.copyOf(sections);
        provenance = List.copyOf(provenance);
        Set<String> ids = new HashSet<>();
        sections.stream().flatMap(section -> section.figures().stream()).forEach(figure -> {
            if (!ids.add(figure.text().id())) {
                throw new IllegalArgumentException("expected figures of different ids, got two of "
                        + figure.text().id());
            }
        });
    }
}
