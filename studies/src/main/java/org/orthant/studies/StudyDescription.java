package org.orthant.studies;

import java.util.List;

/**
 * Name and origin of a study.
 *
 * @param id what the command line calls it, such as {@code function-decision}
 * @param title one line
 * @param source figures of the papers, such as {@code T1 fig. 1, T2 fig. 1}
 * @param question what the study asks, in a sentence or two
 * @param references works whose methods the study uses
 */
public record StudyDescription(String id, String title, String source, String question, List<Reference> references) {

    /** Copies the list. */
    public StudyDescription {
        references = List.copyOf(references);
    }
}
