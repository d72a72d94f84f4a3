#!/bin/sh
# Every figure of README.md, one after another: about 12 minutes on a quiet machine of two cores.
#
#     PYTHON=... bench/run-all.sh | tee figures.txt
#
# PYTHON names the Python that has torch, jax, numpy, networkit and igraph; what is missing is left out and named.
set -eu
cd "$(dirname "$0")"

title() {
    printf '\n## %s (%s)\n\n' "$1" "$(date +%H:%M:%S)"
}

title "Peak of a core and the product's own rows"
./jmh.sh -f 1 -wi 2 -w 1 -i 3 -r 1 'Peak|Batch|Permutation|Correlation|Louvain'
title "One training step"
ROUNDS=${ROUNDS:-3} ./peers/run.sh 64 100
ROUNDS=1 ./peers/run.sh 100x500 256 512
title "Ten launches"
./launches.sh
title "Louvain"
./peers/louvain.sh
title "Correlation"
./peers/correlation.sh
title "GPT-2"
./peers/gpt2.sh 32
title "First 100 steps in a fresh process, 64 MB of heap"
./first-steps.sh
title "A whole training, 64 MB of heap"
LAUNCHES=1 ./first-steps.sh 2000
title "A population"
./population.sh "${NETWORKS:-100}"
