#!/usr/bin/env bash
# The same small study on one thread, on two, in four shards (one killed and taken up again), and on Spark: local[2],
# local-cluster[2,1,1024], and a standalone master with two workers, one of which is killed in mid-run. All must end with
# the same bytes; so must a study whose input files only the driver sees. Starts and stops its own processes, all on 127.0.0.1; needs about 4 GB of memory.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$root/spark/lib.sh"
work=$(mktemp -d)
started=()
export SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13

stop_everything() {
    local pid
    for pid in "${started[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    for pid in "${started[@]}"; do
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap stop_everything EXIT

fail() {
    echo "check-cluster: $*" >&2
    exit 1
}

# Waits up to ten minutes, as on a busy machine, for a command to succeed.
await() {
    local what=$1 k
    shift
    for ((k = 0; k < 6000; k++)); do
        if "$@" >/dev/null 2>&1; then return; fi
        sleep 0.1
    done
    fail "waited in vain for $what"
}

units=12
study=(study function-decision --seed 1 --units "$units" --quiet
    --set network.neurons=48 --set training.steps=1000 --set analysis.trials=100 --set analysis.restarts=10
    --set analysis.nullDraws=19 --set analysis.controlSets=5 --set analysis.includeFailures=true)

# Everything that must not depend on how a run was computed.
hashes() {
    (cd "$work/$1" && find . -type f ! -name manifest.json ! -name sessions.jsonl ! -name report.html ! -name run.lock |
        LC_ALL=C sort | xargs sha256sum)
}

same_as_one_thread() {
    [ "$(hashes "$1")" = "$reference" ] || fail "$1 differs from one thread: $(diff <(echo "$reference") <(hashes "$1") | head -5)"
    echo "check-cluster: $1: the bytes of one thread ($(date +%T))"
}

units_of() {
    find "$work/$1/units" -name '[0-9]*.zip' 2>/dev/null | wc -l
}

has_units() {
    [ "$(units_of "$1")" -ge "$2" ]
}

# Starts the study on Spark in the background; the driver's process id goes to $driver.
start_on_spark() {
    local out=$1 executor=$2
    shift 2
    ORTHANT_JAVA_OPTS=-Xmx1g "$root/spark/orthant-spark" --executor-memory 1g \
        --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 \
        --conf spark.master.rest.enabled=false "$@" -- \
        "${study[@]}" --executor "$executor" --out "$work/$out" >"$work/$out.log" 2>&1 &
    driver=$!
    started+=("$driver")
}

finish_on_spark() {
    wait "$driver" || fail "$1 ended with $?: $(tail -n 20 "$work/$1.log")"
}

# One of Spark's own daemons, in the background; its log is $work/$1.log, its process id goes to $daemon.
start_daemon() {
    local name=$1
    shift
    # shellcheck disable=SC2046
    "$JAVA_HOME/bin/java" -Xmx256m $(spark_opens) -Dspark.master.rest.enabled=false \
        -cp "$SPARK_HOME/jars/*" "$@" >"$work/$name.log" 2>&1 &
    daemon=$!
    started+=("$daemon")
}

# Matrices of a made-up brain of 68 regions and 14 sources, named as public ones are.
make_brain() {
    mkdir "$1"
    awk -v out="$1" 'BEGIN {
        srand(1)
        for (i = 1; i <= 68; i++) {
            names = names (i > 1 ? "," : "") "region" i
            for (j = 1; j <= 68; j++) fc[i, j] = j < i ? fc[j, i] : i == j ? 0 : 2 * rand() - 1
        }
        print names > (out "/strucLabels_ctx.csv")
        print names > (out "/funcLabels_ctx.csv")
        print "Laccumb,Lamyg,Lcaud,Lhippo,Lpal,Lput,Lthal,Raccumb,Ramyg,Rcaud,Rhippo,Rpal,Rput,Rthal" > (out "/strucLabels_sctx.csv")
        for (i = 1; i <= 68; i++)
            for (j = 1; j <= 68; j++) printf "%.6f%s", fc[i, j], j < 68 ? "," : "\n" > (out "/funcMatrix_ctx.csv")
        for (i = 1; i <= 14; i++)
            for (j = 1; j <= 68; j++) printf "%.6f%s", 10 * rand(), j < 68 ? "," : "\n" > (out "/strucMatrix_sctx.csv")
    }'
}

prepare_spark

"$root/orthant" "${study[@]}" --threads 1 --out "$work/one-thread" >/dev/null 2>&1 || fail 'one thread failed'
reference=$(hashes one-thread)
echo "check-cluster: one-thread: $(wc -l <<<"$reference") files ($(date +%T))"

"$root/orthant" "${study[@]}" --threads 2 --out "$work/two-threads" >/dev/null 2>&1 || fail 'two threads failed'
same_as_one_thread two-threads

for k in 0 1 2 3; do
    shard=("$root/orthant" "${study[@]}" --threads 1 --shard auto --out "$work/shard$k")
    export SLURM_ARRAY_TASK_ID=$k SLURM_ARRAY_TASK_COUNT=4
    if [ "$k" -eq 2 ]; then
        "${shard[@]}" >/dev/null 2>&1 &
        killed=$!
        started+=("$killed")
        await "a unit of shard 2" has_units shard2 1
        kill -KILL "$killed"
        wait "$killed" 2>/dev/null || true
        [ "$(units_of shard2)" -lt $((units / 4)) ] || fail 'shard 2 was done before it was killed'
        echo "check-cluster: shard 2 killed with $(units_of shard2) of $((units / 4)) units"
    fi
    "${shard[@]}" >/dev/null 2>&1 || fail "shard $k failed"
done
"$root/orthant" merge "$work"/shard? --out "$work/four-shards" --quiet >/dev/null 2>&1 || fail 'merge failed'
same_as_one_thread four-shards

start_on_spark spark-local spark --master 'local[2]'
finish_on_spark spark-local
same_as_one_thread spark-local

start_on_spark spark-local-cluster spark --master 'local-cluster[2,1,1024]'
finish_on_spark spark-local-cluster
same_as_one_thread spark-local-cluster

start_daemon master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
await 'the master' grep -q 'Starting Spark master at spark://' "$work/master.log"
url=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$work/master.log" | head -1)
workers=()
for k in 0 1; do
    start_daemon "worker$k" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 \
        --cores 1 --memory 1g --work-dir "$work/worker$k" "$url"
    workers+=("$daemon")
done
for k in 0 1; do
    await "worker $k" grep -q 'Successfully registered with master' "$work/worker$k.log"
done

# A study whose files lie, for the driver alone, below its own working folder: every executor receives them, once.
units_study=("${study[@]}")
units_reference=$reference
study=(study human --seed 1 --units 3 --quiet --set "only=[aparc-left,aparc-right,aparc-both]" --set "judged=[]"
    --set data=/proc/self/cwd/brain --set analysis.surrogates=39 --set analysis.permutations=99 --set analysis.restarts=2)
cd "$work"
make_brain brain
"$root/orthant" "${study[@]}" --threads 1 --out "$work/brain-here" >/dev/null 2>&1 || fail 'the study of brains failed'
reference=$(hashes brain-here)
start_on_spark brain-sent spark --master "$url"
finish_on_spark brain-sent
same_as_one_thread brain-sent
executors=0
for log in "$work"/worker?/app-*/*/stderr; do
    received=$(grep -c 'received 5 input files' "$log" || true)
    [ "$received" -le 1 ] || fail "an executor received the input files $received times"
    executors=$((executors + received))
done
[ "$executors" -ge 1 ] || fail 'no executor received the input files'
echo "check-cluster: $executors executors received the input files once each"
study=("${units_study[@]}")
reference=$units_reference

start_on_spark spark-standalone spark-shared --master "$url"
await 'units of the standalone run' has_units spark-standalone 2
kill -KILL "${workers[0]}"
at_kill=$(units_of spark-standalone)
finish_on_spark spark-standalone
[ "$at_kill" -lt "$units" ] || fail 'the standalone run was done before a worker was killed'
grep -q 'Lost executor' "$work/spark-standalone.log" || fail 'no executor was lost'
echo "check-cluster: a worker was killed with $at_kill of $units units"
same_as_one_thread spark-standalone

echo "check-cluster: passed in $SECONDS s"
