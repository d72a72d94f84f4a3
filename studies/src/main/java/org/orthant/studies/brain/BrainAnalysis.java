package org.orthant.studies.brain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orthant.community.Louvain;
import org.orthant.community.Partition;
import org.orthant.community.PartitionResult;
import org.orthant.community.QualityTerms;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.CosineSimilarity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.Distances;
import org.orthant.nullmodel.InducedQualityPermutation;
import org.orthant.nullmodel.JoinCounts;
import org.orthant.nullmodel.NullKind;
import org.orthant.stats.Alternative;
import org.orthant.stats.Interval;
import org.orthant.stats.Mantel;
import org.orthant.stats.MatrixCorrelation;
import org.orthant.studies.brain.SpatialNulls.Choice;
import org.orthant.studies.modularity.ModularityReading;

/** Similarity of input from a set of sources, its modules, and what they say of functional connectivity (SPEC 11). */
final class BrainAnalysis {

    /** More targets than these have no Mantel test: it holds three matrices in double precision. */
    static final int MOST_MANTEL = 3000;

    /** Matrices of more targets than these are not stored with a unit. */
    static final int MOST_STORED = 1000;

    private static final int MOST_POINTS = 5000;

    private final Brain brain;
    private final BrainAnalysisOptions options;
    private final RandomStreams streams;
    private final SignedModularity quality;

    BrainAnalysis(Brain brain, BrainAnalysisOptions options, RandomStreams streams) {
        this.brain = brain;
        this.options = options;
        this.streams = streams;
        this.quality = new SignedModularity(options.gamma());
    }

    /** Names of arrays of a set in a unit. */
    static String array(String what, String set) {
        return what + "-" + set;
    }

    /** The cosine similarity of the targets' input from {@code set}, its diagonal 0; targets without input are excluded. */
    SimilarityMatrix similarity(Brain.SourceSet set) {
        Matrix weights = brain.weightsFrom(set);
        return weights.rows() > BrainLoader.MOST_IN_DOUBLES
                ? CosineSimilarity.single(SimilarityKind.COSINE, weights, Diagonal.ZERO)
                : CosineSimilarity.ofRows(SimilarityKind.COSINE, weights).withDiagonal(Diagonal.ZERO);
    }

    /** Targets that are in both matrices. */
    static int[] common(SimilarityMatrix... matrices) {
        return IntStream.range(0, matrices[0].nodeCount())
                .filter(i -> Arrays.stream(matrices).noneMatch(matrix -> matrix.isExcluded(i)))
                .toArray();
    }

    /**
     * The reading of one set; what figures need goes into {@code arrays}.
     *
     * @param set its sources
     * @param number of the set in the brain: keys the random streams
     */
    SetReading read(Brain.SourceSet set, int number, Map<String, Matrix> arrays) {
        RandomStreams own = streams.derive(Purpose.REPETITION, number);
        SimilarityMatrix similarity = similarity(set);
        PartitionResult found = search(similarity, own);
        store(array("cosine", set.name()), similarity, arrays);
        Optional<SimilarityMatrix> connectivity = brain.connectivity().get();
        int[] nodes = connectivity.map(fc -> common(similarity, fc)).orElse(new int[0]);
        Measured measured = connectivity
                .map(fc -> new Measured(fc.restrictedTo(nodes), found.best().restrictedTo(nodes), nodes, set, own))
                .orElse(null);
        return new SetReading(
                set.name(),
                set.columns().size(),
                active(set),
                names(similarity.excludedNodes()),
                connectivity
                        .map(fc -> names(Arrays.stream(similarity.includedNodes())
                                .filter(fc::isExcluded)
                                .toArray()))
                        .orElse(List.of()),
                nodes.length,
                ModularityReading.of(similarity, found),
                measured == null ? noRelation() : measured.relation(similarity.restrictedTo(nodes), arrays),
                measured == null ? notInduced() : measured.induced(arrays));
    }

    private PartitionResult search(SimilarityMatrix matrix, RandomStreams own) {
        QualityTerms terms = quality.terms(matrix);
        return new Restarts(new Louvain(), options.restarts()).searchInParallel(terms, terms.singletons(), own);
    }

    private int active(Brain.SourceSet set) {
        return (int) set.columns().stream()
                .filter(j -> IntStream.range(0, brain.weights().rows())
                        .anyMatch(i -> brain.weights().get(i, j) != 0))
                .count();
    }

    private List<String> names(int... targets) {
        return IntStream.of(targets).mapToObj(brain.targets()::get).toList();
    }

    private static void store(String name, SimilarityMatrix matrix, Map<String, Matrix> arrays) {
        if (matrix.nodeCount() <= MOST_STORED) {
            arrays.put(name, matrix.values());
        }
    }

    private static SetReading.Relation noRelation() {
        Interval none = Interval.without(Double.NaN, 0);
        return new SetReading.Relation(none, Double.NaN, 0, none, none, none);
    }

    private static SetReading.Induced notInduced() {
        String reason = "There is no functional connectivity.";
        return new SetReading.Induced(
                NullDraws.none(NullKind.LABEL_PERMUTATION, reason),
                NullDraws.none(NullKind.VARIOGRAM, reason),
                NullDraws.none(NullKind.VARIOGRAM_ORDINAL, reason),
                NullDraws.none(NullKind.SPIN, reason),
                Double.NaN,
                NullDraws.none(NullKind.VARIOGRAM, reason),
                Double.NaN);
    }

    /** How near targets are: 1 less their distance over the largest one. */
    static SimilarityMatrix proximity(Distances distances) {
        int n = distances.nodeCount();
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                largest = Math.max(largest, distances.get(i, j));
            }
        }
        double[] values = new double[Math.multiplyExact(n, n)];
        for (int k = 0; k < values.length; k++) {
            values[k] = k / n == k % n ? 0 : 1 - distances.get(k / n, k % n) / largest;
        }
        return SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.adopt(n, n, values));
    }

    /** The analysis over targets that are in both matrices. */
    private final class Measured {

        private final SimilarityMatrix connectivity;
        private final Partition partition;
        private final Brain.SourceSet set;
        private final RandomStreams own;
        private final SpatialNulls nulls;
        private final Optional<SimilarityMatrix> proximity;
        private final Optional<Distances> distances;

        Measured(
                SimilarityMatrix connectivity,
                Partition partition,
                int[] nodes,
                Brain.SourceSet set,
                RandomStreams own) {
            this.connectivity = connectivity;
            this.partition = partition;
            this.set = set;
            this.own = own;
            this.nulls = new SpatialNulls(brain.space(), options.variogram(), nodes);
            this.distances =
                    nodes.length < 2 ? Optional.empty() : brain.space().whole().map(whole -> whole.restrictedTo(nodes));
            this.proximity = distances.map(BrainAnalysis::proximity);
        }

        SetReading.Relation relation(SimilarityMatrix similarity, Map<String, Matrix> arrays) {
            MatrixCorrelation r = MatrixCorrelation.of(similarity.values(), connectivity.values());
            Interval none = Interval.without(Double.NaN, 0);
            arrays.put(array("points", set.name()), points(similarity));
            store(array("fc", set.name()), connectivity, arrays);
            boolean small = connectivity.nodeCount() <= MOST_MANTEL && connectivity.nodeCount() > 2;
            double p = !small
                    ? Double.NaN
                    : Mantel.test(
                                    similarity.values(),
                                    connectivity.values(),
                                    Alternative.GREATER,
                                    options.permutations(),
                                    own)
                            .p()
                            .value();
            if (proximity.isEmpty()) {
                return new SetReading.Relation(r.interval(), p, small ? options.permutations() : 0, none, none, none);
            }
            Matrix near = proximity.get().values();
            MatrixCorrelation alone = MatrixCorrelation.of(near, connectivity.values());
            MatrixCorrelation ofInput = MatrixCorrelation.of(similarity.values(), near);
            return new SetReading.Relation(
                    r.interval(),
                    p,
                    small ? options.permutations() : 0,
                    MatrixCorrelation.partial(r, ofInput, alone).interval(),
                    alone.interval(),
                    r.minus(alone));
        }

        /** Similarity and FC of pairs of targets, all or evenly spaced ones. */
        private Matrix points(SimilarityMatrix similarity) {
            int n = connectivity.nodeCount();
            long pairs = (long) n * (n - 1) / 2;
            long every = 1 + (pairs - 1) / MOST_POINTS;
            double[] values = new double[2 * (int) (pairs == 0 ? 0 : 1 + (pairs - 1) / every)];
            long pair = 0;
            int next = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++, pair++) {
                    if (pair % every == 0) {
                        values[next++] = similarity.get(i, j);
                        values[next++] = connectivity.get(i, j);
                    }
                }
            }
            return DoubleMatrix.adopt(values.length / 2, 2, values);
        }

        SetReading.Induced induced(Map<String, Matrix> arrays) {
            if (connectivity.nodeCount() < 2) {
                return notInduced();
            }
            double observed = quality.of(connectivity, partition);
            double[] permuted =
                    new InducedQualityPermutation(options.permutations()).draws(connectivity, partition, quality, own);
            arrays.put(array("permuted", set.name()), DoubleMatrix.of(1, permuted.length, permuted));
            return new SetReading.Induced(
                    NullDraws.of(NullKind.LABEL_PERMUTATION, observed, permuted),
                    draws("spatial", nulls.variogram(), partition, arrays),
                    draws("ordinal", nulls.ordinal(), partition, arrays),
                    draws("spin", nulls.spin(), partition, arrays),
                    kept(arrays),
                    ofProximity(),
                    search(connectivity, own.derive(Purpose.REPETITION, 0)).quality());
        }

        /** The induced qualities of surrogates of {@code of}; stored under {@code name} unless it is empty. */
        private NullDraws draws(String name, Choice choice, Partition of, Map<String, Matrix> arrays) {
            return switch (SpatialNulls.checked(choice, of)) {
                case Choice.None none -> NullDraws.none(none.kind(), none.reason());
                case Choice.Surrogate s -> {
                    int[][] labels = s.surrogate().draws(of, options.surrogates(), own);
                    QualityTerms terms = quality.termsFor(connectivity, of);
                    double[] values = Arrays.stream(labels)
                            .mapToDouble(draw -> terms.of(Partition.of(draw)))
                            .toArray();
                    if (!name.isEmpty()) {
                        arrays.put(array(name, set.name()), DoubleMatrix.of(1, values.length, values));
                    }
                    if (name.equals("spatial")) {
                        joins(labels, arrays);
                    }
                    yield NullDraws.of(s.surrogate().kind(), quality.of(connectivity, of), values);
                }
            };
        }

        /** Join counts by distance: rows are upper ends, observed, mean, 2.5th and 97.5th percentile of surrogates, chance. */
        private void joins(int[][] draws, Map<String, Matrix> arrays) {
            if (distances.isEmpty()) {
                return;
            }
            JoinCounts counts = JoinCounts.inBins(distances.get(), options.bins());
            double[] observed = counts.shares(partition.labels());
            double[][] shares = Arrays.stream(draws).map(counts::shares).toArray(double[][]::new);
            int bins = observed.length;
            double[] rows = new double[6 * bins];
            double chance = chance();
            for (int b = 0; b < bins; b++) {
                int bin = b;
                double[] sorted = Arrays.stream(shares)
                        .mapToDouble(share -> share[bin])
                        .sorted()
                        .toArray();
                rows[b] = counts.upperEnds().get(b);
                rows[bins + b] = observed[b];
                rows[2 * bins + b] = Arrays.stream(sorted).sum() / sorted.length;
                rows[3 * bins + b] = NullDraws.quantile(sorted, 0.025);
                rows[4 * bins + b] = NullDraws.quantile(sorted, 0.975);
                rows[5 * bins + b] = chance;
            }
            arrays.put(array("joins", set.name()), DoubleMatrix.adopt(6, bins, rows));
        }

        /** The share of pairs in one module. */
        private double chance() {
            double n = partition.nodeCount();
            double pairs = 0;
            for (int k = 0; k < partition.communityCount(); k++) {
                pairs += partition.size(k) * (partition.size(k) - 1.0);
            }
            return pairs / (n * (n - 1));
        }

        private double kept(Map<String, Matrix> arrays) {
            Matrix joins = arrays.get(array("joins", set.name()));
            return joins == null
                    ? Double.NaN
                    : (joins.get(2, 0) - joins.get(5, 0)) / (joins.get(1, 0) - joins.get(5, 0));
        }

        private NullDraws ofProximity() {
            if (proximity.isEmpty()) {
                return NullDraws.none(NullKind.VARIOGRAM, "There are no distances.");
            }
            Partition near =
                    search(proximity.get(), own.derive(Purpose.REPETITION, 1)).best();
            return draws("", nulls.variogram(), near, Map.of());
        }
    }
}
