package org.orthant.studies.brain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.orthant.community.Partition;
import org.orthant.community.QualityTerms;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.Distances;
import org.orthant.nullmodel.InducedQualityPermutation;
import org.orthant.nullmodel.JoinCounts;
import org.orthant.nullmodel.NullKind;
import org.orthant.studies.brain.SpatialNulls.Choice;

/** The modularity of functional connectivity under modules of similar input, against its nulls. */
final class InducedAnalysis {

    private final BrainAnalysis analysis;
    private final BrainAnalysisOptions options;
    private final SignedModularity quality;
    private final String set;
    private final SimilarityMatrix connectivity;
    private final Partition partition;
    private final Optional<Distances> distances;
    private final SpatialNulls nulls;
    private final RandomStreams own;

    /**
     * Targets with input and function.
     *
     * @param connectivity among them
     * @param partition of them by the similarity of input
     * @param distances among them, where there are any
     * @param nulls of their partitions
     */
    record Targets(
            SimilarityMatrix connectivity, Partition partition, Optional<Distances> distances, SpatialNulls nulls) {}

    /**
     * The analysis of {@code targets}.
     *
     * @param set name of the sources, for arrays
     */
    InducedAnalysis(BrainAnalysis analysis, String set, Targets targets, RandomStreams own) {
        this.analysis = analysis;
        this.options = analysis.options();
        this.quality = new SignedModularity(options.gamma());
        this.set = set;
        this.connectivity = targets.connectivity;
        this.partition = targets.partition;
        this.distances = targets.distances;
        this.nulls = targets.nulls;
        this.own = own;
    }

    /** No modularity, for want of functional connectivity. */
    static SetReading.Induced none() {
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

    /** The reading; what figures need goes into {@code arrays}. */
    SetReading.Induced read(Map<String, Matrix> arrays) {
        double observed = quality.of(connectivity, partition);
        double[] permuted =
                new InducedQualityPermutation(options.permutations()).draws(connectivity, partition, quality, own);
        arrays.put(array("permuted"), DoubleMatrix.of(1, permuted.length, permuted));
        return new SetReading.Induced(
                NullDraws.of(NullKind.LABEL_PERMUTATION, observed, permuted),
                draws("spatial", nulls.variogram(), partition, arrays),
                draws("ordinal", nulls.ordinal(), partition, arrays),
                draws("spin", nulls.spin(), partition, arrays),
                kept(arrays),
                ofProximity(),
                analysis.search(connectivity, own.derive(Purpose.REPETITION, 0)).quality());
    }

    private String array(String what) {
        return BrainAnalysis.array(what, set);
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
                    arrays.put(array(name), DoubleMatrix.of(1, values.length, values));
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
        arrays.put(array("joins"), DoubleMatrix.adopt(6, bins, rows));
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
        Matrix joins = arrays.get(array("joins"));
        return joins == null ? Double.NaN : (joins.get(2, 0) - joins.get(5, 0)) / (joins.get(1, 0) - joins.get(5, 0));
    }

    private NullDraws ofProximity() {
        if (distances.isEmpty()) {
            return NullDraws.none(NullKind.VARIOGRAM, "There are no distances.");
        }
        if (connectivity.nodeCount() > Brain.MOST_IN_DOUBLES) {
            return NullDraws.none(
                    NullKind.VARIOGRAM, "Modules of distance alone need a second matrix: too many targets.");
        }
        Partition near = analysis.search(BrainAnalysis.proximity(distances.get()), own.derive(Purpose.REPETITION, 1))
                .best();
        return draws("", nulls.variogram(), near, Map.of());
    }
}
