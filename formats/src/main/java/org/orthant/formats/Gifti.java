package org.orthant.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;

/**
 * Matrices and series from GIFTI files: the arrays of one value per vertex are rows (a functional file is a series, a label
 * file holds numbers with their names); an array of two axes is a matrix of its own.
 */
final class Gifti implements SafeXml.Handler {

    private static final String SERIES = "time_series";

    private final String source;
    private final List<GiftiArray> arrays = new ArrayList<>();
    private final SortedMap<Integer, String> labels = new TreeMap<>();
    private @Nullable GiftiArray open;
    private @Nullable String key;
    private boolean named;

    private Gifti(String source) {
        this.source = source;
    }

    /**
     * The matrix of a file.
     *
     * @throws InputException if the file is damaged, or holds several arrays that are no rows of one matrix and none is
     *     chosen
     */
    static LabelledMatrix read(MatrixSource wanted) {
        Path file = wanted.file();
        Gifti found = new Gifti(file.toString());
        try (InputStream in = InputFiles.open(file)) {
            SafeXml.parse(file.toString(), in, found);
        } catch (IOException e) {
            throw InputFiles.unreadable(file, e);
        }
        List<GiftiArray> chosen = found.chosen(wanted.variable());
        return chosen.stream().allMatch(GiftiArray::isLine)
                ? found.lines(file, chosen)
                : found.plane(file, chosen.getFirst());
    }

    @Override
    public void start(String name, SafeXml.Attributes attributes) {
        if (name.equals("DataArray")) {
            open = GiftiArray.of(source, attributes);
        } else if (name.equals("Label")) {
            key = attributes.get("Key").isEmpty() ? attributes.get("Index") : attributes.get("Key");
        }
    }

    @Override
    public void end(String name, String text) {
        switch (name) {
            case "Label" -> label(text);
            case "Name" -> named = text.strip().equals("Name");
            case "Value" -> {
                if (named && open != null) {
                    open = open.withName(text.strip());
                }
            }
            case "Data" -> {
                if (open != null) {
                    open = open.withText(text);
                }
            }
            case "DataArray" -> {
                if (open != null) {
                    arrays.add(open);
                    open = null;
                }
            }
            default -> {
                // Transformations and the like aren't needed.
            }
        }
    }

    private void label(String text) {
        if (key == null) {
            return;
        }
        try {
            labels.put(Integer.parseInt(key), text.strip());
        } catch (NumberFormatException e) {
            throw new InputException(
                    source, "expected a whole number as the key of a label, found '" + Quoted.printable(key) + "'", e);
        }
    }

    private List<GiftiArray> chosen(@Nullable String title) {
        List<String> titles = arrays.stream().map(GiftiArray::title).toList();
        if (title != null) {
            int[] place = new Axis(Axis.Kind.LINES, titles.size(), titles).positions(List.of(title), source);
            return List.of(arrays.get(place[0]));
        }
        boolean lines = arrays.stream().allMatch(GiftiArray::isLine)
                && arrays.stream().mapToInt(GiftiArray::size).distinct().count() == 1;
        if (!lines && arrays.size() != 1) {
            throw new InputException(
                    source,
                    "expected one array, or arrays of one value per vertex, or a name to choose by, found "
                            + (arrays.isEmpty() ? "none" : Quoted.printable(String.join(", ", titles))));
        }
        return arrays;
    }

    private LabelledMatrix lines(Path file, List<GiftiArray> chosen) {
        List<Storage> lines = chosen.stream().map(array -> array.decode(file)).toList();
        int width = lines.getFirst().length();
        Matrix values = stacked(lines, cells(lines.size(), width));
        boolean series = chosen.stream().allMatch(array -> array.intent().equals(SERIES));
        boolean titled = chosen.stream().noneMatch(array -> array.name().isEmpty());
        Axis rows = new Axis(
                series ? Axis.Kind.STEPS : Axis.Kind.MAPS,
                chosen.size(),
                titled && !series ? chosen.stream().map(GiftiArray::name).toList() : List.of());
        return new LabelledMatrix(source, values, rows, Axis.of(Axis.Kind.NODES, width), labels);
    }

    private static Matrix stacked(List<Storage> lines, int cells) {
        int width = cells / lines.size();
        if (lines.stream().allMatch(Storage.Floats.class::isInstance)) {
            float[] values = new float[cells];
            for (int k = 0; k < cells; k++) {
                values[k] = (float) lines.get(k / width).asDouble(k % width);
            }
            return FloatMatrix.adopt(lines.size(), width, values);
        }
        double[] values = new double[cells];
        Arrays.setAll(values, k -> lines.get(k / width).asDouble(k % width));
        return DoubleMatrix.adopt(lines.size(), width, values);
    }

    private int cells(int rows, int width) {
        if (width == 0 || rows > Integer.MAX_VALUE / width) {
            throw new InputException(source, "expected values, found " + rows + " arrays of " + width);
        }
        return rows * width;
    }

    private LabelledMatrix plane(Path file, GiftiArray array) {
        return LabelledMatrix.of(
                source, new Tensor(source, array.type(), array.shape(), array.decode(file)).toMatrix());
    }
}
