package org.orthant.studies.figure;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.orthant.math.Matrix;

/**
 * A matrix as one picture and as numbers for the browser.
 *
 * <p>In the picture, levels 0 to 254 stand for the colour scale from its lower to its upper end, {@value #NO_VALUE} for no
 * value. The numbers are the cells' values, beyond the colour scale too. Of more than {@value #MOST_CELLS} rows or columns
 * as many are drawn, each the mean over its block, or over at most {@value #MOST_NODES} evenly spaced ones of either side
 * of it.
 */
final class MatrixImage {

    static final int NO_VALUE = Shades.LEVELS;
    static final int MOST_CELLS = 400;
    static final int MOST_NODES = 16;
    private static final int PIXELS = 600;

    private final int rows;
    private final int columns;
    private final double[] values;
    private final Shades shades;

    private MatrixImage(int rows, int columns, double[] values, Shades shades) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
        this.shades = shades;
    }

    /** A figure's matrix in the order in which it is drawn. */
    static MatrixImage of(MatrixFigure figure) {
        double limit = figure.scale().limit();
        Shades shades = new Shades(Palette.DIVERGING, new Range(-limit, limit));
        return of(figure.values(), figure.order(), figure.order(), shades);
    }

    /** A heat map's matrix. */
    static MatrixImage of(HeatmapFigure figure) {
        Matrix values = figure.values();
        return of(
                values,
                upTo(values.rows()),
                upTo(values.columns()),
                figure.scale().shades());
    }

    private static List<Integer> upTo(int n) {
        return IntStream.range(0, n).boxed().toList();
    }

    private static MatrixImage of(Matrix values, List<Integer> rows, List<Integer> columns, Shades shades) {
        int height = Math.min(rows.size(), MOST_CELLS);
        int width = Math.min(columns.size(), MOST_CELLS);
        double[] means = new double[height * width];
        for (int i = 0; i < height; i++) {
            List<Integer> block = block(rows, i, height);
            for (int j = 0; j < width; j++) {
                means[i * width + j] = mean(values, block, block(columns, j, width));
            }
        }
        return new MatrixImage(height, width, means, shades);
    }

    private static List<Integer> block(List<Integer> order, int cell, int cells) {
        long n = order.size();
        List<Integer> nodes = order.subList((int) (cell * n / cells), (int) ((cell + 1) * n / cells));
        int stride = Math.ceilDiv(nodes.size(), MOST_NODES);
        return IntStream.range(0, Math.ceilDiv(nodes.size(), stride))
                .mapToObj(k -> nodes.get(k * stride))
                .toList();
    }

    /** The mean over cells that have a value. */
    private static double mean(Matrix values, List<Integer> rows, List<Integer> columns) {
        double sum = 0;
        int n = 0;
        for (int i : rows) {
            for (int j : columns) {
                double value = values.get(i, j);
                if (!Double.isNaN(value)) {
                    sum += value;
                    n++;
                }
            }
        }
        return sum / n;
    }

    /** Cells from top to bottom. */
    int rows() {
        return rows;
    }

    /** Cells from left to right. */
    int columns() {
        return columns;
    }

    /** The level of colour of a cell. */
    int level(int row, int column) {
        double value = values[row * columns + column];
        return Double.isNaN(value) ? NO_VALUE : shades.level(value);
    }

    /** A series that holds this picture and its numbers; how it is drawn, the caller adds. */
    Map<String, Object> json() {
        BufferedImage image = image();
        CellNumbers numbers = CellNumbers.of(values);
        return Json.object(
                "type",
                "custom",
                "silent",
                true,
                "image",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image)),
                "pixels",
                List.of(image.getWidth(), image.getHeight()),
                "rows",
                rows,
                "columns",
                columns,
                "values",
                numbers.base64(),
                "bytes",
                numbers.bytes(),
                "low",
                numbers.range().low(),
                "high",
                numbers.range().high());
    }

    /**
     * The picture. Each cell is a whole number of pixels wide and high, some {@value #PIXELS} in all along each side, so
     * that no viewer smooths one cell into the next.
     */
    BufferedImage image() {
        int high = Math.max(1, PIXELS / rows);
        int wide = Math.max(1, PIXELS / columns);
        BufferedImage image =
                new BufferedImage(columns * wide, rows * high, BufferedImage.TYPE_BYTE_INDEXED, colours());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, level(y / high, x / wide));
            }
        }
        return image;
    }

    private IndexColorModel colours() {
        byte[][] channels = new byte[3][NO_VALUE + 1];
        for (int level = 0; level <= NO_VALUE; level++) {
            int[] rgb = level == NO_VALUE ? Palette.rgb(Palette.NONE) : shades.rgb(level);
            for (int c = 0; c < channels.length; c++) {
                channels[c][level] = (byte) rgb[c];
            }
        }
        return new IndexColorModel(8, NO_VALUE + 1, channels[0], channels[1], channels[2]);
    }

    /** A picture as the bytes of a PNG file. */
    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java has no writer for PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
