# Builds the benchmarks; sets classpath and the functions java_bench, pin and show. Sourced from the project's root by the
# scripts beside it, after find_jdk.
bench_classpath=bench/target/classpath
mvn -q -B -pl bench -am -DskipTests dependency:build-classpath -Dmdep.outputFile="$PWD/$bench_classpath" compile >&2
classpath=bench/target/classes:studies/target/classes:formats/target/classes:core/target/classes:$(cat "$bench_classpath")

# On one core, where the system can.
pin() {
    if command -v taskset >/dev/null 2>&1; then taskset -c "${CORE:-0}" "$@"; else "$@"; fi
}

java_bench() {
    "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -cp "$classpath" "$@"
}

# Passes lines on and shows them on the standard error as well. tee would open that anew, and a file behind it would be
# written from two places.
show() {
    while IFS= read -r line; do
        printf '%s\n' "$line" >&2
        printf '%s\n' "$line"
    done
}
