package org.orthant.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A test's program in a JVM of its own, with the vector module. */
public final class OwnJvm {

    /** The plain kernel. */
    public static final String PLAIN = "-Dorthant.kernel=plain";

    /** The vector kernel. */
    public static final String VECTOR = "-Dorthant.kernel=vector";

    private OwnJvm() {}

    /** The lines that {@code program} prints with these options of the JVM; it must end well. */
    public static List<String> run(Class<?> program, List<String> options, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(Arrays.asList(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (Stream<String> lines = process.inputReader().lines()) {
                List<String> output = lines.toList();
                assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
                return output;
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
