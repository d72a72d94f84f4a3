package org.orthant.studies.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;
import org.orthant.task.GoNoGo;
import org.orthant.task.PerceptualDecision;

/** Keys of trained networks. */
class NetworkRecipeTest {

    private static NetworkRecipe recipe(long seed, int index) {
        return new NetworkRecipe(
                GoNoGo.defaults(), NetworkOptions.defaults(), PopulationTraining.goNoGoDefaults(), seed, index);
    }

    @Test
    void equalRecipesHaveEqualKeys() {
        assertThat(recipe(1, 2).key()).isEqualTo(recipe(1, 2).key()).matches("[0-9a-f]{32}");
    }

    /** Keys of networks that runs have stored: how weights start is part of a key only where it is not the default. */
    @Test
    void keysOfStoredNetworksStay() {
        assertThat(recipe(1, 2).key()).isEqualTo("af355108e9425f54b13d22af63844ecc");
    }

    @Test
    void everySettingChangesTheKey() {
        NetworkRecipe recipe = recipe(1, 2);
        NetworkOptions network = recipe.network();
        PopulationTraining training = recipe.training();
        NetworkOptions tanh = new NetworkOptions(100, 100, Activation.TANH, LeakPlacement.OUTSIDE);
        List<String> keys = List.of(
                recipe.key(),
                recipe(2, 2).key(),
                recipe(1, 3).key(),
                new NetworkRecipe(GoNoGo.defaults().withSigma(1), network, training, 1, 2).key(),
                new NetworkRecipe(PerceptualDecision.defaults(), network, training, 1, 2).key(),
                new NetworkRecipe(recipe.task(), tanh, training, 1, 2).key(),
                new NetworkRecipe(recipe.task(), network, PopulationTraining.decisionDefaults(), 1, 2).key(),
                recipe.withStart(StartingWeights.SHARED_INPUT).key(),
                recipe.withStart(StartingWeights.MATCHED).key());
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void initialWeightsDependOnSeedAndIndexOnly() {
        NetworkRecipe noisy = new NetworkRecipe(
                GoNoGo.defaults().withSigma(1), NetworkOptions.defaults(), PopulationTraining.goNoGoDefaults(), 1, 2);
        assertThat(recipe(1, 2).untrained())
                .isEqualTo(noisy.untrained())
                .isNotEqualTo(recipe(1, 3).untrained());
    }
}
