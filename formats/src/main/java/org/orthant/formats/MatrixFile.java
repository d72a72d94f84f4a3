package org.orthant.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orthant.math.Matrix;

/** Reads a matrix from a file whose content, not its name, tells the format: npy, npz or text. */
public final class MatrixFile {

    private static final int LONGEST_MAGIC = 8;

    private MatrixFile() {}

    /**
     * The matrix in {@code file}: single precision if stored so, else double. An npz file must hold just one array.
     *
     * @throws InputException if the file is missing, of another format, or holds no array of two axes
     */
    public static Matrix read(Path file) {
        return switch (format(file)) {
            case NPY -> Npy.read(file).toMatrix();
            case NPZ -> Npz.read(file, onlyKey(file)).toMatrix();
            case TEXT -> Csv.readMatrix(file).values();
        };
    }

    /**
     * The matrix {@code key} of an npz file.
     *
     * @throws InputException as {@link #read(Path)}, and if the file isn't npz or has no such key
     */
    public static Matrix read(Path file, String key) {
        if (format(file) != Format.NPZ) {
            throw new InputException(file, "expected an npz file to take array '" + key + "' from");
        }
        return Npz.read(file, key).toMatrix();
    }

    private enum Format {
        NPY,
        NPZ,
        TEXT
    }

    private static Format format(Path file) {
        String start = start(file);
        if (start.startsWith("\u0093NUMPY")) {
            return Format.NPY;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return Format.NPZ;
        }
        if (start.startsWith("\u0089HDF") || start.startsWith("MATLAB")) {
            throw new InputException(
                    file, "expected npy, npz or text, found " + (start.charAt(0) == 'M' ? "MATLAB" : "HDF5"));
        }
        if (start.chars().anyMatch(c -> c < ' ' && "\t\n\r".indexOf(c) < 0)) {
            throw new InputException(file, "expected npy, npz or text, found bytes of an unknown format");
        }
        return Format.TEXT;
    }

    /** The first bytes, one character each. */
    private static String start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_MAGIC), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
    }

    private static String onlyKey(Path file) {
        List<String> keys = Npz.keys(file);
        if (keys.size() != 1) {
            throw new InputException(
                    file,
                    "expected an npz file of one array, or a key to choose by, found "
                            + (keys.isEmpty() ? "no npy member" : String.join(", ", keys)));
        }
        return keys.getFirst();
    }
}
