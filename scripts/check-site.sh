#!/bin/sh
# Makes the site and opens every page in headless Chromium: no error on the console, no broken link, wide and narrow, light
# and dark.
#   scripts/check-site.sh [SHOTS]      SHOTS: folder for screenshots of all pages
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
shots=${1:-}
root_rights=
[ "$(id -u)" -eq 0 ] || root_rights='sudo -n'
for tool in chromium node npm; do
    command -v "$tool" >/dev/null 2>&1 && continue
    package=$tool
    [ "$tool" = node ] && package=nodejs
    $root_rights apt-get update -q >/dev/null && $root_rights apt-get install -q -y --no-install-recommends "$package" >/dev/null
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/scripts/site.sh" "$work/site"
cp "$root/scripts/check-site.mjs" "$work/"
(cd "$work" && npm install --silent --no-save --no-audit --no-fund playwright-core@1.65.1 >/dev/null)
(cd "$work" && node check-site.mjs "$work/site" "$shots")
