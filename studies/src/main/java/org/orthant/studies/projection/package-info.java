/**
 * Where modules come from: studies of neurons that do nothing but weigh Gaussian noise (SPEC section 9, items 1 to 8).
 * A unit is one repetition: all points of a sweep, each with weights and noise of its own.
 */
@NullMarked
package org.orthant.studies.projection;

import org.jspecify.annotations.NullMarked;
