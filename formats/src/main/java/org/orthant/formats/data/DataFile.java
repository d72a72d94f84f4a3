package org.orthant.formats.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.orthant.formats.InputException;
import org.orthant.formats.InputFiles;

/**
 * A file of a data set.
 *
 * @param name in its folder, as published
 * @param bytes its size
 * @param sha256 SHA-256 of its content, lower-case hexadecimal
 */
public record DataFile(String name, long bytes, String sha256) {

    /** Checks the form of the checksum. */
    public DataFile {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "expected a SHA-256 of " + name + ", 64 lower-case hexadecimal digits, got " + sha256);
        }
    }

    /** Whether {@code folder} holds a file of this name and size; its content is not read. */
    public boolean seemsIn(Path folder) {
        try {
            return Files.size(folder.resolve(name)) == bytes;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is wrong with the file at {@code path}, or empty if its content is the published one. */
    public Optional<String> problemOf(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                return Optional.of("no such file");
            }
            long size = Files.size(path);
            return size == bytes
                    ? wrongChecksum(sha256(path))
                    : Optional.of("expected " + bytes + " bytes, found " + size);
        } catch (UncheckedIOException | IOException e) {
            return Optional.of("can't be read: " + e.getMessage());
        }
    }

    /** What to say of content with the checksum {@code found}, or empty if it is the published one. */
    Optional<String> wrongChecksum(String found) {
        return found.equals(sha256)
                ? Optional.empty()
                : Optional.of("expected SHA-256 " + sha256 + ", found " + found
                        + ": the file is damaged, or is another one of this name");
    }

    /**
     * SHA-256 of a file's content, lower-case hexadecimal.
     *
     * @throws InputException if the file is missing or unreadable
     */
    public static String sha256(Path file) {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(InputFiles.open(file), digest)) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // reading feeds the digest
            }
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
