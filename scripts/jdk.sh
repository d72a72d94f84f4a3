# Finds a JDK 25 or later. Sourced by ./orthant, ./verify and .ci/run; POSIX sh.
# Looks at JAVA_HOME, the usual places of Linux, macOS and SDKMAN, then PATH.
# ORTHANT_JVM_ROOT stands before the system's places, for the launcher's test.

# The version of the JDK at $1 (such as 25.0.3), or nothing where there is no JDK.
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9][0-9.]*\).*/\1/p' "$1/release"
}

# The home of the java found on PATH, through any symbolic links.
jdk_home_of_path() {
    command -v java >/dev/null 2>&1 || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Succeeds when the version $1 is 25 or later.
jdk_is_new_enough() {
    [ -n "$1" ] && [ "${1%%.*}" -ge 25 ]
}

# Takes $1 as the JDK if it is new enough: sets JAVA_HOME and jdk_found.
jdk_take() {
    jdk_found=$(jdk_version "$1")
    jdk_is_new_enough "$jdk_found" || return 1
    JAVA_HOME=$1
    export JAVA_HOME
}

# Sets and exports JAVA_HOME and sets jdk_found to its version; fails when no JDK fits.
find_jdk() {
    [ -n "${JAVA_HOME:-}" ] && jdk_take "$JAVA_HOME" && return 0
    for jdk_candidate in \
        "${ORTHANT_JVM_ROOT:-}"/usr/lib/jvm/* \
        "${ORTHANT_JVM_ROOT:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${ORTHANT_JVM_ROOT:-}"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/*; do
        jdk_take "$jdk_candidate" && return 0
    done
    jdk_take "$(jdk_home_of_path)"
}

jdk_missing_message() {
    cat <<'END'
Orthant needs a JDK 25 (25.0.3 or later) and found none in JAVA_HOME, /usr/lib/jvm,
/Library/Java/JavaVirtualMachines, SDKMAN or PATH. To install one:
  Debian, Ubuntu   apt install openjdk-25-jdk   (or temurin-25-jdk from adoptium.net)
  Fedora           dnf install java-25-openjdk-devel
  macOS            brew install --cask temurin@25
  any, no root     sdk install java 25.0.3-tem   (https://sdkman.io)
or set JAVA_HOME to the folder of a JDK 25 you have.
END
}

# Warns of the releases that can corrupt pinned arrays in native calls.
jdk_warn_if_faulty() {
    case $jdk_found in
        25 | 25.0 | 25.0.0 | 25.0.1 | 25.0.2)
            echo "orthant: Java $jdk_found can corrupt arrays handed to native code; please update to 25.0.3 or later" >&2
            ;;
    esac
}
