/**
 * Study {@code calibration}: are the program's own tests what they claim to be? Data without the effect must give uniform
 * p, data with it small ones.
 *
 * <p>A further test of modularity is one more {@link org.orthant.studies.calibration.Trial}, any other test, interval or
 * rule one more {@link org.orthant.studies.calibration.Check}; tables, figures and claims follow
 * from what is expected of it.
 */
@NullMarked
package org.orthant.studies.calibration;

import org.jspecify.annotations.NullMarked;
