package org.orthant.studies.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts that draw charts, the same ones on this machine and in the reader's browser. */
public final class FigureScripts {

    private FigureScripts() {}

    /** Apache ECharts as its project builds it. */
    public static String echarts() {
        return read("/echarts/echarts.min.js");
    }

    /** Our {@code figures.js}, which resolves the names in a {@link Chart} and lays it out. */
    public static String figures() {
        return read("/org/orthant/studies/figure/figures.js");
    }

    private static String read(String name) {
        try (InputStream in = FigureScripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name + ": build it again with Maven");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
