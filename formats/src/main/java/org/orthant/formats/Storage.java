package org.orthant.formats;

import java.util.Arrays;
import java.util.Objects;

/** The values of a {@link Tensor} in C order, in the narrowest of four primitive types that holds them exactly. */
abstract sealed class Storage {

    /** The type that a writer gives these values. */
    abstract DataType type();

    /** Number of values. */
    abstract int length();

    /** Value {@code k}, as a double; a long beyond 2^53 is rounded. */
    abstract double asDouble(int k);

    /** The backing array, a float[], double[], int[] or long[]: never written. */
    abstract Object values();

    /** Same type and same bits. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Storage storage && Objects.deepEquals(values(), storage.values());
    }

    @Override
    public final int hashCode() {
        return Arrays.deepHashCode(new Object[] {values()});
    }

    /** Single precision. */
    static final class Floats extends Storage {

        private final float[] values;

        Floats(float... values) {
            this.values = values;
        }

        @Override
        DataType type() {
            return DataType.FLOAT32;
        }

        @Override
        int length() {
            return values.length;
        }

        @Override
        double asDouble(int k) {
            return values[k];
        }

        @Override
        float[] values() {
            return values;
        }
    }

    /** Double precision. */
    static final class Doubles extends Storage {

        private final double[] values;

        Doubles(double... values) {
            this.values = values;
        }

        @Override
        DataType type() {
            return DataType.FLOAT64;
        }

        @Override
        int length() {
            return values.length;
        }

        @Override
        double asDouble(int k) {
            return values[k];
        }

        @Override
        double[] values() {
            return values;
        }
    }

    /** Integers of up to 32 signed bits, and booleans as 0 and 1. */
    static final class Ints extends Storage {

        private final int[] values;

        Ints(int... values) {
            this.values = values;
        }

        @Override
        DataType type() {
            return DataType.INT32;
        }

        @Override
        int length() {
            return values.length;
        }

        @Override
        double asDouble(int k) {
            return values[k];
        }

        @Override
        int[] values() {
            return values;
        }
    }

    /** Integers of up to 64 signed bits. */
    static final class Longs extends Storage {

        private final long[] values;

        Longs(long... values) {
            this.values = values;
        }

        @Override
        DataType type() {
            return DataType.INT64;
        }

        @Override
        int length() {
            return values.length;
        }

        @Override
        double asDouble(int k) {
            return values[k];
        }

        @Override
        long[] values() {
            return values;
        }
    }
}
