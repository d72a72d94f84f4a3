#!/bin/sh
# The study human on a made-up brain of the papers' size, timed, and its numbers checked against numpy's.
#
#     bench/human-size.sh [TARGETS SOURCES [OPTION ...]]    29696 2536 if nothing is given; options go to the study
#
# WORK names a folder for 4 GB of data, made once, and the run; PYTHON the Python that has numpy.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
targets=${1:-29696} sources=${2:-2536}
[ $# -lt 2 ] || shift 2
work=${WORK:-${TMPDIR:-/tmp}/orthant-human-size}
data=$work/$targets-$sources run=$work/run-$targets-$sources
[ -e "$data/brain.yaml" ] || "$python" bench/human-size.py make "$data" "$targets" "$sources"
rm -rf "$run"
./orthant doctor >/dev/null # builds, so that the time is the study's
/usr/bin/time -v ./orthant study human --config "$data/brain.yaml" --out "$run" "$@" 2>"$work/time" || {
    cat "$work/time" >&2
    exit 1
}
grep -E 'Elapsed|User time|System time|Maximum resident' "$work/time"
"$python" bench/human-size.py check "$data" "$run"
