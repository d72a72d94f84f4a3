package org.orthant.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zip files whose bytes depend on nothing but what they hold: stored members, in the order given, dated 1980-01-01, two
 * seconds after midnight.
 */
public final class ZipArchive {

    /** Not midnight, which the JDK takes for "before 1980": it would add a time stamp that hangs on the time zone. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private ZipArchive() {}

    /** Makes or replaces {@code file}, atomically, with the members in the order of {@code members}. */
    public static void write(Path file, Map<String, byte[]> members) {
        AtomicFiles.write(file, out -> write(out, members));
    }

    /** The bytes that {@link #write(Path, Map)} writes. */
    public static byte[] toBytes(Map<String, byte[]> members) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(out, members);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, Map<String, byte[]> members) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            zip.putNextEntry(entry(member.getKey(), member.getValue()));
            zip.write(member.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static ZipEntry entry(String name, byte[] content) {
        if (!ZipReader.isPlainName(name)) {
            throw new IllegalArgumentException(
                    "expected a relative name without '..' for a zip member, got '" + name + "'");
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(EPOCH);
        return entry;
    }

    /**
     * All members of {@code file} in its order, each checked against its checksum.
     *
     * @throws InputException if the file is no zip file, or a member is damaged or beyond 2 GiB
     */
    public static SequencedMap<String, byte[]> readAll(Path file) {
        try (ZipReader zip = ZipReader.open(file)) {
            SequencedMap<String, byte[]> members = new LinkedHashMap<>();
            zip.names().forEach(name -> members.put(name, zip.read(name)));
            return members;
        }
    }

    /**
     * The member {@code name} of {@code file}, checked against its checksum.
     *
     * @throws InputException if the file is no zip file, has no such member, or the member is damaged or beyond 2 GiB
     */
    public static byte[] read(Path file, String name) {
        try (ZipReader zip = ZipReader.open(file)) {
            return zip.read(name);
        }
    }
}
