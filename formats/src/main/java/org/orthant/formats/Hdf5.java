package org.orthant.formats;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * HDF5 files, and MAT files of version 7.3, which are HDF5 files with the axes in reverse: their datasets of real numbers by
 * path. A dataset is called {@code group/FC}, a variable of MATLAB {@code data.FC}. Links are not followed.
 */
final class Hdf5 implements AutoCloseable {

    private static final int DEEPEST = 32;
    private static final int MOST_DATASETS = 100_000;

    private final Path file;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;
    private final HdfFile open;
    private final SequencedMap<String, Dataset> datasets = new LinkedHashMap<>();
    private final Set<Long> groups = new HashSet<>();

    private Hdf5(Path file) {
        this.file = file;
        try {
            bytes = InputFiles.map(file, arena);
            // Parts of a buffer take no memory, whatever length a damaged file claims for them.
            open = bytes.byteSize() <= Integer.MAX_VALUE
                    ? HdfFile.fromByteBuffer(bytes.asByteBuffer())
                    : new HdfFile(file);
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
        try {
            collect(open, "", 0);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * The dataset of that name, or the only one, to be read by rows.
     *
     * @throws InputException as {@link ArrayEntry#choose}, or if the file is damaged or the dataset has other than two axes
     */
    static MatrixRows open(Path file, @Nullable String name) {
        return guarded(file, () -> {
            Hdf5 found = new Hdf5(file);
            try {
                return found.rows(name);
            } catch (RuntimeException | Error e) {
                found.close();
                throw e;
            }
        });
    }

    /** All datasets of real numbers, in the order of the file. */
    static SequencedMap<String, Tensor> readAll(Path file) {
        return guarded(file, () -> {
            try (Hdf5 found = new Hdf5(file)) {
                SequencedMap<String, Tensor> all = new LinkedHashMap<>();
                found.datasets.forEach((name, dataset) ->
                        all.put(name, found.array(name, dataset).read()));
                return Collections.unmodifiableSequencedMap(all);
            }
        });
    }

    /** What a library for HDF5 makes of a damaged file becomes one sentence. */
    static <T> T guarded(Path file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            InputFiles.requireReadable(file);
            throw new InputException(
                    file.toString(),
                    "can't be read as HDF5, is it damaged? " + Quoted.printable(String.valueOf(first(e).getMessage())),
                    e);
        }
    }

    /** What a chain of causes began with. */
    private static Throwable first(Throwable last) {
        Throwable first = last;
        for (int depth = 0; depth < DEEPEST && first.getCause() != null; depth++) {
            first = first.getCause();
        }
        return first;
    }

    private MatrixRows rows(@Nullable String name) {
        List<ArrayEntry> entries = datasets.entrySet().stream()
                .map(e -> new ArrayEntry(e.getKey(), Hdf5Array.shape(e.getValue())))
                .toList();
        String wanted = name == null ? null : name.replaceFirst("^/", "");
        String chosen = ArrayEntry.choose(file, wanted, entries).name();
        Dataset dataset = Objects.requireNonNull(datasets.get(chosen));
        if (Hdf5Array.shape(dataset).size() != 2) {
            throw new InputException(
                    source(chosen),
                    "expected 2 axes (rows, columns), found shape " + Shape.text(Hdf5Array.shape(dataset)));
        }
        List<Integer> shape = Hdf5Array.shape(dataset);
        return new Hdf5Rows(
                this,
                array(chosen, dataset),
                Axis.of(shape.get(0), names(LabelledMatrix.ROW_NAMES, shape.get(0))),
                Axis.of(shape.get(1), names(LabelledMatrix.COLUMN_NAMES, shape.get(1))));
    }

    /** The texts of a dataset of that name and length at the root, if there is one. */
    private List<String> names(String name, int count) {
        boolean fits = open.getChildren().get(name) instanceof Dataset dataset
                && dataset.getJavaType() == String.class
                && Arrays.equals(dataset.getDimensions(), new int[] {count})
                && dataset.getSizeInBytes() <= bytes.byteSize();
        return fits && open.getDatasetByPath(name).getData() instanceof String[] texts ? List.of(texts) : List.of();
    }

    private Hdf5Array array(String name, Dataset dataset) {
        return new Hdf5Array(source(name), dataset, bytes, open.getUserBlockSize());
    }

    private String source(String name) {
        return file + " (dataset " + Quoted.printable(name) + ")";
    }

    private void collect(Group group, String path, int depth) {
        if (depth > DEEPEST || datasets.size() > MOST_DATASETS) {
            throw new InputException(
                    file, "expected groups nested at most " + DEEPEST + " deep and " + MOST_DATASETS + " datasets");
        }
        if (!groups.add(group.getAddress())) {
            return;
        }
        for (Node node : group.getChildren().values()) {
            if (node.isLink() || node.getName().startsWith("#")) {
                continue;
            }
            String name = path + node.getName();
            switch (node) {
                case Dataset dataset -> add(name, dataset);
                case Group inner -> collect(inner, name + (isMatlab() ? "." : "/"), depth + 1);
                default -> {
                    // A named type holds nothing.
                }
            }
        }
    }

    private void add(String name, Dataset dataset) {
        Attribute matlabClass = dataset.getAttribute(Hdf5Array.MATLAB_CLASS);
        boolean text = matlabClass != null && "char".equals(matlabClass.getData());
        if (!text && !dataset.isScalar() && Hdf5Array.type(dataset) != null) {
            datasets.put(name, dataset);
        }
    }

    private boolean isMatlab() {
        return open.getUserBlockSize() > 0;
    }

    /** Lets go of what was read: pages of a mapped file count as memory of this process. */
    void unload() {
        bytes.unload();
    }

    /** The file, to name it in a message. */
    Path file() {
        return file;
    }

    @Override
    public void close() {
        open.close();
        arena.close();
    }
}
