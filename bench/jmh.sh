#!/bin/sh
# Runs JMH benchmarks: bench/jmh.sh [options of JMH] [names], such as bench/jmh.sh Peak
set -eu
cd "$(dirname "$0")/.."
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
. bench/build.sh
pin "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -cp "$classpath" org.openjdk.jmh.Main "$@"
