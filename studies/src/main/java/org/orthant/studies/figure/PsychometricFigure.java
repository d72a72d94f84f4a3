package org.orthant.studies.figure;

import java.util.List;

/**
 * Share of choice 1 against signed coherence, one curve for each condition (Britten 1992).
 *
 * @param text its words
 * @param conditions intact, lesioned, control ...: x is signed coherence in percent (positive: stimulus 1 is right), y
 *     the share of choice 1 from 0 to 1, the band its interval
 */
public record PsychometricFigure(FigureText text, List<Line> conditions) implements Figure {

    /** Checks that there is a condition and that shares lie in 0 to 1. */
    public PsychometricFigure {
        conditions = List.copyOf(conditions);
        Checks.some("conditions in figure " + text.id(), conditions);
        for (Line condition : conditions) {
            for (double share : condition.y()) {
                if (share < 0 || share > 1) {
                    throw new IllegalArgumentException(
                            "expected shares in 0 to 1 in condition " + condition.name() + ", got " + share);
                }
            }
        }
    }
}
