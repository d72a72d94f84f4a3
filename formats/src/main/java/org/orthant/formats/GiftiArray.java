package org.orthant.formats;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.function.IntUnaryOperator;

/**
 * One array of a GIFTI file, not yet decoded (GIFTI 1.0, Harwell et al. 2008).
 *
 * @param intent what it holds, such as {@code time_series}, {@code label}, {@code shape}, {@code pointset}
 * @param name its name; empty if the file gives none
 * @param type the type of an element
 * @param shape lengths of its axes
 * @param columnMajor whether the first axis runs fastest
 * @param encoding how {@code text} holds it
 * @param order byte order of an element
 * @param external the file beside this one that holds it, and where in it; only for {@link Encoding#EXTERNAL}
 * @param text the characters of its data
 */
record GiftiArray(
        String intent,
        String name,
        DataType type,
        List<Integer> shape,
        boolean columnMajor,
        Encoding encoding,
        ByteOrder order,
        External external,
        String text) {

    private static final int MOST_AXES = 6;

    /** How an array is written. */
    enum Encoding {
        ASCII,
        BASE64,
        PACKED,
        EXTERNAL
    }

    /** Another file and the byte at which an array begins in it. */
    record External(String file, String offset) {}

    /** What a DataArray element says of an array whose name and data follow. */
    static GiftiArray of(String source, SafeXml.Attributes attributes) {
        return new GiftiArray(
                attributes.get("Intent").replaceFirst("^NIFTI_INTENT_", "").toLowerCase(Locale.ROOT),
                "",
                NiftiType.named(source, attributes.get("DataType")),
                shape(source, attributes),
                attributes.get("ArrayIndexingOrder").equals("ColumnMajorOrder"),
                encoding(source, attributes.get("Encoding")),
                attributes.get("Endian").toUpperCase(Locale.ROOT).contains("BIG")
                        ? ByteOrder.BIG_ENDIAN
                        : ByteOrder.LITTLE_ENDIAN,
                new External(attributes.get("ExternalFileName"), attributes.get("ExternalFileOffset")),
                "");
    }

    private static List<Integer> shape(String source, SafeXml.Attributes attributes) {
        int axes = number(source, attributes.get("Dimensionality"));
        if (axes < 1 || axes > MOST_AXES) {
            throw new InputException(source, "expected 1 to 6 axes as Dimensionality, found " + axes);
        }
        List<Integer> shape = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            shape.add(number(source, attributes.get("Dim" + axis)));
        }
        List<Long> lengths = shape.stream().map(Integer::longValue).toList();
        if (Shape.elements(lengths).isEmpty()) {
            throw new InputException(source, "shape " + Shape.text(shape) + " has more elements than can be read");
        }
        return List.copyOf(shape);
    }

    private static int number(String source, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InputException(source, "expected a whole number, found '" + Quoted.printable(text) + "'", e);
        }
    }

    private static Encoding encoding(String source, String text) {
        return switch (text) {
            case "ASCII", "GIFTI_ENCODING_ASCII" -> Encoding.ASCII;
            case "Base64Binary", "GIFTI_ENCODING_B64BIN" -> Encoding.BASE64;
            case "GZipBase64Binary", "GIFTI_ENCODING_B64GZ" -> Encoding.PACKED;
            case "ExternalFileBinary", "GIFTI_ENCODING_EXTBIN" -> Encoding.EXTERNAL;
            default -> throw new InputException(source, "Encoding " + Quoted.printable(text) + " is not known");
        };
    }

    GiftiArray withName(String found) {
        return new GiftiArray(intent, found, type, shape, columnMajor, encoding, order, external, text);
    }

    GiftiArray withText(String found) {
        return new GiftiArray(intent, name, type, shape, columnMajor, encoding, order, external, found);
    }

    /** Its name, or else what it holds. */
    String title() {
        return name.isEmpty() ? intent : name;
    }

    /** Number of elements. */
    int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** Whether it holds one value for each vertex. */
    boolean isLine() {
        return shape.size() == 1 || (shape.size() == 2 && shape.get(1) == 1);
    }

    /**
     * The elements in C order.
     *
     * @throws InputException if the data are fewer or more than the shape says, or damaged
     */
    Storage decode(Path file) {
        String source = file + " (array " + Quoted.printable(title()) + ")";
        return switch (encoding) {
            case ASCII -> words(source);
            case BASE64 -> elements(source, MemorySegment.ofArray(base64(source)));
            case PACKED -> elements(source, MemorySegment.ofArray(unpacked(source)));
            case EXTERNAL -> beside(source, file);
        };
    }

    private long bytes() {
        return (long) size() * type.bytes();
    }

    private byte[] base64(String source) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InputException(source, "expected base64, " + Quoted.printable(String.valueOf(e.getMessage())), e);
        }
    }

    private byte[] unpacked(String source) {
        return Deflate.unpack(source, MemorySegment.ofArray(base64(source)), bytes());
    }

    private Storage elements(String source, MemorySegment data) {
        if (data.byteSize() != bytes()) {
            throw new InputException(source, "expected " + bytes() + " bytes by its shape, found " + data.byteSize());
        }
        Codec.Layout layout =
                new Codec.Layout(data, order, size(), columnMajor ? Shape.fortranPosition(shape) : k -> k);
        return Codec.decode(type, layout);
    }

    private Storage words(String source) {
        StringTokenizer words = new StringTokenizer(text);
        if (words.countTokens() != size()) {
            throw new InputException(source, "expected " + size() + " numbers, found " + words.countTokens());
        }
        double[] stored = new double[size()];
        for (int k = 0; k < stored.length; k++) {
            stored[k] = value(source, words.nextToken());
        }
        double[] values = stored.clone();
        if (columnMajor) {
            IntUnaryOperator place = Shape.fortranPosition(shape);
            Arrays.setAll(values, k -> stored[place.applyAsInt(k)]);
        }
        return type == DataType.FLOAT32 ? new Storage.Floats(rounded(values)) : new Storage.Doubles(values);
    }

    private static float[] rounded(double... values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }

    private static double value(String source, String word) {
        return Csv.number(word)
                .orElseThrow(
                        () -> new InputException(source, "expected numbers, found '" + Quoted.printable(word) + "'"));
    }

    /** A link may lie in the folder and lead out of it. */
    private void requireInFolder(String source, Path file, Path other) {
        try {
            Path real = other.toRealPath();
            Path name = Objects.requireNonNull(real.getFileName());
            if (!real.equals(file.toRealPath().resolveSibling(name))
                    && !real.equals(file.resolveSibling(".").toRealPath().resolve(name))) {
                throw new InputException(
                        source,
                        "expected a file beside it, found '" + Quoted.printable(external.file())
                                + "', a link that leads elsewhere");
            }
        } catch (IOException e) {
            throw InputFiles.unreadable(other, e);
        }
    }

    private Storage beside(String source, Path file) {
        if (!ZipReader.isPlainName(external.file()) || external.file().contains("/")) {
            throw new InputException(
                    source, "expected the name of a file beside it, found '" + Quoted.printable(external.file()) + "'");
        }
        Path other = file.resolveSibling(external.file());
        requireInFolder(source, file, other);
        long start = external.offset().isEmpty() ? 0 : number(source, external.offset());
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = InputFiles.map(other, arena);
            if (start < 0 || start > data.byteSize() - bytes()) {
                throw new InputException(
                        source,
                        "expected " + bytes() + " bytes from byte " + start + " of " + external.file() + ", found "
                                + data.byteSize() + " in all");
            }
            byte[] copy = data.asSlice(start, bytes()).toArray(ValueLayout.JAVA_BYTE);
            return elements(source, MemorySegment.ofArray(copy));
        }
    }
}
