package org.orthant.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.orthant.math.Sequence;

class ImageSetTest {

    private static final ImageSet IMAGES =
            ImageSet.adopt(1, 2, new byte[] {0, (byte) 255, 51, 102, (byte) 153, (byte) 204}, new byte[] {1, 0, 1});

    @Test
    void pixelsGoFromBlackToWhite() {
        assertThat(IMAGES.size()).isEqualTo(3);
        assertThat(IMAGES.classes()).isEqualTo(2);
        assertThat(IMAGES.images(2, 0)).isEqualTo(Sequence.of(1, 2, 2, 0.6f, 0.8f, 0f, 1f));
        assertThat(IMAGES.pixel(0, 1)).isEqualTo(1f);
        assertThat(IMAGES.labels(2, 0, 1)).containsExactly(1, 1, 0);
    }

    @Test
    void classesAreTakenInTheOrderOfTheSet() {
        assertThat(IMAGES.firstOf(1, 2)).containsExactly(0, 2);
        assertThatThrownBy(() -> IMAGES.firstOf(0, 2))
                .hasMessageContaining("2 images of class 0")
                .hasMessageContaining("found 1");
    }

    @Test
    void accuracyIsTheShareOfRightAnswers() {
        Sequence logits = Sequence.of(1, 3, 2, 0f, 1f, 2f, 2f, Float.NaN, 3f);
        assertThat(IMAGES.accuracy(logits, 0, 1, 2))
                .as("right, right as the lowest of a tie, NaN")
                .isEqualTo(2 / 3.0);
        assertThatThrownBy(() -> IMAGES.accuracy(logits, 0, 1)).hasMessageContaining("2 images");
    }

    @Test
    void misuseIsRefused() {
        assertThatThrownBy(() -> ImageSet.adopt(2, 2, new byte[3], new byte[1])).hasMessageContaining("3 pixels");
    }
}
