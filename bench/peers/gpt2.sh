#!/bin/sh
# Times the forward pass of a GPT-2 of the size of GPT-2 small, random weights, in Orthant and in PyTorch, one after another
# on one core, from the same file; prints ratios and how far the results are apart.
#
#     bench/peers/gpt2.sh [TOKENS ...]   numbers of tokens; 32 if none is given
#
# PYTHON names the Python that has numpy and torch. ROUNDS (3) repeats the whole sequence, so that a drift of the machine
# meets everyone. Needs 500 MB of disk for a moment.
set -eu
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
[ $# -gt 0 ] || set -- 32
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. bench/build.sh

"$python" bench/peers/gpt2.py make "$work/model"
round=0
while [ "$round" -lt "${ROUNDS:-3}" ]; do
    for tokens in "$@"; do
        OMP_NUM_THREADS=1 MKL_NUM_THREADS=1 \
            pin "$python" bench/peers/gpt2.py "$work/model" "$tokens" "$work/expected.npy"
        pin "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -cp "$classpath" \
            org.orthant.bench.Gpt2Times "$work/model" "$tokens" "$work/expected.npy"
    done
    round=$((round + 1))
done | tee "$work/lines" | grep -v '^WARNING' >&2

"$python" bench/peers/ratios.py "$work/lines"
