package org.orthant.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at random moments of a run, and again while it is taken up: in the end there are the bytes of a run that
 * was left in peace, and no temporary file. Half of the moments are spread over the time of a run, half follow the sight of
 * a temporary file within two milliseconds, to hit writing, forcing and renaming. After eight kills a run goes on to its
 * end.
 */
final class KillTest {

    private static final long SEED = Long.getLong("orthant.kill.seed", 20261128);
    private static final int KILLS = Integer.getInteger("orthant.kill.moments", 200);
    private static final int MOST_PER_RUN = 8;
    private static final List<String> COMMAND = SmallRun.command(6, 300);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private int kills;
    private int whileComputing;
    private int whileConcluding;
    private int leftTemporary;
    private int runs;

    @Test
    @Tag("long")
    @Timeout(14_400)
    void killedAtAnyMoment() throws Exception {
        SmallRun peaceful = new SmallRun(Files.createDirectory(folder.resolve("peaceful")));
        Orthant first = Orthant.start(peaceful.folder(), COMMAND);
        waitForSession(first, peaceful, 0);
        long start = System.nanoTime();
        assertThat(first.exitCode()).as(first.said()).isZero();
        long duration = System.nanoTime() - start;
        Map<String, String> expected = peaceful.results();
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(peaceful.temporaries()).isEmpty();
        int writes = expected.size();

        while (kills < KILLS) {
            SmallRun run = new SmallRun(Files.createDirectory(folder.resolve("run" + runs++)));
            killAndGoOn(run, duration, writes);
            assertThat(run.temporaries()).as("seed %d, run %d", SEED, runs).isEmpty();
            assertThat(run.results()).as("seed %d, run %d", SEED, runs).isEqualTo(expected);
            delete(run);
            System.out.printf(
                    "%d kills in %d runs (seed %d): %d before the last unit was stored, %d after; %d left a temporary"
                            + " file%n",
                    kills, runs, SEED, whileComputing, whileConcluding, leftTemporary);
        }
        System.out.printf("a run in peace took %d ms and writes %d files%n", duration / 1_000_000, writes);
        assertThat(leftTemporary).as("kills while a file was written").isPositive();
        assertThat(whileComputing).isPositive();
        assertThat(whileConcluding).isPositive();
    }

    /** Kills until the run ends by itself, or often enough; then lets it end. */
    private void killAndGoOn(SmallRun run, long duration, int writes) throws Exception {
        for (int k = 0; k < MOST_PER_RUN && kills < KILLS; k++) {
            Map<String, FileTime> before = run.done();
            long sessions = sessions(run);
            Orthant process = Orthant.start(run.folder(), COMMAND);
            boolean alive = random.nextBoolean()
                    ? waitForSession(process, run, sessions) && waitFor(process, random.nextLong(duration))
                    : waitForWriting(process, run, random.nextInt(writes));
            if (!alive) {
                assertThat(process.exitCode()).as(process.said()).isZero();
                assertThat(run.done()).containsAllEntriesOf(before);
                return;
            }
            process.kill();
            note(run, before);
        }
        Orthant last = Orthant.start(run.folder(), COMMAND);
        assertThat(last.exitCode()).as(last.said()).isZero();
    }

    private void note(SmallRun run, Map<String, FileTime> before) {
        kills++;
        Map<String, FileTime> after = run.done();
        assertThat(after).as("what was done stays").containsAllEntriesOf(before);
        boolean complete = after.keySet().stream()
                        .filter(name -> name.startsWith("units/"))
                        .count()
                == 6;
        whileComputing += complete ? 0 : 1;
        whileConcluding += complete ? 1 : 0;
        leftTemporary += run.temporaries().isEmpty() ? 0 : 1;
    }

    private static boolean waitFor(Orthant process, long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(Duration.ofNanos(200_000));
        }
        return process.isAlive();
    }

    /** Waits until the run is taken up, which the sessions' file tells. */
    private static boolean waitForSession(Orthant process, SmallRun run, long before) throws Exception {
        while (process.isAlive() && sessions(run) <= before) {
            Thread.sleep(1);
        }
        return process.isAlive();
    }

    private static long sessions(SmallRun run) throws IOException {
        Path sessions = run.directory().resolve("sessions.jsonl");
        return Files.exists(sessions) ? Files.size(sessions) : 0;
    }

    /** Waits for temporary file number {@code wanted} of this process, and a moment more. */
    private boolean waitForWriting(Orthant process, SmallRun run, int wanted) throws Exception {
        Writes writes = new Writes(run.directory(), "_" + process.pid() + ".tmp");
        while (process.isAlive() && writes.seen() <= wanted) {
            Thread.sleep(Duration.ofNanos(50_000));
        }
        return waitFor(process, random.nextLong(2_000_000));
    }

    private static void delete(SmallRun run) throws IOException {
        for (Path file : run.files()) {
            Files.delete(file);
        }
    }
}
