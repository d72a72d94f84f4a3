/**
 * Runs a study: the run directory, the executors that compute units, and the conclusion that writes tables, figures,
 * scorecard and report. Knows no particular study.
 */
@NullMarked
package org.orthant.studies.run;

import org.jspecify.annotations.NullMarked;
