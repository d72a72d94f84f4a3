package org.orthant.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the reference numbers in {@code golden/}: just what those files hold, not the formats in general. */
public final class GoldenFiles {

    private static final Pattern TENSOR = Pattern.compile(
            "\"([\\w.]+)\":\\{\"dtype\":\"(F\\d+)\",\"shape\":\\[([\\d,]*)],\"data_offsets\":\\[(\\d+),\\d+]}");

    private GoldenFiles() {}

    /** An array of a file, as double whatever its type there. */
    public static final class Array {

        private final int[] shape;
        private final double[] values;

        private Array(int[] shape, double[] values) {
            this.shape = shape;
            this.values = values;
        }

        /** Lengths of the dimensions. */
        public int[] shape() {
            return shape;
        }

        /** The values in C order. */
        public double[] values() {
            return values;
        }

        /** The values rounded to int. */
        public int[] ints() {
            return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
        }

        /** The values as float. */
        public float[] floats() {
            float[] floats = new float[values.length];
            for (int k = 0; k < floats.length; k++) {
                floats[k] = (float) values[k];
            }
            return floats;
        }
    }

    /** A row of a flat JSON list. */
    public record Row(String text) {

        /** A string member. */
        public String string(String name) {
            return find("\"" + name + "\": *\"([^\"]*)\"");
        }

        /** A number member. */
        public double number(String name) {
            return Double.parseDouble(find("\"" + name + "\": *([-+.0-9eE]+)"));
        }

        /** A member that is a list of integers. */
        public int[] ints(String name) {
            return Arrays.stream(find("\"" + name + "\": *\\[([^\\]]*)\\]").split(","))
                    .mapToInt(s -> Integer.parseInt(s.strip()))
                    .toArray();
        }

        private String find(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            if (!matcher.find()) {
                throw new IllegalArgumentException("expected " + pattern + " in " + text);
            }
            return Objects.requireNonNull(matcher.group(1));
        }
    }

    /** The rows of a JSON list of flat objects. */
    public static List<Row> rows(String file) {
        Matcher matcher = Pattern.compile("\\{[^{}]*\\}").matcher(new String(bytes(file), StandardCharsets.UTF_8));
        List<Row> rows = new ArrayList<>();
        while (matcher.find()) {
            rows.add(new Row(matcher.group()));
        }
        return rows;
    }

    /** The list of numbers {@code name} of a flat JSON object. */
    public static List<Double> numbers(String file, String name) {
        String list =
                new Row(new String(bytes(file), StandardCharsets.UTF_8)).find("\"" + name + "\": *\\[([^\\]]*)\\]");
        return Arrays.stream(list.split(",")).map(Double::valueOf).toList();
    }

    /** Array {@code name} of an npz file. */
    public static Array npz(String file, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name + ".npy")) {
                    return npy(zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no array " + name + " in " + file);
    }

    private static Array npy(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Short.toUnsignedInt(buffer.getShort(8));
        String header = new String(bytes, 10, headerLength, StandardCharsets.US_ASCII);
        Matcher matcher = Pattern.compile("'descr': '<(..)'.*'fortran_order': False.*'shape': \\(([^)]*)\\)")
                .matcher(header);
        if (!matcher.find()) {
            throw new IllegalArgumentException("unexpected npy header " + header);
        }
        buffer.position(10 + headerLength);
        return array(Objects.requireNonNull(matcher.group(1)), Objects.requireNonNull(matcher.group(2)), buffer);
    }

    /** Tensor {@code name} of a safetensors file. */
    public static Array safetensors(String file, String name) {
        return Objects.requireNonNull(safetensors(file).get(name), name + " in " + file);
    }

    /** All tensors of a safetensors file, in its order. */
    public static Map<String, Array> safetensors(String file) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int data = Long.BYTES + Math.toIntExact(buffer.getLong(0));
        String header = new String(buffer.array(), Long.BYTES, data - Long.BYTES, StandardCharsets.UTF_8);
        Matcher matcher = TENSOR.matcher(header.replace(" ", ""));
        Map<String, Array> tensors = new LinkedHashMap<>();
        while (matcher.find()) {
            buffer.position(data + Integer.parseInt(matcher.group(4)));
            String type = matcher.group(2).equals("F32") ? "f4" : "f8";
            tensors.put(matcher.group(1), array(type, matcher.group(3), buffer));
        }
        return tensors;
    }

    private static Array array(String type, String shapeText, ByteBuffer buffer) {
        int[] shape = Arrays.stream(shapeText.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        double[] values = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int k = 0; k < values.length; k++) {
            values[k] = switch (type) {
                case "f4" -> buffer.getFloat();
                case "f8" -> buffer.getDouble();
                case "i4" -> buffer.getInt();
                default -> throw new IllegalArgumentException("unexpected type " + type);
            };
        }
        return new Array(shape, values);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = GoldenFiles.class.getResourceAsStream("/golden/" + file)) {
            return Objects.requireNonNull(in, "golden/" + file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
