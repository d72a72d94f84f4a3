#!/bin/sh
# A study on Apache Spark, on two cores of this machine, and the same without: sh spark.sh OUT
# On a cluster, --master spark://HOST:7077: docs/cluster/README.md. Needs Maven where no Spark is installed (SPARK_HOME).
set -eu
out=$1
root=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
mkdir -p "$out"

set -- study weights-before-after --units 4 --seed 1 --set training.steps=50 --quiet
SPARK_LOCAL_IP=127.0.0.1 ORTHANT_JAVA_OPTS=-Xmx1g "$root/spark/orthant-spark" --master 'local[2]' \
    --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 -- \
    "$@" --executor spark --out "$out/spark" >/dev/null

"$root/orthant" "$@" --out "$out/threads" >/dev/null
for file in scorecard.json tables; do
    diff -r "$out/spark/$file" "$out/threads/$file" || {
        echo "spark: $file differs from that of threads" >&2
        exit 1
    }
done
echo 'spark: the bytes of a run on threads'
