"""Runs Orthant and reads its results into NumPy. See README.md beside pyproject.toml."""

from ._java import JavaNotFound, find_java
from ._program import OrthantError, call, find_command, run
from ._results import Run, read_csv
from ._shortcuts import Modules, modules, study

__all__ = [
    "JavaNotFound",
    "Modules",
    "OrthantError",
    "Run",
    "call",
    "find_command",
    "find_java",
    "modules",
    "read_csv",
    "run",
    "study",
]
