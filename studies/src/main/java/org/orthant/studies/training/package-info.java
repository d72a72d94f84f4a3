/**
 * What training does: modules across training (T1 fig. S6), input weights before and after it (T1 fig. S5), and how well
 * networks of different sizes learn (T1 fig. S13).
 *
 * <p>Networks are trained to a common last step, so that the same network serves every study that asks for its recipe.
 */
@NullMarked
package org.orthant.studies.training;

import org.jspecify.annotations.NullMarked;
