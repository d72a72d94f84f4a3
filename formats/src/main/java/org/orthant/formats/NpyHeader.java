package org.orthant.formats;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the first bytes of an npy file say (NumPy enhancement proposal 1, versions 1 to 3).
 *
 * @param type the type of an element
 * @param order the byte order of an element
 * @param fortran whether the first axis runs fastest
 * @param shape the lengths of the axes
 * @param count the number of elements
 * @param dataStart the byte at which the elements begin
 */
record NpyHeader(DataType type, ByteOrder order, boolean fortran, List<Integer> shape, long count, int dataStart) {

    /** No header read here reaches beyond this byte. */
    static final int LONGEST = 1 << 16;

    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** The length of the whole file, in bytes. */
    long fileBytes() {
        return dataStart + count * type.bytes();
    }

    /**
     * The number of elements.
     *
     * @throws InputException if an array in memory can't hold so many
     */
    int countInMemory(String source) {
        if (count > Integer.MAX_VALUE - 16) {
            throw new InputException(
                    source, "shape " + Shape.text(shape) + " has more elements than memory can hold in one array");
        }
        return (int) count;
    }

    /**
     * Reads the header from the first bytes of a file: all of it, or the first {@link #LONGEST}.
     *
     * @throws InputException if it is cut short, not npy, or of a type that isn't read
     */
    static NpyHeader parse(String source, MemorySegment file) {
        requireBytes(source, file, 10);
        if (MemorySegment.mismatch(file, 0, 6, MemorySegment.ofArray(MAGIC), 0, 6) != -1) {
            throw new InputException(source, "expected an npy file, but it doesn't begin with \\x93NUMPY");
        }
        int version = file.get(ValueLayout.JAVA_BYTE, 6);
        if (version < 1 || version > 3 || file.get(ValueLayout.JAVA_BYTE, 7) != 0) {
            throw new InputException(
                    source,
                    "expected npy version 1.0, 2.0 or 3.0, found " + version + "."
                            + file.get(ValueLayout.JAVA_BYTE, 7));
        }
        int start = version == 1 ? 10 : 12;
        requireBytes(source, file, start);
        long length = version == 1 ? Short.toUnsignedInt(file.get(SHORT, 8)) : Integer.toUnsignedLong(file.get(INT, 8));
        if (start + length > LONGEST) {
            throw new InputException(
                    source, "the header claims " + length + " bytes, expected at most " + (LONGEST - start));
        }
        requireBytes(source, file, start + length);
        byte[] header = file.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE);
        String text = new String(header, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return of(source, PythonDict.parse(source, text), (int) (start + length));
    }

    private static void requireBytes(String source, MemorySegment file, long wanted) {
        if (file.byteSize() < wanted) {
            throw new InputException(
                    source, "cut short: the npy header takes " + wanted + " bytes, found " + file.byteSize());
        }
    }

    private static NpyHeader of(String source, Map<String, PythonDict.Value> dict, int dataStart) {
        if (!dict.keySet().equals(KEYS)) {
            throw new InputException(
                    source,
                    "expected the header keys descr, fortran_order and shape, found "
                            + Quoted.printable(String.join(", ", dict.keySet())));
        }
        if (dict.get("descr") instanceof PythonDict.Unread structured) {
            throw new InputException(
                    source,
                    "structured dtype " + Quoted.printable(structured.text()) + " can't be read, only plain numbers");
        }
        if (dict.get("descr") instanceof PythonDict.Text descr
                && dict.get("fortran_order") instanceof PythonDict.Flag fortran
                && dict.get("shape") instanceof PythonDict.Tuple shape) {
            NpyType type = NpyType.parse(source, descr.text());
            List<Long> axes = shape.items();
            long count = Shape.countable(axes)
                    .orElseThrow(() -> new InputException(
                            source,
                            "shape " + Quoted.printable(Shape.text(axes))
                                    + " has more axes or elements than can be read"));
            List<Integer> lengths = axes.stream().map(Math::toIntExact).toList();
            return new NpyHeader(type.type(), type.order(), fortran.value(), lengths, count, dataStart);
        }
        throw new InputException(
                source,
                "expected a string for descr, True or False for fortran_order, a tuple for shape, found "
                        + Quoted.printable(dict.toString()));
    }
}
