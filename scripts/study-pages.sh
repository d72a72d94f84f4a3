#!/bin/sh
# Writes docs/studies/ID.md anew from the code and from runs of any size, or compares them.
#
#   study-pages.sh RUNS           RUNS is the folder 'studies' of 'orthant reproduce': a run of study ID in RUNS/ID
#   study-pages.sh --check RUNS   fails, with the differences, where a page says something else
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
page=$(mktemp)
trap 'rm -f "$page"' EXIT
different=0
for run in "$1"/*/; do
    id=$(basename "$run")
    [ -s "$run/scorecard.json" ] || continue
    "$root/orthant" studies "$id" --page "$run" >"$page"
    if [ -z "$check" ]; then
        cp "$page" "$root/docs/studies/$id.md"
    elif ! diff -u "$root/docs/studies/$id.md" "$page"; then
        different=1
    fi
done
exit "$different"
