package org.orthant.projection;

import java.util.List;
import java.util.stream.IntStream;
import org.orthant.community.Partition;
import org.orthant.math.Matrix;

/**
 * Which input each neuron weighs most (Tanner et al. 2023, fig. S7): the winner of a neuron is the input with its
 * largest |w|, the first of equals.
 *
 * @param winners the winner of each of the N neurons; -1 for a neuron whose weights are all 0
 * @param inputs M
 */
public record WinnerCompetition(List<Integer> winners, int inputs) {

    /** No input. */
    public static final int NONE = -1;

    /** Copies the winners. */
    public WinnerCompetition {
        winners = List.copyOf(winners);
    }

    /** The competition of the M inputs for N neurons with {@code weights} (N, M). */
    public static WinnerCompetition of(Matrix weights) {
        return new WinnerCompetition(
                IntStream.range(0, weights.rows())
                        .mapToObj(i -> winner(weights, i))
                        .toList(),
                weights.columns());
    }

    private static int winner(Matrix weights, int neuron) {
        int winner = NONE;
        double largest = 0;
        for (int j = 0; j < weights.columns(); j++) {
            double size = Math.abs(weights.get(neuron, j));
            if (size > largest) {
                largest = size;
                winner = j;
            }
        }
        return winner;
    }

    /** How many inputs win no neuron. */
    public int losers() {
        return inputs - (int) winners.stream().filter(w -> w != NONE).distinct().count();
    }

    /**
     * The input that wins most neurons of each module (of at least two), the first of equals; {@link #NONE} where none
     * wins any.
     */
    public int[] ofModules(Partition partition) {
        return IntStream.range(0, partition.moduleCount())
                .map(k -> ofNeurons(partition.members(k)))
                .toArray();
    }

    private int ofNeurons(int[] neurons) {
        int[] wins = new int[inputs];
        int best = NONE;
        for (int i : neurons) {
            if (winners.get(i) != NONE) {
                wins[winners.get(i)]++;
            }
        }
        for (int j = 0; j < inputs; j++) {
            if (wins[j] > (best == NONE ? 0 : wins[best])) {
                best = j;
            }
        }
        return best;
    }
}
