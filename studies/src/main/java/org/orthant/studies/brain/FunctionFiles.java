package org.orthant.studies.brain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.InputException;
import org.orthant.formats.MatrixFile;
import org.orthant.formats.MatrixRows;
import org.orthant.formats.MatrixSource;
import org.orthant.math.Matrix;
import org.orthant.math.Sequence;
import org.orthant.studies.brain.BrainConfiguration.Function;

/** What targets do, from a file of functional connectivity or of time series. */
final class FunctionFiles {

    private final Function function;
    private final List<String> models;
    private final List<String> targets;

    FunctionFiles(BrainConfiguration configuration, List<String> targets) {
        this.function = configuration.function();
        this.models = configuration.structure().targets().models();
        this.targets = targets;
    }

    private MatrixSource wanted() {
        return function.series().isEmpty()
                ? NamedMatrix.source(function.connectivity(), function.variable())
                        .withBrainModels(models)
                : NamedMatrix.source(function.series(), function.variable()).withBrainModels(List.of(), models);
    }

    /**
     * Functional connectivity in one matrix; a target that correlates with no other is excluded.
     *
     * @throws InputException naming file, place, what was found and what was expected
     */
    Optional<SimilarityMatrix> whole() {
        if (function.equals(Function.none())) {
            return Optional.empty();
        }
        NamedMatrix matrix = NamedMatrix.read(wanted());
        try {
            return Optional.of(function.series().isEmpty() ? given(matrix) : correlated(matrix));
        } catch (IllegalArgumentException e) {
            throw new InputException(matrix.source(), String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Functional connectivity that is read by rows.
     *
     * @throws InputException as {@link #whole}
     */
    Optional<ConnectivityRows> rows() {
        if (function.equals(Function.none())) {
            return Optional.empty();
        }
        if (function.series().isEmpty()) {
            return Optional.of(new FileConnectivity(wanted(), placesInFile()));
        }
        NamedMatrix series = NamedMatrix.read(wanted());
        try {
            return Optional.of(new SeriesConnectivity(series.source(), sequence(series)));
        } catch (IllegalArgumentException e) {
            throw new InputException(series.source(), String.valueOf(e.getMessage()), e);
        }
    }

    private int[] placesInFile() {
        try (MatrixRows rows = MatrixFile.open(wanted())) {
            int count = rows.rows().size();
            if (count != rows.columns().size()) {
                throw new InputException(
                        rows.source(),
                        "expected a square matrix, found " + count + " x "
                                + rows.columns().size());
            }
            return match(
                    rows.source(),
                    rows.rows().isNamed() ? rows.rows().names() : rows.columns().names(),
                    count);
        }
    }

    /** Where each target stands among {@code count} regions: by name if both have names, else in order. */
    private int[] match(String file, List<String> own, int count) {
        List<String> names = NamedMatrix.names(function.names(), own, count);
        boolean named = !names.isEmpty() && !targets.getFirst().startsWith(StructureFiles.UNNAMED);
        if (named) {
            return NamedMatrix.places(file, names, targets);
        }
        if (count != targets.size()) {
            throw new InputException(
                    file,
                    "expected " + targets.size() + " regions, one for each target in their order, found " + count
                            + "; with names on both sides regions are matched by name");
        }
        return IntStream.range(0, count).toArray();
    }

    private SimilarityMatrix given(NamedMatrix matrix) {
        List<String> own = matrix.rows().isEmpty() ? matrix.columns() : matrix.rows();
        int[] places = match(matrix.source(), own, matrix.values().rows());
        SimilarityMatrix found = SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, matrix.values())
                .restrictedTo(places)
                .withDiagonal(Diagonal.ZERO);
        return found.excluding(i -> IntStream.range(0, found.nodeCount()).allMatch(j -> found.get(i, j) == 0));
    }

    private SimilarityMatrix correlated(NamedMatrix series) {
        return FunctionalConnectivity.of(sequence(series)).withDiagonal(Diagonal.ZERO);
    }

    /** The targets' series less their means, (T, 1, targets). */
    private Sequence sequence(NamedMatrix series) {
        Matrix values = series.values();
        int[] places = match(series.source(), series.columns(), values.columns());
        float[] steps = new float[Math.multiplyExact(values.rows(), places.length)];
        for (int c = 0; c < places.length; c++) {
            double mean = 0;
            for (int t = 0; t < values.rows(); t++) {
                mean += values.get(t, places[c]) / values.rows();
            }
            for (int t = 0; t < values.rows(); t++) {
                steps[t * places.length + c] = (float) (values.get(t, places[c]) - mean);
            }
        }
        return Sequence.adopt(values.rows(), 1, places.length, steps);
    }
}
