#!/bin/sh
# Installs the Python package from its folder into a fresh environment, without network, and runs its tests and the notebook.
#   scripts/check-python.sh [PROGRAM]      PROGRAM: the orthant to use (default: ./orthant)
set -eu
root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
ORTHANT_COMMAND=${1:-$root/orthant}
export ORTHANT_COMMAND
. "$root/scripts/python.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A copy, so that building leaves nothing among the sources. NumPy and setuptools come from the system's Python.
cp -R "$root/python" "$work/python"
"$python" -m venv --system-site-packages --without-pip "$work/env"
"$python" -m pip --python "$work/env/bin/python" install -q --no-index --no-deps --no-build-isolation "$work/python"
cd "$work"
"$work/env/bin/python" -m unittest discover -s "$root/python/tests"
"$work/env/bin/python" "$root/examples/notebook/modules.py"
