/**
 * What modules do in trained networks: the studies {@code function-decision} (T1 fig. 1, T2 fig. 1) and
 * {@code function-gonogo} (T1 fig. S1).
 *
 * <p>A unit is a network: trained, run on its own fixed trial set, parted into modules; roles are found on the first
 * half of the trials and effects measured on the second.
 */
@NullMarked
package org.orthant.studies.function;

import org.jspecify.annotations.NullMarked;
