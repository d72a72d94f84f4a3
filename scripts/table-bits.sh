#!/bin/sh
# Compares the bits of small studies' tables with those in studies/src/test/resources/bits/tables.sha256, with vectors of
# 512, 256 and 128 bits and without. A change of bits is at least a minor version.
#   scripts/table-bits.sh           compares (./verify does so, too)
#   scripts/table-bits.sh --write   writes the file anew, then compares
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
. "$root/scripts/jdk.sh"
find_jdk || {
    jdk_missing_message >&2
    exit 2
}
write=false
if [ "${1:-}" = --write ]; then
    write=true
    shift
fi
file=studies/src/test/resources/bits/tables.sha256
mvn -q -B -pl studies -am test -Dtest=SameTablesTest -Dsurefire.failIfNoSpecifiedTests=false -Dorthant.bits.write=$write "$@"
if $write && ! git diff --quiet -- "$file" 2>/dev/null; then
    echo "table-bits: $file changed: this is at least a minor version; say so in CHANGELOG.md" >&2
fi
