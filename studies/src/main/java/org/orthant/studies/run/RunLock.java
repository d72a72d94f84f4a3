package org.orthant.studies.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import org.orthant.formats.InputException;

/**
 * {@code run.lock}: held while a run concludes, so that two processes do not write its results at once. The file stays,
 * empty; the lock is the operating system's, and free once its holder has ended.
 */
final class RunLock implements AutoCloseable {

    private static final int MOST_WAITS = 600;
    private static final long WAIT_MILLIS = 100;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, or waits up to a minute for another process to conclude the run.
     *
     * @throws InputException if another process still holds it, naming the holder, or the file can't be written
     */
    static RunLock take(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            for (int k = 0; !locked(channel); k++) {
                if (k == MOST_WAITS) {
                    channel.close();
                    throw new InputException(
                            file,
                            "another process is concluding this run ("
                                    + Files.readString(file).trim() + "); wait until it is done");
                }
                Thread.sleep(WAIT_MILLIS);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((Session.here() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new RunLock(channel);
        } catch (IOException e) {
            throw new InputException(file.toString(), "can't be written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for " + file);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
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
    }
}
