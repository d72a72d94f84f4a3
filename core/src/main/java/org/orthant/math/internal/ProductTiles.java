package org.orthant.math.internal;

import jdk.incubator.vector.FloatVector;
import org.orthant.math.Panel;
import org.orthant.math.ProductWeights;
import org.orthant.math.Rows;

/**
 * The product of weights and a panel, in tiles of 25, 20, 15, 10 and 5 rows whose sums stay in registers. An array of
 * vectors would not, so each tile is written out; they only multiply, add and store, or the compiler gives up on them.
 * Of the loop over terms it makes two, one for all of them and one for some.
 */
final class ProductTiles {

    /** Groups of rows in the tallest tile: 25 sums want 32 registers, which only the widest vectors are sure to have. */
    private static final int TALLEST = Lanes.WIDTH == Panel.LANES ? 5 : 2;

    private ProductTiles() {}

    /** The rows at which tiles of about equal height begin, and their end: {@code rows} rounded up to whole groups. */
    static int[] starts(int rows) {
        int groups = Math.ceilDiv(rows, Panel.GROUP);
        int tiles = Math.ceilDiv(groups, TALLEST);
        int[] starts = new int[tiles + 1];
        for (int tile = 0; tile < tiles; tile++) {
            starts[tile + 1] = starts[tile] + (groups + tile) / tiles * Panel.GROUP;
        }
        return starts;
    }

    /** The product; rows of {@code x} that are not among {@code terms} are taken for zero. */
    static void product(ProductWeights weights, Panel x, Rows terms, Panel out) {
        for (int tile = 0; tile < weights.tiles(); tile++) {
            int height = weights.height(tile);
            int from = weights.offset(tile);
            for (int lane = 0; lane < Panel.LANES; lane += Lanes.WIDTH) {
                int to = out.offset() + weights.start(tile) * Panel.LANES + lane;
                tile(height, weights.array(), from, x, lane, terms, out.array(), to);
            }
        }
    }

    private static void tile(int height, float[] w, int from, Panel panel, int lane, Rows rows, float[] out, int to) {
        float[] x = panel.array();
        int at = panel.offset() + lane;
        int[] terms = rows.array();
        int count = rows.count();
        boolean all = count == panel.rows();
        switch (height) {
            case 25 -> twentyFive(w, from, x, at, all, terms, count, out, to);
            case 20 -> twenty(w, from, x, at, all, terms, count, out, to);
            case 15 -> fifteen(w, from, x, at, all, terms, count, out, to);
            case 10 -> ten(w, from, x, at, all, terms, count, out, to);
            default -> five(w, from, x, at, all, terms, count, out, to);
        }
    }

    private static void twentyFive(
            float[] w, int from, float[] x, int at, boolean all, int[] terms, int count, float[] out, int to) {
        FloatVector zero = FloatVector.zero(Lanes.FLOATS);
        FloatVector s0 = zero;
        FloatVector s1 = zero;
        FloatVector s2 = zero;
        FloatVector s3 = zero;
        FloatVector s4 = zero;
        FloatVector s5 = zero;
        FloatVector s6 = zero;
        FloatVector s7 = zero;
        FloatVector s8 = zero;
        FloatVector s9 = zero;
        FloatVector s10 = zero;
        FloatVector s11 = zero;
        FloatVector s12 = zero;
        FloatVector s13 = zero;
        FloatVector s14 = zero;
        FloatVector s15 = zero;
        FloatVector s16 = zero;
        FloatVector s17 = zero;
        FloatVector s18 = zero;
        FloatVector s19 = zero;
        FloatVector s20 = zero;
        FloatVector s21 = zero;
        FloatVector s22 = zero;
        FloatVector s23 = zero;
        FloatVector s24 = zero;
        for (int term = 0; term < count; term++) {
            int k = all ? term : terms[term];
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, at + k * Panel.LANES);
            int f = from + k * 25;
            s0 = FloatVector.broadcast(Lanes.FLOATS, w[f]).fma(v, s0);
            s1 = FloatVector.broadcast(Lanes.FLOATS, w[f + 1]).fma(v, s1);
            s2 = FloatVector.broadcast(Lanes.FLOATS, w[f + 2]).fma(v, s2);
            s3 = FloatVector.broadcast(Lanes.FLOATS, w[f + 3]).fma(v, s3);
            s4 = FloatVector.broadcast(Lanes.FLOATS, w[f + 4]).fma(v, s4);
            s5 = FloatVector.broadcast(Lanes.FLOATS, w[f + 5]).fma(v, s5);
            s6 = FloatVector.broadcast(Lanes.FLOATS, w[f + 6]).fma(v, s6);
            s7 = FloatVector.broadcast(Lanes.FLOATS, w[f + 7]).fma(v, s7);
            s8 = FloatVector.broadcast(Lanes.FLOATS, w[f + 8]).fma(v, s8);
            s9 = FloatVector.broadcast(Lanes.FLOATS, w[f + 9]).fma(v, s9);
            s10 = FloatVector.broadcast(Lanes.FLOATS, w[f + 10]).fma(v, s10);
            s11 = FloatVector.broadcast(Lanes.FLOATS, w[f + 11]).fma(v, s11);
            s12 = FloatVector.broadcast(Lanes.FLOATS, w[f + 12]).fma(v, s12);
            s13 = FloatVector.broadcast(Lanes.FLOATS, w[f + 13]).fma(v, s13);
            s14 = FloatVector.broadcast(Lanes.FLOATS, w[f + 14]).fma(v, s14);
            s15 = FloatVector.broadcast(Lanes.FLOATS, w[f + 15]).fma(v, s15);
            s16 = FloatVector.broadcast(Lanes.FLOATS, w[f + 16]).fma(v, s16);
            s17 = FloatVector.broadcast(Lanes.FLOATS, w[f + 17]).fma(v, s17);
            s18 = FloatVector.broadcast(Lanes.FLOATS, w[f + 18]).fma(v, s18);
            s19 = FloatVector.broadcast(Lanes.FLOATS, w[f + 19]).fma(v, s19);
            s20 = FloatVector.broadcast(Lanes.FLOATS, w[f + 20]).fma(v, s20);
            s21 = FloatVector.broadcast(Lanes.FLOATS, w[f + 21]).fma(v, s21);
            s22 = FloatVector.broadcast(Lanes.FLOATS, w[f + 22]).fma(v, s22);
            s23 = FloatVector.broadcast(Lanes.FLOATS, w[f + 23]).fma(v, s23);
            s24 = FloatVector.broadcast(Lanes.FLOATS, w[f + 24]).fma(v, s24);
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
        s20.intoArray(out, to + 320);
        s21.intoArray(out, to + 336);
        s22.intoArray(out, to + 352);
        s23.intoArray(out, to + 368);
        s24.intoArray(out, to + 384);
    }

    private static void twenty(
            float[] w, int from, float[] x, int at, boolean all, int[] terms, int count, float[] out, int to) {
        FloatVector zero = FloatVector.zero(Lanes.FLOATS);
        FloatVector s0 = zero;
        FloatVector s1 = zero;
        FloatVector s2 = zero;
        FloatVector s3 = zero;
        FloatVector s4 = zero;
        FloatVector s5 = zero;
        FloatVector s6 = zero;
        FloatVector s7 = zero;
        FloatVector s8 = zero;
        FloatVector s9 = zero;
        FloatVector s10 = zero;
        FloatVector s11 = zero;
        FloatVector s12 = zero;
        FloatVector s13 = zero;
        FloatVector s14 = zero;
        FloatVector s15 = zero;
        FloatVector s16 = zero;
        FloatVector s17 = zero;
        FloatVector s18 = zero;
        FloatVector s19 = zero;
        for (int term = 0; term < count; term++) {
            int k = all ? term : terms[term];
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, at + k * Panel.LANES);
            int f = from + k * 20;
            s0 = FloatVector.broadcast(Lanes.FLOATS, w[f]).fma(v, s0);
            s1 = FloatVector.broadcast(Lanes.FLOATS, w[f + 1]).fma(v, s1);
            s2 = FloatVector.broadcast(Lanes.FLOATS, w[f + 2]).fma(v, s2);
            s3 = FloatVector.broadcast(Lanes.FLOATS, w[f + 3]).fma(v, s3);
            s4 = FloatVector.broadcast(Lanes.FLOATS, w[f + 4]).fma(v, s4);
            s5 = FloatVector.broadcast(Lanes.FLOATS, w[f + 5]).fma(v, s5);
            s6 = FloatVector.broadcast(Lanes.FLOATS, w[f + 6]).fma(v, s6);
            s7 = FloatVector.broadcast(Lanes.FLOATS, w[f + 7]).fma(v, s7);
            s8 = FloatVector.broadcast(Lanes.FLOATS, w[f + 8]).fma(v, s8);
            s9 = FloatVector.broadcast(Lanes.FLOATS, w[f + 9]).fma(v, s9);
            s10 = FloatVector.broadcast(Lanes.FLOATS, w[f + 10]).fma(v, s10);
            s11 = FloatVector.broadcast(Lanes.FLOATS, w[f + 11]).fma(v, s11);
            s12 = FloatVector.broadcast(Lanes.FLOATS, w[f + 12]).fma(v, s12);
            s13 = FloatVector.broadcast(Lanes.FLOATS, w[f + 13]).fma(v, s13);
            s14 = FloatVector.broadcast(Lanes.FLOATS, w[f + 14]).fma(v, s14);
            s15 = FloatVector.broadcast(Lanes.FLOATS, w[f + 15]).fma(v, s15);
            s16 = FloatVector.broadcast(Lanes.FLOATS, w[f + 16]).fma(v, s16);
            s17 = FloatVector.broadcast(Lanes.FLOATS, w[f + 17]).fma(v, s17);
            s18 = FloatVector.broadcast(Lanes.FLOATS, w[f + 18]).fma(v, s18);
            s19 = FloatVector.broadcast(Lanes.FLOATS, w[f + 19]).fma(v, s19);
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

    private static void fifteen(
            float[] w, int from, float[] x, int at, boolean all, int[] terms, int count, float[] out, int to) {
        FloatVector zero = FloatVector.zero(Lanes.FLOATS);
        FloatVector s0 = zero;
        FloatVector s1 = zero;
        FloatVector s2 = zero;
        FloatVector s3 = zero;
        FloatVector s4 = zero;
        FloatVector s5 = zero;
        FloatVector s6 = zero;
        FloatVector s7 = zero;
        FloatVector s8 = zero;
        FloatVector s9 = zero;
        FloatVector s10 = zero;
        FloatVector s11 = zero;
        FloatVector s12 = zero;
        FloatVector s13 = zero;
        FloatVector s14 = zero;
        for (int term = 0; term < count; term++) {
            int k = all ? term : terms[term];
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, at + k * Panel.LANES);
            int f = from + k * 15;
            s0 = FloatVector.broadcast(Lanes.FLOATS, w[f]).fma(v, s0);
            s1 = FloatVector.broadcast(Lanes.FLOATS, w[f + 1]).fma(v, s1);
            s2 = FloatVector.broadcast(Lanes.FLOATS, w[f + 2]).fma(v, s2);
            s3 = FloatVector.broadcast(Lanes.FLOATS, w[f + 3]).fma(v, s3);
            s4 = FloatVector.broadcast(Lanes.FLOATS, w[f + 4]).fma(v, s4);
            s5 = FloatVector.broadcast(Lanes.FLOATS, w[f + 5]).fma(v, s5);
            s6 = FloatVector.broadcast(Lanes.FLOATS, w[f + 6]).fma(v, s6);
            s7 = FloatVector.broadcast(Lanes.FLOATS, w[f + 7]).fma(v, s7);
            s8 = FloatVector.broadcast(Lanes.FLOATS, w[f + 8]).fma(v, s8);
            s9 = FloatVector.broadcast(Lanes.FLOATS, w[f + 9]).fma(v, s9);
            s10 = FloatVector.broadcast(Lanes.FLOATS, w[f + 10]).fma(v, s10);
            s11 = FloatVector.broadcast(Lanes.FLOATS, w[f + 11]).fma(v, s11);
            s12 = FloatVector.broadcast(Lanes.FLOATS, w[f + 12]).fma(v, s12);
            s13 = FloatVector.broadcast(Lanes.FLOATS, w[f + 13]).fma(v, s13);
            s14 = FloatVector.broadcast(Lanes.FLOATS, w[f + 14]).fma(v, s14);
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
    }

    private static void ten(
            float[] w, int from, float[] x, int at, boolean all, int[] terms, int count, float[] out, int to) {
        FloatVector zero = FloatVector.zero(Lanes.FLOATS);
        FloatVector s0 = zero;
        FloatVector s1 = zero;
        FloatVector s2 = zero;
        FloatVector s3 = zero;
        FloatVector s4 = zero;
        FloatVector s5 = zero;
        FloatVector s6 = zero;
        FloatVector s7 = zero;
        FloatVector s8 = zero;
        FloatVector s9 = zero;
        for (int term = 0; term < count; term++) {
            int k = all ? term : terms[term];
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, at + k * Panel.LANES);
            int f = from + k * 10;
            s0 = FloatVector.broadcast(Lanes.FLOATS, w[f]).fma(v, s0);
            s1 = FloatVector.broadcast(Lanes.FLOATS, w[f + 1]).fma(v, s1);
            s2 = FloatVector.broadcast(Lanes.FLOATS, w[f + 2]).fma(v, s2);
            s3 = FloatVector.broadcast(Lanes.FLOATS, w[f + 3]).fma(v, s3);
            s4 = FloatVector.broadcast(Lanes.FLOATS, w[f + 4]).fma(v, s4);
            s5 = FloatVector.broadcast(Lanes.FLOATS, w[f + 5]).fma(v, s5);
            s6 = FloatVector.broadcast(Lanes.FLOATS, w[f + 6]).fma(v, s6);
            s7 = FloatVector.broadcast(Lanes.FLOATS, w[f + 7]).fma(v, s7);
            s8 = FloatVector.broadcast(Lanes.FLOATS, w[f + 8]).fma(v, s8);
            s9 = FloatVector.broadcast(Lanes.FLOATS, w[f + 9]).fma(v, s9);
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
    }

    private static void five(
            float[] w, int from, float[] x, int at, boolean all, int[] terms, int count, float[] out, int to) {
        FloatVector zero = FloatVector.zero(Lanes.FLOATS);
        FloatVector s0 = zero;
        FloatVector s1 = zero;
        FloatVector s2 = zero;
        FloatVector s3 = zero;
        FloatVector s4 = zero;
        for (int term = 0; term < count; term++) {
            int k = all ? term : terms[term];
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, x, at + k * Panel.LANES);
            int f = from + k * 5;
            s0 = FloatVector.broadcast(Lanes.FLOATS, w[f]).fma(v, s0);
            s1 = FloatVector.broadcast(Lanes.FLOATS, w[f + 1]).fma(v, s1);
            s2 = FloatVector.broadcast(Lanes.FLOATS, w[f + 2]).fma(v, s2);
            s3 = FloatVector.broadcast(Lanes.FLOATS, w[f + 3]).fma(v, s3);
            s4 = FloatVector.broadcast(Lanes.FLOATS, w[f + 4]).fma(v, s4);
        }
        s0.intoArray(out, to);
        s1.intoArray(out, to + 16);
        s2.intoArray(out, to + 32);
        s3.intoArray(out, to + 48);
        s4.intoArray(out, to + 64);
    }
}
