/**
 * Studies {@code mouse}, {@code human}, {@code subcortex} and {@code systems}: does the similarity of thalamic input
 * predict cortical modules?
 *
 * <p>A brain is files ({@link org.orthant.studies.brain.BrainConfiguration}), the same for any species; known data sets
 * are configurations too. A unit is one brain: one parcellation and hemisphere of one group of subjects. Units are not
 * independent brains, so no interval is taken over them: those of correlations leave out one region after another, those
 * of induced modularity come from the null.
 */
@NullMarked
package org.orthant.studies.brain;

import org.jspecify.annotations.NullMarked;
