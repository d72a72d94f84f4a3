#!/bin/sh
# Runs the blocks of docs/quick-start.md (python, sh), in their order, in an empty folder DIR; needs PyTorch and NumPy.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
[ $# -eq 1 ] || {
    echo 'usage: quick-start.sh DIR' >&2
    exit 2
}
mkdir -p "$1"
cd "$1"
ln -s "$root/orthant" orthant
awk '
    /^```(python|sh)$/ { block++; file = sprintf("block-%02d.%s", block, substr($0, 4)); on = 1; next }
    /^```$/ { on = 0; next }
    on { print > file }
' "$root/docs/quick-start.md"
for block in block-*; do
    echo "quick start: $block"
    case $block in
        *.python) python3 "$block" ;;
        *.sh) sh -eu "$block" ;;
    esac
done
