/**
 * Dense matrices and sequences, keyed random streams and the face of the numeric kernels.
 *
 * <p>Promise: the same arguments give the same bits on every machine with fused multiply-add, at any number of threads
 * and any vector width ({@code docs/numerics.md}). Uses nothing else of Orthant.
 */
@NullMarked
package org.orthant.math;

import org.jspecify.annotations.NullMarked;
