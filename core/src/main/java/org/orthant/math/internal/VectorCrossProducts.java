package org.orthant.math.internal;

import java.util.Arrays;
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
    static void add(double[][] samples, int from, int to, double[] sums) {
        int n = samples[from].length;
        double[][] rows = new double[n][];
        Arrays.fill(rows, sums);
        int covered = addTiles(samples, samples, from, to, true, new Sums(rows, n, n));
        int tiled = tiledRows(n);
        for (int i = covered == n ? tiled : 0; i < n; i++) {
            PlainCrossProducts.add(samples, from, to, i, i < tiled ? Math.max(i, covered) : i, sums);
        }
    }

    /** The same for channels of two sets. */
    static void add(double[][] left, double[][] right, int from, int to, double[][] sums) {
        int columns = sums.length == 0 ? 0 : sums[0].length;
        int covered = addTiles(left, right, from, to, false, new Sums(sums, columns, 0));
        int tiled = tiledRows(sums.length);
        for (int i = covered == columns ? tiled : 0; i < sums.length; i++) {
            PlainCrossProducts.add(left, right, from, to, i, i < tiled ? covered : 0, sums[i]);
        }
    }

    /** Where sums lie: row i begins at {@code i * stride} of its array; 0 where each row has an array of its own. */
    private static final class Sums {

        private final double[][] rows;
        private final int columns;
        private final int stride;

        Sums(double[][] rows, int columns, int stride) {
            this.rows = rows;
            this.columns = columns;
            this.stride = stride;
        }
    }

    private static int tiledRows(int rows) {
        return rows - rows % ROWS;
    }

    /**
     * All tiles, or those that reach above the diagonal. What a tile reads is first put side by side, since samples lie
     * far from each other.
     *
     * @return the columns that tiles cover
     */
    private static int addTiles(double[][] left, double[][] right, int from, int to, boolean upper, Sums sums) {
        int count = to - from;
        int rows = tiledRows(sums.rows.length);
        int columns = sums.columns;
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

    private static void fourByFive(double[] a, int at, double[] x, int count, int i, int j, Sums sums) {
        double[] r0 = sums.rows[i];
        double[] r1 = sums.rows[i + 1];
        double[] r2 = sums.rows[i + 2];
        double[] r3 = sums.rows[i + 3];
        int j0 = i * sums.stride + j;
        int j1 = j0 + sums.stride;
        int j2 = j1 + sums.stride;
        int j3 = j2 + sums.stride;
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

    private static void fourByTwo(double[] a, int at, double[] x, int count, int i, int j, Sums sums) {
        double[] r0 = sums.rows[i];
        double[] r1 = sums.rows[i + 1];
        double[] r2 = sums.rows[i + 2];
        double[] r3 = sums.rows[i + 3];
        int j0 = i * sums.stride + j;
        int j1 = j0 + sums.stride;
        int j2 = j1 + sums.stride;
        int j3 = j2 + sums.stride;
        DoubleVector s00 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j0);
        DoubleVector s01 = DoubleVector.fromArray(Lanes.DOUBLES, r0, j0 + WIDTH);
        DoubleVector s10 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j1);
        DoubleVector s11 = DoubleVector.fromArray(Lanes.DOUBLES, r1, j1 + WIDTH);
        DoubleVector s20 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j2);
        DoubleVector s21 = DoubleVector.fromArray(Lanes.DOUBLES, r2, j2 + WIDTH);
        DoubleVector s30 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j3);
        DoubleVector s31 = DoubleVector.fromArray(Lanes.DOUBLES, r3, j3 + WIDTH);
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
