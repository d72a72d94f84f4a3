"""Reads a run directory."""

import csv
import json
import os

import numpy

TRUTH = {"true": True, "false": False}


def _column(texts):
    """Truth values, else numbers (an empty cell is NaN), else texts."""
    if texts and all(text in TRUTH for text in texts):
        return numpy.array([TRUTH[text] for text in texts])
    try:
        return numpy.array([float(text) if text else numpy.nan for text in texts], dtype=float)
    except ValueError:
        return numpy.array(texts, dtype=str)


def read_csv(path):
    """A table as a dict from column names to arrays of one length."""
    with open(path, newline="", encoding="utf-8") as file:
        names, *rows = csv.reader(file)
    return {name: _column([row[k] for row in rows]) for k, name in enumerate(names)}


class _Folder:
    """Files of one kind in a folder, by name without ending, each read when it is asked for."""

    def __init__(self, folder, ending, read):
        self._folder, self._ending, self._read = folder, ending, read

    def keys(self):
        files = os.listdir(self._folder) if os.path.isdir(self._folder) else []
        return sorted(name[: -len(self._ending)] for name in files if name.endswith(self._ending))

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def __contains__(self, name):
        return name in self.keys()

    def __getitem__(self, name):
        if name not in self:
            raise KeyError("%s: there is %s" % (name, ", ".join(self) or "nothing"))
        return self._read(os.path.join(self._folder, name + self._ending))


def _read_npz(path):
    with numpy.load(path, allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}


class Run:
    """A run directory: ``manifest``, ``scorecard``, ``tables`` (csv) and ``arrays`` (npz)."""

    def __init__(self, directory):
        self.directory = os.fspath(directory)
        if not os.path.isfile(os.path.join(self.directory, "manifest.json")):
            raise FileNotFoundError(self.directory + ": no run directory, it holds no manifest.json")
        self.tables = _Folder(os.path.join(self.directory, "tables"), ".csv", read_csv)
        self.arrays = _Folder(os.path.join(self.directory, "arrays"), ".npz", _read_npz)

    def _json(self, name):
        with open(os.path.join(self.directory, name), encoding="utf-8") as file:
            return json.load(file)

    @property
    def manifest(self):
        """Study, options, seed, program and machine."""
        return self._json("manifest.json")

    @property
    def scorecard(self):
        """The claims, a dict each, in the paper's order; an undefined number is None."""
        return self._json("scorecard.json")["claims"]

    @property
    def report(self):
        """The path of the report."""
        return os.path.join(self.directory, "report.html")
