package org.orthant.studies.figure;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A matrix as levels of colour and as one picture.
 *
 * <p>Level 0 to 254 stands for {@code -limit} to {@code limit}, 127 for 0, {@value #NO_VALUE} for no value. The same
 * levels colour the picture and tell the browser the value under the pointer. A matrix of more than {@value #MOST_CELLS}
 * nodes is drawn with as many cells, each the mean over its block, or over at most
 * {@value #MOST_NODES} evenly spaced nodes of either side of it.
 */
final class MatrixImage {

    static final int NO_VALUE = 255;
    static final int MOST_CELLS = 400;
    static final int MOST_NODES = 16;
    private static final int HALF = 127;
    private static final int PIXELS = 600;

    private final int side;
    private final byte[] levels;

    private MatrixImage(int side, byte[] levels) {
        this.side = side;
        this.levels = levels;
    }

    /** The levels of a figure's matrix in the order in which it is drawn. */
    static MatrixImage of(MatrixFigure figure) {
        List<Integer> order = figure.order();
        int side = Math.min(order.size(), MOST_CELLS);
        byte[] levels = new byte[side * side];
        for (int i = 0; i < side; i++) {
            List<Integer> rows = block(order, i, side);
            for (int j = 0; j < side; j++) {
                double mean = mean(figure, rows, block(order, j, side));
                levels[i * side + j] = (byte) level(mean, figure.scale().limit());
            }
        }
        return new MatrixImage(side, levels);
    }

    private static List<Integer> block(List<Integer> order, int cell, int side) {
        long n = order.size();
        List<Integer> nodes = order.subList((int) (cell * n / side), (int) ((cell + 1) * n / side));
        int stride = Math.ceilDiv(nodes.size(), MOST_NODES);
        return IntStream.range(0, Math.ceilDiv(nodes.size(), stride))
                .mapToObj(k -> nodes.get(k * stride))
                .toList();
    }

    /** The mean over pairs that have a value. */
    private static double mean(MatrixFigure figure, List<Integer> rows, List<Integer> columns) {
        double sum = 0;
        int n = 0;
        for (int i : rows) {
            for (int j : columns) {
                double value = figure.values().get(i, j);
                if (!Double.isNaN(value)) {
                    sum += value;
                    n++;
                }
            }
        }
        return sum / n;
    }

    private static int level(double value, double limit) {
        if (Double.isNaN(value)) {
            return NO_VALUE;
        }
        return (int) Math.round(HALF + HALF * Math.clamp(value / limit, -1.0, 1.0));
    }

    /** Cells along one side. */
    int side() {
        return side;
    }

    /** The levels, row by row, as base64. */
    String levels() {
        return Base64.getEncoder().encodeToString(levels);
    }

    /**
     * A PNG as data URI. Each cell is a whole number of pixels, some {@value #PIXELS} in all, so that no viewer smooths
     * one cell into the next.
     */
    String dataUri() {
        int zoom = Math.max(1, PIXELS / side);
        BufferedImage image = new BufferedImage(side * zoom, side * zoom, BufferedImage.TYPE_BYTE_INDEXED, colours());
        for (int y = 0; y < side * zoom; y++) {
            for (int x = 0; x < side * zoom; x++) {
                image.getRaster().setSample(x, y, 0, levels[y / zoom * side + x / zoom] & 0xff);
            }
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
    }

    private static IndexColorModel colours() {
        byte[][] channels = new byte[3][NO_VALUE + 1];
        for (int level = 0; level <= NO_VALUE; level++) {
            int[] rgb = level == NO_VALUE
                    ? Palette.rgb(Palette.NONE)
                    : Palette.between(Palette.DIVERGING, level / (2.0 * HALF));
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
