#!/bin/sh
# Trains a population of standard networks on one thread and on two, with 256 MB of heap, and prints both times.
#
#     bench/population.sh [NETWORKS [STEPS]]    100 networks of 2,000 steps if not given
set -eu
cd "$(dirname "$0")/.."
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
. bench/build.sh

for threads in 1 2; do
    java_bench -Xmx256m org.orthant.bench.PopulationTimes "${1:-100}" "${2:-2000}" "$threads" 2>/dev/null
done | tee -a /dev/stderr | sed 's/.*"seconds": \([0-9.]*\).*/\1/' | {
    read -r one
    read -r two
    awk "BEGIN { printf \"two threads: %.2f times the throughput of one\\n\", $one / $two }"
}
