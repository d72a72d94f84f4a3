package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.nullmodel.Distances;
import org.orthant.stats.Interval;
import org.orthant.stats.MatrixCorrelation;

/** The relation of similarity of input, in memory, with functional connectivity that comes by rows. */
final class RowRelation {

    private final SimilarityMatrix similarity;
    private final int[] nodes;
    private final MatrixCorrelation.Rows ofInput;
    private final long every;
    private final List<double[]> points = new ArrayList<>();

    private RowRelation(SimilarityMatrix similarity, int[] nodes, int mostPoints) {
        this.similarity = similarity;
        this.nodes = nodes;
        this.ofInput = new MatrixCorrelation.Rows(nodes.length, nodes.length < 2 ? 0 : at(0, 1), 0);
        this.every = 1 + ((long) nodes.length * (nodes.length - 1) / 2 - 1) / mostPoints;
    }

    /**
     * What one pass over the rows gives.
     *
     * @param relation without a Mantel test, which needs both matrices
     * @param points similarity and FC of evenly spaced pairs of targets, a row each
     */
    record Read(SetReading.Relation relation, Matrix points) {}

    /**
     * Reads all rows once.
     *
     * @param nodes targets that are in both matrices
     * @param distances among {@code nodes}, where there are any
     */
    static Read of(
            SimilarityMatrix similarity,
            ConnectivityRows rows,
            int[] nodes,
            Optional<Distances> distances,
            int mostPoints) {
        RowRelation relation = new RowRelation(similarity, nodes, mostPoints);
        Optional<Nearness> nearness = distances.map(Nearness::new);
        double[] input = new double[nodes.length];
        rows.forEach(nodes, (place, connectivity) -> {
            for (int j = 0; j < input.length; j++) {
                input[j] = relation.at(place, j);
            }
            relation.ofInput.add(place, input, connectivity);
            nearness.ifPresent(near -> near.add(place, input, connectivity));
            relation.addPoints(place, input, connectivity);
        });
        return new Read(relation.relation(nearness), relation.points());
    }

    private double at(int place, int other) {
        return similarity.get(nodes[place], nodes[other]);
    }

    /** Of the pairs above the diagonal, numbered row by row, every so many. */
    private void addPoints(int place, double[] input, double[] connectivity) {
        long before = (long) place * (2L * nodes.length - place - 1) / 2;
        long first = Math.ceilDiv(before, every) * every;
        for (long pair = first; pair < before + nodes.length - place - 1; pair += every) {
            int j = (int) (place + 1 + pair - before);
            points.add(new double[] {pair, input[j], connectivity[j]});
        }
    }

    private Matrix points() {
        double[] values = points.stream()
                .sorted((a, b) -> Double.compare(a[0], b[0]))
                .flatMapToDouble(point -> IntStream.of(1, 2).mapToDouble(k -> point[k]))
                .toArray();
        return DoubleMatrix.adopt(values.length / 2, 2, values);
    }

    private SetReading.Relation relation(Optional<Nearness> nearness) {
        MatrixCorrelation r = ofInput.correlation();
        Interval none = Interval.without(Double.NaN, 0);
        return nearness.map(near -> near.relation(r))
                .orElse(new SetReading.Relation(r.interval(), Double.NaN, 0, none, none, none));
    }

    /** The relations of either matrix with nearness. */
    private static final class Nearness {

        private final Distances distances;
        private final double largest;
        private final MatrixCorrelation.Rows ofInput;
        private final MatrixCorrelation.Rows alone;
        private final double[] near;

        Nearness(Distances distances) {
            int n = distances.nodeCount();
            this.distances = distances;
            this.largest = BrainAnalysis.largest(distances);
            this.ofInput = new MatrixCorrelation.Rows(n, 0, 0);
            this.alone = new MatrixCorrelation.Rows(n, 0, 0);
            this.near = new double[n];
        }

        void add(int place, double[] input, double[] connectivity) {
            for (int j = 0; j < near.length; j++) {
                near[j] = 1 - distances.get(place, j) / largest;
            }
            ofInput.add(place, input, near);
            alone.add(place, near, connectivity);
        }

        SetReading.Relation relation(MatrixCorrelation r) {
            MatrixCorrelation distanceAlone = alone.correlation();
            return new SetReading.Relation(
                    r.interval(),
                    Double.NaN,
                    0,
                    MatrixCorrelation.partial(r, ofInput.correlation(), distanceAlone)
                            .interval(),
                    distanceAlone.interval(),
                    r.minus(distanceAlone));
        }
    }
}
