package org.orthant.formats;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks deflated data whose length is known beforehand, and never more than that. */
final class Deflate {

    /** Deflate packs at most 1032 to 1. */
    private static final long BEST_RATIO = 1032;

    private static final int SLACK = 64;
    private static final long LARGEST = Integer.MAX_VALUE - 16;

    private Deflate() {}

    /**
     * Refuses a length that no packed data of this length can have.
     *
     * @throws InputException if so, or if an array can't hold as much
     */
    static void requirePossible(String source, long size, long packed) {
        requireRatio(source, size, packed);
        if (size > LARGEST) {
            throw new InputException(source, "expected at most 2 GiB in one piece, found " + size + " bytes");
        }
    }

    /** Refuses a length that no packed data of this length can have; it may be longer than an array. */
    static void requireRatio(String source, long size, long packed) {
        if (size < 0 || size / BEST_RATIO > packed + SLACK) {
            throw new InputException(
                    source, "claims " + size + " bytes from " + packed + " packed ones, more than can be");
        }
    }

    /** The first bytes that {@code packed} (zlib format) unpacks to, at most {@code most} of them. */
    static byte[] beginning(String source, MemorySegment packed, int most) {
        Inflater inflater = inflater(source, packed);
        try {
            byte[] start = new byte[most];
            return Arrays.copyOf(start, inflate(inflater, start));
        } catch (DataFormatException e) {
            throw damaged(source, e);
        } finally {
            inflater.end();
        }
    }

    /**
     * Unpacks data in zlib format.
     *
     * @param size bytes that must come out
     * @throws InputException if there are more or fewer, or they are damaged
     */
    static byte[] unpack(String source, MemorySegment packed, long size) {
        requirePossible(source, size, packed.byteSize());
        Inflater inflater = inflater(source, packed);
        try {
            byte[] content = new byte[(int) size];
            int found = inflate(inflater, content);
            boolean more = inflater.inflate(new byte[1]) > 0;
            if (found < size || more || !inflater.finished()) {
                throw new InputException(
                        source,
                        "damaged: expected " + size + " unpacked bytes and a checksum, found "
                                + (more ? "more" : found < size ? String.valueOf(found) : "no checksum"));
            }
            return content;
        } catch (DataFormatException e) {
            throw damaged(source, e);
        } finally {
            inflater.end();
        }
    }

    private static Inflater inflater(String source, MemorySegment packed) {
        if (packed.byteSize() > LARGEST) {
            throw new InputException(
                    source, "expected at most 2 GiB of packed bytes in one piece, found " + packed.byteSize());
        }
        Inflater inflater = new Inflater();
        inflater.setInput(packed.asByteBuffer());
        return inflater;
    }

    private static int inflate(Inflater inflater, byte[] into) throws DataFormatException {
        int found = 0;
        while (found < into.length) {
            int step = inflater.inflate(into, found, into.length - found);
            if (step == 0) {
                break;
            }
            found += step;
        }
        return found;
    }

    private static InputException damaged(String source, DataFormatException e) {
        return new InputException(source, "damaged: " + Quoted.printable(String.valueOf(e.getMessage())), e);
    }
}
