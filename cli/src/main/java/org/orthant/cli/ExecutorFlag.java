package org.orthant.cli;

import java.util.List;
import org.orthant.formats.config.Suggest;
import org.orthant.studies.run.Executor;
import picocli.CommandLine.Option;

/** Where units are computed. */
final class ExecutorFlag {

    @Option(
            names = "--executor",
            paramLabel = "NAME",
            description =
                    "Where units are computed (default: local, on threads of this process). On Apache Spark: spark,"
                            + " or spark-shared with a run directory that all machines see.")
    private String name = "local";

    /**
     * The executor.
     *
     * @throws UsageException if none is called so
     */
    Executor executor() {
        List<Executor> available = Executor.available();
        return available.stream()
                .filter(executor -> executor.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("--executor: there is no " + name + " here"
                        + Suggest.advice(
                                name, available.stream().map(Executor::name).toList())));
    }
}
