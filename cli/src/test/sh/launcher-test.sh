#!/bin/sh
# Tests ./orthant and ./verify of the repository $1 with a stand-in Maven and Java in the empty folder $2:
# nothing is really built. Prints each failed check and exits 1 if there was one.
set -u
repository=$1
work=$2
failed=0

check() { # name, expected, actual
    if [ "$2" != "$3" ]; then
        echo "FAILED: $1: expected '$2', got '$3'"
        failed=1
    fi
}

check_contains() { # name, expected part, text
    case $3 in
        *"$2"*) ;;
        *)
            echo "FAILED: $1: expected '$2' in '$3'"
            failed=1
            ;;
    esac
}

fake_jdk() { # home, version
    mkdir -p "$1/bin"
    echo "JAVA_VERSION=\"$2\"" >"$1/release"
    printf '#!/bin/sh\nfor word in "$@"; do printf "[%%s]" "$word"; done\necho\n' >"$1/bin/java"
    cp "$1/bin/java" "$1/bin/javac"
    chmod +x "$1/bin/java" "$1/bin/javac"
}

# A copy of the scripts beside tiny sources, in a folder whose name holds a blank.
project="$work/with blank/orthant"
mkdir -p "$project/scripts" "$project/.mvn" "$project/cli/src/main" "$work/tools"
cp "$repository/orthant" "$repository/verify" "$project/"
cp "$repository/scripts/jdk.sh" "$repository/scripts/launch.sh" "$project/scripts/"
echo one >"$project/cli/src/main/A file.java"
echo x >"$project/pom.xml"
echo x >"$project/cli/pom.xml"
cat >"$work/tools/mvn" <<'END'
#!/bin/sh
echo "$PWD" >>"$FAKE_MAVEN_CALLS"
[ -e "$FAKE_MAVEN_CALLS.fail" ] && { echo "no such symbol"; exit 1; }
mkdir -p cli/target/distribution
echo jar >cli/target/distribution/a.jar
END
chmod +x "$work/tools/mvn"

FAKE_MAVEN_CALLS=$work/calls
ORTHANT_JVM_ROOT=$work/nowhere
HOME=$work/home
PATH=$work/tools:/usr/bin:/bin
export FAKE_MAVEN_CALLS ORTHANT_JVM_ROOT HOME PATH
unset JAVA_HOME SDKMAN_DIR ORTHANT_JAVA_OPTS
: >"$FAKE_MAVEN_CALLS"
builds() {
    wc -l <"$FAKE_MAVEN_CALLS" | tr -d ' '
}

# An old Java only: refused with how to install a new one.
fake_jdk "$work/jdk 17" 17.0.15
printf '#!/bin/sh\nexec 1>&2; echo "    java.home = %s"\n' "$work/jdk 17" >"$work/tools/java"
chmod +x "$work/tools/java"
text=$(JAVA_HOME="$work/jdk 17" "$project/orthant" tasks 2>&1)
check 'old Java: exit code' 2 $?
check_contains 'old Java: message' 'needs a JDK 25' "$text"
text=$("$project/verify" 2>&1)
check 'old Java: exit code of verify' 2 $?
check 'old Java: nothing built' 0 "$(builds)"

# JAVA_HOME fits; the arguments arrive whole; the options come in order.
fake_jdk "$work/jdk 25" 25.0.3
JAVA_HOME="$work/jdk 25"
export JAVA_HOME
text=$(cd / && ORTHANT_JAVA_OPTS='-Xmx1g -Da=*' "$project/orthant" study 'a  b' '' 2>"$work/stderr")
check 'first run: exit code' 0 $?
check_contains 'first run: arguments' '[org.orthant.cli.Main][study][a  b][]' "$text"
check_contains 'first run: options' '[-Dorthant.commit=unknown][-Dorthant.terminal=false][-Xmx1g][-Da=*][-cp]' "$text"
check_contains 'first run: class path' "[$project/.orthant/lib/*]" "$text"
check_contains 'first run: says what it does' 'building Orthant' "$(cat "$work/stderr")"
check 'first run: one build' 1 "$(builds)"
check 'first run: the lock is gone' no "$([ -d "$project/.orthant/lock" ] && echo yes || echo no)"

# Again, through a relative symbolic link: not built again, nothing said.
mkdir -p "$work/bin"
ln -s "../with blank/orthant/orthant" "$work/bin/first"
ln -s first "$work/bin/second"
text=$("$work/bin/second" tasks 2>&1)
check_contains 'through a link' '[org.orthant.cli.Main][tasks]' "$text"
check 'through a link: not built again' 1 "$(builds)"

# target/ may go; a changed source is built, under the lock of a process that was killed.
rm -rf "$project/cli/target"
"$project/orthant" tasks >/dev/null 2>&1
check 'without target: not built again' 1 "$(builds)"
echo two >"$project/cli/src/main/A file.java"
sh -c 'echo "$(uname -n) $$"' >"$work/dead"
mkdir "$project/.orthant/lock"
mv "$work/dead" "$project/.orthant/lock/holder"
"$project/orthant" tasks >/dev/null 2>&1
check 'changed source, stale lock: exit code' 0 $?
check 'changed source, stale lock: built' 2 "$(builds)"

# Two at once build once.
echo three >"$project/cli/src/main/A file.java"
"$project/orthant" tasks >/dev/null 2>&1 &
"$project/orthant" tasks >/dev/null 2>&1
check 'two at once: exit code' 0 $?
wait
check 'two at once: one build' 3 "$(builds)"

# A failed build shows the end of its log, leaves no lock and is tried again.
echo four >"$project/cli/src/main/A file.java"
: >"$FAKE_MAVEN_CALLS.fail"
text=$("$project/orthant" tasks 2>&1)
check 'failed build: exit code' 1 $?
check_contains 'failed build: end of the log' 'no such symbol' "$text"
rm "$FAKE_MAVEN_CALLS.fail"
"$project/orthant" tasks >/dev/null 2>&1
check 'after a failed build: exit code' 0 $?

# Releases that can corrupt arrays: a warning. Found in the system's places.
unset JAVA_HOME
fake_jdk "$ORTHANT_JVM_ROOT/usr/lib/jvm/a jdk" 25.0.1
text=$("$project/orthant" tasks 2>&1)
check_contains 'faulty release' 'Java 25.0.1 can corrupt' "$text"
check_contains 'faulty release: runs' '[org.orthant.cli.Main][tasks]' "$text"

# Found on PATH.
rm -rf "$ORTHANT_JVM_ROOT"
printf '#!/bin/sh\nexec 1>&2; echo "    java.home = %s"\n' "$work/jdk 25" >"$work/tools/java"
text=$("$project/orthant" tasks 2>&1)
check_contains 'Java on PATH' '[org.orthant.cli.Main][tasks]' "$text"

exit "$failed"
