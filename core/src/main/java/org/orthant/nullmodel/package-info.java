/**
 * Null models: what a statistic would be without the structure it claims to show.
 *
 * <p>Promise: a draw is a pure function of keyed streams and its index; a p-value is (1 + #{null &gt;= observed}) / (1 +
 * n) and so never 0; where a null cannot be had, the result says why. Uses {@code connectivity}, {@code community},
 * {@code stats} and {@code math}.
 */
@NullMarked
package org.orthant.nullmodel;

import org.jspecify.annotations.NullMarked;
