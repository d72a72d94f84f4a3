package org.orthant.formats;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Opens files for the readers; whatever goes wrong becomes an {@link InputException} that names the file. */
public final class InputFiles {

    /** The longest file that {@link #bytes} takes: what a Java array can hold. */
    private static final long LONGEST = Integer.MAX_VALUE - 16L;

    private InputFiles() {}

    /**
     * All bytes of a file of at most 2 GiB.
     *
     * @throws InputException if the file is missing, unreadable or longer
     */
    public static byte[] bytes(Path file) {
        try {
            requireRegular(file);
            long size = Files.size(file);
            if (size > LONGEST) {
                throw new InputException(file, "expected at most " + LONGEST + " bytes, found " + size);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * The first bytes of a file, at most {@code most}; it may be a pipe.
     *
     * @throws InputException if the file is missing or unreadable
     */
    public static byte[] beginning(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * A stream of a file's bytes, which the caller closes.
     *
     * @throws IOException if it can't be opened, or is a pipe or a device, which may never end
     */
    public static InputStream open(Path file) throws IOException {
        requireRegular(file);
        return Files.newInputStream(file);
    }

    private static void requireRegular(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isOther()) {
            throw new IOException("it is a pipe or a device, expected a file");
        }
    }

    /** Refuses a file that is missing, a directory, or not to be read. */
    static void requireReadable(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.size();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The file, mapped read-only for the life of {@code arena}. */
    static MemorySegment map(Path file, Arena arena) {
        try {
            requireRegular(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** What to say when the operating system refuses {@code file}. */
    public static InputException unreadable(Path file, IOException e) {
        String problem = switch (e) {
            case NoSuchFileException missing -> "no such file";
            case AccessDeniedException denied -> "permission to read it is denied";
            default -> Files.isDirectory(file) ? "is a directory, expected a file" : "can't be read: " + e.getMessage();
        };
        return new InputException(file.toString(), problem, e);
    }
}
