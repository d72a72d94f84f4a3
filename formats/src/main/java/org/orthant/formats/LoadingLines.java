package org.orthant.formats;

import java.nio.file.Path;
import java.util.List;

/**
 * Three lines of Python and of MATLAB that load a file which this program wrote; tests run them.
 *
 * @param python with NumPy, and one more package where the format needs it
 * @param matlab they run in Octave, too
 */
public record LoadingLines(List<String> python, List<String> matlab) {

    /** Copies the lists. */
    public LoadingLines {
        python = List.copyOf(python);
        matlab = List.copyOf(matlab);
    }

    /**
     * What a file holds.
     *
     * @param format how it is written
     * @param array the name of the array, or the first of several
     * @param header whether a row of names comes first
     * @param rowNames whether a column of names comes first
     * @param columns number of columns, for text
     */
    public record Content(ArrayFormat format, String array, boolean header, boolean rowNames, int columns) {

        /** An array of a file that is no text. */
        public static Content named(ArrayFormat format, String array) {
            return new Content(format, array, false, false, 0);
        }
    }

    /** The lines for {@code file}; they make the array {@code A}. */
    public static LoadingLines of(Path file, Content content) {
        String python = python(file);
        String matlab = matlab(file);
        String key = "'" + content.array() + "'";
        return switch (content.format()) {
            case NPY -> new LoadingLines(loaded("np.load(" + python + ")"), converted(file, content));
            case NPZ -> new LoadingLines(loaded("np.load(" + python + ")[" + key + "]"), converted(file, content));
            case SAFETENSORS ->
                new LoadingLines(
                        lines("from safetensors.numpy import load_file", "load_file(" + python + ")[" + key + "]"),
                        converted(file, content));
            case HDF5 ->
                new LoadingLines(
                        lines("import h5py", "h5py.File(" + python + ")[" + key + "][()]"),
                        List.of(
                                "if exist('h5read', 'file'), A = h5read(" + matlab + ", '/" + content.array()
                                        + "'); else, S = load(" + matlab + ", '"
                                        + content.array().replaceAll("\\W", "?") + "'); A = S." + matlabName(content)
                                        + "; end",
                                "A = permute(A, ndims(A):-1:1); % both read the axes in reverse",
                                "size(A)"));
            case MAT ->
                new LoadingLines(
                        lines("from scipy.io import loadmat", "loadmat(" + python + ")[" + key + "]"),
                        mat(matlab, key));
            case CSV, TSV -> text(python, matlab, content);
        };
    }

    /** The lines for a table of any columns in {@code file}: rows by column name; MATLAB's are not for Octave. */
    public static LoadingLines ofTable(Path file) {
        return new LoadingLines(
                List.of(
                        "import csv",
                        "rows = list(csv.DictReader(open(" + python(file) + ", newline='', encoding='utf-8')))",
                        "print(len(rows), list(rows[0]) if rows else [])"),
                List.of(
                        "T = readtable(" + matlab(file) + ", 'TextType', 'string');",
                        "T.Properties.VariableNames",
                        "height(T)"));
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static String python(Path file) {
        return "'" + slashed(file).replace("'", "\\'") + "'";
    }

    private static String matlab(Path file) {
        return "'" + slashed(file).replace("'", "''") + "'";
    }

    /** MATLAB has no reader of the format, so that the file is converted first. */
    private static List<String> converted(Path file, Content content) {
        String from = slashed(file);
        String to = from.replaceAll("\\.[^./]*$", "") + ".mat";
        String words = "./orthant convert \"" + from + "\" \"" + to + "\"";
        return List.of(
                "system('" + words.replace("'", "''") + "'); % MATLAB cannot read the file itself",
                "S = load('" + to.replace("'", "''") + "');",
                "A = S." + matlabName(content) + ";");
    }

    /** The array's name where only letters, digits and underscores are allowed. */
    private static String matlabName(Content content) {
        return ArrayFormat.MAT.names(List.of(content.array())).getOrDefault(content.array(), content.array());
    }

    private static List<String> mat(String matlab, String key) {
        return List.of("S = load(" + matlab + ");", "A = S." + key.replace("'", "") + ";", "size(A)");
    }

    private static LoadingLines text(String python, String matlab, Content content) {
        String delimiter = content.format() == ArrayFormat.TSV ? "'\\t'" : "','";
        int rows = content.header() ? 1 : 0;
        int columns = content.rowNames() ? 1 : 0;
        String call = "np.loadtxt(" + python + ", delimiter=" + delimiter + ", skiprows=" + rows + ", usecols=range("
                + columns + ", " + (columns + content.columns()) + "), ndmin=2)";
        return new LoadingLines(
                loaded(call),
                List.of(
                        "A = dlmread(" + matlab + ", " + delimiter + ", " + rows + ", " + columns + ");",
                        "size(A)",
                        "A(1, 1)"));
    }

    private static List<String> loaded(String call) {
        return lines("import numpy as np", call);
    }

    private static List<String> lines(String first, String call) {
        return List.of(first, "A = " + call, "print(A.shape)");
    }
}
