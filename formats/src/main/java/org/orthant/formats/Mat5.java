package org.orthant.formats;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * MAT files of level 5, as MATLAB's {@code save -v6} and {@code -v7} and Octave and SciPy write them, in either byte order
 * (MathWorks, MAT-File Format). Numbers are found, not decoded.
 */
final class Mat5 {

    private static final int HEADER = 128;
    private static final int VERSION = 0x0100;
    private static final int TAG = 8;
    private static final int DEEPEST = 32;
    private static final int COMPLEX = 0x0800;
    private static final int LOGICAL = 0x0200;

    private static final int UINT32 = 6;
    private static final int INT32 = 5;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;

    private final String source;
    private final ByteOrder order;
    private final ValueLayout.OfInt number;

    private Mat5(String source, ByteOrder order) {
        this.source = source;
        this.order = order;
        this.number = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
    }

    /** A data element: its type and its content. */
    private record Element(int type, MemorySegment content) {}

    /** Whether a file that begins so is one of level 5: the byte order mark says it, the text before it is free. */
    static boolean begins(MemorySegment file) {
        return file.byteSize() >= HEADER && order(file) != null && version(file) == VERSION;
    }

    private static @Nullable ByteOrder order(MemorySegment file) {
        byte first = file.get(ValueLayout.JAVA_BYTE, 126);
        byte second = file.get(ValueLayout.JAVA_BYTE, 127);
        if (first == 'I' && second == 'M') {
            return ByteOrder.LITTLE_ENDIAN;
        }
        return first == 'M' && second == 'I' ? ByteOrder.BIG_ENDIAN : null;
    }

    private static int version(MemorySegment file) {
        ByteOrder order = order(file);
        return order == null
                ? 0
                : Short.toUnsignedInt(file.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), 124));
    }

    /**
     * All variables of a file.
     *
     * @throws InputException if it is damaged or cut short
     */
    static SequencedMap<String, MatValue> read(String source, MemorySegment file) {
        ByteOrder order = order(file);
        if (order == null) {
            throw new InputException(source, "expected the byte order mark IM or MI of a MAT file");
        }
        Mat5 reader = new Mat5(source, order);
        SequencedMap<String, MatValue> variables = new LinkedHashMap<>();
        Cursor cursor = reader.new Cursor(file.asSlice(HEADER));
        while (cursor.hasNext()) {
            Element element = cursor.next(true);
            Variable variable =
                    reader.variable(element.type() == COMPRESSED ? reader.unpacked(element.content()) : element, 0);
            variables.put(variable.name(), variable.value());
        }
        return variables;
    }

    /** A value and its name, empty within a cell or struct. */
    private record Variable(String name, MatValue value) {}

    private Element unpacked(MemorySegment packed) {
        MemorySegment tag = MemorySegment.ofArray(Deflate.beginning(source, packed, TAG));
        if (tag.byteSize() < TAG) {
            throw new InputException(source, "damaged: a packed variable is cut short");
        }
        long size = TAG + Integer.toUnsignedLong(tag.get(number, Integer.BYTES));
        return new Cursor(MemorySegment.ofArray(Deflate.unpack(source, packed, size))).next(false);
    }

    /** Reads one element after another. */
    private final class Cursor {

        private final MemorySegment bytes;
        private long at;

        Cursor(MemorySegment bytes) {
            this.bytes = bytes;
        }

        boolean hasNext() {
            return at < bytes.byteSize();
        }

        /** The next element; at the root, a packed one has no padding. */
        Element next(boolean root) {
            require(TAG);
            int type = bytes.get(number, at);
            if (type >>> Short.SIZE != 0) {
                int size = type >>> Short.SIZE;
                if (size > Integer.BYTES) {
                    throw new InputException(source, "damaged: a small element claims " + size + " bytes");
                }
                Element small = new Element(type & 0xffff, bytes.asSlice(at + Integer.BYTES, size));
                at += TAG;
                return small;
            }
            long size = Integer.toUnsignedLong(bytes.get(number, at + Integer.BYTES));
            at += TAG;
            require(size);
            Element element = new Element(type, bytes.asSlice(at, size));
            long padded = root && type == COMPRESSED ? size : Math.ceilDiv(size, TAG) * TAG;
            at = Math.min(at + padded, bytes.byteSize());
            return element;
        }

        private void require(long wanted) {
            if (wanted > bytes.byteSize() - at) {
                throw new InputException(
                        source,
                        "cut short or damaged: expected " + wanted + " bytes of a variable, found "
                                + (bytes.byteSize() - at));
            }
        }

        /** The next element, whose type must be one of the numbers given. */
        Element next(String what, int... types) {
            Element element = next(false);
            for (int type : types) {
                if (element.type() == type) {
                    return element;
                }
            }
            throw new InputException(
                    source, "damaged: expected " + what + " of a variable, found an element of type " + element.type());
        }
    }

    private Variable variable(Element element, int depth) {
        if (element.type() != MATRIX || depth > DEEPEST) {
            throw new InputException(
                    source,
                    depth > DEEPEST
                            ? "expected cells and structs nested at most " + DEEPEST + " deep"
                            : "damaged: expected a variable, found an element of type " + element.type());
        }
        if (element.content().byteSize() == 0) {
            return new Variable("", new MatValue.Other("nothing"));
        }
        Cursor cursor = new Cursor(element.content());
        Element flags = cursor.next("the flags", UINT32);
        if (flags.content().byteSize() != TAG) {
            throw new InputException(
                    source,
                    "damaged: expected 8 bytes of flags, found "
                            + flags.content().byteSize());
        }
        int flag = flags.content().get(number, 0);
        MatClass kind = MatClass.of(flag & 0xff);
        if (kind == MatClass.OPAQUE) {
            return new Variable("", new MatValue.Other("an object"));
        }
        List<Integer> shape = shape(cursor.next("the dimensions", INT32));
        String name = text(cursor.next(false).content());
        if ((flag & COMPLEX) != 0) {
            return new Variable(name, new MatValue.Other("complex numbers"));
        }
        return new Variable(
                name,
                switch (kind) {
                    case CELL -> cells(cursor, shape, depth);
                    case STRUCT, OBJECT -> struct(cursor, shape, depth, kind);
                    case TEXT -> characters(cursor);
                    case SPARSE -> sparse(cursor, shape, (flag & LOGICAL) != 0);
                    case FUNCTION, OPAQUE, UNKNOWN -> new MatValue.Other(kind.words());
                    default -> numbers(cursor.next(false), kind.type(), shape);
                });
    }

    private List<Integer> shape(Element element) {
        long axes = element.content().byteSize() / Integer.BYTES;
        List<Long> lengths = new ArrayList<>();
        for (long axis = 0; axis < Math.min(axes, Byte.MAX_VALUE); axis++) {
            lengths.add((long) element.content().getAtIndex(number, axis));
        }
        if (axes < 2 || Shape.elements(lengths).isEmpty()) {
            throw new InputException(source, "a variable of the shape " + Shape.text(lengths) + " can't be read");
        }
        return lengths.stream().map(Math::toIntExact).toList();
    }

    private static String text(MemorySegment bytes) {
        return new String(bytes.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8).replaceFirst("(?s)\0.*", "");
    }

    private static int count(List<Integer> shape) {
        return shape.stream().reduce(1, (a, b) -> a * b);
    }

    private MatValue numbers(Element element, DataType meant, List<Integer> shape) {
        return new MatValue.Numbers(
                MatClass.stored(source, element.type()), meant, shape, layout(element, count(shape)));
    }

    private Codec.Layout layout(Element element, int count) {
        DataType stored = MatClass.stored(source, element.type());
        if (element.content().byteSize() != (long) count * stored.bytes()) {
            throw new InputException(
                    source,
                    "damaged: expected " + count + " numbers of " + stored.bytes() + " bytes, found "
                            + element.content().byteSize() + " bytes");
        }
        return new Codec.Layout(element.content(), order, count, k -> k);
    }

    private Storage list(Element element) {
        DataType stored = MatClass.stored(source, element.type());
        int count = (int) (element.content().byteSize() / stored.bytes());
        return Codec.decode(stored, new Codec.Layout(element.content(), order, count, k -> k));
    }

    private MatValue cells(Cursor cursor, List<Integer> shape, int depth) {
        return members(cursor, count(shape), depth, k -> "{" + (k + 1) + "}");
    }

    private MatValue members(Cursor cursor, long count, int depth, IntFunction<String> words) {
        cursor.require(count * TAG);
        SequencedMap<String, MatValue> values = new LinkedHashMap<>();
        for (int k = 0; k < count; k++) {
            values.put(
                    words.apply(k),
                    variable(cursor.next("a member", MATRIX), depth + 1).value());
        }
        return new MatValue.Members(values);
    }

    private MatValue struct(Cursor cursor, List<Integer> shape, int depth, MatClass kind) {
        if (kind == MatClass.OBJECT) {
            cursor.next(false);
        }
        Element lengthElement = cursor.next("the length of field names", INT32);
        int length = lengthElement.content().byteSize() < Integer.BYTES
                ? 0
                : lengthElement.content().get(number, 0);
        MemorySegment names = cursor.next(false).content();
        if (length < 1 || names.byteSize() % length != 0) {
            throw new InputException(
                    source, "damaged: expected field names of " + length + " bytes each, found " + names.byteSize());
        }
        List<String> fields = new ArrayList<>();
        for (long at = 0; at < names.byteSize(); at += length) {
            fields.add(text(names.asSlice(at, length)));
        }
        int structs = count(shape);
        return members(
                cursor,
                (long) structs * fields.size(),
                depth,
                k -> (structs == 1 ? "" : "(" + (k / fields.size() + 1) + ")") + "." + fields.get(k % fields.size()));
    }

    /** One row of characters; of several rows, which MATLAB pads to one length, nothing is made. */
    private MatValue characters(Cursor cursor) {
        if (!cursor.hasNext()) {
            return new MatValue.Text("");
        }
        Element element = cursor.next(false);
        byte[] bytes = element.content().toArray(ValueLayout.JAVA_BYTE);
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        Charset charset = switch (element.type()) {
            case MatClass.UTF8 -> StandardCharsets.UTF_8;
            case MatClass.UTF16, MatClass.CODES -> little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            case MatClass.UTF32 -> little ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_32BE;
            default -> StandardCharsets.ISO_8859_1;
        };
        return new MatValue.Text(new String(bytes, charset));
    }

    /** Compressed columns: the row of each value, and where each column begins among them. */
    private MatValue sparse(Cursor cursor, List<Integer> shape, boolean logical) {
        Storage rows = list(cursor.next("the rows", INT32));
        Storage starts = list(cursor.next("the columns", INT32));
        Element stored = cursor.next(false);
        // MATLAB calls logical values doubles and stores a byte each.
        Storage values = list(logical ? new Element(MatClass.BYTES, stored.content()) : stored);
        int columns = shape.get(1);
        int entries = starts.length() == columns + 1L ? (int) starts.asDouble(columns) : -1;
        if (shape.size() != 2 || entries < 0 || entries > rows.length() || entries > values.length()) {
            throw new InputException(source, "damaged: a sparse matrix has fewer values than it claims");
        }
        int[] columnOf = new int[entries];
        for (int column = 0; column < columns; column++) {
            int from = (int) starts.asDouble(column);
            int to = (int) starts.asDouble(column + 1);
            if (from < 0 || to < from || to > entries) {
                throw new InputException(
                        source, "damaged: column " + column + " of a sparse matrix ends before it begins");
            }
            Arrays.fill(columnOf, from, to, column);
        }
        return new MatValue.Sparse(
                shape.get(0),
                columns,
                entries,
                k -> new MatValue.Cell(rows.asDouble(k), columnOf[k], values.asDouble(k)));
    }
}
