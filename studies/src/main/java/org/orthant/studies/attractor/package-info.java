/**
 * The study {@code line-attractor} (T1 fig. 4 b, T2 fig. 5 b-d): do trained networks integrate along a line of fixed or
 * slow points that crosses the decision boundary, and do stimuli push them along it in opposite directions?
 */
@NullMarked
package org.orthant.studies.attractor;

import org.jspecify.annotations.NullMarked;
