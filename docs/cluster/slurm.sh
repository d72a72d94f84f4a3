#!/bin/sh
# 10,000 networks in 100 shards, and the merge when all are done.
#   sbatch docs/cluster/slurm.sh                        the shards
#   sbatch --array=0 --dependency=afterok:JOB docs/cluster/slurm.sh merge
# A shard that failed or ran out of time: sbatch --array=7 docs/cluster/slurm.sh
#SBATCH --job-name=orthant
#SBATCH --array=0-99
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
#SBATCH --time=02:00:00
#SBATCH --signal=B:TERM@60
set -eu

shards=100 # as many as the whole array has tasks
runs=$SLURM_SUBMIT_DIR/runs/function-decision-10k

if [ "${1:-}" = merge ]; then
    exec "$SLURM_SUBMIT_DIR/orthant" merge "$runs"/shard-* --out "$runs/merged"
fi

# exec: Slurm's TERM reaches Java, which finishes the file in hand; the same task goes on from there.
exec "$SLURM_SUBMIT_DIR/orthant" study function-decision --units 10000 --seed 1 \
    --shard "auto/$shards" --threads "$SLURM_CPUS_PER_TASK" --out "$runs/shard-$SLURM_ARRAY_TASK_ID"
