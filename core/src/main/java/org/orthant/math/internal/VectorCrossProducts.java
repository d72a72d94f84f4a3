package org.orthant.math.internal;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.orthant.math.Panel;
import org.orthant.math.SampleBlock;
import org.orthant.math.Sequence;

/**
 * Sums of products of channels over samples, in tiles of four channels by five or two vectors of channels. As in {@link
 * ProductTiles} the sums are written out, so that they stay in registers.
 */
final class VectorCrossProducts {

    private static final int ROWS = 4;
    private static final int WIDTH = Lanes.DOUBLES.length();
    /** Vectors of the wide tile: its 20 sums want 32 registers. */
    private static final int WIDE = 5;

    private static final int NARROW = 2;

    /** As many floats as a vector holds doubles. */
    private static final VectorSpecies<Float> HALF =
            VectorSpecies.of(float.class, VectorShape.forBitSize(Lanes.DOUBLES.vectorBitSize() / 2));

    private VectorCrossProducts() {}

    /** Whole strips; the rest is left to {@link PlainCrossProducts}. */
    static void centre(Sequence activity, int at, double[] centre, SampleBlock block) {
        float[] values = activity.array();
        double[] strips = block.array();
        int whole = centre.length - centre.length % SampleBlock.STRIP;
        for (int s = 0; s < block.samples(); s++) {
            int from = at + s * activity.channels();
            for (int c = 0; c < whole; c += SampleBlock.STRIP) {
                int to = SampleBlock.at(s, c);
                for (int k = 0; k < SampleBlock.STRIP; k += WIDTH) {
                    DoubleVector value = (DoubleVector) FloatVector.fromArray(HALF, values, from + c + k)
                            .convertShape(VectorOperators.F2D, Lanes.DOUBLES, 0);
                    value.sub(DoubleVector.fromArray(Lanes.DOUBLES, centre, c + k))
                            .intoArray(strips, to + k);
                }
            }
        }
        PlainCrossProducts.centre(activity, at, centre, whole, block);
    }

    /** Sums of a block's channels with another's; of one block with itself only in tiles that reach above the diagonal. */
    static void add(SampleBlock left, SampleBlock right, double[] sums) {
        double[][] rows = new double[left.width()][];
        Arrays.fill(rows, sums);
        Tile tile = new Tile(left.array(), right.array(), rows, right.width());
        tile.count = left.samples();
        tile.stripSize = SampleBlock.STRIP_SIZE;
        int width = 0;
        for (int column = 0; column < right.width(); column += width) {
            width = blockTileWidth(right.width() - column);
            tile.column = column;
            int end = left == right ? Math.min(left.width(), column + width) : left.width();
            for (int row = 0; row < end; row += ROWS) {
                tile.row = row;
                tile.add(width);
            }
        }
    }

    /** Columns of the next tile where {@code left} are left, a multiple of 16, or of 8 after an odd number of wide tiles. */
    private static int blockTileWidth(int left) {
        boolean fits = left >= 2 * WIDE * WIDTH || left % SampleBlock.room(1) != 0;
        return Lanes.WIDTH == Panel.LANES && fits ? WIDE * WIDTH : NARROW * WIDTH;
    }

    /**
     * Sums of channels of two sets. What tiles read is first put into strips, as in a block. What no tile covers, a few rows
     * and columns at the end, is left to {@link PlainCrossProducts}.
     */
    static void add(double[][] left, double[][] right, int from, int to, double[][] sums) {
        int columns = sums.length == 0 ? 0 : sums[0].length;
        int rows = tiledRows(sums.length);
        Tile tile = new Tile(strips(left, from, to, rows), strips(right, from, to, columns), sums, 0);
        tile.count = to - from;
        tile.stripSize = stripSize(tile.count);
        int covered = addTiles(tile, rows, columns);
        for (int i = covered == columns ? rows : 0; i < sums.length; i++) {
            PlainCrossProducts.add(left, right, from, to, i, i < rows ? covered : 0, sums[i]);
        }
    }

    private static int tiledRows(int rows) {
        return rows - rows % ROWS;
    }

    /** All whole tiles; the columns that they cover. */
    private static int addTiles(Tile tile, int rows, int columns) {
        int width = tileWidth(columns);
        while (width > 0) {
            for (int row = 0; row < rows; row += ROWS) {
                tile.row = row;
                tile.add(width);
            }
            tile.column += width;
            width = tileWidth(columns - tile.column);
        }
        return tile.column;
    }

    /** An odd number of cache lines, so that strips spread over the first cache. */
    private static int stripSize(int samples) {
        return (samples | 1) * SampleBlock.STRIP;
    }

    private static double[] strips(double[][] samples, int from, int to, int channels) {
        int size = stripSize(to - from);
        double[] strips = new double[Math.ceilDiv(channels, SampleBlock.STRIP) * size];
        int whole = channels - channels % SampleBlock.STRIP;
        for (int s = from; s < to; s++) {
            double[] sample = samples[s];
            int at = (s - from) * SampleBlock.STRIP;
            for (int c = 0; c < whole; c += SampleBlock.STRIP) {
                for (int k = 0; k < SampleBlock.STRIP; k += WIDTH) {
                    DoubleVector.fromArray(Lanes.DOUBLES, sample, c + k).intoArray(strips, at + k);
                }
                at += size;
            }
            System.arraycopy(sample, whole, strips, at, channels - whole);
        }
        return strips;
    }

    /** Columns of the next tile where {@code left} are left; 0 for no tile. */
    private static int tileWidth(int left) {
        if (Lanes.WIDTH == Panel.LANES && left >= WIDE * WIDTH) {
            return WIDE * WIDTH;
        }
        return left >= NARROW * WIDTH ? NARROW * WIDTH : 0;
    }

    /** Strips and sums of all tiles, and which tile it is. */
    private static final class Tile {

        private final double[] left;
        private final double[] right;
        /** Row i begins at {@code i * stride} of its array: 0 where each row has an array of its own. */
        private final double[][] sums;

        private final int stride;

        private int count;
        /** Doubles from one strip to the next. */
        private int stripSize;

        private int row;
        private int column;

        Tile(double[] left, double[] right, double[][] sums, int stride) {
            this.left = left;
            this.right = right;
            this.sums = sums;
            this.stride = stride;
        }

        /** Where the channels from {@code channel} on, no more than are left of their strip, begin. */
        int at(int channel) {
            return channel % SampleBlock.STRIP + channel / SampleBlock.STRIP * stripSize;
        }

        void add(int width) {
            if (width == WIDE * WIDTH) {
                fourByFive(this);
            } else {
                fourByTwo(this);
            }
        }
    }

    private static void fourByFive(Tile tile) {
        double[] a = tile.left;
        double[] x = tile.right;
        int leftAt = tile.at(tile.row);
        int rightAt = tile.at(tile.column);
        int strip = tile.stripSize;
        int count = tile.count;
        double[] r0 = tile.sums[tile.row];
        double[] r1 = tile.sums[tile.row + 1];
        double[] r2 = tile.sums[tile.row + 2];
        double[] r3 = tile.sums[tile.row + 3];
        int j0 = tile.row * tile.stride + tile.column;
        int j1 = j0 + tile.stride;
        int j2 = j1 + tile.stride;
        int j3 = j2 + tile.stride;
        DoubleVector s00 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j0);
        DoubleVector s01 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j0 + WIDTH);
        DoubleVector s02 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j0 + 2 * WIDTH);
        DoubleVector s03 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j0 + 3 * WIDTH);
        DoubleVector s04 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j0 + 4 * WIDTH);
        DoubleVector s10 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j1);
        DoubleVector s11 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j1 + WIDTH);
        DoubleVector s12 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j1 + 2 * WIDTH);
        DoubleVector s13 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j1 + 3 * WIDTH);
        DoubleVector s14 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j1 + 4 * WIDTH);
        DoubleVector s20 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j2);
        DoubleVector s21 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j2 + WIDTH);
        DoubleVector s22 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j2 + 2 * WIDTH);
        DoubleVector s23 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j2 + 3 * WIDTH);
        DoubleVector s24 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j2 + 4 * WIDTH);
        DoubleVector s30 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j3);
        DoubleVector s31 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j3 + WIDTH);
        DoubleVector s32 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j3 + 2 * WIDTH);
        DoubleVector s33 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j3 + 3 * WIDTH);
        DoubleVector s34 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j3 + 4 * WIDTH);
        for (int s = 0; s < count; s++) {
            int f = leftAt + s * SampleBlock.STRIP;
            int y = rightAt + s * SampleBlock.STRIP;
            DoubleVector x0 = DoubleVector.fromArray(Lanes.DOUBLES, x, y);
            DoubleVector x1 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + strip);
            DoubleVector x2 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + 2 * strip);
            DoubleVector x3 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + 3 * strip);
            DoubleVector x4 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + 4 * strip);
            DoubleVector a0 = DoubleVector.broadcast(Lanes.DOUBLES, a[f]);
            s00 = a0.fma(x0, s00);
            s01 = a0.fma(x1, s01);
            s02 = a0.fma(x2, s02);
            s03 = a0.fma(x3, s03);
            s04 = a0.fma(x4, s04);
            DoubleVector a1 = DoubleVector.broadcast(Lanes.DOUBLES, a[f + 1]);
            s10 = a1.fma(x0, s10);
            s11 = a1.fma(x1, s11);
            s12 = a1.fma(x2, s12);
            s13 = a1.fma(x3, s13);
            s14 = a1.fma(x4, s14);
            DoubleVector a2 = DoubleVector.broadcast(Lanes.DOUBLES, a[f + 2]);
            s20 = a2.fma(x0, s20);
            s21 = a2.fma(x1, s21);
            s22 = a2.fma(x2, s22);
            s23 = a2.fma(x3, s23);
            s24 = a2.fma(x4, s24);
            DoubleVector a3 = DoubleVector.broadcast(Lanes.DOUBLES, a[f + 3]);
            s30 = a3.fma(x0, s30);
            s31 = a3.fma(x1, s31);
            s32 = a3.fma(x2, s32);
            s33 = a3.fma(x3, s33);
            s34 = a3.fma(x4, s34);
        }
        s00.intoArray(r0, j0);
        s01.intoArray(r0, j0 + WIDTH);
        s02.intoArray(r0, j0 + 2 * WIDTH);
        s03.intoArray(r0, j0 + 3 * WIDTH);
        s04.intoArray(r0, j0 + 4 * WIDTH);
        s10.intoArray(r1, j1);
        s11.intoArray(r1, j1 + WIDTH);
        s12.intoArray(r1, j1 + 2 * WIDTH);
        s13.intoArray(r1, j1 + 3 * WIDTH);
        s14.intoArray(r1, j1 + 4 * WIDTH);
        s20.intoArray(r2, j2);
        s21.intoArray(r2, j2 + WIDTH);
        s22.intoArray(r2, j2 + 2 * WIDTH);
        s23.intoArray(r2, j2 + 3 * WIDTH);
        s24.intoArray(r2, j2 + 4 * WIDTH);
        s30.intoArray(r3, j3);
        s31.intoArray(r3, j3 + WIDTH);
        s32.intoArray(r3, j3 + 2 * WIDTH);
        s33.intoArray(r3, j3 + 3 * WIDTH);
        s34.intoArray(r3, j3 + 4 * WIDTH);
    }

    private static void fourByTwo(Tile tile) {
        double[] a = tile.left;
        double[] x = tile.right;
        int leftAt = tile.at(tile.row);
        int rightAt = tile.at(tile.column);
        int second = tile.at(tile.column + WIDTH) - rightAt;
        int count = tile.count;
        double[] r0 = tile.sums[tile.row];
        double[] r1 = tile.sums[tile.row + 1];
        double[] r2 = tile.sums[tile.row + 2];
        double[] r3 = tile.sums[tile.row + 3];
        int j0 = tile.row * tile.stride + tile.column;
        int j1 = j0 + tile.stride;
        int j2 = j1 + tile.stride;
        int j3 = j2 + tile.stride;
        DoubleVector s00 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j0);
        DoubleVector s01 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j0 + WIDTH);
        DoubleVector s10 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j1);
        DoubleVector s11 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j1 + WIDTH);
        DoubleVector s20 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j2);
        DoubleVector s21 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j2 + WIDTH);
        DoubleVector s30 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j3);
        DoubleVector s31 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j3 + WIDTH);
        for (int s = 0; s < count; s++) {
            int f = leftAt + s * SampleBlock.STRIP;
            int y = rightAt + s * SampleBlock.STRIP;
            DoubleVector x0 = DoubleVector.fromArray(Lanes.DOUBLES, x, y);
            DoubleVector x1 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + second);
            DoubleVector a0 = DoubleVector.broadcast(Lanes.DOUBLES, a[f]);
            s00 = a0.fma(x0, s00);
            s01 = a0.fma(x1, s01);
            DoubleVector a1 = DoubleVector.broadcast(Lanes.DOUBLES, a[f + 1]);
            s10 = a1.fma(x0, s10);
            s11 = a1.fma(x1, s11);
            DoubleVector a2 = DoubleVector.broadcast(Lanes.DOUBLES, a[f + 2]);
            s20 = a2.fma(x0, s20);
            s21 = a2.fma(x1, s21);
            DoubleVector a3 = DoubleVector.broadcast(Lanes.DOUBLES, a[f + 3]);
            s30 = a3.fma(x0, s30);
            s31 = a3.fma(x1, s31);
        }
        s00.intoArray(r0, j0);
        s01.intoArray(r0, j0 + WIDTH);
        s10.intoArray(r1, j1);
        s11.intoArray(r1, j1 + WIDTH);
        s20.intoArray(r2, j2);
        s21.intoArray(r2, j2 + WIDTH);
        s30.intoArray(r3, j3);
        s31.intoArray(r3, j3 + WIDTH);
    }
}
