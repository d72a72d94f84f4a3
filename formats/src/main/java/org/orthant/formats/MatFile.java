package org.orthant.formats;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orthant.math.Matrix;

/**
 * MAT files of level 4 and 5: their arrays of real numbers by name. A path leads into structs and cells as MATLAB writes it:
 * {@code data.SC}, {@code subject(2).FC}, {@code matrices{3}}. Files of version 7.3 are HDF5: {@link Hdf5}.
 */
final class MatFile {

    private static final int MOST_SHOWN = 10;

    private final Path file;
    private final SequencedMap<String, MatValue> leaves = new LinkedHashMap<>();

    private MatFile(Path file, Map<String, MatValue> variables) {
        this.file = file;
        variables.forEach(this::collect);
    }

    private void collect(String path, MatValue value) {
        if (value instanceof MatValue.Members members) {
            members.values().forEach((words, member) -> collect(path + words, member));
        } else {
            leaves.put(path, value);
        }
    }

    /**
     * The array of that name, or the only one, with the names of its rows and columns where cells of text called
     * {@code row_names} and {@code column_names} fit it.
     *
     * @throws InputException as {@link ArrayEntry#choose}, or if the file is damaged or the array has other than two axes
     */
    static LabelledMatrix read(Path file, @Nullable String name) {
        return open(file, found -> found.matrix(name));
    }

    /** All arrays of real numbers, in the order of the file. */
    static SequencedMap<String, Tensor> readAll(Path file) {
        return open(file, found -> {
            SequencedMap<String, Tensor> all = new LinkedHashMap<>();
            found.entries().forEach(entry -> all.put(entry.name(), found.tensor(entry.name())));
            return Collections.unmodifiableSequencedMap(all);
        });
    }

    private static <T> T open(Path file, Function<MatFile, T> use) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = InputFiles.map(file, arena);
            String source = file.toString();
            return use.apply(
                    new MatFile(file, Mat5.begins(bytes) ? Mat5.read(source, bytes) : Mat4.read(source, bytes)));
        }
    }

    private LabelledMatrix matrix(@Nullable String name) {
        Matrix values = tensor(ArrayEntry.choose(file, name, entries()).name()).toMatrix();
        return new LabelledMatrix(
                file.toString(),
                values,
                Axis.of(values.rows(), names(LabelledMatrix.ROW_NAMES, values.rows())),
                Axis.of(values.columns(), names(LabelledMatrix.COLUMN_NAMES, values.columns())),
                LabelledMatrix.noLabels());
    }

    private List<String> names(String variable, int count) {
        List<String> names = new ArrayList<>();
        while (leaves.get(variable + "{" + (names.size() + 1) + "}") instanceof MatValue.Text cell) {
            names.add(cell.text());
        }
        return names.size() == count ? names : List.of();
    }

    private List<ArrayEntry> entries() {
        List<ArrayEntry> entries = new ArrayList<>();
        leaves.forEach((name, value) -> {
            switch (value) {
                case MatValue.Numbers numbers -> entries.add(new ArrayEntry(name, numbers.shape()));
                case MatValue.Sparse sparse ->
                    entries.add(new ArrayEntry(name, List.of((int) sparse.rows(), (int) sparse.columns())));
                default -> {
                    // Text and the like are no arrays of numbers.
                }
            }
        });
        if (entries.isEmpty()) {
            throw new InputException(file, "holds no array of real numbers" + others());
        }
        return entries;
    }

    private String others() {
        return leaves.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(e -> Quoted.printable(e.getKey()) + " is " + e.getValue().kind())
                .collect(Collectors.joining(", ", ": ", leaves.size() > MOST_SHOWN ? " and more" : ""));
    }

    private Tensor tensor(String name) {
        String source = file + " (variable " + Quoted.printable(name) + ")";
        return switch (leaves.get(name)) {
            case MatValue.Numbers numbers -> numbers.decode(source);
            case MatValue.Sparse sparse -> sparse.decode(source);
            case null, default -> throw new InputException(source, "expected real numbers");
        };
    }
}
