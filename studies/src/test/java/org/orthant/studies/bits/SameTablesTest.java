package org.orthant.studies.bits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of small studies have the bytes that they had when {@code tables.sha256} was written, on whatever machine that
 * was: with vectors of 512, 256 and 128 bits and without. {@code scripts/table-bits.sh --write} writes the file anew.
 */
final class SameTablesTest {

    private static final String PLAIN = "-Dorthant.kernel=plain";
    private static final List<String> KERNELS =
            List.of("-XX:MaxVectorSize=64", "-XX:MaxVectorSize=32", "-XX:MaxVectorSize=16", PLAIN);
    private static final Path COMMITTED = Path.of("src", "test", "resources", "bits", "tables.sha256");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** A JVM with a kernel, and where it prints. */
    private record Started(String kernel, Process process, Path hashes, Path messages) {}

    @Test
    @Timeout(900)
    void everyKernelGivesTheCommittedBits() throws Exception {
        if (Boolean.getBoolean("orthant.bits.write")) {
            Files.write(COMMITTED, hashes(start(PLAIN)));
        }
        List<String> expected = Files.readAllLines(COMMITTED);
        assertThat(expected).hasSizeGreaterThan(30);
        List<Started> started = new ArrayList<>();
        for (String kernel : KERNELS) { // as many at a time as a small machine has cores
            started.add(start(kernel));
            if (started.size() % 2 == 0) {
                waitFor(started);
            }
        }
        for (Started one : started) {
            requireSame(one.kernel(), expected, hashes(one));
        }
    }

    private static void requireSame(String kernel, List<String> expected, List<String> found) {
        TreeSet<String> changed = new TreeSet<>(found);
        expected.forEach(changed::remove);
        assertThat(changed)
                .as(
                        "%s: the bits of these tables changed. If that is meant, it is at least a minor version: write the "
                                + "file anew by scripts/table-bits.sh --write and say so in CHANGELOG.md",
                        kernel)
                .isEmpty();
        assertThat(found).as(kernel).containsExactlyElementsOf(expected);
    }

    private Started start(String kernel) throws IOException, URISyntaxException {
        Path hashes = Files.createTempFile(folder, "hashes", ".txt");
        Path messages = Files.createTempFile(folder, "messages", ".txt");
        String list = Path.of(Objects.requireNonNull(SameTablesTest.class.getResource("/bits/studies.txt"))
                        .toURI())
                .toString();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Xmx1g"));
        command.addAll(kernel.equals(PLAIN) ? List.of(PLAIN) : List.of("-Dorthant.kernel=vector", kernel));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TableHashes.class.getName(), list));
        Process process = new ProcessBuilder(command)
                .redirectOutput(hashes.toFile())
                .redirectError(messages.toFile())
                .start();
        return new Started(kernel, process, hashes, messages);
    }

    private static void waitFor(List<Started> started) throws InterruptedException {
        for (Started one : started) {
            assertThat(one.process().waitFor(15, TimeUnit.MINUTES))
                    .as(one.kernel())
                    .isTrue();
        }
    }

    private static List<String> hashes(Started one) throws IOException, InterruptedException {
        waitFor(List.of(one));
        assertThat(one.process().exitValue())
                .as(one.kernel() + ": " + Files.readString(one.messages()))
                .isZero();
        try (Stream<String> lines = Files.lines(one.hashes())) {
            return lines.toList();
        }
    }
}
