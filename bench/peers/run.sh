#!/bin/sh
# Times one training step of Orthant, PyTorch and JAX, one after another on one core, and prints ratios.
#
#     bench/peers/run.sh [N, NxT or NxTxDT ...]  T steps of time (100), alpha = DT / 100 ms (1);
#                                                64 100 100x100x20 100x500 256 512 if none is given
#
# PYTHON names the Python that has torch or jax; a peer that can't be imported is left out and named.
# Orthant is timed twice, on trials of the task and on noise that leaves no neuron silent; ratios are to the former. The
# peers' time does not depend on the data.
# ROUNDS (3) repeats the whole sequence, so that a drift of the machine meets everyone.
set -eu
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
. scripts/jdk.sh
find_jdk || { jdk_missing_message >&2; exit 2; }
[ $# -gt 0 ] || set -- 64 100 100x100x20 100x500 256 512
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

. bench/build.sh

round=0
while [ "$round" -lt "${ROUNDS:-3}" ]; do
    for n in "$@"; do
        for data in '' --loud; do
            pin "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -cp "$classpath" org.orthant.bench.StepTimes $data "$n"
        done
        for peer in torch jax; do
            if "$python" -c "import $peer" 2>/dev/null; then
                XLA_FLAGS="--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1" \
                    OMP_NUM_THREADS=1 pin "$python" "bench/peers/${peer}_step.py" "$n"
            else
                echo "$peer is not installed here and left out" >&2
            fi
        done
    done
    round=$((round + 1))
done | tee "$work/lines" | grep -v '^WARNING' >&2

"$python" bench/peers/ratios.py "$work/lines"
