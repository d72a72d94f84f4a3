# Builds the benchmarks; sets classpath and the functions java_bench and pin. Sourced from the project's root by the
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
