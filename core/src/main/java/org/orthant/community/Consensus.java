package org.orthant.community;

import java.util.ArrayList;
import java.util.List;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/**
 * The partition on which restarts agree (Lancichinetti and Fortunato 2012). How often two nodes are together over all
 * restarts, less what chance gives (Jeub, Sporns and Fortunato 2018), is itself partitioned by as many restarts, and so
 * on until all restarts of a round are one partition.
 *
 * @param restarts the restarts of each round
 * @param maxRounds the most rounds after the first, at least 1
 */
public record Consensus(Restarts restarts, int maxRounds) {

    /** Checks the number of rounds. */
    public Consensus {
        if (maxRounds < 1) {
            throw new IllegalArgumentException("expected at least 1 round, got " + maxRounds);
        }
    }

    /** 100 runs of {@link Louvain}, at most 20 rounds. */
    public static Consensus defaults() {
        return new Consensus(Restarts.defaults(), 20);
    }

    /**
     * The consensus partition of {@code matrix}. Round 0 draws from {@code streams}, like {@link Restarts}; round r from
     * those derived for ({@link Purpose#CONSENSUS_ROUND}, r). Runs spread over the cores of the current pool; their
     * number changes no bit.
     */
    public ConsensusResult search(SimilarityMatrix matrix, Quality quality, RandomStreams streams) {
        QualityTerms terms = quality.terms(matrix);
        List<Restarts.Run> first = restarts.runsInParallel(terms, terms.singletons(), streams);
        List<Restarts.Run> runs = first;
        int rounds = 0;
        while (!agree(runs) && rounds < maxRounds) {
            rounds++;
            QualityTerms agreement = agreement(runs);
            runs = restarts.runsInParallel(
                    agreement, agreement.singletons(), streams.derive(Purpose.CONSENSUS_ROUND, rounds));
        }
        Partition partition = Restarts.result(terms, runs).best();
        return result(partition, terms, Restarts.result(terms, first), new Outcome(agree(runs), rounds));
    }

    private record Outcome(boolean settled, int rounds) {}

    private static boolean agree(List<Restarts.Run> runs) {
        Partition first = runs.getFirst().partition();
        return runs.stream().allMatch(run -> run.partition().equals(first));
    }

    private static QualityTerms agreement(List<Restarts.Run> runs) {
        List<Partition> partitions = runs.stream().map(Restarts.Run::partition).toList();
        return new ConstantPotts(ModuleAllegiance.expected(partitions))
                .terms(ModuleAllegiance.of(partitions).withDiagonal(Diagonal.ZERO));
    }

    private static ConsensusResult result(
            Partition partition, QualityTerms terms, PartitionResult first, Outcome outcome) {
        List<String> warnings = new ArrayList<>(first.warnings());
        if (!outcome.settled()) {
            warnings.add("The consensus did not settle in " + outcome.rounds()
                    + " rounds: the partition is the best of the last round's.");
        }
        PartitionResult result = new PartitionResult(partition, terms.of(partition), first.restarts(), warnings);
        return new ConsensusResult(result, first.best(), outcome.settled(), outcome.rounds());
    }
}
