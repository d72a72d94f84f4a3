/**
 * The numeric kernels behind {@link org.orthant.math.VectorMath}, which alone calls them and has checked all shapes.
 *
 * <p>Promise: every kernel gives the bits that {@code docs/numerics.md} defines, whatever the width of the machine's
 * vectors. Uses the panels of {@code org.orthant.math} and nothing else.
 */
@NullMarked
package org.orthant.math.internal;

import org.jspecify.annotations.NullMarked;
