package org.orthant.formats;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** NumPy's npy files: reads versions 1 to 3, both byte orders, C and Fortran order; writes version 1, little-endian, C order. */
public final class Npy {

    private static final int ALIGNMENT = 64;
    private static final int BEFORE_HEADER = 10;
    private static final int PIECE = 1 << 22;

    private Npy() {}

    /**
     * The array in {@code file}, in C order.
     *
     * @throws InputException if the file is missing, cut short, followed by more, or of a type that isn't read
     */
    public static Tensor read(Path file) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mapped = InputFiles.map(file, arena);
            NpyHeader header = NpyHeader.parse(file.toString(), mapped);
            return header.type() == DataType.FLOAT32 && !header.fortran()
                    ? stream(file, header, mapped.byteSize())
                    : parse(file.toString(), mapped);
        }
    }

    /** Floats in the order of the file, read in pieces: pages of a mapped file would count as memory of this process. */
    private static Tensor stream(Path file, NpyHeader header, long found) {
        requireLength(file.toString(), header, found);
        float[] values = new float[header.countInMemory(file.toString())];
        int size = (int) Math.min(PIECE, (long) values.length * Float.BYTES);
        ByteBuffer piece = ByteBuffer.allocateDirect(size).order(header.order());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(header.dataStart());
            for (int next = 0; next < values.length; next += piece.limit() / Float.BYTES) {
                piece.clear().limit((int) Math.min(PIECE, (values.length - (long) next) * Float.BYTES));
                while (piece.hasRemaining() && channel.read(piece) >= 0) {
                    // A channel may give less than was asked for.
                }
                if (piece.hasRemaining()) {
                    throw new InputException(file, "cut short while it was read");
                }
                piece.flip().asFloatBuffer().get(values, next, piece.limit() / Float.BYTES);
            }
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
        return new Tensor(file.toString(), header.type(), header.shape(), new Storage.Floats(values));
    }

    /**
     * The array in the bytes of an npy file.
     *
     * @param source what to call them in a message
     * @throws InputException as {@link #read}
     */
    public static Tensor parse(String source, byte[] bytes) {
        return parse(source, MemorySegment.ofArray(bytes));
    }

    private static Tensor parse(String source, MemorySegment file) {
        NpyHeader header = NpyHeader.parse(source, file);
        requireLength(source, header, file.byteSize());
        Codec.Layout layout = new Codec.Layout(
                file.asSlice(header.dataStart()),
                header.order(),
                header.countInMemory(source),
                header.fortran() ? Shape.fortranPosition(header.shape()) : k -> k);
        return new Tensor(source, header.type(), header.shape(), Codec.decode(header.type(), layout));
    }

    /** Refuses a file of another length than its header says. */
    static void requireLength(String source, NpyHeader header, long found) {
        if (found != header.fileBytes()) {
            throw new InputException(
                    source,
                    (found < header.fileBytes() ? "cut short: " : "bytes after the array: ") + "expected "
                            + header.fileBytes() + " bytes by its header, found " + found);
        }
    }

    /** Makes or replaces {@code file}, atomically. */
    public static void write(Path file, Tensor array) {
        AtomicFiles.write(file, toBytes(array));
    }

    /**
     * The bytes of an npy file that holds {@code array} as float32, float64, int32 or int64.
     *
     * @throws IllegalArgumentException if they are more than 2 GiB
     */
    public static byte[] toBytes(Tensor array) {
        byte[] header = header(array);
        byte[] file = Codec.allocate(header.length, array);
        Codec.encode(array.storage(), ByteBuffer.wrap(file).put(header));
        return file;
    }

    /** The header with its length, padded with blanks so that the elements begin at a multiple of 64. */
    private static byte[] header(Tensor array) {
        String dict = "{'descr': '<" + array.storage().type().numpyCode() + "', 'fortran_order': False, 'shape': "
                + Shape.text(array.shape()) + ", }";
        int bare = BEFORE_HEADER + dict.length() + 1;
        int padding = (ALIGNMENT - bare % ALIGNMENT) % ALIGNMENT;
        String text = dict + " ".repeat(padding) + "\n";
        ByteBuffer header = ByteBuffer.allocate(BEFORE_HEADER + text.length());
        header.put(NpyHeader.MAGIC).put((byte) 1).put((byte) 0);
        header.put((byte) text.length()).put((byte) (text.length() >> 8));
        header.put(text.getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }
}
