#!/bin/sh
# 200 networks on two threads and on Spark local[2], in turn, three rounds: seconds from the first stored unit to the last,
# which leaves out start-up and conclusion, and the ratio of the medians.
#
#     bench/spark-overhead.sh [NETWORKS [ROUNDS]]    200 networks, 3 rounds if not given
set -eu
cd "$(dirname "$0")/.."
units=${1:-200}
rounds=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

set -- study function-decision --units "$units" --seed 1 --quiet --set training.steps=500 \
    --set training.stopping.enabled=false --set analysis.nullNetworks=0 --set analysis.controlSets=10 \
    --set analysis.restarts=20 --set analysis.includeFailures=true

# Seconds between the first and the last file of a run's units.
span() {
    find "$1/units" -name '*.zip' -printf '%T@\n' | sort -n | awk 'NR == 1 { first = $1 } { last = $1 } END { print last - first }'
}

median() {
    sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

round=1
while [ "$round" -le "$rounds" ]; do
    ./orthant "$@" --threads 2 --out "$work/local" >/dev/null 2>&1
    span "$work/local" >>"$work/local.txt"
    spark/orthant-spark --master 'local[2]' --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 \
        --conf spark.driver.bindAddress=127.0.0.1 -- "$@" --executor spark --out "$work/spark" >/dev/null 2>&1
    span "$work/spark" >>"$work/spark.txt"
    cmp "$work/local/scorecard.json" "$work/spark/scorecard.json"
    echo "round $round: local $(tail -n 1 "$work/local.txt") s, Spark $(tail -n 1 "$work/spark.txt") s"
    rm -rf "$work/local" "$work/spark"
    round=$((round + 1))
done
awk -v local="$(median "$work/local.txt")" -v spark="$(median "$work/spark.txt")" \
    'BEGIN { printf "medians: local %.1f s, Spark %.1f s, ratio %.3f\n", local, spark, spark / local }'
