package org.orthant.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * Writes MAT files of level 5, not packed, without a date: the same bytes for the same arrays. What is no letter, digit or
 * underscore in a name becomes an underscore, since MATLAB takes nothing else.
 */
final class Mat5Writer {

    private static final int TAG = 8;
    private static final int LONGEST_NAME = 63;
    private static final int MATRIX = 14;
    private static final int UINT32 = 6;
    private static final int INT32 = 5;
    private static final int INT8 = 1;
    private static final int UINT16 = 4;
    private static final int CELL = 1;
    private static final int TEXT = 4;

    private Mat5Writer() {}

    /** Makes or replaces {@code file}, atomically, with arrays and lists of names. */
    static void write(Path file, Map<String, Tensor> arrays, Map<String, List<String>> names) {
        List<byte[]> variables = new ArrayList<>();
        plainNames(arrays.keySet()).forEach((name, plain) -> variables.add(numbers(plain, tensor(arrays, name))));
        names.forEach((name, list) -> variables.add(cells(name, list)));
        AtomicFiles.write(file, out -> {
            out.write(header());
            for (byte[] variable : variables) {
                out.write(variable);
            }
        });
    }

    private static Tensor tensor(Map<String, Tensor> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name));
    }

    /**
     * Each name as MATLAB takes it.
     *
     * @throws IllegalArgumentException if two become the same
     */
    static Map<String, String> plainNames(Iterable<String> names) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (String name : names) {
            String words = name.replaceAll("[^A-Za-z0-9_]", "_");
            String begun = words.matches("[A-Za-z].*") ? words : "x" + words;
            String cut = begun.substring(0, Math.min(LONGEST_NAME, begun.length()));
            if (plain.containsValue(cut)) {
                throw new IllegalArgumentException("two arrays would have the name " + cut + " in MATLAB");
            }
            plain.put(name, cut);
        }
        return plain;
    }

    private static byte[] header() {
        byte[] text = "MATLAB 5.0 MAT-file, written by Orthant".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer header = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(header.array(), 0, 116, (byte) ' ');
        header.put(0, text).putShort(124, (short) 0x0100).put(126, (byte) 'I').put(127, (byte) 'M');
        return header.array();
    }

    private static byte[] numbers(String name, Tensor array) {
        List<Integer> shape = new ArrayList<>(array.shape());
        while (shape.size() < 2) {
            shape.add(1);
        }
        int kind = switch (array.storage()) {
            case Storage.Doubles doubles -> 6;
            case Storage.Floats floats -> 7;
            case Storage.Ints ints -> 12;
            case Storage.Longs longs -> 14;
        };
        int type = switch (array.storage()) {
            case Storage.Doubles doubles -> 9;
            case Storage.Floats floats -> 7;
            case Storage.Ints ints -> INT32;
            case Storage.Longs longs -> 12;
        };
        long bytes = (long) array.size() * array.storage().type().bytes();
        ByteBuffer out = begin(name, kind, shape, TAG + padded(bytes));
        tag(out, type, bytes);
        int start = out.position();
        IntUnaryOperator place = Shape.fortranPosition(shape);
        for (int k = 0; k < array.size(); k++) {
            put(out, start, place.applyAsInt(k), array.storage(), k);
        }
        return bytes(out);
    }

    private static void put(ByteBuffer out, int start, int place, Storage from, int k) {
        switch (from) {
            case Storage.Doubles doubles -> out.putDouble(start + Double.BYTES * place, doubles.values()[k]);
            case Storage.Floats floats -> out.putFloat(start + Float.BYTES * place, floats.values()[k]);
            case Storage.Ints ints -> out.putInt(start + Integer.BYTES * place, ints.values()[k]);
            case Storage.Longs longs -> out.putLong(start + Long.BYTES * place, longs.values()[k]);
        }
    }

    /** A column of cells of text. */
    private static byte[] cells(String name, List<String> texts) {
        List<byte[]> cells = texts.stream().map(Mat5Writer::text).toList();
        long bytes = cells.stream().mapToLong(cell -> cell.length).sum();
        ByteBuffer out = begin(name, CELL, List.of(texts.size(), 1), bytes);
        cells.forEach(out::put);
        return bytes(out);
    }

    private static byte[] text(String text) {
        long bytes = 2L * text.length();
        ByteBuffer out = begin("", TEXT, List.of(text.isEmpty() ? 0 : 1, text.length()), TAG + padded(bytes));
        tag(out, UINT16, bytes);
        text.chars().forEach(code -> out.putShort((short) code));
        return bytes(out);
    }

    /** A variable up to its content, for which {@code content} bytes are left. */
    private static ByteBuffer begin(String name, int kind, List<Integer> shape, long content) {
        byte[] word = name.getBytes(StandardCharsets.US_ASCII);
        long size = 2L * TAG + TAG + padded(4L * shape.size()) + TAG + padded(word.length) + content;
        if (size > Integer.MAX_VALUE - 2 * TAG) {
            throw new IllegalArgumentException(
                    "expected at most 2 GiB in a variable of a MAT file, got " + size + " bytes: write HDF5 (.h5)");
        }
        ByteBuffer out = ByteBuffer.allocate((int) (TAG + size)).order(ByteOrder.LITTLE_ENDIAN);
        tag(out, MATRIX, size);
        tag(out, UINT32, TAG);
        out.putInt(kind).putInt(0);
        tag(out, INT32, 4L * shape.size());
        shape.forEach(out::putInt);
        align(out);
        tag(out, INT8, word.length);
        out.put(word);
        align(out);
        return out;
    }

    private static byte[] bytes(ByteBuffer from) {
        byte[] all = new byte[from.capacity()];
        from.get(0, all);
        return all;
    }

    private static void tag(ByteBuffer out, int type, long bytes) {
        out.putInt(type).putInt((int) bytes);
    }

    private static void align(ByteBuffer out) {
        out.position((int) padded(out.position()));
    }

    private static long padded(long bytes) {
        return Math.ceilDiv(bytes, TAG) * TAG;
    }
}
