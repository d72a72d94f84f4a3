#!/bin/sh
# Writes docs/studies/ID.md anew from the code and from full runs, or checks them against runs of any size.
#
#   study-pages.sh RUNS           RUNS is the folder 'studies' of 'orthant reproduce': a run of study ID in RUNS/ID
#   study-pages.sh --check RUNS   fails if a claim of a run is not on the page with its statistic, rule and baseline
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
check=''
if [ "${1:-}" = --check ]; then
    check=yes
    shift
fi
[ $# -eq 1 ] && [ -d "$1" ] || {
    echo 'usage: study-pages.sh [--check] RUNS' >&2
    exit 2
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Each claim on a line, with the text of its rule in place of its number: small runs have fewer claims.
claims() {
    awk -F ' [|] ' '
        NR == FNR { if (/^[0-9]+[.] /) { number = $0; sub(/[.].*/, "", number); rule[number] = $0; sub(/^[0-9]+[.] /, "", rule[number]) } next }
        /^[|] `/ { print $1 " | " $2 " | " $3 " | " rule[$4] " | " $5 }
    ' "$1" "$1" | LC_ALL=C sort
}

different=0
for run in "$1"/*/; do
    id=$(basename "$run")
    [ -s "$run/scorecard.json" ] || continue
    "$root/orthant" studies "$id" --page "$run" >"$work/page"
    if [ -z "$check" ]; then
        cp "$work/page" "$root/docs/studies/$id.md"
        continue
    fi
    [ "$id" != calibration ] || continue # its rules name bounds that follow from the number of data sets
    claims "$work/page" >"$work/run"
    claims "$root/docs/studies/$id.md" >"$work/known"
    LC_ALL=C comm -23 "$work/run" "$work/known" >"$work/missing"
    if [ -s "$work/missing" ]; then
        echo "docs/studies/$id.md lacks, or has otherwise:"
        cat "$work/missing"
        different=1
    fi
done
exit "$different"
