package org.orthant.studies.modularity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orthant.community.GammaSweepResult;
import org.orthant.community.Partition;
import org.orthant.community.PartitionAgreement;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;
import org.orthant.studies.Table;
import org.orthant.studies.figure.MatrixFigure.Resolution;

/**
 * The modules of one matrix from half to twice the resolution that decides, for figures that a reader sorts. Labels are
 * matched from each resolution to the next, outward from the deciding one, so that a module that stays keeps its number.
 *
 * @param resolutions ascending; none for a matrix of more than {@value #MOST_NODES} nodes, which is not drawn node by node
 */
public record ResolutionSweep(List<Resolution> resolutions) {

    /** The most nodes whose matrix is drawn node by node. */
    public static final int MOST_NODES = 400;

    private static final int LEAST_TENTHS = 5;
    private static final int MOST_TENTHS = 20;

    /** Copies the list. */
    public ResolutionSweep {
        resolutions = List.copyOf(resolutions);
    }

    /**
     * Sweeps a matrix.
     *
     * @param deciding what {@code search} found at its own resolution
     */
    public static ResolutionSweep of(
            SimilarityMatrix matrix, ModularityReading deciding, ModuleSearch search, RandomStreams streams) {
        if (matrix.nodeCount() > MOST_NODES || deciding.modules() == 0) {
            return new ResolutionSweep(List.of());
        }
        List<Resolution> below = side(matrix, deciding, search, streams, LEAST_TENTHS, 9);
        List<Resolution> above = side(matrix, deciding, search, streams, 11, MOST_TENTHS);
        Resolution decided = new Resolution(search.gamma(), deciding.quality(), true, deciding.labels());
        return new ResolutionSweep(Stream.of(below.reversed(), List.of(decided), above)
                .flatMap(List::stream)
                .toList());
    }

    /** As {@link #of}, of a stored matrix in which nodes without a label are silent. */
    public static ResolutionSweep ofStored(
            Matrix values, ModularityReading deciding, ModuleSearch search, RandomStreams streams) {
        int[] silent = IntStream.range(0, values.rows())
                .filter(i -> deciding.labels().get(i) < 0)
                .toArray();
        return of(SimilarityMatrix.of(SimilarityKind.FUNCTIONAL, values, silent), deciding, search, streams);
    }

    /** The resolutions on one side of the deciding one, the nearest first. */
    private static List<Resolution> side(
            SimilarityMatrix matrix,
            ModularityReading deciding,
            ModuleSearch search,
            RandomStreams streams,
            int fromTenths,
            int toTenths) {
        List<Double> gammas = IntStream.rangeClosed(fromTenths, toTenths)
                .mapToObj(tenths -> search.gamma() * tenths / 10)
                .toList();
        List<GammaSweepResult.Point> found =
                new ArrayList<>(search.sweep(matrix, gammas, streams).points());
        List<GammaSweepResult.Point> outward = found.getLast().gamma() < search.gamma() ? found.reversed() : found;
        List<Partition> partitions = Stream.concat(
                        Stream.of(Partition.of(deciding.labelArray())),
                        outward.stream().map(point -> point.result().best()))
                .toList();
        List<int[]> labels = PartitionAgreement.matchSeries(partitions);
        return IntStream.range(0, outward.size())
                .mapToObj(k -> new Resolution(
                        outward.get(k).gamma(),
                        outward.get(k).result().quality(),
                        false,
                        IntStream.of(labels.get(k + 1)).boxed().toList()))
                .toList();
    }

    /** A row for each neuron, a column of labels (-1: none) for each resolution; no table without resolutions. */
    public List<Table> tables(String name) {
        if (resolutions.isEmpty()) {
            return List.of();
        }
        String[] columns = Stream.concat(
                        Stream.of("neuron"),
                        resolutions.stream().map(at -> "gamma_" + Math.round(at.gamma() * 1000) / 1000.0))
                .toArray(String[]::new);
        Table table = new Table(name, columns);
        for (int i = 0; i < resolutions.getFirst().modules().size(); i++) {
            int neuron = i;
            table.add(Stream.concat(
                            Stream.of(neuron),
                            resolutions.stream().map(at -> at.modules().get(neuron)))
                    .toArray());
        }
        return List.of(table);
    }
}
