#!/bin/sh
# The median step of N = 100 in ten launches, one after another on one core.
set -eu
cd "$(dirname "$0")/.."
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
. bench/build.sh

launch=0
while [ "$launch" -lt 10 ]; do
    pin "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -cp "$classpath" org.orthant.bench.StepTimes 100 2>/dev/null
    launch=$((launch + 1))
done
