/**
 * Executors that compute the units of a study on an Apache Spark cluster. A unit is a pure function of study, options and
 * number, so Spark may compute it anywhere and, if a machine is lost, again: no bit of a result changes.
 *
 * <p>Uses {@code org.orthant.studies} and Spark, which the cluster provides.
 */
@NullMarked
package org.orthant.spark;

import org.jspecify.annotations.NullMarked;
