"""Starts the program as a process."""

import json
import os
import shutil
import subprocess

from ._java import find_java


class OrthantError(RuntimeError):
    """The program ended with an error: its words, and ``exit_code`` (2 wrong usage, 3 bad input, 4 interrupted, 1 a bug)."""

    def __init__(self, message, exit_code):
        super().__init__(message)
        self.exit_code = exit_code


def find_command():
    """The program: what ORTHANT_COMMAND names, else ``orthant`` on PATH."""
    named = os.environ.get("ORTHANT_COMMAND")
    found = shutil.which(named or "orthant")
    if found:
        return found
    if named:
        raise FileNotFoundError("ORTHANT_COMMAND: there is no program " + named)
    raise FileNotFoundError(
        "there is no orthant on PATH: set ORTHANT_COMMAND to bin/orthant of a release, or to ./orthant of the sources"
    )


def run(*words, show=True):
    """Runs ``orthant WORDS``; returns its standard output. ``show``: let its progress appear on standard error.

    Raises OrthantError if it fails.
    """
    command = [find_command()] + [str(word) for word in words]
    environment = dict(os.environ, JAVA_HOME=find_java())
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=None if show else subprocess.PIPE,
        encoding="utf-8",
    )
    out, err = process.communicate()
    if process.returncode != 0:
        said = (err or "").strip() or "its message stands on standard error"
        raise OrthantError("%s: exit code %d: %s" % (" ".join(command), process.returncode, said), process.returncode)
    return out


def call(*words, show=False):
    """Runs ``orthant WORDS --json`` and returns the object that it gives."""
    return json.loads(run(*words, "--json", show=show))
