package org.orthant.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.WholeFiles.Whole;
import org.orthant.formats.config.ConfigurationException;

/**
 * Gives damaged files to readers: each file is read, or refused with a sentence that names it, within a bound of memory and
 * of time. Each round has its own generator, so that it can be run again alone.
 */
final class Fuzzer {

    /** What a reader may take from the heap for itself. */
    private static final long MOST_BYTES = 4L << 20;

    /** What it may take for each byte of a file: the best that deflate packs. */
    static final long PACKED = 1032;

    /** The same for a file that makes the most of it: bytes unpacked, and a double for each. */
    static final long PACKED_AND_DECODED = PACKED * (1 + Double.BYTES);

    /** Processor time after which a read hangs; and time by the clock, for one that waits. */
    private static final long MOST_NANOS = 20_000_000_000L;

    private static final long MOST_WAITED = 600_000_000_000L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Whole> wholes;
    private final Path folder;
    private final Path crashers;
    private final long seed;

    /**
     * A fuzzer.
     *
     * @param folder where damaged files are put, one after the other
     * @param crashers where those that are wrongly taken are kept
     */
    Fuzzer(List<Whole> wholes, Path folder, Path crashers, long seed) {
        this.wholes = List.copyOf(wholes);
        this.folder = folder;
        this.crashers = crashers;
        this.seed = seed;
    }

    /** What was seen of one format. */
    static final class Tally {

        int rounds;
        int refused;
        long mostBytes;
        long mostNanos;

        private void add(boolean read, long bytes, long nanos) {
            rounds++;
            refused += read ? 0 : 1;
            mostBytes = Math.max(mostBytes, bytes);
            mostNanos = Math.max(mostNanos, nanos);
        }
    }

    /** The round at hand of a worker. */
    private record Round(int number, long startNanos, long startProcessor) {}

    /** Runs rounds {@code 0} to {@code rounds - 1} on a thread that is watched; the first fault ends it. */
    Map<String, Tally> run(int rounds) throws InterruptedException {
        Map<String, Tally> tallies = new TreeMap<>();
        AtomicReference<@Nullable Round> current = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
        Thread worker = Thread.ofPlatform().daemon().name("fuzz").unstarted(() -> {
            try {
                for (int round = 0; round < rounds; round++) {
                    current.set(new Round(round, System.nanoTime(), THREADS.getCurrentThreadCpuTime()));
                    run(round, tallies);
                }
            } catch (Throwable e) { // the test's own thread reports it
                fault.set(e);
            }
        });
        worker.start();
        while (!worker.join(Duration.ofSeconds(1))) {
            requireMoving(worker, current.get());
        }
        Throwable found = fault.get();
        if (found != null) {
            throw new AssertionError(found.getMessage(), found);
        }
        return tallies;
    }

    private void requireMoving(Thread worker, @Nullable Round round) {
        if (round == null) {
            return;
        }
        long used = THREADS.getThreadCpuTime(worker.threadId()) - round.startProcessor();
        if (used > MOST_NANOS || System.nanoTime() - round.startNanos() > MOST_WAITED) {
            Whole whole = wholes.get(round.number() % wholes.size());
            throw new AssertionError("hangs after " + used / 1_000_000 + " ms, kept as "
                    + keep(whole, content(round.number()), round.number()) + ", at "
                    + List.of(worker.getStackTrace()));
        }
    }

    /** The file of a round: whole in the first ones. */
    private byte[] content(int round) {
        Whole whole = wholes.get(round % wholes.size());
        if (round < wholes.size()) {
            return whole.packed().apply(whole.content());
        }
        RandomGenerator random = new SplittableRandom(seed + round * GOLDEN);
        List<Whole> kin = kin(whole.format());
        byte[] other = kin.get(random.nextInt(kin.size())).content();
        return whole.packed().apply(Mutations.of(whole.content(), other, random));
    }

    private List<Whole> kin(String format) {
        List<Whole> kin = new ArrayList<>();
        for (Whole whole : wholes) {
            if (whole.format().equals(format)) {
                kin.add(whole);
            }
        }
        return kin;
    }

    private void run(int round, Map<String, Tally> tallies) {
        Whole whole = wholes.get(round % wholes.size());
        byte[] content = content(round);
        try {
            read(whole, content, PACKED, tallies.computeIfAbsent(whole.format(), format -> new Tally()));
        } catch (AssertionError | IOException e) {
            throw new AssertionError(
                    "seed " + seed + ", round " + round + " (" + whole.format() + ", " + whole.name() + "), kept as "
                            + keep(whole, content, round) + ": " + e.getMessage(),
                    e);
        }
    }

    /**
     * Reads one file and holds the reader to its bounds. Where it takes too much it reads once more, which counts: what the
     * first file of a kind loads of classes is not the file's doing.
     */
    void read(Whole whole, byte[] content, long mostPerByte, Tally tally) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), content);
        long most = MOST_BYTES + mostPerByte * content.length;
        Reading reading = Reading.of(whole, file, folder);
        if (reading.bytes() >= most) {
            reading = Reading.of(whole, file, folder);
        }
        assertThat(reading.bytes()).as("bytes taken").isLessThan(most);
        tally.add(reading.read(), reading.bytes(), reading.nanos());
    }

    /**
     * What became of a file.
     *
     * @param read whether it gave a value and not a refusal
     * @param bytes allocated
     * @param nanos of the processor
     */
    private record Reading(boolean read, long bytes, long nanos) {

        static Reading of(Whole whole, Path file, Path folder) {
            long before = AllocationMeter.allocated();
            long start = THREADS.getCurrentThreadCpuTime();
            boolean read = true;
            try {
                whole.reader().accept(file);
            } catch (InputException | ConfigurationException e) {
                read = false;
                assertThat(e.getMessage()).doesNotContain("\n");
                if (e instanceof InputException) {
                    assertThat(e.getMessage()).contains(folder.toString());
                } else {
                    assertThat(e.getMessage()).containsPattern("^unknown key |: "); // names the key of an option
                }
            } catch (RuntimeException | Error e) {
                throw new AssertionError("expected a value or a refusal, got " + e, e);
            }
            return new Reading(read, AllocationMeter.allocated() - before, THREADS.getCurrentThreadCpuTime() - start);
        }
    }

    private Path keep(Whole whole, byte[] content, int round) {
        try {
            Files.createDirectories(crashers);
            return Files.write(crashers.resolve(whole.format() + "-" + seed + "-" + round), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
