package org.orthant.studies.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The machine and program that a run uses, as its manifest and report name them.
 *
 * @param program version of Orthant
 * @param commit the source's commit, {@code -dirty} behind it if files were changed, {@code unknown} if nobody said
 * @param java version and vendor
 * @param os name, version, architecture
 * @param cpu model
 * @param cores processors that the JVM may use
 */
public record Platform(String program, String commit, String java, String os, String cpu, int cores) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /** This process on this machine. */
    public static Platform current() {
        return new Platform(
                Objects.requireNonNullElse(Platform.class.getPackage().getImplementationVersion(), "0.1.0-SNAPSHOT"),
                System.getProperty("orthant.commit", "unknown"),
                System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                cpuModel(),
                Runtime.getRuntime().availableProcessors());
    }

    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException | RuntimeException e) {
            return "unknown";
        }
    }
}
