package org.orthant.math.internal;

import jdk.incubator.vector.FloatVector;
import org.orthant.math.Panel;

/**
 * The product of weights and a panel, in tiles of 20, 12, 4 and 1 rows whose sums stay in registers. An array of vectors
 * would not, so each tile is written out; they only multiply, add and store, or the compiler gives up on them.
 */
final class ProductTiles {

    /** Rows of the tallest tile: 20 sums want 32 registers, which only the widest vectors are sure to have. */
    private static final int TALLEST = Lanes.WIDTH == Panel.LANES ? 20 : 12;

    private ProductTiles() {}

    static void product(float[][] weights, Panel x, Panel out) {
        int rows = out.rows();
        int row = 0;
        while (row < rows) {
            int height = height(rows - row);
            for (int lane = 0; lane < Panel.LANES; lane += Lanes.WIDTH) {
                tile(
                        height,
                        weights,
                        row,
                        x.array(),
                        x.offset() + lane,
                        out.array(),
                        out.offset() + row * Panel.LANES + lane);
            }
            row += height;
        }
    }

    private static int height(int rows) {
        if (rows >= TALLEST) {
            return TALLEST;
        }
        return rows >= 12 ? 12 : rows >= 4 ? 4 : 1;
    }

    private static void tile(int height, float[][] weights, int row, float[] x, int from, float[] out, int to) {
        switch (height) {
            case 20 -> twenty(weights, row, x, from, out, to);
            case 12 -> twelve(weights, row, x, from, out, to);
            case 4 -> four(weights, row, x, from, out, to);
            default -> one(weights, row, x, from, out, to);
        }
    }

    private static void twenty(float[][] weights, int row, float[] x, int from, float[] out, int to) {
        FloatVector s0 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s1 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s2 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s3 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s4 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s5 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s6 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s7 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s8 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s9 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s10 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s11 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s12 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s13 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s14 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s15 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s16 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s17 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s18 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s19 = FloatVector.zero(Lanes.FLOATS);
        for (int k = 0; k < weights.length; k++) {
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, from + k * Panel.LANES);
            float[] w = weights[k];
            s0 = FloatVector.broadcast(Lanes.FLOATS, w[row]).fma(v, s0);
            s1 = FloatVector.broadcast(Lanes.FLOATS, w[row + 1]).fma(v, s1);
            s2 = FloatVector.broadcast(Lanes.FLOATS, w[row + 2]).fma(v, s2);
            s3 = FloatVector.broadcast(Lanes.FLOATS, w[row + 3]).fma(v, s3);
            s4 = FloatVector.broadcast(Lanes.FLOATS, w[row + 4]).fma(v, s4);
            s5 = FloatVector.broadcast(Lanes.FLOATS, w[row + 5]).fma(v, s5);
            s6 = FloatVector.broadcast(Lanes.FLOATS, w[row + 6]).fma(v, s6);
            s7 = FloatVector.broadcast(Lanes.FLOATS, w[row + 7]).fma(v, s7);
            s8 = FloatVector.broadcast(Lanes.FLOATS, w[row + 8]).fma(v, s8);
            s9 = FloatVector.broadcast(Lanes.FLOATS, w[row + 9]).fma(v, s9);
            s10 = FloatVector.broadcast(Lanes.FLOATS, w[row + 10]).fma(v, s10);
            s11 = FloatVector.broadcast(Lanes.FLOATS, w[row + 11]).fma(v, s11);
            s12 = FloatVector.broadcast(Lanes.FLOATS, w[row + 12]).fma(v, s12);
            s13 = FloatVector.broadcast(Lanes.FLOATS, w[row + 13]).fma(v, s13);
            s14 = FloatVector.broadcast(Lanes.FLOATS, w[row + 14]).fma(v, s14);
            s15 = FloatVector.broadcast(Lanes.FLOATS, w[row + 15]).fma(v, s15);
            s16 = FloatVector.broadcast(Lanes.FLOATS, w[row + 16]).fma(v, s16);
            s17 = FloatVector.broadcast(Lanes.FLOATS, w[row + 17]).fma(v, s17);
            s18 = FloatVector.broadcast(Lanes.FLOATS, w[row + 18]).fma(v, s18);
            s19 = FloatVector.broadcast(Lanes.FLOATS, w[row + 19]).fma(v, s19);
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + 16);
        s2.intoArray(out, to + 32);
        s3.intoArray(out, to + 48);
        s4.intoArray(out, to + 64);
        s5.intoArray(out, to + 80);
        s6.intoArray(out, to + 96);
        s7.intoArray(out, to + 112);
        s8.intoArray(out, to + 128);
        s9.intoArray(out, to + 144);
        s10.intoArray(out, to + 160);
        s11.intoArray(out, to + 176);
        s12.intoArray(out, to + 192);
        s13.intoArray(out, to + 208);
        s14.intoArray(out, to + 224);
        s15.intoArray(out, to + 240);
        s16.intoArray(out, to + 256);
        s17.intoArray(out, to + 272);
        s18.intoArray(out, to + 288);
        s19.intoArray(out, to + 304);
    }

    private static void twelve(float[][] weights, int row, float[] x, int from, float[] out, int to) {
        FloatVector s0 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s1 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s2 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s3 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s4 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s5 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s6 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s7 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s8 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s9 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s10 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s11 = FloatVector.zero(Lanes.FLOATS);
        for (int k = 0; k < weights.length; k++) {
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, from + k * Panel.LANES);
            float[] w = weights[k];
            s0 = FloatVector.broadcast(Lanes.FLOATS, w[row]).fma(v, s0);
            s1 = FloatVector.broadcast(Lanes.FLOATS, w[row + 1]).fma(v, s1);
            s2 = FloatVector.broadcast(Lanes.FLOATS, w[row + 2]).fma(v, s2);
            s3 = FloatVector.broadcast(Lanes.FLOATS, w[row + 3]).fma(v, s3);
            s4 = FloatVector.broadcast(Lanes.FLOATS, w[row + 4]).fma(v, s4);
            s5 = FloatVector.broadcast(Lanes.FLOATS, w[row + 5]).fma(v, s5);
            s6 = FloatVector.broadcast(Lanes.FLOATS, w[row + 6]).fma(v, s6);
            s7 = FloatVector.broadcast(Lanes.FLOATS, w[row + 7]).fma(v, s7);
            s8 = FloatVector.broadcast(Lanes.FLOATS, w[row + 8]).fma(v, s8);
            s9 = FloatVector.broadcast(Lanes.FLOATS, w[row + 9]).fma(v, s9);
            s10 = FloatVector.broadcast(Lanes.FLOATS, w[row + 10]).fma(v, s10);
            s11 = FloatVector.broadcast(Lanes.FLOATS, w[row + 11]).fma(v, s11);
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + 16);
        s2.intoArray(out, to + 32);
        s3.intoArray(out, to + 48);
        s4.intoArray(out, to + 64);
        s5.intoArray(out, to + 80);
        s6.intoArray(out, to + 96);
        s7.intoArray(out, to + 112);
        s8.intoArray(out, to + 128);
        s9.intoArray(out, to + 144);
        s10.intoArray(out, to + 160);
        s11.intoArray(out, to + 176);
    }

    private static void four(float[][] weights, int row, float[] x, int from, float[] out, int to) {
        FloatVector s0 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s1 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s2 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s3 = FloatVector.zero(Lanes.FLOATS);
        for (int k = 0; k < weights.length; k++) {
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, from + k * Panel.LANES);
            float[] w = weights[k];
            s0 = FloatVector.broadcast(Lanes.FLOATS, w[row]).fma(v, s0);
            s1 = FloatVector.broadcast(Lanes.FLOATS, w[row + 1]).fma(v, s1);
            s2 = FloatVector.broadcast(Lanes.FLOATS, w[row + 2]).fma(v, s2);
            s3 = FloatVector.broadcast(Lanes.FLOATS, w[row + 3]).fma(v, s3);
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + 16);
        s2.intoArray(out, to + 32);
        s3.intoArray(out, to + 48);
    }

    private static void one(float[][] weights, int row, float[] x, int from, float[] out, int to) {
        FloatVector s0 = FloatVector.zero(Lanes.FLOATS);
        for (int k = 0; k < weights.length; k++) {
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, from + k * Panel.LANES);
            float[] w = weights[k];
            s0 = FloatVector.broadcast(Lanes.FLOATS, w[row]).fma(v, s0);
        }
        s0.intoArray(out, to);
    }
}
