#!/bin/sh
# Checks that a folder of artefacts holds what a central repository asks for.
#   scripts/check-repository.sh REPOSITORY VERSION
# Each of Orthant's artefacts: pom with name, description, url, licence, developers and scm; a jar, its sources and Javadoc,
# where it is no pom; MD5 and SHA-1 that are right; no SNAPSHOT; signatures beside all files or beside none.
set -eu
repository=$1
version=$2
failed=0

wrong() {
    echo "check-repository: $*" >&2
    failed=1
}

checked_file() {
    if [ ! -s "$1" ]; then
        wrong "${1#"$repository"/} is missing"
        return
    fi
    for kind in md5 sha1; do
        [ "$("${kind}sum" "$1" | cut -d ' ' -f 1)" = "$(cut -c 1-40 "$1.$kind" 2>/dev/null)" ] ||
            wrong "${1#"$repository"/}.$kind is missing or not right"
    done
}

for artefact in orthant orthant-bom orthant-core orthant-formats orthant-studies orthant-cli orthant-spark; do
    base=$repository/org/orthant/$artefact/$version/$artefact-$version
    checked_file "$base.pom"
    for part in modelVersion name description url '<license' developer scm connection; do
        # What a module leaves out it has from its parent, whose pom is checked as well.
        grep -q "<${part#<}>" "$base.pom" || grep -q "<${part#<}>" "$repository/org/orthant/orthant/$version/orthant-$version.pom" ||
            wrong "$artefact: its pom has no $part"
    done
    ! grep -q SNAPSHOT "$base.pom" || wrong "$artefact: its pom names a SNAPSHOT"
    grep -q '<packaging>pom' "$base.pom" && continue
    for kind in '' -sources -javadoc; do
        checked_file "$base$kind.jar"
    done
done

found=$(cd "$repository/org/orthant" && find . -name '*.jar' -o -name '*.pom' | wc -l)
[ "$found" -eq 22 ] || wrong "expected 7 poms and 15 jars, found $found files"
signed=$(find "$repository" -name '*.asc' | wc -l)
[ "$signed" -eq 0 ] || [ "$signed" -eq 22 ] || wrong "expected 22 signatures or none, found $signed"
[ "$failed" -eq 0 ] || exit 1
echo "check-repository: $found files with checksums, $signed signatures"
