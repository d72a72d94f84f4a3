# Finds Java, Orthant's jars and Spark's. Sourced by the scripts beside it, which set root; POSIX sh.

. "$root/scripts/jdk.sh"

# What Spark gives its own processes on a Java with modules.
spark_opens() {
    for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
        java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar; do
        printf -- '--add-opens=java.base/%s=ALL-UNNAMED ' "$package"
    done
}

# What Orthant needs in every process that computes units.
orthant_flags='--add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'

# Builds Orthant and its Spark jar where their sources changed, and fetches Spark where none is installed. Sets lib (the
# folder of Orthant's jars), thin_jar, and exports SPARK_HOME.
prepare_spark() {
    find_jdk || {
        jdk_missing_message >&2
        return 2
    }
    "$root/orthant" --version >/dev/null || return
    lib=$root/.orthant/lib
    state=$root/.orthant/spark
    thin_jar=$state/orthant-spark.jar
    mkdir -p "$state"
    if [ "$(cat "$state/stamp" 2>/dev/null)" != "$(cat "$root/.orthant/stamp")" ]; then
        echo 'orthant-spark: building the Spark jar...' >&2
        (cd "$root" && mvn -q -B -pl spark -am package -Dmaven.test.skip=true -Dspotless.check.skip=true \
            -Djacoco.skip=true -Denforcer.skip=true) >"$state/build.log" 2>&1 &&
            cp "$root"/spark/target/orthant-spark-*.jar "$thin_jar" &&
            cp "$root/.orthant/stamp" "$state/stamp" || {
            tail -n 30 "$state/build.log" >&2
            return 1
        }
    fi
    [ -z "${SPARK_HOME:-}" ] || return 0
    SPARK_HOME=$state/home
    export SPARK_HOME
    if [ ! -e "$SPARK_HOME/complete" ]; then
        echo 'orthant-spark: fetching the jars of Apache Spark (once; about 220 MB)...' >&2
        mvn -q -B -f "$root/spark/home/pom.xml" dependency:copy-dependencies -DincludeScope=runtime \
            "-DoutputDirectory=$SPARK_HOME/jars" >"$state/fetch.log" 2>&1 &&
            touch "$SPARK_HOME/complete" || {
            tail -n 30 "$state/fetch.log" >&2
            return 1
        }
    fi
}

# Orthant's jars, with commas between them.
orthant_jars() {
    find "$lib" -name '*.jar' | LC_ALL=C sort | paste -s -d , -
}
