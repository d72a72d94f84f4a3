"""The two commands that Python users want most, with arrays in and out."""

import os
import tempfile

import numpy

from ._program import call, run
from ._results import Run


class Modules:
    """What ``modules`` found: ``labels`` (N,) from 0, -1 not assigned; ``q``; ``result``, the whole answer."""

    def __init__(self, result):
        self.result = result
        self.labels = numpy.array(result["ci"], dtype=int)
        self.q = result["q"]

    def __repr__(self):
        return "Modules(%d nodes in %d communities, q %s)" % (len(self.labels), len(self.result["sizes"]), self.q)


def _options(options):
    """gamma=1.2, timeseries=True: as words of the command line."""
    words = []
    for name, value in options.items():
        flag = "--" + name.replace("_", "-")
        if value is True:
            words.append(flag)
        elif value is not False and value is not None:
            words += [flag, value]
    return words


def modules(values, **options):
    """The modules of a square array of similarities, or of a series (time, nodes) with ``timeseries=True``.

    Further options are those of ``orthant modules``, such as ``gamma=1.2``, ``maximiser="leiden"``, ``restarts=20``.
    """
    values = numpy.ascontiguousarray(values)
    if values.ndim != 2:
        raise ValueError("expected an array with 2 axes, got %d" % values.ndim)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "values.npy")
        numpy.save(path, values, allow_pickle=False)
        return Modules(call("modules", path, *_options(options)))


def study(name, out, settings=None, show=True, **options):
    """Runs a study into the folder ``out``, or goes on with it, and returns the run.

    ``settings`` are those of ``--set``, such as ``{"training.steps": 500}``; ``options`` those of the command, such as
    ``units=5, seed=2``.
    """
    words = _options(options)
    for key, value in (settings or {}).items():
        words += ["--set", "%s=%s" % (key, str(value).lower() if isinstance(value, bool) else value)]
    run("study", name, "--out", os.fspath(out), *words, show=show)
    return Run(out)
