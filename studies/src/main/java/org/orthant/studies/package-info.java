/**
 * The seam on which every experiment hangs: a {@link org.orthant.studies.Study} is a map over units and a reduction to
 * a {@link org.orthant.studies.Scorecard}.
 *
 * <p>A unit is a pure function of (options, index) to bytes, so one study runs on one thread, on all cores, as shards of
 * a job array or on a cluster and ends with the same bytes. Each experiment has its own package below this one.
 */
@NullMarked
package org.orthant.studies;

import org.jspecify.annotations.NullMarked;
