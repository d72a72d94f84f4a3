package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {

    private static final String SQUARE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"><rect width=\"30\" height=\"20\" "
                    + "fill=\"#ffffff\"/><rect width=\"10\" height=\"10\" fill=\"#0072b2\"/></svg>";

    @Test
    void drawsTheDocumentAtItsSizeTimesTheZoom() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.png(SQUARE, 2)));

        assertThat(image.getWidth()).isEqualTo(60);
        assertThat(image.getHeight()).isEqualTo(40);
        assertThat(image.getRGB(5, 5) & 0xffffff).isEqualTo(0x0072b2);
        assertThat(image.getRGB(50, 30) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void drawsThousandsOfElements() throws IOException {
        String many = "<rect width=\"10\" height=\"10\" fill=\"#0072b2\"/>".repeat(6000);
        String svg = SQUARE.replace("</svg>", many + "</svg>");

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.png(svg, 1)));

        assertThat(image.getRGB(5, 5) & 0xffffff).isEqualTo(0x0072b2);
    }

    @Test
    void refusesOtherText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PngWriter.png("no picture", 1))
                .withMessageContaining("no picture");
    }

    @Test
    void refusesAZoomOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PngWriter.png(SQUARE, Double.NaN))
                .withMessageContaining("NaN");
    }
}
