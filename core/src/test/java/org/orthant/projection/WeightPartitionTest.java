package org.orthant.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orthant.community.Partition;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.HammingSimilarity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class WeightPartitionTest {

    private static final RandomStreams STREAMS = new RandomStreams(11);
    private static final double[] CORNERS = {-2, -1, -0.0, 0.0, Double.MIN_VALUE, 1, 2};

    /** Each rule as it is written down, tried by itself: exactly one must hold. */
    private static List<InputRule> holding(double w1, double w2) {
        boolean plus1 = w1 >= 0;
        boolean plus2 = w2 >= 0;
        boolean first = Math.abs(w1) >= Math.abs(w2);
        Map<InputRule, Boolean> rules = new EnumMap<>(InputRule.class);
        rules.put(InputRule.POSITIVE_FIRST, plus1 && plus2 && first);
        rules.put(InputRule.POSITIVE_SECOND, plus1 && plus2 && !first);
        rules.put(InputRule.POSITIVE_NEGATIVE, plus1 && !plus2);
        rules.put(InputRule.NEGATIVE_POSITIVE, !plus1 && plus2);
        rules.put(InputRule.NEGATIVE_FIRST, !plus1 && !plus2 && first);
        rules.put(InputRule.NEGATIVE_SECOND, !plus1 && !plus2 && !first);
        return Stream.of(InputRule.values())
                .filter(r -> rules.getOrDefault(r, false))
                .toList();
    }

    @Test
    void exactlyOneRuleHoldsForEveryPair() {
        for (double w1 : CORNERS) {
            for (double w2 : CORNERS) {
                assertThat(holding(w1, w2)).as("%s, %s", w1, w2).containsExactly(InputRule.of(w1, w2));
            }
        }
        Matrix random = new WeightModel.RandomGaussian(1000, 2).draw(STREAMS.stream(Purpose.WEIGHTS, 0));
        for (int i = 0; i < random.rows(); i++) {
            assertThat(holding(random.get(i, 0), random.get(i, 1)))
                    .containsExactly(InputRule.of(random.get(i, 0), random.get(i, 1)));
        }
        assertThat(InputRule.of(0, 0)).isEqualTo(InputRule.POSITIVE_FIRST);
        assertThat(InputRule.of(-1, -1)).isEqualTo(InputRule.NEGATIVE_FIRST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InputRule.of(1, Double.NaN))
                .withMessageContaining("NaN");
    }

    @Test
    void rulesGroupNeuronsAndLeaveOutThoseWithoutWeights() {
        Matrix weights = DoubleMatrix.of(8, 2, 2, 1, 1, 2, 1, -1, -1, 1, -2, -1, -1, -2, 0, 0, 3, 1);
        assertThat(WeightPartition.rules(weights)).isEqualTo(Partition.of(0, 1, 2, 3, 4, 5, -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightPartition.rules(DoubleMatrix.zeros(2, 3)))
                .withMessageContaining("got 3");
    }

    @Test
    void orthantsAreSignPatterns() {
        Matrix weights = DoubleMatrix.of(5, 3, 1, 1, -1, 5, 0.0, -2, 1, -1, -1, 0, 0, 0, 2, 1, -9);
        assertThat(WeightPartition.orthants(weights)).isEqualTo(Partition.of(0, 0, 1, -1, 0));
        Matrix bad = DoubleMatrix.of(2, 2, 1, 1, 1, Double.NaN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightPartition.orthants(bad))
                .withMessageContaining("row 2, column 2");
    }

    /** Rows are compared pair by pair, for numbers of inputs at which nearly every neuron is alone. */
    @Test
    void orthantsAgreeWithComparingAllPairs() {
        for (int inputs : new int[] {1, 2, 3, 6, 10, 63, 64, 65, 784}) {
            Matrix weights = new WeightModel.RandomGaussian(300, inputs).draw(STREAMS.stream(Purpose.WEIGHTS, inputs));
            int[] first = IntStream.range(0, 300)
                    .map(i -> IntStream.rangeClosed(0, i)
                            .filter(k -> sameSigns(weights, i, k))
                            .findFirst()
                            .orElseThrow())
                    .toArray();
            Partition orthants = WeightPartition.orthants(weights);
            assertThat(orthants).as("%d inputs", inputs).isEqualTo(Partition.of(first));
            assertThat(orthants.communityCount()).isLessThanOrEqualTo(inputs < 9 ? 1 << inputs : 300);
        }
    }

    private static boolean sameSigns(Matrix weights, int a, int b) {
        return IntStream.range(0, weights.columns())
                .allMatch(j -> (weights.get(a, j) >= 0) == (weights.get(b, j) >= 0));
    }

    @Test
    void signAndDifferencePartWhereTheySay() {
        Matrix weights = DoubleMatrix.of(5, 2, 1, 2, 2, 1, 1, 1, -1, -2, 0, 0);
        assertThat(WeightPartition.sign(weights, 0)).isEqualTo(Partition.of(0, 0, 0, 1, -1));
        assertThat(WeightPartition.difference(weights, 0, 1)).isEqualTo(Partition.of(0, 1, 0, 1, -1));
    }

    /** Two inputs at right angles, each with its own neurons: both similarities see the groups, and no zero row. */
    @Test
    void similaritiesFindGroupsOfWeights() {
        double[] weights = new double[42];
        for (int i = 0; i < 20; i++) {
            weights[2 * i] = i < 10 ? 1 : -1;
            weights[2 * i + 1] = i < 10 ? 0.1 * i : -0.1 * i;
        }
        Matrix matrix = DoubleMatrix.adopt(21, 2, weights);
        int[] expected = IntStream.range(0, 21).map(i -> i < 20 ? i / 10 : -1).toArray();
        Restarts search = Restarts.defaults().withCount(5);
        var quality = SignedModularity.defaults();
        assertThat(WeightPartition.cosine(matrix, quality, search, STREAMS).best())
                .isEqualTo(Partition.of(expected));
        assertThat(WeightPartition.hamming(matrix, quality, search, STREAMS).best())
                .isEqualTo(Partition.of(expected));
        assertThat(WeightPartition.signedHamming(matrix, quality, search, STREAMS)
                        .best())
                .isEqualTo(Partition.of(expected));
    }

    /** Twice the share of signs that agree, less 1, written out. */
    @Test
    void signedHammingIsThatOfTheShiftedShares() {
        Matrix weights = new WeightModel.RandomGaussian(40, 5).draw(STREAMS.stream(Purpose.WEIGHTS, 9));
        double[] shifted = HammingSimilarity.ofRows(weights).values().toDoubles();
        for (int k = 0; k < shifted.length; k++) {
            shifted[k] = k % 41 == 0 ? 0 : 2 * shifted[k] - 1;
        }
        SimilarityMatrix similarity = SimilarityMatrix.of(SimilarityKind.HAMMING, DoubleMatrix.adopt(40, 40, shifted));
        Restarts search = Restarts.defaults().withCount(5);
        var quality = SignedModularity.defaults();
        assertThat(WeightPartition.signedHamming(weights, quality, search, STREAMS)
                        .quality())
                .isCloseTo(search.search(similarity, quality, STREAMS).quality(), within(1e-9));
    }

    @Test
    void winnersAreTheLargestWeights() {
        Matrix weights = DoubleMatrix.of(5, 4, 1, -3, 0, 0, 2, 2, 0, 0, 0, -1, 0.5, 0, 0, 0, 0, 0, 0, 7, 0, 0);
        WinnerCompetition competition = WinnerCompetition.of(weights);
        assertThat(competition.winners()).containsExactly(1, 0, 1, WinnerCompetition.NONE, 1);
        assertThat(competition.losers()).isEqualTo(2);
        assertThat(competition.ofModules(Partition.of(0, 0, 0, 1, 1))).containsExactly(1, 1);
        assertThat(competition.ofModules(Partition.of(0, 0, 1, 2, 1))).containsExactly(0, 1);
    }

    @Test
    void weightStatisticsOfTwoColumns() {
        Matrix weights = DoubleMatrix.of(2, 3, 9, 1, -1, 9, 2, 4);
        WeightStatistics statistics = WeightStatistics.of(weights, 1, 2);
        assertThat(statistics).isEqualTo(new WeightStatistics(0.25, 2, 1));
        assertThat(WeightStatistics.of(DoubleMatrix.zeros(2, 2), 0, 1).relativeDifference())
                .isNaN();
        assertThat(Arrays.stream(weights.selectColumns(2, 1).toArray()).boxed())
                .usingElementComparator(Comparator.naturalOrder())
                .containsExactly(-1.0, 1.0, 4.0, 2.0);
    }
}
