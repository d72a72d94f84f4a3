package org.orthant.cli.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.orthant.cli.Main;

/**
 * The program in a process of its own, in a folder of its own. The plain kernel and the first compiler alone, which start
 * fastest; results are the same.
 */
final class Orthant {

    private static final List<String> JVM = List.of(
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorthant.kernel=plain",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto");

    private static final long MOST_SECONDS = 1800;

    private final Path folder;
    private final Path messages;
    private final Process process;

    private Orthant(Path folder, Path messages, Process process) {
        this.folder = folder;
        this.messages = messages;
        this.process = process;
    }

    /** Starts a command with {@code folder} as the current one. */
    static Orthant start(Path folder, List<String> words) {
        return start(folder, List.of(), Map.of(), words);
    }

    /** The same with further options of the JVM and variables of the environment. */
    static Orthant start(Path folder, List<String> options, Map<String, String> environment, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(words);
        try {
            Path messages = Files.createTempFile("orthant", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(messages.toFile());
            builder.environment().putAll(environment);
            return new Orthant(folder, messages, builder.start());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts and waits. */
    static Orthant run(Path folder, String... words) {
        Orthant run = start(folder, Arrays.asList(words));
        run.exitCode();
        return run;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end. */
    int exitCode() {
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                kill();
                throw new AssertionError("no end after " + MOST_SECONDS + " s in " + folder + ": " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9}, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Standard error so far. */
    String said() {
        try {
            return Files.readString(messages, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
