package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.orthant.community.Partition;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.Distances;
import org.orthant.nullmodel.JoinCounts;
import org.orthant.nullmodel.NullKind;
import org.orthant.stats.Interval;
import org.orthant.stats.MatrixCorrelation;
import org.orthant.studies.brain.SpatialNulls.Choice;

/** Is the similarity of input concentrated within functional systems (T1 fig. S12; Yeo et al. 2011)? */
final class SystemsAnalysis {

    /** How names of the systems that should be highest begin. */
    static final List<String> HIGHEST = List.of("vis", "sommot");

    private final Brain brain;
    private final BrainAnalysisOptions options;
    private final RandomStreams streams;

    SystemsAnalysis(Brain brain, BrainAnalysisOptions options, RandomStreams streams) {
        this.brain = brain;
        this.options = options;
        this.streams = streams;
    }

    SystemsUnit.SetSystems read(Brain.SourceSet set, int number) {
        SimilarityMatrix whole = new BrainAnalysis(brain, options, streams).similarity(set);
        int[] nodes = whole.includedNodes();
        List<String> without = IntStream.of(whole.excludedNodes())
                .mapToObj(brain.targets()::get)
                .toList();
        int active = (int) set.columns().stream()
                .filter(j -> IntStream.range(0, brain.weights().rows())
                        .anyMatch(i -> brain.weights().get(i, j) != 0))
                .count();
        Measured measured = new Measured(whole.restrictedTo(nodes), nodes, streams.derive(Purpose.REPETITION, number));
        return new SystemsUnit.SetSystems(
                set.name(),
                set.columns().size(),
                active,
                without,
                nodes.length,
                measured.systems(),
                measured.kept(),
                measured.highest());
    }

    /** The analysis over targets with input. */
    private final class Measured {

        private final SimilarityMatrix similarity;
        private final int[] nodes;
        private final RandomStreams own;
        private final Partition partition;
        /** Name of each community of the partition. */
        private final String[] names;

        private final Choice choice;
        private final int[][] surrogates;

        Measured(SimilarityMatrix similarity, int[] nodes, RandomStreams own) {
            this.similarity = similarity;
            this.nodes = nodes;
            this.own = own;
            List<String> different = IntStream.of(nodes)
                    .mapToObj(brain.systems()::get)
                    .distinct()
                    .toList();
            this.partition = Partition.of(IntStream.of(nodes)
                    .map(node -> different.indexOf(brain.systems().get(node)))
                    .toArray());
            this.names = new String[partition.communityCount()];
            for (int i = 0; i < nodes.length; i++) {
                names[partition.label(i)] = brain.systems().get(nodes[i]);
            }
            this.choice = SpatialNulls.checked(
                    new SpatialNulls(brain.space(), options.variogram(), nodes).variogram(), partition);
            this.surrogates = switch (choice) {
                case Choice.None _ -> new int[0][];
                case Choice.Surrogate s -> s.surrogate().draws(partition, options.surrogates(), own);
            };
        }

        List<SystemsUnit.SystemReading> systems() {
            int count = names.length;
            SystemContrasts observed = SystemContrasts.of(similarity, count, partition.labels());
            SystemContrasts[] spatial = Arrays.stream(surrogates)
                    .map(labels -> SystemContrasts.of(similarity, count, labels))
                    .toArray(SystemContrasts[]::new);
            SystemContrasts[] permuted = permuted(count);
            List<SystemsUnit.SystemReading> readings = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                if (partition.size(k) > 1) {
                    readings.add(new SystemsUnit.SystemReading(
                            names[k],
                            partition.size(k),
                            observed.within(k),
                            observed.between(k),
                            spatial(k, observed, spatial),
                            against(NullKind.LABEL_PERMUTATION, k, observed, permuted)));
                }
            }
            return readings;
        }

        private NullDraws spatial(int system, SystemContrasts observed, SystemContrasts... draws) {
            return switch (choice) {
                case Choice.None none -> NullDraws.none(none.kind(), none.reason());
                case Choice.Surrogate s -> against(s.surrogate().kind(), system, observed, draws);
            };
        }

        private static NullDraws against(
                NullKind kind, int system, SystemContrasts observed, SystemContrasts... draws) {
            double[] values = Arrays.stream(draws)
                    .mapToDouble(draw -> draw.contrast(system))
                    .toArray();
            return NullDraws.of(kind, observed.contrast(system), values);
        }

        private SystemContrasts[] permuted(int count) {
            SystemContrasts[] draws = new SystemContrasts[options.permutations()];
            for (int d = 0; d < draws.length; d++) {
                UniformRandomProvider random = own.stream(Purpose.PERMUTATION, d);
                draws[d] = SystemContrasts.of(similarity, count, ArraySampler.shuffle(random, partition.labels()));
            }
            return draws;
        }

        double kept() {
            if (surrogates.length == 0 || nodes.length < 2) {
                return Double.NaN;
            }
            Distances distances = brain.space().whole().orElseThrow().restrictedTo(nodes);
            JoinCounts counts = JoinCounts.inBins(distances, options.bins());
            double pairs = 0;
            for (int k = 0; k < partition.communityCount(); k++) {
                pairs += partition.size(k) * (partition.size(k) - 1.0);
            }
            double chance = pairs / (nodes.length * (nodes.length - 1.0));
            double mean = Arrays.stream(surrogates)
                            .mapToDouble(labels -> counts.shares(labels)[0])
                            .sum()
                    / surrogates.length;
            return (mean - chance) / (counts.shares(partition.labels())[0] - chance);
        }

        Interval highest() {
            boolean known =
                    HIGHEST.stream().allMatch(start -> Arrays.stream(names).anyMatch(name -> begins(name, start)));
            if (!known || names.length <= HIGHEST.size()) {
                return Interval.without(Double.NaN, 0);
            }
            int[] labels = partition.labels();
            double[] without = new double[nodes.length];
            for (int i = 0; i < without.length; i++) {
                without[i] = lead(SystemContrasts.without(similarity, names.length, i, labels));
            }
            return MatrixCorrelation.jackknife(lead(SystemContrasts.of(similarity, names.length, labels)), without);
        }

        private double lead(SystemContrasts contrasts) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < names.length; k++) {
                String name = names[k];
                double contrast = contrasts.contrast(k);
                if (HIGHEST.stream().anyMatch(start -> begins(name, start))) {
                    least = Math.min(least, contrast);
                } else if (!Double.isNaN(contrast)) {
                    most = Math.max(most, contrast);
                }
            }
            return least - most;
        }

        private static boolean begins(String name, String start) {
            return name.toLowerCase(Locale.ROOT).startsWith(start);
        }
    }
}
