#!/bin/sh
# Makes the site: static pages of the documents and the gallery of studies, for any web server or none.
#   scripts/site.sh [OUT]      default: site/target/pages; further words go to Maven, such as -o
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
out=$root/site/target/pages
case ${1:-} in
    '' | -*) ;;
    *)
        mkdir -p "$1"
        out=$(CDPATH='' cd "$1" && pwd -P)
        shift
        ;;
esac
. "$root/scripts/jdk.sh"
find_jdk || {
    jdk_missing_message >&2
    exit 2
}
cd "$root"
mvn -q -B -Psite -pl site package -Djacoco.skip=true "$@"
rm -rf "$out"
"$JAVA_HOME/bin/java" -cp 'site/target/classes:site/target/lib/*' org.orthant.site.Site "$root" "$out"
echo "$out/index.html"
