package org.orthant.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Full disks, folders that vanish or can't be written, two processes, clocks that jump, too little memory. */
@Tag("long")
@Timeout(3600)
final class FaultsTest {

    private static final int UNITS = 6;
    private static final List<String> COMMAND = SmallRun.command(UNITS, 300);

    /** One that is still at work when others have looked at it. */
    private static final List<String> LONG = SmallRun.command(400, 3000);

    @TempDir
    private static Path shared = Path.of("");

    private static Map<String, String> expected = Map.of();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final List<Path> mounted = new ArrayList<>();

    @BeforeAll
    static void runInPeace() {
        Orthant.run(shared, COMMAND.toArray(String[]::new));
        expected = new SmallRun(shared).results();
        assertThat(expected).hasSizeGreaterThan(20);
    }

    @AfterEach
    void unmount() throws Exception {
        for (Path place : mounted) {
            succeeds("umount", place.toString());
        }
    }

    private static boolean succeeds(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    /** A file system in memory; mounting one takes root. */
    private SmallRun mounted(String size) throws Exception {
        Path place = Files.createDirectory(folder.resolve("mounted" + mounted.size()));
        boolean done = succeeds("mount", "-t", "tmpfs", "-o", "size=" + size, "orthant-test", place.toString());
        assumeTrue(done, "a small file system can't be mounted here: not tried without root's rights");
        mounted.add(place);
        return new SmallRun(place);
    }

    private void requireGoodEnd(SmallRun run) {
        Orthant again = Orthant.run(run.folder(), COMMAND.toArray(String[]::new));
        assertThat(again.exitCode()).as(again.said()).isZero();
        assertThat(run.results()).isEqualTo(expected);
        assertThat(run.temporaries()).isEmpty();
    }

    private static void requireOneSentence(Orthant run, int exitCode, String... words) {
        assertThat(run.exitCode()).as(run.said()).isEqualTo(exitCode);
        assertThat(run.said()).contains(words).doesNotContain("\tat ", "this is a bug");
    }

    @Test
    void aFullDisk() throws Exception {
        for (String size : List.of("4k", "32k", "64k", "128k", "1m", "2m")) {
            SmallRun run = mounted(size);
            Orthant full = Orthant.run(run.folder(), COMMAND.toArray(String[]::new));
            if (full.exitCode() == 0) {
                assertThat(size).as("a run needs more").isEqualTo("2m");
                continue;
            }
            requireOneSentence(full, 3, "No space left on device");
            assertThat(run.temporaries()).as(size).isEmpty();
            Map<String, FileTime> done = run.done();
            System.out.printf("a disk of %s: %d of 12 units and networks kept: %s", size, done.size(), full.said());
            String place = run.folder().toString();
            assertThat(succeeds("mount", "-o", "remount,size=64m", place)).isTrue();
            requireGoodEnd(run);
            assertThat(run.done()).containsAllEntriesOf(done);
        }
    }

    @Test
    void aDiskThatCanOnlyBeRead() throws Exception {
        SmallRun run = mounted("64m");
        String place = run.folder().toString();
        Orthant begun = Orthant.start(run.folder(), COMMAND);
        assertThat(run.waitForUnits(begun, 2)).isTrue();
        begun.kill();
        Map<String, FileTime> done = run.done();
        assertThat(succeeds("mount", "-o", "remount,ro", place)).isTrue();
        requireOneSentence(
                Orthant.run(run.folder(), COMMAND.toArray(String[]::new)), 3, "run.lock", "Read-only file system");
        requireOneSentence(
                Orthant.run(run.folder(), "study", "rules", "--out", "other"), 3, "other", "Read-only file system");
        assertThat(succeeds("mount", "-o", "remount,rw", place)).isTrue();
        requireGoodEnd(run);
        assertThat(run.done()).containsAllEntriesOf(done);
    }

    @Test
    void aFolderThatIsRemovedMeanwhile() throws Exception {
        SmallRun run = new SmallRun(folder);
        Orthant process = Orthant.start(folder, LONG);
        assertThat(run.waitForUnits(process, 3)).isTrue();
        remove(run.directory());
        requireOneSentence(process, 3, "run", "removed");
        assertThat(run.directory()).doesNotExist();
        requireGoodEnd(run);
    }

    @Test
    void aFolderThatIsMadeAnewMeanwhile() throws Exception {
        SmallRun run = new SmallRun(folder);
        Orthant process = Orthant.start(folder, LONG);
        assertThat(run.waitForUnits(process, 3)).isTrue();
        Files.move(run.directory(), folder.resolve("aside"));
        Orthant second = Orthant.start(folder, COMMAND);
        assertThat(second.exitCode()).as(second.said()).isZero();
        requireOneSentence(process, 3, "removed");
        assertThat(run.results())
                .as("nothing of the first run is in the second")
                .isEqualTo(expected);
    }

    private static void remove(Path directory) throws IOException {
        while (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                Thread.onSpinWait(); // a file was written or renamed meanwhile: again
            }
        }
    }

    @Test
    void twoProcessesInOneFolder() throws Exception {
        SmallRun run = new SmallRun(folder);
        Orthant first = Orthant.start(folder, LONG);
        assertThat(run.waitForUnits(first, 1)).isTrue();
        String holder = "host " + InetAddress.getLocalHost().getHostName() + ", pid " + first.pid();
        requireOneSentence(
                Orthant.run(folder, LONG.toArray(String[]::new)), 3, "another process works on this run", holder);
        requireOneSentence(Orthant.run(folder, "report", "run"), 3, "another process works on this run", holder);
        requireOneSentence(Orthant.run(folder, COMMAND.toArray(String[]::new)), 3, "option units 400, not 6");
        assertThat(first.isAlive()).as(first.said()).isTrue();
        first.kill();
        Orthant next = Orthant.start(folder, LONG);
        int before = run.done().size();
        assertThat(run.waitForUnits(next, before / 2 + 2))
                .as("the lock of a killed process is free: " + next.said())
                .isTrue();
        next.kill();
    }

    @Test
    void aClockThatJumps() throws Exception {
        Path library = fakeTime();
        SmallRun run = new SmallRun(folder);
        Path clock = folder.resolve("clock");
        Map<String, String> environment = Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                clock.toString(),
                "FAKETIME_NO_CACHE",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
        for (String time : List.of("+1y", "-2y", "+20y")) {
            Files.writeString(clock, time);
            Orthant process = Orthant.start(folder, List.of(), environment, COMMAND);
            run.waitForUnits(process, 1);
            Files.writeString(clock, "-9y");
            Thread.sleep(50);
            process.kill();
        }
        Orthant last = Orthant.start(folder, List.of(), environment, COMMAND);
        assertThat(last.exitCode()).as(last.said()).isZero();
        assertThat(Files.readString(run.directory().resolve("sessions.jsonl"))).contains("\"started\":\"20");
        assertThat(run.results()).isEqualTo(expected);
        assertThat(run.temporaries()).isEmpty();
    }

    private static Path fakeTime() throws IOException {
        try (Stream<Path> found = Files.find(
                Path.of("/usr/lib"), 4, (file, attributes) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            Path library = found.findFirst().orElse(Path.of(""));
            assumeTrue(
                    Files.exists(library.toAbsolutePath())
                            && !library.toString().isEmpty(),
                    "libfaketime is missing: apt install faketime");
            return library;
        }
    }

    @Test
    void filesFromTheFutureAndThePast() throws Exception {
        SmallRun run = new SmallRun(folder);
        Orthant begun = Orthant.start(folder, COMMAND);
        assertThat(run.waitForUnits(begun, 3)).isTrue();
        begun.kill();
        int year = 0;
        for (Path file : run.files()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis((year++ % 2 == 0 ? 4L : -1L) * 1_000_000_000_000L));
        }
        Map<String, FileTime> done = run.done();
        requireGoodEnd(run);
        assertThat(run.done()).containsAllEntriesOf(done);
    }

    @Test
    void tooLittleMemory() throws Exception {
        SmallRun run = new SmallRun(folder);
        int refused = 0;
        for (int megabytes = 8; ; megabytes += 4) {
            Orthant process = Orthant.start(folder, List.of("-Xmx" + megabytes + "m"), Map.of(), COMMAND);
            if (process.exitCode() == 0) {
                break;
            }
            if (Files.exists(run.directory())) { // below that, Java itself doesn't get as far as our code
                requireOneSentence(process, 3, "not enough memory");
                refused++;
            }
            assertThat(megabytes).isLessThan(200);
        }
        System.out.printf("too little memory: refused with a sentence %d times%n", refused);
        assertThat(refused).isPositive();
        assertThat(run.results()).isEqualTo(expected);
        assertThat(run.temporaries()).isEmpty();
    }
}
