package org.orthant.math;

import java.util.Arrays;
import java.util.Objects;

/** A float-precision {@link Matrix}. */
public final class FloatMatrix implements Matrix {

    private final int rows;
    private final int columns;
    private final float[] values;

    private FloatMatrix(int rows, int columns, float[] values) {
        if (rows < 0 || columns < 0 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException("expected " + rows + " x " + columns + " values, got " + values.length);
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** A matrix with a copy of {@code values} (row-major, {@code rows * columns} of them). */
    public static FloatMatrix of(int rows, int columns, float... values) {
        return new FloatMatrix(rows, columns, values.clone());
    }

    /** A matrix around {@code values} without a copy: the caller gives the array away and never writes to it again. */
    public static FloatMatrix adopt(int rows, int columns, float[] values) {
        return new FloatMatrix(rows, columns, values);
    }

    /** A matrix of zeros. */
    public static FloatMatrix zeros(int rows, int columns) {
        return new FloatMatrix(rows, columns, new float[Math.multiplyExact(rows, columns)]);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double get(int i, int j) {
        return values[index(i, j)];
    }

    /** The value at row {@code i}, column {@code j}. */
    public float at(int i, int j) {
        return values[index(i, j)];
    }

    private int index(int i, int j) {
        Objects.checkIndex(i, rows);
        Objects.checkIndex(j, columns);
        return i * columns + j;
    }

    /** The backing array, row-major, for kernels: to be read, never written. */
    public float[] array() {
        return values;
    }

    /** A copy of the values, row-major. */
    public float[] toArray() {
        return values.clone();
    }

    @Override
    public double[] toDoubles() {
        double[] copy = new double[values.length];
        for (int k = 0; k < copy.length; k++) {
            copy[k] = values[k];
        }
        return copy;
    }

    /** Same shape and same bits. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FloatMatrix m
                && rows == m.rows
                && columns == m.columns
                && Arrays.equals(values, m.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, columns, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return "FloatMatrix[" + rows + " x " + columns + "]";
    }
}
