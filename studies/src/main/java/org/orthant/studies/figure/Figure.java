package org.orthant.studies.figure;

/**
 * One figure: data with its words, no drawing.
 *
 * <p>In every kind NaN stands for "no value" and is drawn as a gap, except where a record says that it refuses it;
 * infinite values are always refused.
 */
public sealed interface Figure
        permits MatrixFigure,
                HeatmapFigure,
                LinesFigure,
                BoxesFigure,
                ScatterFigure,
                PsychometricFigure,
                BarsFigure,
                PlaneFigure,
                ViolinsFigure,
                PhasePlaneFigure {

    /** File name, title, caption and text alternative. */
    FigureText text();
}
