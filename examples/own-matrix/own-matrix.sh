#!/bin/sh
# Modules of a connectivity matrix of your own, with names: sh own-matrix.sh OUT
set -eu
out=$1
mkdir -p "$out"

# 30 regions in three systems, as a table with names above and beside: 0.6 within a system, -0.1 between, and some noise.
awk 'BEGIN {
    srand(1); n = 30
    for (i = 0; i < n; i++) name[i] = substr("VisSomDmn", 3 * (i % 3) + 1, 3) "-" (1 + int(i / 3))
    for (i = 0; i < n; i++) for (j = 0; j <= i; j++) m[i, j] = m[j, i] = i == j ? 1 : (i % 3 == j % 3 ? 0.6 : -0.1) + 0.2 * (rand() - 0.5)
    printf "region"; for (j = 0; j < n; j++) printf ",%s", name[j]; print ""
    for (i = 0; i < n; i++) { printf "%s", name[i]; for (j = 0; j < n; j++) printf ",%.4f", m[i, j]; print "" }
}' >"$out/connectivity.csv"

"${ORTHANT:-orthant}" modules "$out/connectivity.csv" --roles --gamma-sweep 0.5:2:4 --restarts 20 --out "$out/modules" --quiet
head -4 "$out/modules/partition.csv"

# Every region of a system is in one module, and each system in another.
awk -F, 'NR > 1 { split($1, part, "-"); if (part[1] in of && of[part[1]] != $3) bad = 1; of[part[1]] = $3; seen[$3] = 1 }
    END { for (m in seen) count++; exit bad || count != 3 }' "$out/modules/partition.csv" || {
    echo 'own-matrix: the modules are not the three systems' >&2
    exit 1
}
[ -s "$out/modules/roles.csv" ] && [ -s "$out/modules/gamma-sweep.csv" ]
