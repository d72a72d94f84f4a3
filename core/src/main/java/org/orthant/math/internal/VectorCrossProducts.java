package org.orthant.math.internal;

import jdk.incubator.vector.DoubleVector;
import org.orthant.math.Panel;

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

    private VectorCrossProducts() {}

    /** What no tile covers, a few rows and columns at the end, is left to {@link PlainCrossProducts}. */
    static void add(double[][] samples, int from, int to, double[][] sums) {
        int covered = addTiles(samples, samples, from, to, true, sums);
        int rows = tiledRows(sums);
        for (int i = 0; i < sums.length; i++) {
            int first = i < rows ? Math.max(i, covered) : i;
            PlainCrossProducts.add(samples, samples, from, to, i, first, sums[i]);
        }
    }

    /** The same for channels of two sets. */
    static void add(double[][] left, double[][] right, int from, int to, double[][] sums) {
        int covered = addTiles(left, right, from, to, false, sums);
        int rows = tiledRows(sums);
        for (int i = 0; i < sums.length; i++) {
            PlainCrossProducts.add(left, right, from, to, i, i < rows ? covered : 0, sums[i]);
        }
    }

    private static int tiledRows(double[][] sums) {
        return sums.length - sums.length % ROWS;
    }

    /**
     * All tiles, or those that reach above the diagonal. What a tile reads is first put side by side, since samples lie
     * far from each other.
     *
     * @return the columns that tiles cover
     */
    private static int addTiles(double[][] left, double[][] right, int from, int to, boolean upper, double[][] sums) {
        int count = to - from;
        int rows = tiledRows(sums);
        int columns = sums.length == 0 ? 0 : sums[0].length;
        int column = 0;
        int width = tileWidth(columns);
        double[] factors = new double[width == 0 ? 0 : count * rows];
        for (int row = 0; row * count < factors.length; row += ROWS) {
            pack(left, from, to, row, ROWS, factors, row * count);
        }
        double[] block = new double[count * width];
        while (width > 0) {
            pack(right, from, to, column, width, block, 0);
            int end = upper ? Math.min(rows, column + width) : rows;
            for (int row = 0; row < end; row += ROWS) {
                if (width == WIDE * WIDTH) {
                    fourByFive(factors, row * count, block, count, row, column, sums);
                } else {
                    fourByTwo(factors, row * count, block, count, row, column, sums);
                }
            }
            column += width;
            width = tileWidth(columns - column);
        }
        return column;
    }

    private static void pack(double[][] samples, int from, int to, int first, int count, double[] packed, int at) {
        for (int s = from; s < to; s++) {
            System.arraycopy(samples[s], first, packed, at + (s - from) * count, count);
        }
    }

    /** Columns of the next tile where {@code left} are left; 0 for no tile. */
    private static int tileWidth(int left) {
        if (Lanes.WIDTH == Panel.LANES && left >= WIDE * WIDTH) {
            return WIDE * WIDTH;
        }
        return left >= NARROW * WIDTH ? NARROW * WIDTH : 0;
    }

    private static void fourByFive(double[] a, int at, double[] x, int count, int i, int j, double[][] sums) {
        double[] r0 = sums[i];
        double[] r1 = sums[i + 1];
        double[] r2 = sums[i + 2];
        double[] r3 = sums[i + 3];
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
            int f = at + s * ROWS;
            int y = s * WIDE * WIDTH;
            DoubleVector x0 = DoubleVector.fromArray(Lanes.DOUBLES, x, y);
            DoubleVector x1 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + WIDTH);
            DoubleVector x2 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + 2 * WIDTH);
            DoubleVector x3 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + 3 * WIDTH);
            DoubleVector x4 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + 4 * WIDTH);
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

    private static void fourByTwo(double[] a, int at, double[] x, int count, int i, int j, double[][] sums) {
        double[] r0 = sums[i];
        double[] r1 = sums[i + 1];
        double[] r2 = sums[i + 2];
        double[] r3 = sums[i + 3];
        DoubleVector s00 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j);
        DoubleVector s01 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j + WIDTH);
        DoubleVector s10 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j);
        DoubleVector s11 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j + WIDTH);
        DoubleVector s20 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j);
        DoubleVector s21 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j + WIDTH);
        DoubleVector s30 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j);
        DoubleVector s31 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j + WIDTH);
        for (int s = 0; s < count; s++) {
            int f = at + s * ROWS;
            int y = s * NARROW * WIDTH;
            DoubleVector x0 = DoubleVector.fromArray(Lanes.DOUBLES, x, y);
            DoubleVector x1 = DoubleVector.fromArray(Lanes.DOUBLES, x, y + WIDTH);
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
