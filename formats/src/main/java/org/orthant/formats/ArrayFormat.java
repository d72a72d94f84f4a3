package org.orthant.formats;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats that arrays are written in, told apart by the ending of a file's name. */
public enum ArrayFormat {
    /** NumPy, one array. */
    NPY(".npy"),
    /** NumPy, named arrays. */
    NPZ(".npz"),
    /** Text, one matrix. */
    CSV(".csv"),
    /** Text, one matrix, tabs between cells. */
    TSV(".tsv"),
    /** Named arrays, as PyTorch's users exchange weights. */
    SAFETENSORS(".safetensors"),
    /** HDF5, named arrays. */
    HDF5(".h5"),
    /** MATLAB level 5, named arrays. */
    MAT(".mat");

    private final String ending;

    ArrayFormat(String ending) {
        this.ending = ending;
    }

    /** The format of a file that is to be written; empty if the ending is none of these. */
    public static Optional<ArrayFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .findFirst();
    }

    /** The endings of all of them, for a message. */
    public static String allEndings() {
        return String.join(
                ", ", Arrays.stream(values()).map(format -> format.ending).toList());
    }

    /** Whether a file holds any number of arrays by name. */
    public boolean holdsSeveral() {
        return switch (this) {
            case NPZ, SAFETENSORS, HDF5, MAT -> true;
            case NPY, CSV, TSV -> false;
        };
    }

    /** Whether names of rows and columns are written beside a matrix. */
    public boolean keepsNames() {
        return switch (this) {
            case CSV, TSV, HDF5, MAT -> true;
            case NPY, NPZ, SAFETENSORS -> false;
        };
    }

    /**
     * What each array is called when it is written: its name, but in MATLAB with an underscore for what is no letter, digit or
     * underscore.
     *
     * @throws IllegalArgumentException if two get the same name
     */
    public Map<String, String> names(Collection<String> names) {
        if (this == MAT) {
            return Mat5Writer.plainNames(names);
        }
        Map<String, String> same = new LinkedHashMap<>();
        names.forEach(name -> same.put(name, name));
        return same;
    }
}
