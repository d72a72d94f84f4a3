package org.orthant.formats;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** MAT files of level 4: full and sparse matrices of real numbers, one after another (MathWorks, MAT-File Format). */
final class Mat4 {

    private static final int HEADER = 20;
    private static final int LONGEST_NAME = 1 << 10;
    private static final List<DataType> TYPES = List.of(
            DataType.FLOAT64, DataType.FLOAT32, DataType.INT32, DataType.INT16, DataType.UINT16, DataType.UINT8);

    private Mat4() {}

    /** What the 20 bytes before a matrix say. */
    private record Header(ByteOrder order, DataType type, int form, int rows, int columns, boolean complex, int name) {

        static final int TEXT = 1;
        static final int SPARSE = 2;

        /** The header at {@code at}, or null if these bytes are none. */
        static @Nullable Header at(MemorySegment file, long at) {
            if (at < 0 || file.byteSize() - at < HEADER) {
                return null;
            }
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                ValueLayout.OfInt number = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
                int code = file.get(number, at);
                int machine = order == ByteOrder.LITTLE_ENDIAN ? 0 : 1;
                int type = code / 10 % 10;
                int rows = file.get(number, at + 4);
                int columns = file.get(number, at + 8);
                int complex = file.get(number, at + 12);
                int name = file.get(number, at + 16);
                if (code >= 0
                        && code / 1000 == machine
                        && code / 100 % 10 == 0
                        && type < TYPES.size()
                        && code % 10 <= SPARSE
                        && rows >= 0
                        && columns >= 0
                        && (complex == 0 || complex == 1)
                        && name >= 1
                        && name <= LONGEST_NAME) {
                    return new Header(order, TYPES.get(type), code % 10, rows, columns, complex == 1, name);
                }
            }
            return null;
        }

        long cells() {
            return (long) rows * columns;
        }

        long bytes() {
            return HEADER + name + (complex ? 2 : 1) * cells() * type.bytes();
        }
    }

    /** Whether a file that begins so is one of level 4: it has no magic, but a name that ends in a zero byte. */
    static boolean begins(MemorySegment file) {
        Header header = Header.at(file, 0);
        if (header == null || file.byteSize() < HEADER + (long) header.name()) {
            return false;
        }
        String name = name(file, 0, header);
        return !name.isEmpty()
                && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c))
                && file.get(ValueLayout.JAVA_BYTE, HEADER + header.name() - 1L) == 0;
    }

    private static String name(MemorySegment file, long at, Header header) {
        byte[] bytes = file.asSlice(at + HEADER, header.name()).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("(?s)\0.*", "");
    }

    /** All variables of real numbers. */
    static SequencedMap<String, MatValue> read(String source, MemorySegment file) {
        SequencedMap<String, MatValue> variables = new LinkedHashMap<>();
        long at = 0;
        while (at < file.byteSize()) {
            Header header = Header.at(file, at);
            if (header == null) {
                throw new InputException(source, "damaged: expected the header of a variable at byte " + at);
            }
            if (header.cells() > Integer.MAX_VALUE - 16 || header.bytes() > file.byteSize() - at) {
                throw new InputException(
                        source,
                        "cut short: expected " + header.rows() + " x " + header.columns() + " values at byte " + at);
            }
            variables.put(name(file, at, header), value(source, file, at, header));
            at += header.bytes();
        }
        return variables;
    }

    private static MatValue value(String source, MemorySegment file, long at, Header header) {
        if (header.complex() || header.form() == Header.TEXT) {
            return new MatValue.Other(header.complex() ? "complex numbers" : "text");
        }
        Codec.Layout layout = new Codec.Layout(
                file.asSlice(at + HEADER + header.name()), header.order(), (int) header.cells(), k -> k);
        if (header.form() == Header.SPARSE) {
            return sparse(source, layout, header);
        }
        List<Integer> shape = List.of(header.rows(), header.columns());
        return new MatValue.Numbers(header.type(), header.type(), shape, layout);
    }

    /** A row for each value: its row, column (from 1) and the value; the last row gives the size. */
    private static MatValue sparse(String source, Codec.Layout layout, Header header) {
        int entries = header.rows() - 1;
        if (entries < 0 || header.columns() != 3) {
            throw new InputException(source, "expected three columns of a sparse matrix, found " + header.columns());
        }
        Storage stored = Codec.decode(header.type(), layout);
        int rows = header.rows();
        return new MatValue.Sparse(
                stored.asDouble(entries),
                stored.asDouble(entries + rows),
                entries,
                k -> new MatValue.Cell(
                        stored.asDouble(k) - 1, stored.asDouble(k + rows) - 1, stored.asDouble(k + 2 * rows)));
    }
}
