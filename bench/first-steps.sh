#!/bin/sh
# Trains the first steps of a standard network in fresh processes and prints the time inside and of the whole process.
#
#     bench/first-steps.sh [STEPS]      100 if not given; HEAP (64m) is the limit of the heap, LAUNCHES (5) how often
set -eu
cd "$(dirname "$0")/.."
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
. bench/build.sh

launch=0
while [ "$launch" -lt "${LAUNCHES:-5}" ]; do
    begun=$(date +%s%N)
    java_bench "-Xmx${HEAP:-64m}" org.orthant.bench.FirstSteps "${1:-100}" 2>/dev/null
    echo "whole process: $((($(date +%s%N) - begun) / 1000000)) ms"
    launch=$((launch + 1))
done
