#!/bin/sh
# Builds a release, unpacks it into a folder with blanks in its name, and takes the quick start with nothing but a JDK 25.
#   scripts/check-release.sh [--twice] [words for ./release]     --twice: builds twice and compares the bytes
# Leaves the release in target/release.
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
. "$root/scripts/jdk.sh"
find_jdk || {
    jdk_missing_message >&2
    exit 2
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
twice=false
if [ "${1:-}" = --twice ]; then
    twice=true
    shift
fi

fail() {
    echo "check-release: $*" >&2
    exit 1
}

"$root/release" "$@"
if [ "$twice" = true ]; then
    "$root/release" --out "$work/again" "$@"
    cmp "$root/target/release/SHA256SUMS" "$work/again/SHA256SUMS" || fail 'two builds differ'
    for file in $(cd "$work/again/repository" && find . -name '*.jar' -o -name '*.pom'); do
        cmp "$root/target/release/repository/$file" "$work/again/repository/$file" || fail "two builds differ in $file"
    done
    echo 'check-release: two builds, the same bytes'
fi

folder="$work/a folder with blanks"
mkdir "$folder"
tar -xzf "$root"/target/release/orthant-*.tar.gz -C "$folder"
home=$(echo "$folder"/orthant-*)
for name in LICENSE NOTICE THIRD-PARTY.txt sbom.cdx.json README.md bin/orthant bin/orthant.bat lib licences spark; do
    [ -e "$home/$name" ] || fail "the archive has no $name"
done

# A PATH of the shell's tools alone: no Maven, no Java, no Python, and with no way to a network where the system can do so.
mkdir "$work/tools"
for tool in sh dirname readlink cat sed uname; do
    ln -s "$(command -v "$tool")" "$work/tools/$tool"
done
alone() {
    cd "$work"
    env -i PATH="$work/tools" HOME="$work" JAVA_HOME="$JAVA_HOME" $without_network "$@"
}
without_network=
if unshare -rn true 2>/dev/null; then
    ln -s "$(command -v unshare)" "$work/tools/unshare"
    without_network='unshare -rn'
fi
alone "$home/bin/orthant" doctor
alone "$home/bin/orthant" study function-decision --units 2 --set training.steps=200 --set analysis.includeFailures=true \
    --out "$work/run" --quiet
[ -s "$work/run/report.html" ] || fail 'the quick start wrote no report'
grep -q '"commit" : "unknown"' "$work/run/manifest.json" && fail 'the release does not know its commit'
echo "check-release: the quick start works from the archive${without_network:+, without network}"
