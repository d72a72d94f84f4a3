/**
 * A network or recording that the user brings: the analyses of the studies on one subject, without verdicts.
 *
 * <p>Uses what the studies use, from {@code activity}, {@code modularity}, {@code function} and {@code flow}.
 */
@NullMarked
package org.orthant.studies.own;

import org.jspecify.annotations.NullMarked;
