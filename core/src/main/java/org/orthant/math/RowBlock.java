package org.orthant.math;

import java.util.Arrays;
import java.util.Objects;

/**
 * A working block of rows x columns in single precision, row after row: a row is a token or another sample, a column a
 * unit. Unlike the value types of this package it is mutable storage, for {@link RowMath} and {@link RowProduct}, and
 * views made by {@link #columns(int, int)} share it.
 *
 * <p>Rows are filled up to whole tiles of columns with zeros, which every operation keeps, and the block to whole groups
 * of rows, which hold nothing of meaning.
 */
public final class RowBlock implements RowSource {

    /** Columns that the kernels take at once. */
    public static final int TILE = 48;

    /** Rows that the kernels take at once. */
    public static final int GROUP = 8;

    /** Floats in a cache line. */
    private static final int LINE = 16;

    private final float[] values;
    private final int offset;
    private final int stride;
    private final int rows;
    private final int columns;

    private RowBlock(float[] values, int offset, int stride, int rows, int columns) {
        this.values = values;
        this.offset = offset;
        this.stride = stride;
        this.rows = rows;
        this.columns = columns;
    }

    /** A block of zeros. */
    public static RowBlock zeros(int rows, int columns) {
        int stride = stride(columns);
        int room = Math.ceilDiv(rows, GROUP) * GROUP;
        return new RowBlock(new float[Math.multiplyExact(room, stride)], 0, stride, rows, columns);
    }

    /** A block with the values of {@code source}. */
    public static RowBlock of(RowSource source) {
        RowBlock block = zeros(source.rows(), source.columns());
        for (int row = 0; row < block.rows; row++) {
            source.read(row, 0, block.columns, block.values, block.offset(row));
        }
        return block;
    }

    /** {@code columns} up to whole tiles, and so that a row is an odd number of cache lines: rows then spread over a cache. */
    static int stride(int columns) {
        int room = room(columns);
        return room / LINE % 2 == 0 ? room + LINE : room;
    }

    /** {@code columns} up to whole tiles. */
    static int room(int columns) {
        return Math.ceilDiv(columns, TILE) * TILE;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    /** Columns with the zeros behind them, whole tiles. */
    public int room() {
        return room(columns);
    }

    /** Floats from one row to the next in {@link #array}. */
    public int stride() {
        return stride;
    }

    /** The backing array. */
    public float[] array() {
        return values;
    }

    /** Where a row begins in {@link #array}. */
    public int offset(int row) {
        return offset + row * stride;
    }

    /** The value in {@code row} and {@code column}. */
    public float get(int row, int column) {
        return values[offset(Objects.checkIndex(row, rows)) + Objects.checkIndex(column, columns)];
    }

    /** Columns {@code from} to {@code from + count}, exclusive, sharing this block's storage; what is behind is no zeros. */
    public RowBlock columns(int from, int count) {
        Objects.checkFromIndexSize(from, count, columns);
        return new RowBlock(values, offset + from, stride, rows, count);
    }

    @Override
    public void read(int row, int from, int count, float[] to, int at) {
        Objects.checkFromIndexSize(from, count, columns);
        System.arraycopy(values, offset(Objects.checkIndex(row, rows)) + from, to, at, count);
    }

    /** This block's columns as rows, sharing its storage. */
    public RowSource transposed() {
        return new Transposed(this);
    }

    private record Transposed(RowBlock block) implements RowSource {

        @Override
        public int rows() {
            return block.columns;
        }

        @Override
        public int columns() {
            return block.rows;
        }

        @Override
        public void read(int row, int from, int count, float[] to, int at) {
            Objects.checkIndex(row, block.columns);
            Objects.checkFromIndexSize(from, count, block.rows);
            for (int k = 0; k < count; k++) {
                to[at + k] = block.values[block.offset(from + k) + row];
            }
        }
    }

    /** Sets every row to row {@code row} of {@code source}. */
    public void fill(RowSource source, int row) {
        requireColumns(source.columns());
        source.read(row, 0, columns, values, offset);
        for (int k = 1; k < rows; k++) {
            System.arraycopy(values, offset, values, offset(k), columns);
        }
    }

    /** Sets every value to zero. */
    public void clear() {
        requireWhole();
        Arrays.fill(values, 0f);
    }

    /** Adds {@code other}, a whole block of this one's shape. */
    public void add(RowBlock other) {
        requireWhole();
        other.requireWhole();
        requireShape(other.rows, other.columns);
        float[] terms = other.values;
        for (int k = 0; k < values.length; k++) {
            values[k] += terms[k];
        }
    }

    /** Copies {@code source}, as many rows as here, to the columns from {@code first} on. */
    public void put(RowSource source, int first) {
        Objects.checkFromIndexSize(first, source.columns(), columns);
        for (int row = 0; row < rows; row++) {
            source.read(row, 0, source.columns(), values, offset(row) + first);
        }
    }

    /** A copy of the values: a step for each row, one trial, a channel for each column. */
    public Sequence toSequence() {
        float[] copy = new float[Math.multiplyExact(rows, columns)];
        for (int row = 0; row < rows; row++) {
            read(row, 0, columns, copy, row * columns);
        }
        return Sequence.adopt(rows, 1, columns, copy);
    }

    void requireColumns(int expected) {
        if (columns != expected) {
            throw new IllegalArgumentException("expected " + expected + " columns, got " + columns);
        }
    }

    void requireShape(int expectedRows, int expectedColumns) {
        if (rows != expectedRows || columns != expectedColumns) {
            throw new IllegalArgumentException(
                    "expected " + expectedRows + " x " + expectedColumns + " values, got " + rows + " x " + columns);
        }
    }

    /** Refuses views, behind whose columns there are others. */
    void requireWhole() {
        if (offset != 0 || stride != stride(columns)) {
            throw new IllegalArgumentException("expected a whole block, got a view of " + columns + " columns");
        }
    }

    @Override
    public String toString() {
        return "RowBlock[" + rows + " x " + columns + "]";
    }
}
