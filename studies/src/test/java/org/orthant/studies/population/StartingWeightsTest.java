package org.orthant.studies.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orthant.math.FloatMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.network.Ctrnn;
import org.orthant.task.GoNoGo;
import org.orthant.task.PerceptualDecision;

/** What networks of each design share, and how large their weights are. */
class StartingWeightsTest {

    private static NetworkRecipe recipe(StartingWeights start, int index) {
        return new NetworkRecipe(
                PerceptualDecision.defaults(),
                NetworkOptions.defaults(),
                PopulationTraining.decisionDefaults(),
                start,
                1,
                index);
    }

    private static Ctrnn network(StartingWeights start, int index) {
        return recipe(start, index).untrained();
    }

    private static double largest(FloatMatrix weights) {
        return Arrays.stream(weights.toDoubles()).map(Math::abs).max().orElse(0);
    }

    private static FloatMatrix transposed(FloatMatrix matrix) {
        float[] values = new float[matrix.rows() * matrix.columns()];
        for (int k = 0; k < values.length; k++) {
            values[k] = matrix.at(k % matrix.rows(), k / matrix.rows());
        }
        return FloatMatrix.adopt(matrix.columns(), matrix.rows(), values);
    }

    @ParameterizedTest
    @EnumSource(StartingWeights.class)
    void recurrentWeightsAndBiasesAreEachNetworksOwn(StartingWeights start) {
        Ctrnn one = network(start, 0);
        Ctrnn two = network(start, 1);
        assertThat(one.recurrent()).isNotEqualTo(two.recurrent());
        assertThat(one.inputBias()).isNotEqualTo(two.inputBias());
        assertThat(one.readoutBias()).isNotEqualTo(two.readoutBias());
        assertThat(largest(one.inputWeights())).isBetween(0.56, 1 / Math.sqrt(3));
        assertThat(one).isEqualTo(network(start, 0));
    }

    @Test
    void designsShareWhatTheySayTheyShare() {
        List<StartingWeights> sharing =
                List.of(StartingWeights.SHARED_INPUT, StartingWeights.SHARED_MATCHED, StartingWeights.SHARED_UNRELATED);
        for (StartingWeights start : StartingWeights.values()) {
            assertThat(network(start, 0).inputWeights().equals(network(start, 1).inputWeights()))
                    .isEqualTo(sharing.contains(start));
            assertThat(network(start, 0)
                            .readoutWeights()
                            .equals(network(start, 1).readoutWeights()))
                    .isEqualTo(start == StartingWeights.SHARED_MATCHED || start == StartingWeights.SHARED_UNRELATED);
        }
        assertThat(network(StartingWeights.SHARED_INPUT, 0).inputWeights())
                .isEqualTo(network(StartingWeights.SHARED_MATCHED, 7).inputWeights())
                .isEqualTo(network(StartingWeights.SHARED_UNRELATED, 3).inputWeights());
    }

    @Test
    void matchedReadOutsAreTransposes() {
        for (StartingWeights start : StartingWeights.values()) {
            Ctrnn network = network(start, 4);
            assertThat(network.readoutWeights().equals(transposed(network.inputWeights())))
                    .isEqualTo(start == StartingWeights.SHARED_MATCHED || start == StartingWeights.MATCHED);
        }
    }

    @Test
    void readOutsHaveTheInputsScaleInAllButTheFirstTwo() {
        for (StartingWeights start : StartingWeights.values()) {
            boolean small = start == StartingWeights.APART || start == StartingWeights.SHARED_INPUT;
            double bound = small ? 0.1 : 1 / Math.sqrt(3);
            assertThat(largest(network(start, 2).readoutWeights())).isBetween(0.97 * bound, bound + 1e-7);
        }
    }

    @Test
    void noTwoDesignsHaveANetworkInCommon() {
        List<RandomStreams> streams = Arrays.stream(StartingWeights.values())
                .flatMap(start ->
                        IntStream.range(0, 5).mapToObj(k -> recipe(start, k).streams()))
                .toList();
        assertThat(streams).doesNotHaveDuplicates();
    }

    @Test
    void aTransposeNeedsAsManyOutputsAsInputs() {
        NetworkRecipe recipe = new NetworkRecipe(
                GoNoGo.defaults(), NetworkOptions.defaults(), PopulationTraining.goNoGoDefaults(), 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe.withStart(StartingWeights.MATCHED).untrained())
                .withMessageContaining("as many outputs as inputs, 3")
                .withMessageContaining("got 2");
    }
}
