package org.orthant.community;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * The best of several runs of a maximiser. Run r draws from the stream ({@link Purpose#RESTART}, r), so that the result
 * depends on neither threads nor the number of runs before it.
 *
 * <p>From single nodes no order of visits reaches some optima of small matrices (of 4,000 random signed ones with 2 to 9
 * nodes, 1 % had such an optimum). A search from single nodes that are at most {@value #FEW} is therefore followed by as
 * many runs from random partitions, which compete for the best and are not counted in the summary.
 *
 * @param maximiser what is run
 * @param count the number of runs, at least 1
 */
public record Restarts(Maximiser maximiser, int count) {

    private static final int FEW = 40;

    /** Qualities that differ by less, relative to their size, are one. */
    private static final double SAME = 1e-12;

    /** Checks the number of runs. */
    public Restarts {
        if (count < 1) {
            throw new IllegalArgumentException("expected at least 1 restart, got " + count);
        }
    }

    /** 100 runs of {@link Louvain}. */
    public static Restarts defaults() {
        return new Restarts(new Louvain(), 100);
    }

    /** As many runs of the same maximiser as given. */
    public Restarts withCount(int newCount) {
        return new Restarts(maximiser, newCount);
    }

    /** {@link #search(QualityTerms, Partition, RandomStreams)} from single nodes. */
    public PartitionResult search(SimilarityMatrix matrix, Quality quality, RandomStreams streams) {
        QualityTerms terms = quality.terms(matrix);
        return search(terms, terms.singletons(), streams);
    }

    /** The best partition of all runs, each of which begins at {@code start}. */
    public PartitionResult search(QualityTerms terms, Partition start, RandomStreams streams) {
        PartitionResult found = result(terms, runs(terms, start, streams, IntStream.range(0, count)));
        return orFromAnywhere(found, terms, start, streams);
    }

    /** The result of {@link #search}, the same bits, with runs spread over the cores of the current pool. */
    public PartitionResult searchInParallel(QualityTerms terms, Partition start, RandomStreams streams) {
        return orFromAnywhere(result(terms, runsInParallel(terms, start, streams)), terms, start, streams);
    }

    /** The mean quality of all runs from singletons: the statistic of nulls of modularity. */
    public double meanQuality(QualityTerms terms, RandomStreams streams) {
        return mean(qualities(runs(terms, terms.singletons(), streams, IntStream.range(0, count))));
    }

    /** How often nodes share a community over all runs, spread over the cores of the current pool. */
    public SimilarityMatrix allegiance(QualityTerms terms, Partition start, RandomStreams streams) {
        return ModuleAllegiance.of(runsInParallel(terms, start, streams).stream()
                .map(Run::partition)
                .toList());
    }

    /** All runs in order, spread over the cores of the current pool. */
    List<Run> runsInParallel(QualityTerms terms, Partition start, RandomStreams streams) {
        return runs(terms, start, streams, IntStream.range(0, count).parallel());
    }

    private List<Run> runs(QualityTerms terms, Partition start, RandomStreams streams, IntStream indices) {
        return indices.mapToObj(r -> run(terms, start, streams, r)).toList();
    }

    private Run run(QualityTerms terms, Partition start, RandomStreams streams, int r) {
        return run(terms, start, streams.stream(Purpose.RESTART, r));
    }

    private Run run(QualityTerms terms, Partition start, UniformRandomProvider random) {
        Partition partition = maximiser.maximise(terms, start, random);
        return new Run(partition, terms.of(partition));
    }

    /** {@code found}, or what the same number of runs from anywhere find above it, where nodes are few. */
    private PartitionResult orFromAnywhere(
            PartitionResult found, QualityTerms terms, Partition start, RandomStreams streams) {
        if (terms.size() > FEW || start.communityCount() < terms.size()) {
            return found;
        }
        Run best = new Run(found.best(), found.quality());
        for (int r = count; r < 2 * count; r++) {
            UniformRandomProvider random = streams.stream(Purpose.RESTART, r);
            Run run = run(terms, terms.randomPartition(random), random);
            best = run.quality() > best.quality() + SAME * Math.abs(best.quality()) ? run : best;
        }
        return new PartitionResult(best.partition(), best.quality(), found.restarts(), found.warnings());
    }

    /** What one run found. */
    record Run(Partition partition, double quality) {}

    /** The best of {@code runs} and their spread. */
    static PartitionResult result(QualityTerms terms, List<Run> runs) {
        return result(runs, warnings(terms));
    }

    /** The best of {@code runs}, their spread and what else is to be said. */
    static PartitionResult result(List<Run> runs, List<String> warnings) {
        Map<Partition, Integer> found = new LinkedHashMap<>();
        Run best = runs.getFirst();
        for (Run run : runs) {
            found.merge(run.partition(), 1, Integer::sum);
            best = run.quality() > best.quality() ? run : best;
        }
        return new PartitionResult(best.partition(), best.quality(), summary(qualities(runs), found), warnings);
    }

    private static double[] qualities(List<Run> runs) {
        return runs.stream().mapToDouble(Run::quality).toArray();
    }

    /** Taken from the first value on, so that equal values have exactly that mean. */
    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value - values[0];
        }
        return values[0] + sum / values.length;
    }

    private static RestartSummary summary(double[] qualities, Map<Partition, Integer> found) {
        int n = qualities.length;
        double mean = mean(qualities);
        double squares = 0;
        for (double q : qualities) {
            squares += (q - mean) * (q - mean);
        }
        double sd = n == 1 ? 0 : Math.sqrt(squares / (n - 1));
        return new RestartSummary(n, mean, sd, found.size(), meanAri(n, found));
    }

    private static double meanAri(int n, Map<Partition, Integer> found) {
        if (n == 1) {
            return 1;
        }
        List<Map.Entry<Partition, Integer>> kinds = List.copyOf(found.entrySet());
        double sum = 0;
        for (int a = 0; a < kinds.size(); a++) {
            double times = kinds.get(a).getValue();
            sum += times * (times - 1) / 2;
            for (int b = 0; b < a; b++) {
                double pairs = times * kinds.get(b).getValue();
                sum += pairs
                        * PartitionAgreement.adjustedRandIndex(
                                kinds.get(a).getKey(), kinds.get(b).getKey());
            }
        }
        return sum / (0.5 * n * (n - 1));
    }

    private static List<String> warnings(QualityTerms terms) {
        return terms.size() == 0 ? List.of("Every node is excluded: there is nothing to partition.") : terms.warnings();
    }
}
