package org.orthant.cli;

import java.nio.file.Path;
import java.util.List;
import org.orthant.formats.ArrayFormat;

/**
 * Three lines of Python and of MATLAB that load a file which this program wrote.
 *
 * @param python with NumPy, and one more package where the format needs it
 * @param matlab runs in Octave, too, unless it reads HDF5; one comment where MATLAB has no reader
 */
record LoadingLines(List<String> python, List<String> matlab) {

    /**
     * What a file holds.
     *
     * @param format how it is written
     * @param array the name of the array, or the first of several
     * @param header whether a row of names comes first
     * @param rowNames whether a column of names comes first
     * @param columns number of columns, for text
     */
    record Content(ArrayFormat format, String array, boolean header, boolean rowNames, int columns) {}

    /** The lines for {@code file}. */
    static LoadingLines of(Path file, Content content) {
        String path = String.valueOf(file).replace('\\', '/');
        String python = "'" + path.replace("'", "\\'") + "'";
        String matlab = "'" + path.replace("'", "''") + "'";
        String key = "'" + content.array() + "'";
        return switch (content.format()) {
            case NPY -> new LoadingLines(loaded("np.load(" + python + ")"), none(file, "npy"));
            case NPZ -> new LoadingLines(loaded("np.load(" + python + ")[" + key + "]"), none(file, "npz"));
            case SAFETENSORS ->
                new LoadingLines(
                        python("from safetensors.numpy import load_file", "load_file(" + python + ")[" + key + "]"),
                        none(file, "safetensors"));
            case HDF5 ->
                new LoadingLines(
                        python("import h5py", "h5py.File(" + python + ")[" + key + "][()]"),
                        List.of(
                                "A = h5read(" + matlab + ", '/" + content.array() + "');",
                                "A = permute(A, ndims(A):-1:1); % MATLAB reads the axes in reverse",
                                "size(A)"));
            case MAT ->
                new LoadingLines(
                        python("from scipy.io import loadmat", "loadmat(" + python + ")[" + key + "]"),
                        List.of("S = load(" + matlab + ");", "A = S." + content.array() + ";", "size(A)"));
            case CSV, TSV -> text(python, matlab, content);
        };
    }

    private static LoadingLines text(String python, String matlab, Content content) {
        boolean tabs = content.format() == ArrayFormat.TSV;
        int rows = content.header() ? 1 : 0;
        int columns = content.rowNames() ? 1 : 0;
        String call = "np.loadtxt(" + python + ", delimiter='" + (tabs ? "\\t" : ",") + "', skiprows=" + rows
                + ", usecols=range(" + columns + ", " + (columns + content.columns()) + "), ndmin=2)";
        return new LoadingLines(
                loaded(call),
                List.of(
                        "A = dlmread(" + matlab + ", '" + (tabs ? "\\t" : ",") + "', " + rows + ", " + columns + ");",
                        "size(A)",
                        "A(1, 1)"));
    }

    private static List<String> loaded(String call) {
        return python("import numpy as np", call);
    }

    private static List<String> python(String first, String call) {
        return List.of(first, "A = " + call, "print(A.shape)");
    }

    private static List<String> none(Path file, String format) {
        return List.of("% MATLAB has no reader of " + format + ": convert " + file.getFileName() + " to .mat or .h5");
    }
}
