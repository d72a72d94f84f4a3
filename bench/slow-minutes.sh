#!/bin/sh
# What is slow when a step is: trains on cores 0 and 1 at the same time, and prints for each the tenth of moments with the
# fastest steps and the tenth with the slowest: the step, a loop in registers, and a loop that reads from the second cache.
#
# The loop in registers is not inlined: where the compiler did so, after a minute, it took twice as long from then on.
#
#     bench/slow-minutes.sh [SECONDS]    120 if not given; on a machine with a single core it does not run
set -eu
cd "$(dirname "$0")/.."
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
. bench/build.sh

for core in 0 1; do
    CORE=$core pin "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -cp "$classpath" \
        -XX:CompileCommand=quiet -XX:CompileCommand=dontinline,org.orthant.bench.PeakBenchmark::chains \
        org.orthant.bench.SlowMinutes "${1:-120}" "$core" 2>/dev/null &
done
wait
