package org.orthant.formats;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Named arrays of any format read, and written in any {@link ArrayFormat}. */
public final class ArrayFile {

    private ArrayFile() {}

    /** Whether a file is of a format that holds any number of arrays by name: npz, safetensors, HDF5 or MAT. */
    public static boolean holdsSeveral(Path file) {
        return switch (MatrixFormat.of(file)) {
            case NPZ, SAFETENSORS, MAT, HDF5 -> true;
            case NPY, NIFTI, CIFTI, GIFTI, TEXT -> false;
        };
    }

    /**
     * All arrays of such a file, of any number of axes, by name.
     *
     * @throws InputException if the file is missing, damaged or of another format
     */
    public static Map<String, Tensor> readAll(Path file) {
        return switch (MatrixFormat.of(file)) {
            case NPZ -> Npz.read(file);
            case SAFETENSORS -> Safetensors.read(file).tensors();
            case MAT -> MatFile.readAll(file);
            case HDF5 -> Hdf5.readAll(file);
            case NPY, NIFTI, CIFTI, GIFTI, TEXT -> throw new InputException(file, "holds no arrays by name");
        };
    }

    /**
     * Makes or replaces {@code file}, atomically, with one matrix and, where the format keeps them, the names of its rows and
     * columns.
     *
     * @param name of the matrix, in a format that names arrays
     */
    public static void write(Path file, ArrayFormat format, String name, LabelledMatrix matrix) {
        switch (format) {
            case CSV -> CsvMatrixText.write(file, ',', matrix);
            case TSV -> CsvMatrixText.write(file, '\t', matrix);
            case HDF5 -> Hdf5Writer.write(file, Map.of(name, Tensor.of(matrix.values())), names(matrix));
            case MAT -> Mat5Writer.write(file, Map.of(name, Tensor.of(matrix.values())), names(matrix));
            case NPY, NPZ, SAFETENSORS -> write(file, format, Map.of(name, Tensor.of(matrix.values())));
        }
    }

    private static SequencedMap<String, List<String>> names(LabelledMatrix matrix) {
        SequencedMap<String, List<String>> names = new LinkedHashMap<>();
        if (matrix.rows().isNamed()) {
            names.put(LabelledMatrix.ROW_NAMES, matrix.rows().names());
        }
        if (matrix.columns().isNamed()) {
            names.put(LabelledMatrix.COLUMN_NAMES, matrix.columns().names());
        }
        return names;
    }

    /**
     * Makes or replaces {@code file}, atomically, with arrays.
     *
     * @throws IllegalArgumentException if the format takes one array and there are several, or it is text and the array
     *     hasn't two axes, or an array is larger than the format takes
     */
    public static void write(Path file, ArrayFormat format, Map<String, Tensor> arrays) {
        switch (format) {
            case NPZ -> Npz.write(file, arrays);
            case SAFETENSORS -> Safetensors.of(arrays).write(file);
            case HDF5 -> Hdf5Writer.write(file, arrays, Map.of());
            case MAT -> Mat5Writer.write(file, arrays, Map.of());
            case NPY -> Npy.write(file, only(arrays));
            case CSV, TSV ->
                write(
                        file,
                        format,
                        "",
                        LabelledMatrix.of(file.toString(), only(arrays).toMatrix()));
        }
    }

    private static Tensor only(Map<String, Tensor> arrays) {
        if (arrays.size() != 1) {
            throw new IllegalArgumentException("expected one array, got " + arrays.size());
        }
        return arrays.values().iterator().next();
    }
}
