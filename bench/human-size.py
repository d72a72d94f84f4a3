#!/usr/bin/env python3
"""A made-up brain as large as the papers' human one: weights and functional connectivity (FC) of planted groups.

    human-size.py make DIR [TARGETS SOURCES]    writes weights.npy, fc.npy, groups.npy and brain.yaml (4 GB at full size)
    human-size.py check DIR RUN                 compares what `orthant study human --config DIR/brain.yaml --out RUN` found
                                                with the planted answer and with sums taken here, in numpy

Weights of a target are its group's template plus noise; FC is the correlation of 300 steps that a group shares plus noise.
Some targets have no input, some others correlate with nothing.
"""
import csv
import pathlib
import sys

import numpy as np

GROUPS, STEPS, BLOCK = 6, 300, 1024
WITHOUT_INPUT, WITHOUT_FUNCTION = 16, 8


def make(folder, targets=29696, sources=2536):
    rng = np.random.default_rng(1)
    folder.mkdir(parents=True, exist_ok=True)
    groups = rng.permutation(np.arange(targets) % GROUPS)
    templates = rng.gamma(0.5, size=(GROUPS, sources)).astype(np.float32)
    weights = np.lib.format.open_memmap(folder / "weights.npy", "w+", np.float32, (targets, sources))
    for first in range(0, targets, BLOCK):
        of = groups[first : first + BLOCK]
        weights[first : first + BLOCK] = templates[of] + rng.gamma(0.5, size=(len(of), sources)).astype(np.float32)
    weights[-WITHOUT_INPUT:] = 0
    weights.flush()
    shared = rng.standard_normal((STEPS, GROUPS)).astype(np.float32)
    series = 0.6 * shared[:, groups] + rng.standard_normal((STEPS, targets), dtype=np.float32)
    series -= series.mean(0)
    series /= np.sqrt((series.astype(np.float64) ** 2).sum(0)).astype(np.float32)
    series[:, :WITHOUT_FUNCTION] = 0
    fc = np.lib.format.open_memmap(folder / "fc.npy", "w+", np.float32, (targets, targets))
    for first in range(0, targets, BLOCK):
        fc[first : first + BLOCK] = series[:, first : first + BLOCK].T @ series
    fc.flush()
    np.save(folder / "groups.npy", groups)
    (folder / "brain.yaml").write_text(
        f"brain:\n  name: human-size\n  structure:\n    file: {folder / 'weights.npy'}\n"
        f"  function:\n    connectivity: {folder / 'fc.npy'}\n"
    )


def rows(run, name):
    with open(run / "tables" / f"{name}.csv", newline="") as file:
        return list(csv.DictReader(file))


class Sums:
    """Sums over pairs of targets in double precision, block by block."""

    def __init__(self, folder, labels):
        weights = np.load(folder / "weights.npy", mmap_mode="r")
        fc = np.load(folder / "fc.npy", mmap_mode="r")
        groups = np.load(folder / "groups.npy")
        nodes = np.arange(WITHOUT_FUNCTION, len(groups) - WITHOUT_INPUT)
        unit = np.array(weights[nodes])
        unit /= np.sqrt((unit.astype(np.float64) ** 2).sum(1, keepdims=True)).astype(np.float32)
        self.nodes, self.n = nodes, len(nodes)
        own = labels[nodes]
        count = own.max() + 1
        moments = np.zeros(5)
        within = np.zeros(2)
        strengths = np.zeros((2, self.n))
        for first in range(0, self.n, BLOCK):
            part = slice(first, first + BLOCK)
            y = fc[nodes[part]][:, nodes].astype(np.float64)
            x = (unit[part] @ unit.T).astype(np.float64)
            here = np.arange(len(y))
            x[here, first + here] = y[here, first + here] = 0
            moments += [x.sum(), y.sum(), (x * x).sum(), (y * y).sum(), (x * y).sum()]
            for sign, w in enumerate((np.maximum(y, 0), np.maximum(-y, 0))):
                strengths[sign, part] = w.sum(1)
                by_label = w @ np.eye(count)[own]
                within[sign] += by_label[here, own[part]].sum()
        pairs = self.n * (self.n - 1.0)
        sx, sy, sxx, syy, sxy = moments
        self.r = (sxy - sx * sy / pairs) / np.sqrt((sxx - sx * sx / pairs) * (syy - sy * sy / pairs))
        totals = strengths.sum(1)
        expected = [(np.bincount(own, s) ** 2).sum() / s.sum() if s.sum() > 0 else 0 for s in strengths]
        factors = [1 / totals[0], 1 / totals.sum()]
        self.q = (within[0] - expected[0]) * factors[0] - (within[1] - expected[1]) * factors[1]
        sizes = np.bincount(own)
        same = (sizes * (sizes - 1.0)).sum() / pairs
        alone = [-(s * s).sum() / s.sum() if s.sum() > 0 else 0 for s in strengths]
        self.permuted = (1 - same) * (alone[0] * factors[0] - alone[1] * factors[1])


def check(folder, run):
    groups = np.load(folder / "groups.npy")
    relation = rows(run, "relations")[0]
    null = rows(run, "nulls")[0]
    with np.load(run / "arrays" / "results.npz") as arrays:
        labels = next(arrays[name] for name in arrays if name.startswith("labels")).ravel().astype(int)
    given = np.arange(len(groups) - WITHOUT_INPUT)
    pairs = {(a, b) for a, b in zip(groups[given], labels[given])}
    wrong = []

    def same(what, got, expected, tolerance):
        good = abs(float(got) - expected) <= tolerance
        print(f"{what}: {float(got):.9g}, expected {expected:.9g}{'' if good else ': DIFFERENT'}")
        wrong.extend([] if good else [what])

    same("modules", relation["modules"], GROUPS, 0)
    same("pairs of group and module", len(pairs), GROUPS, 0)
    same("targets without input", relation["targets_without_input"], WITHOUT_INPUT, 0)
    sums = Sums(folder, labels)
    same("targets that count", relation["targets_with_input_and_function"], sums.n, 0)
    same("r", relation["r"], sums.r, 2e-6)
    same("induced Q*", null["induced_q"], sums.q, 2e-6)
    error = float(null["null_sd_q"]) / float(null["draws"]) ** 0.5
    same("mean Q* of permutations", null["null_mean_q"], sums.permuted, 5 * error)
    sys.exit(f"different: {', '.join(wrong)}" if wrong else 0)


if __name__ == "__main__":
    if len(sys.argv) in (3, 5) and sys.argv[1] == "make":
        make(pathlib.Path(sys.argv[2]).resolve(), *map(int, sys.argv[3:]))
    elif len(sys.argv) == 4 and sys.argv[1] == "check":
        check(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
    else:
        sys.exit(__doc__)
