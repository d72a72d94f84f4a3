#!/bin/sh
# The median step of N = 100 in ten launches, one after another on one core, each with the speed of a plain loop of
# multiply-adds in the same process before and after it (loop_gflops), and of one that reads from the second cache
# (read_gbytes): where one of them dropped, the machine was slow.
set -eu
cd "$(dirname "$0")/.."
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
. bench/build.sh

launch=0
while [ "$launch" -lt 10 ]; do
    pin "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -cp "$classpath" org.orthant.bench.StepTimes 100 2>/dev/null
    launch=$((launch + 1))
done | show | sed 's/.*"median_ms": \([0-9.]*\)/\1/; s/,.*"loop_gflops": / /; s/"read_gbytes"://; s/[][,}]/ /g' | awk '
    NR == 1 { low = high = $1; slow = fast = $2; least = most = $4 }
    { if ($1 < low) low = $1; if ($1 > high) high = $1 }
    { for (k = 2; k <= 3; k++) { if ($k < slow) slow = $k; if ($k > fast) fast = $k } }
    { for (k = 4; k <= 5; k++) { if ($k < least) least = $k; if ($k > most) most = $k } }
    END {
        printf "medians %.3f to %.3f ms, %.0f %% apart; the loop %d to %d GFLOP/s, %.0f %% apart; ",
            low, high, 100 * (high / low - 1), slow, fast, 100 * (fast / slow - 1)
        printf "reading the second cache %d to %d GB/s, %.0f %% apart\n", least, most, 100 * (most / least - 1)
    }'
