/**
 * The study {@code jacobian} (T2 fig. 3): does the similarity of neurons' rows in the Jacobian of a trained network's
 * dynamics predict their functional connectivity, and does it do so any better than their recurrent weights?
 */
@NullMarked
package org.orthant.studies.jacobian;

import org.jspecify.annotations.NullMarked;
