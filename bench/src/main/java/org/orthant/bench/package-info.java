/**
 * Benchmarks, run with JMH and never shipped.
 *
 * <pre>{@code
 * mvn -pl bench -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp bench/target/classes:$(cat bench/target/classpath) org.openjdk.jmh.Main TrainingStep Peak
 * }</pre>
 *
 * <p>Column {@code gigaflop} divided by the peak's is the share of the core's speed that training uses.
 */
@NullMarked
package org.orthant.bench;

import org.jspecify.annotations.NullMarked;
