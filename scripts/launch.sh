# Starts Java on a built Orthant. Sourced by ./orthant and by bin/orthant of a release, which set root; POSIX sh.

. "$root/scripts/jdk.sh"

say() {
    echo "orthant: $*" >&2
}

# Ends with a message where Java cannot run: no JDK, or a folder that a class path cannot hold.
require_java() {
    case $root in
        *:*)
            say "cannot run from a folder whose name holds a colon: $root"
            exit 2
            ;;
    esac
    if ! find_jdk; then
        jdk_missing_message >&2
        exit 2
    fi
    jdk_warn_if_faulty
}

# Becomes Orthant: the jars in folder $1, the commit in file $2, then the program's own words.
launch() {
    jars=$1
    commit=$(cat "$2" 2>/dev/null)
    shift 2
    terminal=false
    if [ -t 2 ]; then
        terminal=true # standard error may show a progress bar
    fi
    set -f # the options are split at blanks, never expanded
    # shellcheck disable=SC2086
    exec "$JAVA_HOME/bin/java" \
        --add-modules jdk.incubator.vector \
        --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow \
        -XX:MaxRAMPercentage=70 \
        "-Dorthant.commit=$commit" \
        "-Dorthant.terminal=$terminal" \
        ${ORTHANT_JAVA_OPTS:-} \
        -cp "$jars/*" org.orthant.cli.Main "$@"
}
