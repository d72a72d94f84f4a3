/**
 * Study {@code calibration}: are the program's own tests what they claim to be? Data without the effect must give uniform
 * p, data with it small ones.
 *
 * <p>A further calibration is one more {@link org.orthant.studies.calibration.Trial}; tables, figures and claims follow
 * from whether its null hypothesis is true.
 */
@NullMarked
package org.orthant.studies.calibration;

import org.jspecify.annotations.NullMarked;
