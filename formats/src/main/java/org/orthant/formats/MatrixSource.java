package org.orthant.formats;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a matrix or a series lies: a file, and which part of it is meant where it holds several.
 *
 * @param file the file
 * @param variable the array: a key of npz, a tensor of safetensors, a variable of a MAT file or a path into its structs
 *     ({@code data.SC}, {@code subject(2).FC}), a dataset of HDF5 ({@code group/FC}), a map of CIFTI or an array of GIFTI by
 *     its name; null for the only one
 * @param rowModels brain models of CIFTI to take rows from, such as {@code THALAMUS_LEFT}, in this order; empty for all
 * @param columnModels brain models to take columns from; empty for all
 * @param regions labels of voxels, vertices or brainordinates over whose nodes a series is averaged, of the same format;
 *     null to leave it as it is
 */
public record MatrixSource(
        Path file,
        @Nullable String variable,
        List<String> rowModels,
        List<String> columnModels,
        @Nullable MatrixSource regions) {

    /** Copies the lists. */
    public MatrixSource {
        rowModels = List.copyOf(rowModels);
        columnModels = List.copyOf(columnModels);
    }

    /** All of the only array of a file. */
    public static MatrixSource of(Path file) {
        return new MatrixSource(file, null, List.of(), List.of(), null);
    }

    /** The same with another array of the file. */
    public MatrixSource withVariable(@Nullable String name) {
        return new MatrixSource(file, name, rowModels, columnModels, regions);
    }

    /** The same with other brain models, for rows and columns alike. */
    public MatrixSource withBrainModels(List<String> models) {
        return new MatrixSource(file, variable, models, models, regions);
    }

    /** The same with other brain models. */
    public MatrixSource withBrainModels(List<String> forRows, List<String> forColumns) {
        return new MatrixSource(file, variable, forRows, forColumns, regions);
    }

    /** The same, averaged over the nodes of each region. */
    public MatrixSource withRegions(@Nullable MatrixSource labels) {
        return new MatrixSource(file, variable, rowModels, columnModels, labels);
    }

    /** Whether brain models are chosen. */
    boolean choosesModels() {
        return !rowModels.isEmpty() || !columnModels.isEmpty();
    }
}
