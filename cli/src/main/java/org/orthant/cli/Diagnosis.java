package org.orthant.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.orthant.math.VectorMath;
import org.orthant.studies.run.Platform;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The state of this machine.
 *
 * @param platform program, Java, operating system, CPU
 * @param memoryBytes memory of the machine, or of the container it is in
 * @param heapBytes the most of it that Java takes for objects
 * @param kernel the numeric kernel in use
 * @param vectorBits its vector width, 0 for the plain kernel
 * @param kernelReason why this one
 * @param checks what was tried
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Diagnosis(
        Platform platform,
        long memoryBytes,
        long heapBytes,
        String kernel,
        int vectorBits,
        String kernelReason,
        List<Check> checks) {

    private static final double GIB = 1024.0 * 1024 * 1024;

    /** One thing that was tried. */
    record Check(String name, boolean passed, String detail) {}

    static Diagnosis ofThisMachine() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Diagnosis(
                Platform.current(),
                machine.getTotalMemorySize(),
                Runtime.getRuntime().maxMemory(),
                VectorMath.kernelName(),
                VectorMath.vectorBits(),
                VectorMath.kernelReason(),
                List.of(
                        javaVersion(Runtime.version()),
                        fusedMultiplyAdd(),
                        numerics(),
                        writable("current folder", Path.of("")),
                        writable("temporary folder", Path.of(System.getProperty("java.io.tmpdir")))));
    }

    /** 25.0.0 to 25.0.2 can corrupt pinned arrays in native calls. */
    static Check javaVersion(Runtime.Version version) {
        boolean sound = version.feature() > 25 || (version.feature() == 25 && version.update() >= 3);
        return new Check("java", sound, sound ? version.toString() : version + "; expected 25.0.3 or later");
    }

    private static Check fusedMultiplyAdd() {
        boolean fast = FusedMultiplyAdd.isFast();
        return new Check("fused multiply-add", fast, fast ? "in hardware" : "missing: networks run 800 times slower");
    }

    private static Check numerics() {
        String hash = SelfCheck.hash();
        boolean same = hash.equals(SelfCheck.EXPECTED);
        return new Check(
                "numerics",
                same,
                same
                        ? "the same bits as on other machines"
                        : "expected SHA-256 " + SelfCheck.EXPECTED + ", got " + hash);
    }

    private static Check writable(String name, Path folder) {
        try {
            Files.delete(Files.createTempFile(folder.toAbsolutePath(), ".orthant", ".tmp"));
            return new Check(name, true, "can be written to");
        } catch (IOException e) {
            return new Check(name, false, folder.toAbsolutePath() + " can't be written to: " + e.getMessage());
        }
    }

    /** Whether every check passed. */
    boolean healthy() {
        return checks.stream().allMatch(Check::passed);
    }

    /** The diagnosis for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "program   orthant " + platform.program() + " (commit " + platform.commit() + ")",
                "java      " + platform.java(),
                "system    " + platform.os(),
                "cpu       " + platform.cpu() + ", " + platform.cores() + " cores",
                "memory    " + gibibytes(memoryBytes) + ", of which Java takes at most " + gibibytes(heapBytes),
                "kernel    " + kernel + (vectorBits > 0 ? ", " + vectorBits + " bits" : "") + " (" + kernelReason
                        + ")"));
        checks.forEach(check ->
                lines.add((check.passed() ? "ok        " : "PROBLEM   ") + check.name() + ": " + check.detail()));
        return lines;
    }

    private static String gibibytes(long bytes) {
        return Numbers.text((Double) (bytes / GIB)) + " GiB";
    }
}
