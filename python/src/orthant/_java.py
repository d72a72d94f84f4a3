"""Finds a JDK 25, where the program's own launcher looks for it."""

import glob
import os
import re
import shutil

OLDEST = 25
PLACES = [
    "/usr/lib/jvm/*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home",
    "~/.sdkman/candidates/java/*",
]
ADVICE = """Orthant needs a JDK 25 (25.0.3 or later) and found none in JAVA_HOME, {places} or PATH. To install one:
  Debian, Ubuntu   apt install openjdk-25-jdk
  Fedora           dnf install java-25-openjdk-devel
  macOS            brew install --cask temurin@25
or set JAVA_HOME to the folder of a JDK 25 you have."""


class JavaNotFound(RuntimeError):
    """There is no JDK 25; the message says how to get one."""


def version(home):
    """The first number of the version of the JDK at ``home``; 0 where there is none."""
    try:
        with open(os.path.join(home, "release"), encoding="utf-8") as file:
            found = re.search(r'^JAVA_VERSION="(\d+)', file.read(), re.MULTILINE)
    except OSError:
        return 0
    java = os.path.join(home, "bin", "java")
    return int(found.group(1)) if found and (os.path.exists(java) or os.path.exists(java + ".exe")) else 0


def find_java(places=None):
    """The folder of a JDK 25 or later: JAVA_HOME, the usual places, then PATH."""
    candidates = [os.environ.get("JAVA_HOME", "")]
    for place in PLACES if places is None else places:
        candidates += sorted(glob.glob(os.path.expanduser(place)))
    on_path = shutil.which("java")
    if on_path:
        candidates.append(os.path.dirname(os.path.dirname(os.path.realpath(on_path))))
    for home in candidates:
        if home and version(home) >= OLDEST:
            return home
    raise JavaNotFound(ADVICE.format(places=", ".join(PLACES)))
