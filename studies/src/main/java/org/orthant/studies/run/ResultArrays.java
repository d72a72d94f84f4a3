package org.orthant.studies.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orthant.formats.ArrayFile;
import org.orthant.formats.ArrayFormat;
import org.orthant.formats.LoadingGuide;
import org.orthant.formats.Npz;
import org.orthant.formats.Tensor;
import org.orthant.studies.Conclusion;

/** The arrays of a conclusion, for Python and once more for MATLAB, and how to load them. */
final class ResultArrays {

    private static final String PYTHON = "arrays/results.npz";
    private static final String MATLAB = "arrays/results.mat";

    private ResultArrays() {}

    static void write(RunDirectory directory, Conclusion conclusion) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        conclusion.arrays().forEach((name, matrix) -> tensors.put(name, Tensor.of(matrix)));
        directory.write(PYTHON, Npz.toBytes(tensors));
        boolean twin = !tensors.isEmpty() && matlab(directory.resolve(MATLAB), tensors);
        List<Path> tables = conclusion.tables().stream()
                .map(table -> Path.of("tables", table.name() + ".csv"))
                .toList();
        String guide = new LoadingGuide()
                .arrays(Path.of(PYTHON), ArrayFormat.NPZ, Path.of(twin ? MATLAB : PYTHON), tensors.keySet())
                .tables(tables)
                .toText();
        directory.write(LoadingGuide.NAME, guide.getBytes(StandardCharsets.UTF_8));
    }

    /** False if MATLAB takes no such names, or no arrays so large: then {@code convert} writes other files. */
    private static boolean matlab(Path file, Map<String, Tensor> tensors) {
        try {
            ArrayFile.write(file, ArrayFormat.MAT, tensors);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
