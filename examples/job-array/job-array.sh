#!/bin/sh
# A study as a job array would run it, in a loop, and in one piece: sh job-array.sh OUT
# Under Slurm each turn of the loop is a task: docs/cluster/slurm.sh.
set -eu
out=$1
mkdir -p "$out"

study() {
    "${ORTHANT:-orthant}" study weights-before-after --units 4 --seed 1 --set training.steps=50 --quiet "$@" >/dev/null
}

for k in 0 1; do
    study --shard "$k/2" --out "$out/shard-$k" # a task killed here goes on with the same command
done
"${ORTHANT:-orthant}" merge "$out"/shard-* --out "$out/merged" --quiet

study --out "$out/whole"
for file in scorecard.json tables; do
    diff -r "$out/merged/$file" "$out/whole/$file" || {
        echo "job-array: $file of the merged shards differs from that of one run" >&2
        exit 1
    }
done
echo 'job-array: the merged shards have the bytes of one run'
