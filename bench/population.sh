#!/bin/sh
# Trains a population of standard networks on one thread and on two, with 256 MB of heap, in turn, and prints all times and
# the ratio of their medians; then the same in one process, six networks at a time in turn on one thread and on two, and
# the median of the ratios: times of minutes say little where a machine's speed changes within them.
#
#     bench/population.sh [NETWORKS [STEPS]]    100 networks of 2,000 steps if not given; ROUNDS (1) repeats both
set -eu
cd "$(dirname "$0")/.."
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
. bench/build.sh

round=0
while [ "$round" -lt "${ROUNDS:-1}" ]; do
    for threads in 1 2; do
        java_bench -Xmx256m org.orthant.bench.PopulationTimes "${1:-100}" "${2:-2000}" "$threads" 2>/dev/null
    done
    round=$((round + 1))
done | show | sed 's/.*"threads": \([0-9]*\), "seconds": \([0-9.]*\).*/\1 \2/' | sort -n | awk '
    { times[$1, ++count[$1]] = $2 }
    function median(threads, n) { n = count[threads]; return (times[threads, int((n + 1) / 2)] + times[threads, int(n / 2) + 1]) / 2 }
    END { printf "two threads: %.2f times the throughput of one\n", median(1) / median(2) }'
java_bench -Xmx256m org.orthant.bench.PopulationTimes "${1:-100}" "${2:-2000}" pairs 2>/dev/null
