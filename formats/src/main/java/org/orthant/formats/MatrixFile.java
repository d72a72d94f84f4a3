package org.orthant.formats;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orthant.math.DoubleMatrix;

/**
 * A matrix or a series from a file, whatever its format: npy, npz, safetensors, MAT (levels 4, 5 and 7.3), HDF5, NIfTI,
 * CIFTI, GIFTI or text. The content, not the name, tells which.
 *
 * <p>What the file says of rows and columns comes with it. Where it holds several arrays and none is named, there is no
 * guess but a refusal that lists them.
 */
public final class MatrixFile {

    private MatrixFile() {}

    /** {@link #read(MatrixSource)} for the only array of a file. */
    public static LabelledMatrix read(Path file) {
        return read(MatrixSource.of(file));
    }

    /**
     * The matrix at {@code wanted}: single precision if stored so, else double.
     *
     * @throws InputException if the file is missing, damaged, of another format, or holds no such matrix
     */
    public static LabelledMatrix read(MatrixSource wanted) {
        try (MatrixRows rows = open(wanted)) {
            return rows.toMatrix();
        }
    }

    /**
     * The matrix at {@code wanted}, to be read by rows.
     *
     * @throws InputException as {@link #read(MatrixSource)}
     */
    public static MatrixRows open(MatrixSource wanted) {
        MatrixFormat format = MatrixFormat.of(wanted.file());
        requireFitting(wanted, format);
        MatrixRows rows = opened(wanted, format);
        return wanted.regions() == null || format == MatrixFormat.NIFTI ? rows : averaged(rows, wanted.regions());
    }

    private static void requireFitting(MatrixSource wanted, MatrixFormat format) {
        Path file = wanted.file();
        if (wanted.choosesModels() && format != MatrixFormat.CIFTI) {
            throw new InputException(file, "has no brain models to choose from: it is " + format + ", expected CIFTI");
        }
        boolean plain = format == MatrixFormat.NPY || format == MatrixFormat.NIFTI || format == MatrixFormat.TEXT;
        if (wanted.variable() != null && plain) {
            throw new InputException(
                    file, "holds one array without a name: it is " + format + ", there is no variable to choose");
        }
        List<MatrixFormat> nodes = List.of(MatrixFormat.NIFTI, MatrixFormat.CIFTI, MatrixFormat.GIFTI);
        if (wanted.regions() != null && !nodes.contains(format)) {
            throw new InputException(
                    file, "can't be averaged over regions: it is " + format + ", expected NIfTI, CIFTI or GIFTI");
        }
    }

    private static MatrixRows opened(MatrixSource wanted, MatrixFormat format) {
        Path file = wanted.file();
        String name = wanted.variable();
        return switch (format) {
            case NPY -> NpyRows.open(file);
            case NPZ ->
                MatrixRows.of(matrix(Npz.read(file, name == null ? onlyKey(file, Npz.keys(file)) : name), file));
            case SAFETENSORS -> MatrixRows.of(matrix(tensor(file, name), file));
            case MAT -> MatrixRows.of(MatFile.read(file, name));
            case HDF5 -> Hdf5.open(file, name);
            case CIFTI -> Cifti.open(wanted);
            case NIFTI -> MatrixRows.of(Nifti.read(wanted));
            case GIFTI -> MatrixRows.of(Gifti.read(wanted));
            case TEXT -> MatrixRows.of(Csv.readMatrix(file));
        };
    }

    private static LabelledMatrix matrix(Tensor tensor, Path file) {
        return LabelledMatrix.of(file.toString(), tensor.toMatrix());
    }

    private static Tensor tensor(Path file, @Nullable String name) {
        Map<String, Tensor> tensors = Safetensors.read(file).tensors();
        List<ArrayEntry> entries = tensors.entrySet().stream()
                .map(e -> new ArrayEntry(e.getKey(), e.getValue().shape()))
                .toList();
        return Objects.requireNonNull(
                tensors.get(ArrayEntry.choose(file, name, entries).name()));
    }

    private static String onlyKey(Path file, List<String> keys) {
        if (keys.size() != 1) {
            throw new InputException(
                    file,
                    "expected an npz file of one array, or a key to choose by (--variable), found "
                            + (keys.isEmpty() ? "no npy member" : Quoted.printable(String.join(", ", keys))));
        }
        return keys.getFirst();
    }

    /** Each row averaged over the nodes of each region. Nodes are matched by name where both files name them. */
    private static MatrixRows averaged(MatrixRows opened, MatrixSource labels) {
        LabelledMatrix series;
        try (opened) {
            series = opened.toMatrix();
        }
        LabelledMatrix map = read(labels);
        if (map.rows().size() != 1) {
            throw new InputException(
                    labels.file(),
                    "expected one map of labels, or a name to choose by, found "
                            + map.rows().size()
                            + (map.rows().isNamed()
                                    ? ": "
                                            + Quoted.printable(
                                                    String.join(", ", map.rows().names()))
                                    : ""));
        }
        Axis nodes = series.columns();
        int[] places = nodes.isNamed() && map.columns().isNamed()
                ? map.columns().positions(nodes.names(), map.source() + " (nodes)")
                : map.columns().match(nodes, map.source() + " (nodes)");
        double[] keys = new double[places.length];
        Arrays.setAll(keys, node -> map.values().get(0, places[node]));
        return MatrixRows.of(means(series, Regions.of(map.source(), keys, map.labels())));
    }

    private static LabelledMatrix means(LabelledMatrix series, Regions regions) {
        int width = regions.axis().size();
        double[] means = new double[Math.multiplyExact(series.rows().size(), width)];
        double[] line = new double[series.columns().size()];
        for (int row = 0; row < series.rows().size(); row++) {
            for (int node = 0; node < line.length; node++) {
                line[node] = series.values().get(row, node);
            }
            regions.means(line, means, row * width);
        }
        return new LabelledMatrix(
                series.source(),
                DoubleMatrix.adopt(series.rows().size(), width, means),
                series.rows(),
                regions.axis(),
                LabelledMatrix.noLabels());
    }
}
