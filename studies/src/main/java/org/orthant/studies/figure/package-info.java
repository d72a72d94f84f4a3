/**
 * Figures as data, and their drawing.
 *
 * <p>A {@link org.orthant.studies.figure.Figure} holds numbers and words and knows nothing of drawing. A
 * {@link org.orthant.studies.figure.Chart} is the same figure as pure JSON, an ECharts option whose functions are names
 * that {@code figures.js} resolves, in {@link org.orthant.studies.figure.SvgRenderer} and in the reader's browser alike.
 * The same figure gives the same bytes of SVG each time, whatever was drawn before it.
 *
 * <p>Uses {@code org.orthant.math}, Jackson, Rhino and jsvg; knows no study.
 */
@NullMarked
package org.orthant.studies.figure;

import org.jspecify.annotations.NullMarked;
