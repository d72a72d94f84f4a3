package org.orthant.formats;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes HDF5 files: the same bytes for the same arrays. A slash in a name makes a group. */
final class Hdf5Writer {

    private Hdf5Writer() {}

    /** Makes or replaces {@code file}, atomically, with arrays and lists of names. */
    static void write(Path file, Map<String, Tensor> arrays, Map<String, List<String>> names) {
        try {
            Path draft = Files.createTempFile("orthant", ".h5");
            try {
                try (WritableHdfFile open = HdfFile.write(draft)) {
                    Map<String, WritableGroup> groups = new HashMap<>(Map.of("", open));
                    arrays.forEach((name, array) -> put(groups, name, nested(array)));
                    names.forEach((name, list) -> put(groups, name, list.toArray(String[]::new)));
                }
                AtomicFiles.write(file, out -> Files.copy(draft, out));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written: " + e.getMessage(), e);
        }
    }

    private static void put(Map<String, WritableGroup> groups, String path, Object values) {
        int slash = path.lastIndexOf('/');
        group(groups, slash < 0 ? "" : path.substring(0, slash)).putDataset(path.substring(slash + 1), values);
    }

    private static WritableGroup group(Map<String, WritableGroup> groups, String path) {
        WritableGroup known = groups.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        WritableGroup made =
                group(groups, slash < 0 ? "" : path.substring(0, slash)).putGroup(path.substring(slash + 1));
        groups.put(path, made);
        return made;
    }

    /** The values as an array of arrays, a level for each axis; a single value is an array of one. */
    private static Object nested(Tensor array) {
        int[] shape = array.shape().isEmpty()
                ? new int[] {1}
                : array.shape().stream().mapToInt(Integer::intValue).toArray();
        Object values = array.storage().values();
        return nested(values, shape, 0, new int[1]);
    }

    private static Object nested(Object values, int[] shape, int axis, int[] next) {
        int length = shape[axis];
        if (axis == shape.length - 1) {
            Object line = Array.newInstance(values.getClass().getComponentType(), length);
            System.arraycopy(values, next[0], line, 0, length);
            next[0] += length;
            return line;
        }
        int[] lengths = Arrays.copyOfRange(shape, axis, shape.length);
        Object lines = Array.newInstance(values.getClass().getComponentType(), lengths);
        for (int k = 0; k < length; k++) {
            Array.set(lines, k, nested(values, shape, axis + 1, next));
        }
        return lines;
    }
}
