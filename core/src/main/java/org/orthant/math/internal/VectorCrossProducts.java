package org.orthant.math.internal;

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
    static void add(SampleBlock left, SampleBlock right, double[][] sums) {
        Tile tile = new Tile(left.array(), right.array(), left.samples(), sums);
        int width = 0;
        for (int column = 0; column < right.width(); column += width) {
            width = tileWidth(right.width() - column);
            tile.column = column;
            int end = left == right ? Math.min(left.rows(), column + width) : left.rows();
            for (int row = 0; row < end; row += ROWS) {
                tile.row = row;
                if (width == WIDE * WIDTH) {
                    fourByFive(tile);
                } else {
                    fourByTwo(tile);
                }
            }
        }
    }

    /** Columns of the next tile where {@code left} are left, whole pairs of strips, or a strip more after one wide tile. */
    private static int tileWidth(int left) {
        boolean fits = left >= 2 * WIDE * WIDTH || left % (2 * SampleBlock.STRIP) != 0;
        return Lanes.WIDTH == Panel.LANES && fits ? WIDE * WIDTH : NARROW * WIDTH;
    }

    /** Strips and sums of all tiles, and which tile it is. */
    private static final class Tile {

        private final double[] left;
        private final double[] right;
        private final int count;
        private final double[][] sums;
        private int row;
        private int column;

        Tile(double[] left, double[] right, int count, double[][] sums) {
            this.left = left;
            this.right = right;
            this.count = count;
            this.sums = sums;
        }
    }

    /** Where the channels from {@code channel} on, no more than are left of their strip, begin. */
    private static int at(int channel) {
        return channel % SampleBlock.STRIP + channel / SampleBlock.STRIP * SampleBlock.STRIP_SIZE;
    }

    private static void fourByFive(Tile tile) {
        double[] a = tile.left;
        double[] x = tile.right;
        int leftAt = at(tile.row);
        int rightAt = at(tile.column);
        int count = tile.count;
        double[] r0 = tile.sums[tile.row];
        double[] r1 = tile.sums[tile.row + 1];
        double[] r2 = tile.sums[tile.row + 2];
        double[] r3 = tile.sums[tile.row + 3];
        int j = tile.column;
        DoubleVector s00 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j);
        DoubleVector s01 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j + WIDTH);
        DoubleVector s02 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j + 2 * WIDTH);
        DoubleVector s03 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j + 3 * WIDTH);
        DoubleVector s04 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j + 4 * WIDTH);
        DoubleVector s10 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j);
        DoubleVector s11 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j + WIDTH);
        DoubleVector s12 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j + 2 * WIDTH);
        DoubleVector s13 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j + 3 * WIDTH);
        DoubleVector s14 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j + 4 * WIDTH);
        DoubleVector s20 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j);
        DoubleVector s21 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j + WIDTH);
        DoubleVector s22 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j + 2 * WIDTH);
        DoubleVector s23 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j + 3 * WIDTH);
        DoubleVector s24 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j + 4 * WIDTH);
        DoubleVector s30 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j);
        DoubleVector s31 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j + WIDTH);
        DoubleVector s32 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j + 2 * WIDTH);
        DoubleVector s33 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j + 3 * WIDTH);
        DoubleVector s34 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j + 4 * WIDTH);
        for (int s = 0; s < count; s++) {
            int f = leftAt + s * SampleBlock.STRIP;
            int y = rightAt + s * SampleBlock.STRIP;
            DoubleVector x0 = DoubleVector.fromArray(Lanes.DOUBLES, x, y);
            DoubleVector x1 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + SampleBlock.STRIP_SIZE);
            DoubleVector x2 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + 2 * SampleBlock.STRIP_SIZE);
            DoubleVector x3 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + 3 * SampleBlock.STRIP_SIZE);
            DoubleVector x4 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + 4 * SampleBlock.STRIP_SIZE);
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
        s00.intoArray(r0, j);
        s01.intoArray(r0, j + WIDTH);
        s02.intoArray(r0, j + 2 * WIDTH);
        s03.intoArray(r0, j + 3 * WIDTH);
        s04.intoArray(r0, j + 4 * WIDTH);
        s10.intoArray(r1, j);
        s11.intoArray(r1, j + WIDTH);
        s12.intoArray(r1, j + 2 * WIDTH);
        s13.intoArray(r1, j + 3 * WIDTH);
        s14.intoArray(r1, j + 4 * WIDTH);
        s20.intoArray(r2, j);
        s21.intoArray(r2, j + WIDTH);
        s22.intoArray(r2, j + 2 * WIDTH);
        s23.intoArray(r2, j + 3 * WIDTH);
        s24.intoArray(r2, j + 4 * WIDTH);
        s30.intoArray(r3, j);
        s31.intoArray(r3, j + WIDTH);
        s32.intoArray(r3, j + 2 * WIDTH);
        s33.intoArray(r3, j + 3 * WIDTH);
        s34.intoArray(r3, j + 4 * WIDTH);
    }

    private static void fourByTwo(Tile tile) {
        double[] a = tile.left;
        double[] x = tile.right;
        int leftAt = at(tile.row);
        int rightAt = at(tile.column);
        int second = at(tile.column + WIDTH) - rightAt;
        int count = tile.count;
        double[] r0 = tile.sums[tile.row];
        double[] r1 = tile.sums[tile.row + 1];
        double[] r2 = tile.sums[tile.row + 2];
        double[] r3 = tile.sums[tile.row + 3];
        int j = tile.column;
        DoubleVector s00 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j);
        DoubleVector s01 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j + WIDTH);
        DoubleVector s10 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j);
        DoubleVector s11 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j + WIDTH);
        DoubleVector s20 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j);
        DoubleVector s21 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j + WIDTH);
        DoubleVector s30 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j);
        DoubleVector s31 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j + WIDTH);
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
        s00.intoArray(r0, j);
        s01.intoArray(r0, j + WIDTH);
        s10.intoArray(r1, j);
        s11.intoArray(r1, j + WIDTH);
        s20.intoArray(r2, j);
        s21.intoArray(r2, j + WIDTH);
        s30.intoArray(r3, j);
        s31.intoArray(r3, j + WIDTH);
    }
}
