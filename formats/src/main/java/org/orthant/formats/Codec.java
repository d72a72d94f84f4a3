package org.orthant.formats;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Elements from the bytes of a file and back. */
final class Codec {

    private Codec() {}

    /** Where {@code count} elements lie: from byte 0 of {@code bytes}, element k of the result at {@code position(k)}. */
    record Layout(MemorySegment bytes, ByteOrder order, int count, IntUnaryOperator position) {}

    /** The elements of {@code layout}, whose bytes must suffice. */
    static Storage decode(DataType type, Layout layout) {
        return switch (type) {
            case FLOAT16, BFLOAT16, FLOAT32 -> decodeFloats(type, layout);
            case FLOAT64, UINT64 -> decodeDoubles(type, layout);
            case INT64, UINT32 -> decodeLongs(type, layout);
            default -> decodeInts(type, layout);
        };
    }

    private static Storage decodeFloats(DataType type, Layout from) {
        MemorySegment bytes = from.bytes();
        ValueLayout.OfFloat single = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(from.order());
        ValueLayout.OfShort half = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(from.order());
        float[] values = new float[from.count()];
        for (int k = 0; k < values.length; k++) {
            int at = from.position().applyAsInt(k);
            values[k] = switch (type) {
                case FLOAT16 -> Float.float16ToFloat(bytes.getAtIndex(half, at));
                case BFLOAT16 -> Float.intBitsToFloat(bytes.getAtIndex(half, at) << 16);
                default -> bytes.getAtIndex(single, at);
            };
        }
        return new Storage.Floats(values);
    }

    private static Storage decodeDoubles(DataType type, Layout from) {
        Elements elements = elements(type, from.bytes(), from.order());
        double[] values = new double[from.count()];
        Arrays.setAll(values, k -> elements.get(from.position().applyAsInt(k)));
        return new Storage.Doubles(values);
    }

    private static Storage decodeLongs(DataType type, Layout from) {
        ValueLayout.OfLong wide = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(from.order());
        ValueLayout.OfInt narrow = ValueLayout.JAVA_INT_UNALIGNED.withOrder(from.order());
        long[] values = new long[from.count()];
        for (int k = 0; k < values.length; k++) {
            int at = from.position().applyAsInt(k);
            values[k] = type == DataType.INT64
                    ? from.bytes().getAtIndex(wide, at)
                    : Integer.toUnsignedLong(from.bytes().getAtIndex(narrow, at));
        }
        return new Storage.Longs(values);
    }

    private static Storage decodeInts(DataType type, Layout from) {
        MemorySegment bytes = from.bytes();
        ValueLayout.OfInt whole = ValueLayout.JAVA_INT_UNALIGNED.withOrder(from.order());
        ValueLayout.OfShort half = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(from.order());
        int[] values = new int[from.count()];
        for (int k = 0; k < values.length; k++) {
            int at = from.position().applyAsInt(k);
            values[k] = switch (type) {
                case INT8 -> bytes.get(ValueLayout.JAVA_BYTE, at);
                case UINT8 -> Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, at));
                case BOOL -> bytes.get(ValueLayout.JAVA_BYTE, at) == 0 ? 0 : 1;
                case INT16 -> bytes.getAtIndex(half, at);
                case UINT16 -> Short.toUnsignedInt(bytes.getAtIndex(half, at));
                default -> bytes.getAtIndex(whole, at);
            };
        }
        return new Storage.Ints(values);
    }

    /** One element after another, by its number. */
    @FunctionalInterface
    interface Elements {
        double get(long index);

        /** Elements that follow each other in the file, from {@code first} on. */
        default void read(long first, int count, double[] into, int start) {
            for (int k = 0; k < count; k++) {
                into[start + k] = get(first + k);
            }
        }
    }

    /** The elements from byte 0 of {@code bytes}, which stay where they are. */
    static Elements elements(DataType type, MemorySegment bytes, ByteOrder order) {
        ValueLayout.OfByte one = ValueLayout.JAVA_BYTE;
        ValueLayout.OfShort two = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
        ValueLayout.OfInt four = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        ValueLayout.OfLong eight = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
        return switch (type) {
            case FLOAT16 -> k -> Float.float16ToFloat(bytes.getAtIndex(two, k));
            case BFLOAT16 -> k -> Float.intBitsToFloat(bytes.getAtIndex(two, k) << 16);
            case FLOAT32 -> k -> Float.intBitsToFloat(bytes.getAtIndex(four, k));
            case FLOAT64 -> k -> Double.longBitsToDouble(bytes.getAtIndex(eight, k));
            case INT8 -> k -> bytes.get(one, k);
            case INT16 -> k -> bytes.getAtIndex(two, k);
            case INT32 -> k -> bytes.getAtIndex(four, k);
            case INT64 -> k -> bytes.getAtIndex(eight, k);
            case UINT64 -> k -> unsigned(bytes.getAtIndex(eight, k));
            case UINT8 -> k -> Byte.toUnsignedInt(bytes.get(one, k));
            case UINT16 -> k -> Short.toUnsignedInt(bytes.getAtIndex(two, k));
            case UINT32 -> k -> Integer.toUnsignedLong(bytes.getAtIndex(four, k));
            case BOOL -> k -> bytes.get(one, k) == 0 ? 0 : 1;
        };
    }

    /** The nearest double to 64 bits without a sign; the lowest bit decides no rounding that a half couldn't. */
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
    }

    /** Room for {@code before} bytes and the values. */
    static byte[] allocate(long before, Tensor... arrays) {
        long bytes = before;
        for (Tensor array : arrays) {
            bytes += (long) array.size() * array.storage().type().bytes();
        }
        if (bytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    "expected at most 2 GiB to write in one file or member, got " + bytes + " bytes");
        }
        return new byte[(int) bytes];
    }

    /** Appends the values, little-endian, in their own type. */
    static void encode(Storage storage, ByteBuffer out) {
        out.order(ByteOrder.LITTLE_ENDIAN);
        switch (storage) {
            case Storage.Floats floats ->
                IntStream.range(0, floats.length()).forEach(k -> out.putFloat(floats.values()[k]));
            case Storage.Doubles doubles -> Arrays.stream(doubles.values()).forEach(out::putDouble);
            case Storage.Ints ints -> Arrays.stream(ints.values()).forEach(out::putInt);
            case Storage.Longs longs -> Arrays.stream(longs.values()).forEach(out::putLong);
        }
    }
}
