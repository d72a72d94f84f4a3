package org.orthant.formats;

import java.util.Arrays;

/** The values of a {@link Tensor} in C order, in the narrowest of four primitive types that holds them exactly. */
sealed interface Storage {

    /** The type that a writer gives these values. */
    DataType type();

    /** Number of values. */
    int length();

    /** Value {@code k}, as a double; a long beyond 2^53 is rounded. */
    double asDouble(int k);

    /** Single precision. */
    record Floats(float... values) implements Storage {
        @Override
        public DataType type() {
            return DataType.FLOAT32;
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public double asDouble(int k) {
            return values[k];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Floats o && Arrays.equals(values, o.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** Double precision. */
    record Doubles(double... values) implements Storage {
        @Override
        public DataType type() {
            return DataType.FLOAT64;
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public double asDouble(int k) {
            return values[k];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Doubles o && Arrays.equals(values, o.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** Integers of up to 32 signed bits, and booleans as 0 and 1. */
    record Ints(int... values) implements Storage {
        @Override
        public DataType type() {
            return DataType.INT32;
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public double asDouble(int k) {
            return values[k];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ints o && Arrays.equals(values, o.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** Integers of up to 64 signed bits. */
    record Longs(long... values) implements Storage {
        @Override
        public DataType type() {
            return DataType.INT64;
        }

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public double asDouble(int k) {
            return values[k];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Longs o && Arrays.equals(values, o.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
