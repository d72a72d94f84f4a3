/**
 * Populations of trained networks: what determines a network, and training it on a task with early stopping.
 *
 * <p>A network's key leaves the study out, so that every study that asks for network k of a seed gets the same one.
 */
@NullMarked
package org.orthant.studies.population;

import org.jspecify.annotations.NullMarked;
