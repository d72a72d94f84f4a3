/**
 * The report: one self-contained page from words, scorecard rows and figures.
 *
 * <p>The page works without a network and asks for none: its content security policy allows nothing from outside and no
 * script but its own, each by hash. All text from outside is escaped.
 *
 * <p>Uses {@code org.orthant.studies.figure}; knows no study: rows come with their numbers already written out.
 */
@NullMarked
package org.orthant.studies.report;

import org.jspecify.annotations.NullMarked;
