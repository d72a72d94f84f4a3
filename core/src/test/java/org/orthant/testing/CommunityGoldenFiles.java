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
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the reference numbers in {@code golden/}: just what those files hold, not the formats in general. */
public final class CommunityGoldenFiles {

    private CommunityGoldenFiles() {}

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
        ByteBuffer buffer = ByteBuffer.wrap(bytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Math.toIntExact(buffer.getLong());
        String header = new String(buffer.array(), Long.BYTES, headerLength, StandardCharsets.UTF_8);
        Matcher matcher = Pattern.compile("\"" + Pattern.quote(name)
                        + "\": *\\{\"dtype\": *\"F32\", *\"shape\": *\\[([^\\]]*)\\], *\"data_offsets\": *\\[(\\d+)")
                .matcher(header);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no tensor " + name + " in " + header);
        }
        buffer.position(Long.BYTES + headerLength + Integer.parseInt(matcher.group(2)));
        return array("f4", Objects.requireNonNull(matcher.group(1)), buffer);
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
        try (InputStream in = CommunityGoldenFiles.class.getResourceAsStream("/golden/" + file)) {
            return Objects.requireNonNull(in, "golden/" + file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
