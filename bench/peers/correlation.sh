#!/bin/sh
# Times the correlation of N channels over 1,200 samples, Orthant and numpy one after another on one core.
#
#     bench/peers/correlation.sh [N ...]    numbers of channels; 1000 5000 if none is given
#
# PYTHON names the Python that has numpy; ROUNDS is 3. Orthant's heap is 4 GB from the start, so that, as with numpy, whose
# memory the system hands out in large pages, the time is not that of fetching fresh memory page by page.
set -eu
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
[ $# -gt 0 ] || set -- 1000 5000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. bench/build.sh

round=0
while [ "$round" -lt "${ROUNDS:-3}" ]; do
    for n in "$@"; do
        pin "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -Xms4g -Xmx4g -cp "$classpath" \
            org.orthant.bench.CorrelationTimes "$n" 1200
        OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 pin "$python" bench/peers/correlation.py "$n" 1200
    done
    round=$((round + 1))
done | tee "$work/lines" | grep -v '^WARNING' >&2

"$python" bench/peers/ratios.py "$work/lines"
