package org.orthant.formats;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * NumPy's npz files: zip files of npy members. Reads stored and deflated members, at most 2 GiB each and half of this
 * Java's memory in all; writes stored ones dated 1980-01-01, in the order given. Members that don't end in {@code .npy}
 * are no arrays and are left alone.
 */
public final class Npz {

    private static final String SUFFIX = ".npy";

    private Npz() {}

    /** The keys of the arrays in {@code file}, in its order. */
    public static List<String> keys(Path file) {
        try (ZipReader zip = ZipReader.open(file)) {
            return keys(zip);
        }
    }

    /**
     * All arrays of {@code file}, in its order.
     *
     * @throws InputException if the file is no zip file, a name repeats, or an array can't be read
     */
    public static SequencedMap<String, Tensor> read(Path file) {
        try (ZipReader zip = ZipReader.open(file)) {
            return read(zip);
        }
    }

    static SequencedMap<String, Tensor> read(ZipReader zip) {
        SequencedMap<String, Tensor> arrays = new LinkedHashMap<>();
        keys(zip).forEach(key -> arrays.put(key, read(zip, key)));
        return Collections.unmodifiableSequencedMap(arrays);
    }

    /**
     * The array {@code key} of {@code file}.
     *
     * @throws InputException as {@link #read(Path)}, and naming the keys there are if this one is missing
     */
    public static Tensor read(Path file, String key) {
        try (ZipReader zip = ZipReader.open(file)) {
            if (!keys(zip).contains(key)) {
                throw new InputException(
                        file, "no array '" + key + "', there are: " + Quoted.printable(String.join(", ", keys(zip))));
            }
            return read(zip, key);
        }
    }

    private static Tensor read(ZipReader zip, String key) {
        String member = key + SUFFIX;
        return Npy.parse(zip.source(member), zip.readNpy(member));
    }

    private static List<String> keys(ZipReader zip) {
        return zip.names().stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .toList();
    }

    /** Makes or replaces {@code file}, atomically. */
    public static void write(Path file, Map<String, Tensor> arrays) {
        ZipArchive.write(file, members(arrays));
    }

    /** The bytes that {@link #write} writes. */
    public static byte[] toBytes(Map<String, Tensor> arrays) {
        return ZipArchive.toBytes(members(arrays));
    }

    private static Map<String, byte[]> members(Map<String, Tensor> arrays) {
        return arrays.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey() + SUFFIX,
                        e -> Npy.toBytes(e.getValue()),
                        (first, second) -> second,
                        LinkedHashMap::new));
    }
}
