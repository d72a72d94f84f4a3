/**
 * {@code input-modules}: do similar input weights make neurons correlate, and do modules of the input weights part
 * functional connectivity (T1 fig. 3 a-e, T2 fig. 4 a-e)?
 *
 * <p>A unit is the network of one index, trained on each of the study's tasks. Uses {@code population}, {@code activity},
 * {@code modularity} and the figures.
 */
@NullMarked
package org.orthant.studies.inputs;

import org.jspecify.annotations.NullMarked;
