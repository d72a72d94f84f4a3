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
import org.orthant.formats.InputException;

/** {@code run.lock}: held while a run concludes, so that two processes do not write its results at once. */
final class RunLock implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock. A lock left by a process that died is free.
     *
     * @throws InputException if another process holds it, naming the holder
     */
    static RunLock take(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            String holder = Files.readString(file).trim();
            channel.close();
            throw new InputException(
                    file, "another process is concluding this run (" + holder + "); wait until it is done");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((Session.here() + "\n").getBytes(StandardCharsets.UTF_8)));
        return new RunLock(file, channel);
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
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
