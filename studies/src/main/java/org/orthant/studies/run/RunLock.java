package org.orthant.studies.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.InputException;

/**
 * {@code run.lock}: held by the one process that works in a run directory; it names its holder. The file stays, empty; the
 * lock is the operating system's, and free once its holder has ended, however it ended.
 */
final class RunLock implements AutoCloseable {

    /** The file's name. */
    static final String FILE = "run.lock";

    /** A process that was just told to stop may need a moment to be gone. */
    private static final int MOST_TRIES = 20;

    private static final long WAIT_MILLIS = 100;

    /** Files held by this process: closing any channel of one would free the lock, so none is opened twice. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final @Nullable Object identity;

    private RunLock(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.identity = identity(file);
    }

    /**
     * Takes the lock of an existing folder.
     *
     * @throws InputException if another process holds it, naming the holder, or the file can't be written
     */
    static RunLock take(Path directory) {
        try {
            Path file = directory.toRealPath().resolve(FILE);
            for (int k = 0; k < MOST_TRIES; k++) {
                Optional<RunLock> lock = tried(file);
                if (lock.isPresent()) {
                    return lock.get();
                }
                Thread.sleep(WAIT_MILLIS);
            }
            throw new InputException(
                    directory,
                    "another process works on this run (" + holder(file) + "); wait until it is done, or stop it");
        } catch (IOException e) {
            throw new InputException(
                    directory.resolve(FILE).toString(), "can't be written: " + AtomicFiles.reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for " + directory);
        }
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Optional<RunLock> tried(Path file) throws IOException {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            taken = channel.tryLock() != null;
            return taken ? Optional.of(signed(file, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                HELD.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static RunLock signed(Path file, FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((Session.here() + "\n").getBytes(StandardCharsets.UTF_8)));
        return new RunLock(file, channel);
    }

    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    /** Whether the lock's file is still the one that was locked: not if the folder was removed, or made anew. */
    boolean isInPlace() {
        try {
            return identity == null ? Files.exists(file) : identity.equals(identity(file));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            System.getLogger(RunLock.class.getName()).log(System.Logger.Level.DEBUG, "lock not released cleanly", e);
        }
        HELD.remove(file);
    }
}
