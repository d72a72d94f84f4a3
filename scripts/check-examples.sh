#!/bin/sh
# Runs every example but the notebook, which scripts/check-python.sh runs.
#   scripts/check-examples.sh [PROGRAM LIB]    the orthant to use and its jars (default: ./orthant, .orthant/lib)
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
ORTHANT=${1:-$root/orthant}
lib=${2:-$root/.orthant/lib}
export ORTHANT
. "$root/scripts/jdk.sh"
. "$root/scripts/python.sh"
find_jdk || {
    jdk_missing_message >&2
    exit 2
}
"$ORTHANT" --version >/dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

example() {
    name=$1
    shift
    began=$(date +%s)
    if ! "$@" >"$work/$name.log" 2>&1; then
        cat "$work/$name.log" >&2
        echo "check-examples: $name failed" >&2
        exit 1
    fi
    echo "check-examples: $name, $(($(date +%s) - began)) s"
}

cd "$work"
example java-api "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -cp "$lib/*" \
    "$root/examples/java-api/TrainFindLesion.java"
example own-network "$python" "$root/examples/own-network/pytorch_network.py" "$work/own-network"
example own-matrix sh "$root/examples/own-matrix/own-matrix.sh" "$work/own-matrix"
example brain "$python" "$root/examples/brain/own_brain.py" "$work/brain"
example job-array sh "$root/examples/job-array/job-array.sh" "$work/job-array"
if [ "${ORTHANT_WITHOUT_SPARK:-}" = '' ]; then
    example spark sh "$root/examples/spark/spark.sh" "$work/spark"
fi
