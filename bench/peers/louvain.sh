#!/bin/sh
# Times the Louvain method of Orthant, NetworKit and igraph on the same matrix, one after another on one core.
#
#     bench/peers/louvain.sh [N ...]    numbers of nodes; 100 1000 5000 if none is given
#
# PYTHON names the Python that has numpy and the peers.
set -eu
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
[ $# -gt 0 ] || set -- 100 1000 5000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. bench/build.sh

for n in "$@"; do
    "$python" bench/peers/louvain.py make "$work/matrix" "$n"
    pin "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -Xmx2g -cp "$classpath" \
        org.orthant.bench.LouvainTimes "$work/matrix" "$n"
    pin "$python" bench/peers/louvain.py "$work/matrix" "$n"
done | tee "$work/lines" | grep -v '^WARNING' >&2

"$python" bench/peers/ratios.py "$work/lines"
