package org.orthant.studies.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SvgRendererTest {

    @Test
    void draws() throws IOException {
        long a = System.nanoTime();
        SvgRenderer renderer = new SvgRenderer();
        System.out.println("load " + (System.nanoTime() - a) / 1000000);
        Path out = Files.createDirectories(Path.of("target/figures"));
        for (int round = 0; round < 3; round++) {
            for (Figure figure : SampleFigures.all()) {
                long b = System.nanoTime();
                String svg = renderer.render(figure);
                long c = System.nanoTime();
                byte[] png = PngWriter.png(svg, 2);
                System.out.println(figure.text().id() + " svg " + (c - b) / 1000000 + " png "
                        + (System.nanoTime() - c) / 1000000 + " ms, bytes " + svg.length());
                Files.writeString(out.resolve(figure.text().id() + ".svg"), svg);
                Files.write(out.resolve(figure.text().id() + ".png"), png);
                assertThat(svg).startsWith("<svg");
            }
        }
    }
}
