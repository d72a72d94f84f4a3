package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.stats.Interval;
import org.orthant.stats.MatrixCorrelation;

/** Does one set of sources tell more of functional connectivity than another (T1 fig. S15)? */
final class SourceComparison {

    /** Fewer sources than this make no subsample: the cosine would collapse to an angle. */
    private static final int FEWEST_SOURCES = SetReading.TOO_FEW_SOURCES + 1;

    /** Fewer targets than this have no correlation that is worth comparing. */
    private static final int FEWEST_TARGETS = 4;

    private static final Interval NONE = Interval.without(Double.NaN, 0);

    private final Brain brain;
    private final BrainAnalysis analysis;
    private final SimilarityMatrix connectivity;
    private final BrainAnalysisOptions options;
    private final RandomStreams streams;

    SourceComparison(
            Brain brain,
            BrainAnalysis analysis,
            SimilarityMatrix connectivity,
            BrainAnalysisOptions options,
            RandomStreams streams) {
        this.brain = brain;
        this.analysis = analysis;
        this.connectivity = connectivity;
        this.options = options;
        this.streams = streams;
    }

    /** The first set against each other. */
    List<SubcortexUnit.Comparison> compare(List<Brain.SourceSet> sets) {
        int equal = sets.stream().mapToInt(set -> active(set).length).min().orElse(0);
        List<SubcortexUnit.Comparison> comparisons = new ArrayList<>();
        for (int k = 1; k < sets.size(); k++) {
            comparisons.add(compare(sets.getFirst(), sets.get(k), equal, streams.derive(Purpose.REPETITION, k)));
        }
        return comparisons;
    }

    private SubcortexUnit.Comparison compare(
            Brain.SourceSet first, Brain.SourceSet other, int equal, RandomStreams own) {
        SimilarityMatrix a = analysis.similarity(first);
        SimilarityMatrix b = analysis.similarity(other);
        int[] nodes = BrainAnalysis.common(a, b, connectivity);
        if (nodes.length < FEWEST_TARGETS) {
            return new SubcortexUnit.Comparison(other.name(), nodes.length, NONE, NONE, NONE, 0);
        }
        Matrix fc = connectivity.restrictedTo(nodes).values();
        Matrix left = a.restrictedTo(nodes).values();
        Matrix right = b.restrictedTo(nodes).values();
        MatrixCorrelation ofFirst = MatrixCorrelation.of(left, fc);
        MatrixCorrelation ofOther = MatrixCorrelation.of(right, fc);
        Optional<Matrix> near = brain.space()
                .whole()
                .map(distances ->
                        BrainAnalysis.proximity(distances.restrictedTo(nodes)).values());
        Interval given = near.map(proximity -> {
                    MatrixCorrelation alone = MatrixCorrelation.of(proximity, fc);
                    return MatrixCorrelation.partial(ofFirst, MatrixCorrelation.of(left, proximity), alone)
                            .minus(MatrixCorrelation.partial(ofOther, MatrixCorrelation.of(right, proximity), alone));
                })
                .orElse(NONE);
        boolean enough = equal >= FEWEST_SOURCES;
        return new SubcortexUnit.Comparison(
                other.name(),
                nodes.length,
                ofFirst.minus(ofOther),
                given,
                enough ? atEqualNumbers(first, other, equal, own) : NONE,
                enough ? equal : 0);
    }

    /** Columns of a set that reach any target. */
    private int[] active(Brain.SourceSet set) {
        return set.columns().stream()
                .mapToInt(Integer::intValue)
                .filter(j -> IntStream.range(0, brain.weights().rows())
                        .anyMatch(i -> brain.weights().get(i, j) != 0))
                .toArray();
    }

    /** Differences of r over subsamples of {@code count} sources of either set; subsamples that reach too little are left out. */
    private Interval atEqualNumbers(Brain.SourceSet first, Brain.SourceSet other, int count, RandomStreams own) {
        double[] differences = new double[options.subsamples()];
        for (int d = 0; d < differences.length; d++) {
            UniformRandomProvider random = own.stream(Purpose.SURROGATE, d);
            SimilarityMatrix a = analysis.similarity(subsample(first, count, random));
            SimilarityMatrix b = analysis.similarity(subsample(other, count, random));
            int[] nodes = BrainAnalysis.common(a, b, connectivity);
            differences[d] = nodes.length < FEWEST_TARGETS ? Double.NaN : relation(a, nodes) - relation(b, nodes);
        }
        double[] sorted =
                Arrays.stream(differences).filter(Double::isFinite).sorted().toArray();
        if (2 * sorted.length < differences.length) {
            return NONE;
        }
        return new Interval(
                Arrays.stream(sorted).sum() / sorted.length,
                NullDraws.quantile(sorted, 0.025),
                NullDraws.quantile(sorted, 0.975),
                sorted.length);
    }

    private double relation(SimilarityMatrix similarity, int... nodes) {
        return MatrixCorrelation.of(
                        similarity.restrictedTo(nodes).values(),
                        connectivity.restrictedTo(nodes).values())
                .r();
    }

    private Brain.SourceSet subsample(Brain.SourceSet set, int count, UniformRandomProvider random) {
        int[] columns = ArraySampler.shuffle(random, active(set));
        return new Brain.SourceSet(
                set.name(), IntStream.of(columns).limit(count).sorted().boxed().toList());
    }
}
