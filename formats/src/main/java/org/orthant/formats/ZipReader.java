package org.orthant.formats;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The members of a zip file that may be hostile: names that repeat or lead out of a folder are refused, and no more memory
 * is taken than a member's own bytes can unpack to, nor than the limit in all.
 */
final class ZipReader implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final SequencedMap<String, ZipEntry> entries;
    private long left;

    private ZipReader(Path file, ZipFile zip, SequencedMap<String, ZipEntry> entries, long limit) {
        this.file = file;
        this.zip = zip;
        this.entries = entries;
        this.left = limit;
    }

    /** Opens {@code file}; all that is read from it may take half of this Java's memory. */
    static ZipReader open(Path file) {
        return open(file, Runtime.getRuntime().maxMemory() / 2);
    }

    /** Opens {@code file}; all that is read from it may take {@code limit} bytes. */
    static ZipReader open(Path file, long limit) {
        if (!Files.isRegularFile(file)) {
            InputFiles.bytes(file);
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new ZipReader(file, zip, entries(file, zip), limit);
            } catch (RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new InputException(
                    file.toString(), "expected a zip file: " + Quoted.printable(String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }

    private static SequencedMap<String, ZipEntry> entries(Path file, ZipFile zip) {
        SequencedMap<String, ZipEntry> entries = new LinkedHashMap<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
            String name = entry.getName();
            if (!isPlainName(name)) {
                throw new InputException(
                        file, "member '" + Quoted.printable(name) + "' has a name that leads out of a folder");
            }
            if (entries.put(name, entry) != null) {
                throw new InputException(file, "member '" + Quoted.printable(name) + "' is there twice");
            }
        }
        return entries;
    }

    /** Whether a name is relative and stays below its folder on every system. */
    static boolean isPlainName(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
                && !name.startsWith("/")
                && Arrays.stream(name.split("/", -1)).noneMatch(part -> part.equals("..") || part.equals("."));
    }

    /** The names of the members, in the order of the file. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** What to call a member in a message. */
    String source(String name) {
        return file + " (member " + Quoted.printable(name) + ")";
    }

    /** A member, whatever it holds. */
    byte[] read(String name) {
        return unpack(name, entry(name));
    }

    /** A member that is an npy file: its header is read first, and the rest only if it has the length it says. */
    byte[] readNpy(String name) {
        ZipEntry entry = entry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] head = in.readNBytes(NpyHeader.LONGEST);
            NpyHeader header = NpyHeader.parse(source(name), MemorySegment.ofArray(head));
            Npy.requireLength(source(name), header, entry.getSize());
        } catch (IOException e) {
            throw damaged(name, e);
        }
        return unpack(name, entry);
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new InputException(
                    file, "no member '" + name + "', there are: " + Quoted.printable(String.join(", ", names())));
        }
        return entry;
    }

    private byte[] unpack(String name, ZipEntry entry) {
        long size = entry.getSize();
        Deflate.requirePossible(source(name), size, entry.getCompressedSize());
        left -= size;
        if (left < 0) {
            throw new InputException(
                    source(name),
                    "would unpack to " + size + " bytes, " + -left + " more than the memory set aside for it");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = new byte[(int) size];
            int found = in.readNBytes(content, 0, content.length);
            if (found < size || in.read() >= 0) {
                throw new InputException(
                        source(name), "expected " + size + " bytes, found " + (found < size ? found : "more"));
            }
            requireChecksum(name, entry, content);
            return content;
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private void requireChecksum(String name, ZipEntry entry, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        if (crc.getValue() != entry.getCrc()) {
            throw new InputException(source(name), "damaged: its checksum doesn't match");
        }
    }

    private InputException damaged(String name, IOException e) {
        return new InputException(source(name), "damaged: " + Quoted.printable(String.valueOf(e.getMessage())), e);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }
}
