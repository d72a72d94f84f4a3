package org.orthant.studies.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orthant.formats.InputException;
import org.orthant.formats.data.DataCache;
import org.orthant.formats.data.DataSets;
import org.orthant.studies.images.ImageTraining.Rule;
import org.orthant.training.FeedForwardResult;

class ImagesTest {

    @Test
    void drawnDigitsAreAlwaysTheSameAndEveryDigitHasItsShare() {
        ImageData data = ImageSource.load(ImageSource.SAMPLE);
        assertThat(data.training().size()).isEqualTo(10_000);
        assertThat(data.test().size()).isEqualTo(1000);
        assertThat(data.classes()).isEqualTo(10);
        assertThat(data.training().firstOf(7, 1000)).startsWith(7, 17).endsWith(9997);
        assertThat(ImageSource.load(ImageSource.SAMPLE).training().images(5, 9999))
                .isEqualTo(data.training().images(5, 9999));
        assertThat(data.training().images(3)).isNotEqualTo(data.training().images(13));
    }

    @ParameterizedTest
    @CsvSource({"BACKPROPAGATION", "PREDICTIVE_CODING", "FIXED_PREDICTION"})
    void everyRuleLearnsDrawnDigits(Rule rule) {
        ImageData data = ImageSource.load(ImageSource.SAMPLE);
        ImageTraining training = new ImageTraining(rule, 150, 50, 3e-3, 20, 0.1, false);
        ImageRecipe recipe = new ImageRecipe(40, training, 1, 0);
        FeedForwardResult result = recipe.train(data, List.of(0));
        assertThat(result.checkpoints().get(0)).isEqualTo(recipe.untrained(data));
        assertThat(data.testAccuracy(recipe.untrained(data))).isLessThan(0.3);
        assertThat(data.testAccuracy(result.network())).isGreaterThan(0.95);
    }

    /** Accuracy of the default network on MNIST; the time is printed, never tested. */
    @ParameterizedTest
    @Tag("long")
    @CsvSource({"BACKPROPAGATION, 0.97", "PREDICTIVE_CODING, 0.95"})
    void theDefaultNetworkLearnsMnist(Rule rule, double accuracy) {
        String folder = System.getenv("ORTHANT_TEST_DATA");
        assumeTrue(folder != null, "ORTHANT_TEST_DATA is not set: MNIST is not learned");
        ImageData data =
                ImageSource.load(Path.of(String.valueOf(folder), "mnist").toString());
        ImageRecipe recipe = new ImageRecipe(100, ImageTraining.defaults().withRule(rule), 1, 0);
        long start = System.nanoTime();
        FeedForwardResult result = recipe.train(data, List.of());
        double seconds = (System.nanoTime() - start) / 1e9;
        double found = data.testAccuracy(result.network());
        System.out.printf("MNIST by %s: accuracy %.4f in %.1f s%n", rule.words(), found, seconds);
        assertThat(found).isGreaterThanOrEqualTo(accuracy);
    }

    @Test
    void misuseIsRefused() {
        ImageTraining defaults = ImageTraining.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.withSteps(0))
                .withMessageContaining("got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImageTraining(Rule.PREDICTIVE_CODING, 1, 1, 1e-3, 0, 0.1, false))
                .withMessageContaining("got 0");
        ImageTraining hungry = new ImageTraining(Rule.BACKPROPAGATION, 1, 20_000, 1e-3, 1, 0.1, false);
        ImageData data = ImageSource.load(ImageSource.SAMPLE);
        assertThatThrownBy(() -> new ImageRecipe(5, hungry, 1, 0).train(data, List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("20000, found 10000");
    }

    @Test
    void aFolderOfImagesMovesAndDrawnOnesHaveNone() {
        assertThat(ImageSource.moved(ImageSource.SAMPLE, folder -> Path.of("/copies")))
                .isEqualTo(ImageSource.SAMPLE);
        assertThat(ImageSource.moved("/images/mnist", folder -> Path.of("/copies" + folder)))
                .isEqualTo("/copies/images/mnist");
        assertThat(ImageSource.moved(ImageSource.MNIST, folder -> folder))
                .isEqualTo(DataCache.ofUser().folder(DataSets.MNIST).toString());
    }
}
