/**
 * What the step map of a network does: Jacobians, fixed and slow points, spectra, planes of principal components, flow
 * fields, and what lesions and perturbations do to the flow.
 *
 * <p>Promise: everything is computed from the network's weights and from states and inputs that the caller names, in
 * double precision; perturbations alone run as networks do, in single precision; not converging is an outcome, never an exception; nothing is called a fixed point whose relative
 * residual is above 1e-10. Uses {@code math}, {@code stats}, {@code network} and {@code connectivity}; nothing in core uses it.
 */
@NullMarked
package org.orthant.dynamics;

import org.jspecify.annotations.NullMarked;
