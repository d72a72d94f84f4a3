/**
 * {@code shared-starts}: do networks whose input and output weights start alike end alike (T1 fig. S9)?
 *
 * <p>A unit is one network of one design of starting weights. Pairs of networks are compared when the run concludes, from
 * stored partitions and recurrent weights. Uses {@code population}, {@code activity}, {@code modularity} and the figures.
 */
@NullMarked
package org.orthant.studies.starts;

import org.jspecify.annotations.NullMarked;
