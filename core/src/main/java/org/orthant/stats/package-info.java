/**
 * Tests, correlations and intervals.
 *
 * <p>Promise: every result carries its statistic, p, effect size, interval and n. Sums run in ascending index order in
 * double. What is undefined, such as the correlation of a constant or a test of one value, is NaN, never an exception; a
 * NaN or infinite value in the input is refused with its index. A p of exactly 0 is never reported: one at the smallest
 * value that a test can give is printed as an inequality. Uses {@code org.orthant.math} and nothing else of Orthant.
 */
@NullMarked
package org.orthant.stats;

import org.jspecify.annotations.NullMarked;
