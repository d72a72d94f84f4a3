package org.orthant.formats;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * MAT files of level 4 and 5: their arrays of real numbers by name. A path leads into structs and cells as MATLAB writes it:
 * {@code data.SC}, {@code subject(2).FC}, {@code matrices{3}}. Files of version 7.3 are HDF5: {@link Hdf5}.
 */
final class MatFile {

    private static final int MOST_SHOWN = 10;

    private MatFile() {}

    /** The names and shapes of all arrays of real numbers. */
    static List<ArrayEntry> entries(Path file) {
        return open(
                file,
                found -> found.entrySet().stream()
                        .map(e -> new ArrayEntry(e.getKey(), shape(e.getValue())))
                        .toList());
    }

    /**
     * The array of that name, or the only one.
     *
     * @throws InputException as {@link ArrayEntry#choose}, or if the file is damaged
     */
    static Tensor read(Path file, @Nullable String name) {
        return open(file, found -> {
            List<ArrayEntry> entries = found.entrySet().stream()
                    .map(e -> new ArrayEntry(e.getKey(), shape(e.getValue())))
                    .toList();
            return tensor(file, ArrayEntry.choose(file, name, entries).name(), found);
        });
    }

    /** All arrays, in the order of the file. */
    static SequencedMap<String, Tensor> readAll(Path file) {
        return open(file, found -> {
            SequencedMap<String, Tensor> all = new LinkedHashMap<>();
            found.keySet().forEach(name -> all.put(name, tensor(file, name, found)));
            return Collections.unmodifiableSequencedMap(all);
        });
    }

    private static Tensor tensor(Path file, String name, Map<String, MatValue> found) {
        String source = file + " (variable " + Quoted.printable(name) + ")";
        return switch (found.get(name)) {
            case MatValue.Numbers numbers -> numbers.decode(source);
            case MatValue.Sparse sparse -> sparse.decode(source);
            case null, default -> throw new InputException(source, "expected real numbers");
        };
    }

    private static List<Integer> shape(MatValue value) {
        return value instanceof MatValue.Numbers numbers
                ? numbers.shape()
                : value instanceof MatValue.Sparse sparse
                        ? List.of((int) sparse.rows(), (int) sparse.columns())
                        : List.of();
    }

    /** What to do with the arrays of a file while it is open. */
    private interface Use<T> {
        T of(SequencedMap<String, MatValue> arrays);
    }

    private static <T> T open(Path file, Use<T> use) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = InputFiles.map(file, arena);
            String source = file.toString();
            SequencedMap<String, MatValue> variables =
                    Mat5.begins(bytes) ? Mat5.read(source, bytes) : Mat4.read(source, bytes);
            SequencedMap<String, MatValue> leaves = new LinkedHashMap<>();
            variables.forEach((name, value) -> collect(name, value, leaves));
            SequencedMap<String, MatValue> arrays = new LinkedHashMap<>(leaves);
            arrays.values().removeIf(isNumbers().negate());
            if (arrays.isEmpty()) {
                throw new InputException(file, "holds no array of real numbers" + others(leaves));
            }
            return use.of(arrays);
        }
    }

    private static String others(SequencedMap<String, MatValue> leaves) {
        return leaves.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(e -> Quoted.printable(e.getKey()) + " is " + e.getValue().kind())
                .collect(Collectors.joining(", ", ": ", leaves.size() > MOST_SHOWN ? " and more" : ""));
    }

    private static Predicate<MatValue> isNumbers() {
        return value -> value instanceof MatValue.Numbers || value instanceof MatValue.Sparse;
    }

    private static void collect(String path, MatValue value, SequencedMap<String, MatValue> into) {
        if (value instanceof MatValue.Members members) {
            members.values().forEach((words, member) -> collect(path + words, member, into));
        } else {
            into.put(path, value);
        }
    }
}
