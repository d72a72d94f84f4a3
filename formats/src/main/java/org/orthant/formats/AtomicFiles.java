package org.orthant.formats;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes files whole or not at all: to a temporary file beside the target, forced to disk, then renamed over it. A reader
 * sees the old file or the new one; a failure leaves the old one and no temporary file.
 */
public final class AtomicFiles {

    private static final String TEMPORARY = ".tmp";

    /** Of the names of this process's temporary files: host and process, so that others can tell whether it lives. */
    private static final String OWNER = owner();

    /** Names of the files that this process is writing: a process before it may have had its number. */
    private static final Set<String> WRITING = ConcurrentHashMap.newKeySet();

    private AtomicFiles() {}

    /** Whether {@code file} is named as a temporary file of this class, which a killed process may leave behind. */
    public static boolean isTemporary(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(TEMPORARY);
    }

    /** Whether {@code file} is a temporary file that a process of this machine left behind when it ended. */
    public static boolean isAbandoned(Path file) {
        return isTemporary(file) && process(file).isPresent() && !isInUse(file);
    }

    /**
     * Whether {@code file} is a temporary file that this process is writing, or that one which lives on this machine may be
     * writing. Of another machine's process nothing is known: the answer is no.
     */
    public static boolean isInUse(Path file) {
        long own = ProcessHandle.current().pid();
        return process(file)
                .filter(pid -> pid == own
                        ? WRITING.contains(file.getFileName().toString())
                        : ProcessHandle.of(pid).isPresent())
                .isPresent();
    }

    /** The process of this machine that a temporary file is named after, if it is one's. */
    private static Optional<Long> process(Path file) {
        String name = file.getFileName().toString();
        String host = OWNER.substring(0, OWNER.lastIndexOf('_') + 1);
        int at = name.indexOf(host);
        if (!isTemporary(file) || at < 0) {
            return Optional.empty();
        }
        String pid = name.substring(at + host.length(), name.length() - TEMPORARY.length());
        return pid.matches("\\d{1,18}") ? Optional.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static String owner() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9-]", "-");
        } catch (UnknownHostException e) {
            host = "unknown";
        }
        return "_" + host + "_" + ProcessHandle.current().pid();
    }

    /** Writes the content of a file to a stream. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to {@code out}, which the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes or replaces {@code file}, whose directory must exist.
     *
     * @throws UncheckedIOException naming the file, if it can't be written
     */
    public static void write(Path file, byte[] bytes) {
        write(file, out -> out.write(bytes));
    }

    /**
     * Makes or replaces {@code file}, whose directory must exist, with what {@code content} writes.
     *
     * @throws UncheckedIOException naming the file, if it can't be written
     */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        String name = "." + target.getFileName() + "." + UUID.randomUUID() + OWNER + TEMPORARY;
        WRITING.add(name);
        try {
            replace(target, target.resolveSibling(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written: " + reason(e), e);
        } finally {
            WRITING.remove(name);
        }
        forceDirectory(target.resolveSibling("."));
    }

    private static void replace(Path target, Path temporary, Content content) throws IOException {
        try {
            writeForced(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** What the operating system complains of, without the file's name, which a message gives once and as it was asked for. */
    public static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "its folder is missing";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case FileNotFoundException opened -> withoutName(String.valueOf(opened.getMessage()));
            default -> String.valueOf(e.getMessage());
        };
    }

    /** A stream that can't be opened says {@code FILE (reason)}. */
    private static String withoutName(String message) {
        return message.replaceFirst("(?s)^.* \\(([^()]*)\\)$", "$1");
    }

    /** By stream, not channel: an interrupt closes a channel in mid-write. */
    private static void writeForced(Path file, Content content) throws IOException {
        try (FileOutputStream raw = new FileOutputStream(file.toFile())) {
            OutputStream buffered = new BufferedOutputStream(raw, 1 << 16);
            content.writeTo(buffered);
            buffered.flush();
            raw.getFD().sync();
        }
    }

    /** So that the rename survives a power cut; some systems can't open a directory, and the file is whole all the same. */
    private static void forceDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(AtomicFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "directory not forced to disk: " + directory, e);
        }
    }
}
