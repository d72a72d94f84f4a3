package org.orthant.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.orthant.community.ExpectedWeights;
import org.orthant.community.GammaSweep;
import org.orthant.community.GivenNull;
import org.orthant.community.Partition;
import org.orthant.community.Quality;
import org.orthant.connectivity.Diagonal;
import org.orthant.formats.InputException;
import org.orthant.formats.MatrixFile;
import org.orthant.math.Matrix;
import picocli.CommandLine.Option;

/** How {@code modules} searches, as the command line says it. */
final class SearchFlags {

    private static final List<String> MAXIMISERS = Arrays.stream(SearchMethod.values())
            .map(method -> method.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> DIAGONALS = List.of("zero", "keep");
    private static final int SWEEP_PARTS = 3;

    @Option(names = "--gamma", paramLabel = "X", description = "Resolution (default: 1).")
    private double gamma = 1;

    @Option(
            names = "--gamma-sweep",
            paramLabel = "FROM:TO:STEPS",
            description = "Partitions at so many resolutions, too, and where they stay the same, such as 0.5:2:16.")
    private @Nullable String gammaSweep;

    @Option(
            names = "--quality",
            paramLabel = "NAME",
            description = "Quality: negative-asym (the default), negative-sym, newman-girvan, potts or constant.")
    private @Nullable String quality;

    @Option(
            names = "--null-model",
            paramLabel = "FILE",
            description = "Expected weights instead of a quality's own: N x N, or a column of N strengths, or one of"
                    + " positive and one of negative strengths.")
    private @Nullable Path nullModel;

    @Option(
            names = "--maximiser",
            paramLabel = "NAME",
            description = "Search: louvain (the default), leiden, consensus, or exact for a few dozen nodes.")
    private String maximiser = MAXIMISERS.getFirst();

    @Option(names = "--diagonal", paramLabel = "zero|keep", description = "The diagonal: zero (the default) or keep.")
    private String diagonal = DIAGONALS.getFirst();

    @Option(
            names = "--restarts",
            paramLabel = "N",
            description = "Restarts of the search (default: 100; 10 from 2,000 nodes on, 2 from 8,000).")
    private @Nullable Integer restarts;

    @Option(
            names = "--start",
            paramLabel = "FILE",
            description = "A partition to start from, such as a partition.csv: one label a row, or node and label.")
    private @Nullable Path start;

    /** Checks what can be checked before any file is opened. */
    void check() {
        if (!(gamma >= 0 && gamma < Double.POSITIVE_INFINITY)) {
            throw new UsageException("--gamma: expected a finite number of at least 0, got " + gamma);
        }
        if (restarts != null && restarts < 1) {
            throw new UsageException("--restarts: expected at least 1, got " + restarts);
        }
        if (quality != null && nullModel != null) {
            throw new UsageException("--null-model: takes the place of --quality, give only one of them");
        }
        if (start != null && method() == SearchMethod.CONSENSUS) {
            throw new UsageException("--start: a consensus starts from single nodes");
        }
        requireOneOf("--quality", quality == null ? QualityNames.DEFAULT : quality, QualityNames.ALL);
        requireOneOf("--maximiser", maximiser, MAXIMISERS);
        requireOneOf("--diagonal", diagonal, DIAGONALS);
        sweep();
    }

    private static void requireOneOf(String option, String value, List<String> choices) {
        if (!choices.contains(value)) {
            throw new UsageException(option + ": expected " + String.join(" or ", choices) + ", got " + value);
        }
    }

    SearchMethod method() {
        requireOneOf("--maximiser", maximiser, MAXIMISERS);
        return SearchMethod.valueOf(maximiser.toUpperCase(Locale.ROOT));
    }

    Diagonal diagonal() {
        return diagonal.equals("zero") ? Diagonal.ZERO : Diagonal.KEEP;
    }

    OptionalInt restarts() {
        return restarts == null ? OptionalInt.empty() : OptionalInt.of(restarts);
    }

    /** The resolutions of a sweep, if one is asked for. */
    Optional<GammaSweep> sweep() {
        if (gammaSweep == null) {
            return Optional.empty();
        }
        String[] parts = gammaSweep.split(":", -1);
        try {
            if (parts.length == SWEEP_PARTS) {
                return Optional.of(GammaSweep.evenly(
                        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Integer.parseInt(parts[2])));
            }
        } catch (NumberFormatException e) {
            throw new UsageException(sweepRefusal(gammaSweep), e);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--gamma-sweep: " + e.getMessage(), e);
        }
        throw new UsageException(sweepRefusal(gammaSweep));
    }

    private static String sweepRefusal(String text) {
        return "--gamma-sweep: expected FROM:TO:STEPS, such as 0.5:2:16, got " + text;
    }

    /**
     * What is maximised.
     *
     * @throws InputException if the file of the null model holds none
     */
    Quality quality() {
        if (nullModel == null) {
            return QualityNames.quality(quality == null ? QualityNames.DEFAULT : quality, gamma);
        }
        Matrix values = MatrixFile.read(nullModel).values();
        try {
            return new GivenNull(expected(values), gamma);
        } catch (IllegalArgumentException e) {
            throw new InputException(nullModel.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static ExpectedWeights expected(Matrix values) {
        return switch (values.columns()) {
            case 1 -> ExpectedWeights.ofStrengths(column(values, 0));
            case 2 -> ExpectedWeights.ofSignedStrengths(column(values, 0), column(values, 1));
            default -> ExpectedWeights.ofMatrix(values);
        };
    }

    private static double[] column(Matrix values, int column) {
        double[] picked = new double[values.rows()];
        Arrays.setAll(picked, row -> values.get(row, column));
        return picked;
    }

    /**
     * The partition to start from, if one is given.
     *
     * @throws InputException if the file does not hold a whole label for each of {@code nodes} nodes
     */
    Optional<Partition> start(int nodes) {
        if (start == null) {
            return Optional.empty();
        }
        Matrix values = MatrixFile.read(start).values();
        if (values.rows() != nodes || values.columns() > 2) {
            throw new InputException(
                    start,
                    "expected " + nodes + " rows of a label, or of a node and its label, found " + values.rows()
                            + " rows of " + values.columns());
        }
        double[] labels = column(values, values.columns() - 1);
        for (int i = 0; i < nodes; i++) {
            boolean inOrder = values.columns() == 1 || values.get(i, 0) == i;
            if (!inOrder || !(labels[i] == Math.rint(labels[i]) && labels[i] >= -1 && labels[i] < Integer.MAX_VALUE)) {
                throw new InputException(
                        start,
                        "expected node " + i + " (counted from 0) and a whole label of at least -1 in row " + (i + 1)
                                + ", found " + (values.columns() == 1 ? "" : values.get(i, 0) + " and ") + labels[i]);
            }
        }
        return Optional.of(
                Partition.of(Arrays.stream(labels).mapToInt(v -> (int) v).toArray()));
    }
}
