/**
 * Benchmarks, run with JMH and never shipped.
 *
 * <pre>{@code
 * bench/jmh.sh TrainingStep Peak
 * }</pre>
 *
 * <p>Column {@code gigaflop} divided by the peak's is the share of the core's speed that training uses.
 */
@NullMarked
package org.orthant.bench;

import org.jspecify.annotations.NullMarked;
