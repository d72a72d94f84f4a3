package org.orthant.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.InputException;
import org.orthant.formats.InputFiles;
import org.orthant.formats.data.DataFile;

/**
 * An input file on its way to executors.
 *
 * @param path its absolute path on the driver's machine
 * @param sha256 of its content
 * @param pieces its content, each piece broadcast: fetched by a process only when it asks for it, and then once
 */
record SentFile(String path, String sha256, List<Broadcast<byte[]>> pieces) implements Serializable {

    /** So that a file of any size passes through little memory. */
    private static final int PIECE = 16 << 20;

    /** Reads and broadcasts a file. */
    static SentFile of(JavaSparkContext context, String path, String sha256) {
        List<Broadcast<byte[]>> pieces = new ArrayList<>();
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                pieces.add(context.broadcast(piece));
            }
        } catch (IOException e) {
            throw InputFiles.unreadable(Path.of(path), e);
        }
        return new SentFile(path, sha256, pieces);
    }

    /** Where the copy of a file or folder lies below {@code root}. */
    static Path placeIn(Path root, Path original) {
        Path absolute = original.toAbsolutePath().normalize();
        return root.resolve(absolute.getRoot().relativize(absolute));
    }

    /** Whether this machine has the file in its own place, with its content. */
    boolean isHere() {
        return isAt(Path.of(path));
    }

    private boolean isAt(Path place) {
        return Files.isRegularFile(place) && DataFile.sha256(place).equals(sha256);
    }

    /**
     * Makes the copy below {@code root}, unless it is there.
     *
     * @throws InputException if what was sent is not the content that the run began with
     */
    void copyInto(Path root) {
        Path copy = placeIn(root, Path.of(path));
        if (isAt(copy)) {
            return;
        }
        try {
            Files.createDirectories(copy.getParent());
        } catch (IOException e) {
            throw new InputException(copy.toString(), "its folder can't be made: " + e.getMessage(), e);
        }
        AtomicFiles.write(copy, out -> {
            for (Broadcast<byte[]> piece : pieces) {
                out.write(piece.value());
            }
        });
        if (!isAt(copy)) {
            throw new InputException(
                    Path.of(path), "changed while the run went on: expected SHA-256 " + sha256 + "; start it again");
        }
    }
}
