package org.orthant.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.RandomStreams;

class LabelContrastTest {

    private static final RandomStreams STREAMS = new RandomStreams(4);

    /** Six members in three pairs; every one of the 15 ways to pair them counts the same. */
    @Test
    void permutationsMatchTheirFullEnumeration() {
        double[] values = {
            0, .9, .1, .2, .3, .1, //
            .9, 0, .2, .1, .2, .3, //
            .1, .2, 0, .4, .6, .2, //
            .2, .1, .4, 0, .1, .5, //
            .3, .2, .6, .1, 0, .3, //
            .1, .3, .2, .5, .3, 0
        };
        DoubleMatrix similarity = DoubleMatrix.of(6, 6, values);
        LabelContrast found = LabelContrast.of(similarity, new int[] {7, 7, 2, 2, 5, 5}, 20_000, STREAMS);
        List<Double> sums = new ArrayList<>();
        pair(similarity, new boolean[6], 0, sums);
        double observed = .9 + .4 + .3;
        long reached = sums.stream().filter(sum -> sum >= observed - 1e-12).count();
        assertThat(sums).hasSize(15);
        assertThat(found.same()).isCloseTo(observed / 3, within(1e-12));
        assertThat(found.different())
                .isCloseTo((sums.stream().mapToDouble(s -> s).sum() / 3 - observed) / 12, within(1e-12));
        assertThat(found.difference()).isCloseTo(found.same() - found.different(), within(1e-15));
        assertThat(found.labels().p().value()).isCloseTo(reached / 15.0, within(0.01));
        assertThat(found.pairs().df()).isEqualTo(13);
    }

    private static void pair(DoubleMatrix similarity, boolean[] used, double sum, List<Double> sums) {
        int i = 0;
        while (i < 6 && used[i]) {
            i++;
        }
        if (i == 6) {
            sums.add(sum);
            return;
        }
        used[i] = true;
        for (int j = i + 1; j < 6; j++) {
            if (!used[j]) {
                used[j] = true;
                pair(similarity, used, sum + similarity.at(i, j), sums);
                used[j] = false;
            }
        }
        used[i] = false;
    }

    @Test
    void withoutTwoKindsOfPairsThereIsNoTest() {
        LabelContrast one = LabelContrast.of(DoubleMatrix.zeros(4, 4), new int[4], 19, STREAMS);
        assertThat(one.labels().isDefined()).isFalse();
        assertThat(one.different()).isNaN();
    }

    @Test
    void pairsAreChosenByTheirLabels() {
        DoubleMatrix similarity = DoubleMatrix.of(3, 3, 0, 1, 2, 1, 0, 3, 2, 3, 0);
        assertThat(LabelContrast.similarities(similarity, new int[] {1, 0, 1}, true))
                .containsExactly(2);
        assertThat(LabelContrast.similarities(similarity, new int[] {1, 0, 1}, false))
                .containsExactly(1, 3);
    }
}
