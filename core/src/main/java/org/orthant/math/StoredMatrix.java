package org.orthant.math;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * An immutable matrix that stays where it is stored, such as a file mapped to memory, in single or half precision:
 * what a network of hundreds of millions of weights is made of. Values become floats when they are read, exactly.
 */
public final class StoredMatrix implements RowSource {

    /** How a value is stored. */
    public enum Precision {
        /** IEEE single precision. */
        SINGLE(4),
        /** IEEE half precision. */
        HALF(2),
        /** The upper half of a single-precision float. */
        BFLOAT(2);

        private final int bytes;

        Precision(int bytes) {
            this.bytes = bytes;
        }

        /** Bytes per value. */
        public int bytes() {
            return bytes;
        }
    }

    private final int rows;
    private final int columns;
    private final Precision precision;
    private final MemorySegment values;
    private final ValueLayout.OfFloat single;
    private final ValueLayout.OfShort half;

    private StoredMatrix(int rows, int columns, Precision precision, MemorySegment values, ByteOrder order) {
        long expected = (long) rows * columns * precision.bytes();
        if (rows < 0 || columns < 0 || values.byteSize() != expected) {
            throw new IllegalArgumentException("expected " + expected + " bytes for " + rows + " x " + columns
                    + " values, got " + values.byteSize());
        }
        this.rows = rows;
        this.columns = columns;
        this.precision = precision;
        this.values = values;
        single = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
        half = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
    }

    /**
     * The matrix in {@code values}, row-major and little-endian; readable as long as their arena lives, by the threads
     * that it allows.
     */
    public static StoredMatrix littleEndian(int rows, int columns, Precision precision, MemorySegment values) {
        return new StoredMatrix(rows, columns, precision, values.asReadOnly(), ByteOrder.LITTLE_ENDIAN);
    }

    /** The same values as {@code matrix}, which it shares. */
    public static StoredMatrix of(FloatMatrix matrix) {
        MemorySegment values = MemorySegment.ofArray(matrix.array()).asReadOnly();
        return new StoredMatrix(matrix.rows(), matrix.columns(), Precision.SINGLE, values, ByteOrder.nativeOrder());
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    /** How the values are stored. */
    public Precision precision() {
        return precision;
    }

    @Override
    public void read(int row, int from, int count, float[] to, int at) {
        Objects.checkIndex(row, rows);
        Objects.checkFromIndexSize(from, count, columns);
        Objects.checkFromIndexSize(at, count, to.length);
        long first = ((long) row * columns + from) * precision.bytes();
        switch (precision) {
            case SINGLE -> MemorySegment.copy(values, single, first, to, at, count);
            case HALF -> {
                for (int k = 0; k < count; k++) {
                    to[at + k] = Float.float16ToFloat(values.get(half, first + (long) k * Short.BYTES));
                }
            }
            case BFLOAT -> {
                for (int k = 0; k < count; k++) {
                    to[at + k] = Float.intBitsToFloat(values.get(half, first + (long) k * Short.BYTES) << 16);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "StoredMatrix[" + rows + " x " + columns + ", " + precision + "]";
    }
}
