package org.orthant.studies.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.InputException;

/** Writes below one folder, and nowhere else: not where a name or a link leads out of it. */
final class RunFiles {

    private RunFiles() {}

    /**
     * Makes or replaces the file {@code name} below {@code root}, its folder too if it is missing.
     *
     * @throws InputException if the name or a link leads out of {@code root}
     */
    static void write(Path root, String name, byte[] content) {
        Path file = root.resolve(name).toAbsolutePath();
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            requireBelow(root, name, folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException(file.toString(), "its folder can't be made: " + AtomicFiles.reason(e), e);
        }
        AtomicFiles.write(file, content);
    }

    private static void requireBelow(Path root, String name, Path wanted) throws IOException {
        Path folder = wanted;
        while (!Files.exists(folder)) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        boolean plain =
                !Path.of(name).isAbsolute() && !Path.of(name).normalize().startsWith("..");
        if (!plain || (Files.exists(root) && !folder.toRealPath().startsWith(root.toRealPath()))) {
            throw new InputException(root.resolve(name), "is not written: it leads out of " + root);
        }
    }

    /** Adds a line to the file {@code name} below {@code root}; a line that was cut off before stays by itself. */
    static void append(Path root, String name, String line) {
        try (SeekableByteChannel channel = Files.newByteChannel(
                root.resolve(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS)) {
            String start = endsWithLine(channel) ? "" : "\n";
            channel.position(channel.size());
            channel.write(ByteBuffer.wrap((start + line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new InputException(root.resolve(name).toString(), "can't be written: " + AtomicFiles.reason(e), e);
        }
    }

    private static boolean endsWithLine(SeekableByteChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.position(channel.size() - 1).read(last);
        return last.get(0) == '\n';
    }

    /**
     * Keeps a network as a file of {@code folder}, which is made if it is missing, but not the run directory above it.
     *
     * @throws InputException if the run was removed, or the folder is a link
     */
    static void writeNetwork(Path folder, String name, byte[] network) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            makeFolder(folder);
        }
        write(folder, name, network);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) { // unless another thread made it
                throw new InputException(folder.toString(), "expected a folder, found a link or a file", e);
            }
        } catch (IOException e) {
            throw new InputException(folder.toString(), "can't be made: " + AtomicFiles.reason(e), e);
        }
    }
}
