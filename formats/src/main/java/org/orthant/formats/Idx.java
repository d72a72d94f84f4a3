package org.orthant.formats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads idx files, the format of MNIST (LeCun et al. 1998): two zero bytes, a type, the number of axes, the length of each
 * axis as a big-endian integer, values in C order. Only unsigned bytes (type 8); packed with gzip or not, as the content
 * tells.
 */
public final class Idx {

    private static final int UNSIGNED_BYTES = 0x0800;
    private static final int GZIP = 0x1f8b;
    private static final int BUFFER = 1 << 16;
    private static final long LONGEST = Integer.MAX_VALUE - 16L;

    private Idx() {}

    /**
     * The array in {@code file}.
     *
     * @param axes how many axes it must have
     * @throws InputException if the file is missing, of another format or kind, truncated or too long
     */
    public static IdxBytes read(Path file, int axes) {
        try (InputStream in = unpacked(file)) {
            int magic = integer(file, in, "magic number");
            if (magic != UNSIGNED_BYTES + axes) {
                throw new InputException(
                        file,
                        String.format(
                                "expected the magic number %d of an idx file of unsigned bytes "
                                        + "with %d axes at byte 0, found %d",
                                UNSIGNED_BYTES + axes, axes, magic));
            }
            List<Integer> shape = new ArrayList<>();
            for (int axis = 0; axis < axes; axis++) {
                shape.add(integer(file, in, "length of axis " + axis));
            }
            return new IdxBytes(shape, values(file, in, shape));
        } catch (EOFException e) {
            throw new InputException(file.toString(), "truncated: the packed data end too early", e);
        } catch (ZipException e) {
            throw new InputException(file.toString(), "damaged: it can't be unpacked, " + e.getMessage(), e);
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(InputFiles.open(file), BUFFER);
        try {
            in.mark(2);
            int start = (in.read() << 8) | in.read();
            in.reset();
            return start == GZIP ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static int integer(Path file, InputStream in, String what) throws IOException {
        byte[] bytes = in.readNBytes(Integer.BYTES);
        if (bytes.length < Integer.BYTES) {
            throw new InputException(file, "truncated: expected 4 bytes of the " + what + ", found " + bytes.length);
        }
        return ByteBuffer.wrap(bytes).getInt();
    }

    private static byte[] values(Path file, InputStream in, List<Integer> shape) throws IOException {
        long count = 1;
        for (int length : shape) {
            count = length < 0 || count > LONGEST ? LONGEST + 1 : count * length;
        }
        if (count > LONGEST) {
            throw new InputException(file, "expected at most " + LONGEST + " values, found a shape of " + shape);
        }
        Deflate.requireRatio(file.toString(), count, Files.size(file));
        byte[] values = new byte[(int) count];
        int found = in.readNBytes(values, 0, values.length);
        if (found < count) {
            throw new InputException(
                    file, "truncated: expected " + count + " values of shape " + shape + ", found " + found);
        }
        if (in.read() >= 0) {
            throw new InputException(file, "expected " + count + " values of shape " + shape + ", found more");
        }
        return values;
    }
}
