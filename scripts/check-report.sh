#!/usr/bin/env bash
# Tries reports in headless Chromium: scripts/check-report.sh PAGE.html...
# Installs Chromium (Debian's) and playwright-core (npm, outside the repository) where they are missing.
set -euo pipefail

version=1.65.1
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

need() { # command, packages
    command -v "$1" >/dev/null && return
    as_root apt-get update -q && as_root apt-get install -q -y --no-install-recommends "${@:2}"
}

need chromium chromium fonts-liberation
need node nodejs npm
need npm npm
CHROMIUM=$(command -v chromium)
export CHROMIUM

modules=${XDG_CACHE_HOME:-$HOME/.cache}/orthant/playwright-core-$version
if [ ! -d "$modules/node_modules/playwright-core" ]; then
    mkdir -p "$modules"
    npm install --silent --no-audit --no-fund --no-package-lock --prefix "$modules" "playwright-core@$version"
fi
exec node "$scripts/check-report.mjs" "$modules" "$@"
