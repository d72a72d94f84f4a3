"""A brain of your own, from files that this script makes: connections, time series, a table of regions.

    python3 own_brain.py OUT      writes the files into OUT, runs the study 'human' on them, reads its tables

40 regions of cortex lie on a plane in four scattered groups. The thalamus knows the group; what regions do follows it.
"""
import csv
import os
import subprocess
import sys

import numpy

REGIONS, GROUPS, SOURCES, STEPS = 40, 4, 8, 300
SYSTEMS = ["Vis", "SomMot", "Default", "Cont"]

CONFIGURATION = """\
brain:
  name: made
  structure:
    file: {out}/weights.csv            # a row per region, a column per nucleus, names above and beside
    orientation: targets-by-sources
    sources: {{groups: [Thalamus]}}
  function:
    series: {out}/series.csv           # a row per scan, names above
  regions:
    file: {out}/regions.csv
    nameColumn: region
    groupColumn: part
    systemColumn: system
    hemisphereColumn: side
    coordinateColumns: [x, y, z]
analysis: {{restarts: 5, permutations: 99, surrogates: 99, subsamples: 10}}
"""


def write(path, header, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header] + rows)


def make(out):
    random = numpy.random.default_rng(7)
    group = random.permutation(numpy.arange(REGIONS) % GROUPS)
    names = ["c%d" % i for i in range(REGIONS)]
    nuclei = ["th%d" % j for j in range(SOURCES)]
    weights = numpy.where(numpy.arange(SOURCES) % GROUPS == group[:, None], 3, 0.3)
    weights = weights + 0.5 * random.random((REGIONS, SOURCES))
    write(out + "/weights.csv", ["target"] + nuclei, [[n] + list(row) for n, row in zip(names, weights.tolist())])
    series = random.normal(size=(STEPS, GROUPS))[:, group] + random.normal(size=(STEPS, REGIONS))
    write(out + "/series.csv", names, series.tolist())
    places = (100 * random.random((REGIONS, 2))).tolist()
    rows = [[n, "Cortex", SYSTEMS[g], "L", x, y, 0] for n, g, (x, y) in zip(names, group, places)]
    rows += [[n, "Thalamus", "", "L", 0, 0, 0] for n in nuclei]
    write(out + "/regions.csv", ["region", "part", "system", "side", "x", "y", "z"], rows)
    with open(out + "/brain.yaml", "w") as file:
        file.write(CONFIGURATION.format(out=out))


def main(out):
    os.makedirs(out, exist_ok=True)
    make(out)
    command = [os.environ.get("ORTHANT", "orthant"), "study", "human", "--config", out + "/brain.yaml",
               "--out", out + "/run", "--quiet"]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    print(answer)
    if "reproduced" not in answer:
        sys.exit("the study found nothing in a brain that was made to be found")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
