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
        int rows = sums.length - sums.length % ROWS;
        int column = 0;
        int width = tileWidth(sums.length - column);
        while (width > 0) {
            for (int row = 0; row < Math.min(rows, column + width); row += ROWS) {
                tile(samples, samples, from, to, row, column, width, sums);
            }
            column += width;
            width = tileWidth(sums.length - column);
        }
        for (int i = 0; i < sums.length; i++) {
            int first = i < rows ? Math.max(i, column) : i;
            PlainCrossProducts.add(samples, samples, from, to, i, first, sums[i]);
        }
    }

    /** The same for channels of two sets. */
    static void add(double[][] left, double[][] right, int from, int to, double[][] sums) {
        int rows = sums.length - sums.length % ROWS;
        int columns = sums.length == 0 ? 0 : sums[0].length;
        int column = 0;
        int width = tileWidth(columns);
        while (width > 0) {
            for (int row = 0; row < rows; row += ROWS) {
                tile(left, right, from, to, row, column, width, sums);
            }
            column += width;
            width = tileWidth(columns - column);
        }
        for (int i = 0; i < sums.length; i++) {
            PlainCrossProducts.add(left, right, from, to, i, i < rows ? column : 0, sums[i]);
        }
    }

    /** Columns of the next tile where {@code left} are left; 0 for no tile. */
    private static int tileWidth(int left) {
        if (Lanes.WIDTH == Panel.LANES && left >= WIDE * WIDTH) {
            return WIDE * WIDTH;
        }
        return left >= NARROW * WIDTH ? NARROW * WIDTH : 0;
    }

    private static void tile(
            double[][] left, double[][] right, int from, int to, int row, int column, int width, double[][] sums) {
        if (width == WIDE * WIDTH) {
            fourByFive(left, right, from, to, row, column, sums);
        } else {
            fourByTwo(left, right, from, to, row, column, sums);
        }
    }

    private static void fourByFive(double[][] left, double[][] right, int from, int to, int i, int j, double[][] sums) {
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
        for (int s = from; s < to; s++) {
            double[] a = left[s];
            double[] x = right[s];
            DoubleVector x0 = DoubleVector.fromArray(Lanes.DOUBLES, x, j);
            DoubleVector x1 = DoubleVector.fromArray(Lanes.DOUBLES, x, j + WIDTH);
            DoubleVector x2 = DoubleVector.fromArray(Lanes.DOUBLES, x, j + 2 * WIDTH);
            DoubleVector x3 = DoubleVector.fromArray(Lanes.DOUBLES, x, j + 3 * WIDTH);
            DoubleVector x4 = DoubleVector.fromArray(Lanes.DOUBLES, x, j + 4 * WIDTH);
            DoubleVector a0 = DoubleVector.broadcast(Lanes.DOUBLES, a[i]);
            s00 = a0.fma(x0, s00);
            s01 = a0.fma(x1, s01);
            s02 = a0.fma(x2, s02);
            s03 = a0.fma(x3, s03);
            s04 = a0.fma(x4, s04);
            DoubleVector a1 = DoubleVector.broadcast(Lanes.DOUBLES, a[i + 1]);
            s10 = a1.fma(x0, s10);
            s11 = a1.fma(x1, s11);
            s12 = a1.fma(x2, s12);
            s13 = a1.fma(x3, s13);
            s14 = a1.fma(x4, s14);
            DoubleVector a2 = DoubleVector.broadcast(Lanes.DOUBLES, a[i + 2]);
            s20 = a2.fma(x0, s20);
            s21 = a2.fma(x1, s21);
            s22 = a2.fma(x2, s22);
            s23 = a2.fma(x3, s23);
            s24 = a2.fma(x4, s24);
            DoubleVector a3 = DoubleVector.broadcast(Lanes.DOUBLES, a[i + 3]);
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

    private static void fourByTwo(double[][] left, double[][] right, int from, int to, int i, int j, double[][] sums) {
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
        for (int s = from; s < to; s++) {
            double[] a = left[s];
            double[] x = right[s];
            DoubleVector x0 = DoubleVector.fromArray(Lanes.DOUBLES, x, j);
            DoubleVector x1 = DoubleVector.fromArray(Lanes.DOUBLES, x, j + WIDTH);
            DoubleVector a0 = DoubleVector.broadcast(Lanes.DOUBLES, a[i]);
            s00 = a0.fma(x0, s00);
            s01 = a0.fma(x1, s01);
            DoubleVector a1 = DoubleVector.broadcast(Lanes.DOUBLES, a[i + 1]);
            s10 = a1.fma(x0, s10);
            s11 = a1.fma(x1, s11);
            DoubleVector a2 = DoubleVector.broadcast(Lanes.DOUBLES, a[i + 2]);
            s20 = a2.fma(x0, s20);
            s21 = a2.fma(x1, s21);
            DoubleVector a3 = DoubleVector.broadcast(Lanes.DOUBLES, a[i + 3]);
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
