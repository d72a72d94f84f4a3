package org.orthant.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orthant.formats.AtomicFiles;
import org.orthant.formats.InputException;

/** Files that go into one folder together, and only if none of them would write over another content. */
final class OutputFolder {

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Adds a file to be written. */
    OutputFolder add(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /**
     * Writes all files, the folder too if it is missing.
     *
     * @throws InputException if one of them exists with another content, or the folder can't be made
     */
    void write() {
        files.forEach((name, content) -> refuseOther(folder.resolve(name), content));
        create(folder);
        files.forEach((name, content) -> AtomicFiles.write(folder.resolve(name), content));
    }

    private static void refuseOther(Path file, byte[] content) {
        try {
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), content)) {
                throw new InputException(
                        file, "exists with another content and is not written over; choose another --out");
            }
        } catch (IOException e) {
            throw new InputException(file.toString(), "is in the way and can't be read", e);
        }
    }

    /**
     * Makes a folder and those above it where they are missing.
     *
     * @throws InputException if there is a file in its place
     */
    static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new InputException(folder.toString(), "is a file, expected a folder", e);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " can't be made: " + e.getMessage(), e);
        }
    }
}
