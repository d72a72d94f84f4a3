package org.orthant.studies.figure;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** SVG to PNG, on machines without a screen too. */
public final class PngWriter {

    /** Our own figures may draw each of several thousand points. */
    private static final int MOST_ELEMENTS = 100_000;

    private PngWriter() {}

    /**
     * Draws an SVG document.
     *
     * @param svg the document
     * @param zoom pixels per unit of the document, 1 to 8
     * @return the bytes of a PNG file
     * @throws IllegalArgumentException if the text is no SVG or the zoom is out of range
     */
    public static byte[] png(String svg, double zoom) {
        if (!(zoom >= 1 && zoom <= 8)) {
            throw new IllegalArgumentException("expected a zoom of 1 to 8, got " + zoom);
        }
        SVGDocument document = load(svg);
        int width = (int) Math.ceil(document.size().width * zoom);
        int height = (int) Math.ceil(document.size().height * zoom);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(zoom, zoom);
        document.render((java.awt.@Nullable Component) null, graphics, null);
        graphics.dispose();
        return MatrixImage.png(image);
    }

    private static SVGDocument load(String svg) {
        LoaderContext context = LoaderContext.builder()
                .documentLimits(new DocumentLimits(
                        DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
                        DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH,
                        MOST_ELEMENTS))
                .build();
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, context);
        if (document == null) {
            throw new IllegalArgumentException("expected an SVG document, got text that begins with "
                    + svg.substring(0, Math.min(40, svg.length())));
        }
        return document;
    }
}
