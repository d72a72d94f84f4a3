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
import org.orthant.stats.Alternative;
import org.orthant.stats.Interval;
import org.orthant.stats.Mantel;
import org.orthant.stats.MatrixCorrelation;
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
        return weights.rows() > Brain.MOST_IN_DOUBLES
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
        Work work = new Work(set, streams.derive(Purpose.REPETITION, number), arrays);
        Found found = brain.rows().isPresent()
                ? byRows(work, brain.rows().get())
                : whole(work, brain.connectivity().get());
        return new SetReading(
                set.name(),
                set.columns().size(),
                active(set),
                names(found.withoutInput),
                names(found.withoutFunction),
                found.nodes.length,
                found.modules,
                found.relation,
                induced(work, found));
    }

    /** Sources, their random streams, and where figures find what they need. */
    private record Work(Brain.SourceSet set, RandomStreams own, Map<String, Matrix> arrays) {

        void store(String what, Matrix values) {
            arrays.put(array(what, set.name()), values);
        }

        /** Stores it if it is not too large. */
        void store(String what, SimilarityMatrix matrix) {
            if (matrix.nodeCount() <= MOST_STORED) {
                store(what, matrix.values());
            }
        }
    }

    /** What the similarity of input gives, which is then let go of. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Found(
            ModularityReading modules,
            Partition partition,
            int[] withoutInput,
            int[] withoutFunction,
            int[] nodes,
            SetReading.Relation relation,
            Lazily<Optional<SimilarityMatrix>> connectivity) {}

    private Found whole(Work work, Optional<SimilarityMatrix> function) {
        SimilarityMatrix similarity = similarity(work.set);
        PartitionResult found = search(similarity, work.own);
        work.store("cosine", similarity);
        int[] nodes = function.map(fc -> common(similarity, fc)).orElse(new int[0]);
        Optional<SimilarityMatrix> connectivity = function.map(fc -> fc.restrictedTo(nodes));
        return new Found(
                ModularityReading.of(similarity, found),
                found.best(),
                similarity.excludedNodes(),
                function.map(fc -> Arrays.stream(similarity.includedNodes())
                                .filter(fc::isExcluded)
                                .toArray())
                        .orElse(new int[0]),
                nodes,
                connectivity
                        .map(fc -> relation(work, similarity.restrictedTo(nodes), fc, distances(nodes)))
                        .orElse(noRelation()),
                Lazily.of(() -> connectivity));
    }

    private Found byRows(Work work, ConnectivityRows rows) {
        SimilarityMatrix similarity = similarity(work.set);
        PartitionResult found = search(similarity, work.own);
        int[] nodes = Arrays.stream(similarity.includedNodes())
                .filter(target -> !rows.isSilent(target))
                .toArray();
        RowRelation.Read read = RowRelation.of(similarity, rows, nodes, distances(nodes), MOST_POINTS);
        work.store("points", read.points());
        return new Found(
                ModularityReading.of(similarity, found),
                found.best(),
                similarity.excludedNodes(),
                Arrays.stream(similarity.includedNodes()).filter(rows::isSilent).toArray(),
                nodes,
                read.relation(),
                Lazily.of(() -> Optional.of(inItsPlace(rows, nodes))));
    }

    /**
     * The connectivity whole, once the similarity is out of reach: unless asked, the collector lets memory grow by another
     * matrix before it looks for the one that is gone.
     */
    private static SimilarityMatrix inItsPlace(ConnectivityRows rows, int... nodes) {
        System.gc();
        return rows.among(nodes);
    }

    private SetReading.Induced induced(Work work, Found found) {
        if (found.nodes.length < 2) {
            return InducedAnalysis.none();
        }
        return found.connectivity
                .get()
                .map(fc -> new InducedAnalysis.Targets(
                        fc,
                        found.partition.restrictedTo(found.nodes),
                        distances(found.nodes),
                        new SpatialNulls(brain.space(), options.variogram(), found.nodes)))
                .map(targets -> new InducedAnalysis(this, work.set.name(), targets, work.own).read(work.arrays))
                .orElse(InducedAnalysis.none());
    }

    private Optional<Distances> distances(int... nodes) {
        return nodes.length < 2 ? Optional.empty() : brain.space().whole().map(whole -> whole.restrictedTo(nodes));
    }

    BrainAnalysisOptions options() {
        return options;
    }

    /** The best partition of {@code matrix}. */
    PartitionResult search(SimilarityMatrix matrix, RandomStreams own) {
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

    private static SetReading.Relation noRelation() {
        Interval none = Interval.without(Double.NaN, 0);
        return new SetReading.Relation(none, Double.NaN, 0, none, none, none);
    }

    /** How near targets are: 1 less their distance over the largest one. */
    static SimilarityMatrix proximity(Distances distances) {
        int n = distances.nodeCount();
        double largest = largest(distances);
        double[] values = new double[Math.multiplyExact(n, n)];
        for (int k = 0; k < values.length; k++) {
            values[k] = k / n == k % n ? 0 : 1 - distances.get(k / n, k % n) / largest;
        }
        return SimilarityMatrix.of(SimilarityKind.GIVEN, DoubleMatrix.adopt(n, n, values));
    }

    static double largest(Distances distances) {
        double largest = 0;
        for (int i = 0; i < distances.nodeCount(); i++) {
            for (int j = i + 1; j < distances.nodeCount(); j++) {
                largest = Math.max(largest, distances.get(i, j));
            }
        }
        return largest;
    }

    private SetReading.Relation relation(
            Work work, SimilarityMatrix similarity, SimilarityMatrix connectivity, Optional<Distances> distances) {
        MatrixCorrelation r = MatrixCorrelation.of(similarity.values(), connectivity.values());
        work.store("points", points(similarity, connectivity));
        work.store("fc", connectivity);
        boolean small = connectivity.nodeCount() <= MOST_MANTEL && connectivity.nodeCount() > 2;
        double p = small ? mantel(similarity, connectivity, work.own) : Double.NaN;
        int draws = small ? options.permutations() : 0;
        Interval none = Interval.without(Double.NaN, 0);
        return distances
                .map(BrainAnalysis::proximity)
                .map(near -> {
                    MatrixCorrelation alone = MatrixCorrelation.of(near.values(), connectivity.values());
                    MatrixCorrelation ofInput = MatrixCorrelation.of(similarity.values(), near.values());
                    return new SetReading.Relation(
                            r.interval(),
                            p,
                            draws,
                            MatrixCorrelation.partial(r, ofInput, alone).interval(),
                            alone.interval(),
                            r.minus(alone));
                })
                .orElse(new SetReading.Relation(r.interval(), p, draws, none, none, none));
    }

    private double mantel(SimilarityMatrix similarity, SimilarityMatrix connectivity, RandomStreams own) {
        return Mantel.test(similarity.values(), connectivity.values(), Alternative.GREATER, options.permutations(), own)
                .p()
                .value();
    }

    /** Similarity and FC of pairs of targets, all or evenly spaced ones. */
    private static Matrix points(SimilarityMatrix similarity, SimilarityMatrix connectivity) {
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
}
