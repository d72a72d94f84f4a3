/**
 * The same study under many settings: grids of settings, and the multiverse of defensible ones. Each world is a whole run
 * of its own; what they say together is how often each verdict holds. Networks that several worlds need are trained once.
 */
@NullMarked
package org.orthant.studies.sweep;

import org.jspecify.annotations.NullMarked;
