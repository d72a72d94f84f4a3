package org.orthant.math.internal;

import static org.orthant.math.internal.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;
import org.orthant.math.FactorBlock;
import org.orthant.math.RowBlock;

/**
 * The product of rows and a piece of the other factor, in tiles of three vectors by eight rows (four where vectors are
 * narrow and registers may be 16), whose sums stay in registers. An array of vectors would not, so each tile is written
 * out; it only loads, multiplies, adds and stores, or the compiler gives up on it.
 */
final class RowTiles {

    /** Columns of a tile. */
    private static final int COLUMNS = 3 * WIDTH;

    /** Whether there are 32 registers: the widest vectors are sure to have them. */
    private static final boolean MANY = WIDTH == 16;

    private final RowBlock x;
    private final int first;
    private final RowBlock out;
    private final int start;
    private final int depth;
    private final float[] weights;

    RowTiles(RowBlock x, int first, FactorBlock factor, RowBlock out, int start) {
        this.x = x;
        this.first = first;
        this.out = out;
        this.start = start;
        depth = factor.depth();
        weights = factor.array();
    }

    /** All rows meet a tile's weights, then the next tile comes. */
    void add(int width) {
        for (int column = 0; column < width; column += COLUMNS) {
            for (int row = 0; row < x.rows(); row += RowBlock.GROUP) {
                if (MANY) {
                    eight(row, column);
                } else {
                    four(row, column);
                    four(row + 4, column);
                }
            }
        }
    }

    private void eight(int row, int column) {
        float[] xs = x.array();
        float[] ws = weights;
        float[] ys = out.array();
        int terms = depth;
        int x0 = x.offset(row) + first;
        int x1 = x0 + x.stride();
        int x2 = x1 + x.stride();
        int x3 = x2 + x.stride();
        int x4 = x3 + x.stride();
        int x5 = x4 + x.stride();
        int x6 = x5 + x.stride();
        int x7 = x6 + x.stride();
        int y0 = out.offset(row) + start + column;
        int y1 = y0 + out.stride();
        int y2 = y1 + out.stride();
        int y3 = y2 + out.stride();
        int y4 = y3 + out.stride();
        int y5 = y4 + out.stride();
        int y6 = y5 + out.stride();
        int y7 = y6 + out.stride();
        FloatVector a0 = FloatVector.fromArray(Lanes.FLOATS, ys, y0);
        FloatVector b0 = FloatVector.fromArray(Lanes.FLOATS, ys, y0 + WIDTH);
        FloatVector c0 = FloatVector.fromArray(Lanes.FLOATS, ys, y0 + 2 * WIDTH);
        FloatVector a1 = FloatVector.fromArray(Lanes.FLOATS, ys, y1);
        FloatVector b1 = FloatVector.fromArray(Lanes.FLOATS, ys, y1 + WIDTH);
        FloatVector c1 = FloatVector.fromArray(Lanes.FLOATS, ys, y1 + 2 * WIDTH);
        FloatVector a2 = FloatVector.fromArray(Lanes.FLOATS, ys, y2);
        FloatVector b2 = FloatVector.fromArray(Lanes.FLOATS, ys, y2 + WIDTH);
        FloatVector c2 = FloatVector.fromArray(Lanes.FLOATS, ys, y2 + 2 * WIDTH);
        FloatVector a3 = FloatVector.fromArray(Lanes.FLOATS, ys, y3);
        FloatVector b3 = FloatVector.fromArray(Lanes.FLOATS, ys, y3 + WIDTH);
        FloatVector c3 = FloatVector.fromArray(Lanes.FLOATS, ys, y3 + 2 * WIDTH);
        FloatVector a4 = FloatVector.fromArray(Lanes.FLOATS, ys, y4);
        FloatVector b4 = FloatVector.fromArray(Lanes.FLOATS, ys, y4 + WIDTH);
        FloatVector c4 = FloatVector.fromArray(Lanes.FLOATS, ys, y4 + 2 * WIDTH);
        FloatVector a5 = FloatVector.fromArray(Lanes.FLOATS, ys, y5);
        FloatVector b5 = FloatVector.fromArray(Lanes.FLOATS, ys, y5 + WIDTH);
        FloatVector c5 = FloatVector.fromArray(Lanes.FLOATS, ys, y5 + 2 * WIDTH);
        FloatVector a6 = FloatVector.fromArray(Lanes.FLOATS, ys, y6);
        FloatVector b6 = FloatVector.fromArray(Lanes.FLOATS, ys, y6 + WIDTH);
        FloatVector c6 = FloatVector.fromArray(Lanes.FLOATS, ys, y6 + 2 * WIDTH);
        FloatVector a7 = FloatVector.fromArray(Lanes.FLOATS, ys, y7);
        FloatVector b7 = FloatVector.fromArray(Lanes.FLOATS, ys, y7 + WIDTH);
        FloatVector c7 = FloatVector.fromArray(Lanes.FLOATS, ys, y7 + 2 * WIDTH);
        for (int k = 0; k < terms; k++) {
            int at = column + k * FactorBlock.STRIDE;
            FloatVector u = FloatVector.fromArray(Lanes.FLOATS, ws, at);
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, ws, at + WIDTH);
            FloatVector w = FloatVector.fromArray(Lanes.FLOATS, ws, at + 2 * WIDTH);
            FloatVector s0 = FloatVector.broadcast(Lanes.FLOATS, xs[x0 + k]);
            a0 = s0.fma(u, a0);
            b0 = s0.fma(v, b0);
            c0 = s0.fma(w, c0);
            FloatVector s1 = FloatVector.broadcast(Lanes.FLOATS, xs[x1 + k]);
            a1 = s1.fma(u, a1);
            b1 = s1.fma(v, b1);
            c1 = s1.fma(w, c1);
            FloatVector s2 = FloatVector.broadcast(Lanes.FLOATS, xs[x2 + k]);
            a2 = s2.fma(u, a2);
            b2 = s2.fma(v, b2);
            c2 = s2.fma(w, c2);
            FloatVector s3 = FloatVector.broadcast(Lanes.FLOATS, xs[x3 + k]);
            a3 = s3.fma(u, a3);
            b3 = s3.fma(v, b3);
            c3 = s3.fma(w, c3);
            FloatVector s4 = FloatVector.broadcast(Lanes.FLOATS, xs[x4 + k]);
            a4 = s4.fma(u, a4);
            b4 = s4.fma(v, b4);
            c4 = s4.fma(w, c4);
            FloatVector s5 = FloatVector.broadcast(Lanes.FLOATS, xs[x5 + k]);
            a5 = s5.fma(u, a5);
            b5 = s5.fma(v, b5);
            c5 = s5.fma(w, c5);
            FloatVector s6 = FloatVector.broadcast(Lanes.FLOATS, xs[x6 + k]);
            a6 = s6.fma(u, a6);
            b6 = s6.fma(v, b6);
            c6 = s6.fma(w, c6);
            FloatVector s7 = FloatVector.broadcast(Lanes.FLOATS, xs[x7 + k]);
            a7 = s7.fma(u, a7);
            b7 = s7.fma(v, b7);
            c7 = s7.fma(w, c7);
        }
        a0.intoArray(ys, y0);
        b0.intoArray(ys, y0 + WIDTH);
        c0.intoArray(ys, y0 + 2 * WIDTH);
        a1.intoArray(ys, y1);
        b1.intoArray(ys, y1 + WIDTH);
        c1.intoArray(ys, y1 + 2 * WIDTH);
        a2.intoArray(ys, y2);
        b2.intoArray(ys, y2 + WIDTH);
        c2.intoArray(ys, y2 + 2 * WIDTH);
        a3.intoArray(ys, y3);
        b3.intoArray(ys, y3 + WIDTH);
        c3.intoArray(ys, y3 + 2 * WIDTH);
        a4.intoArray(ys, y4);
        b4.intoArray(ys, y4 + WIDTH);
        c4.intoArray(ys, y4 + 2 * WIDTH);
        a5.intoArray(ys, y5);
        b5.intoArray(ys, y5 + WIDTH);
        c5.intoArray(ys, y5 + 2 * WIDTH);
        a6.intoArray(ys, y6);
        b6.intoArray(ys, y6 + WIDTH);
        c6.intoArray(ys, y6 + 2 * WIDTH);
        a7.intoArray(ys, y7);
        b7.intoArray(ys, y7 + WIDTH);
        c7.intoArray(ys, y7 + 2 * WIDTH);
    }

    private void four(int row, int column) {
        float[] xs = x.array();
        float[] ws = weights;
        float[] ys = out.array();
        int terms = depth;
        int x0 = x.offset(row) + first;
        int x1 = x0 + x.stride();
        int x2 = x1 + x.stride();
        int x3 = x2 + x.stride();
        int y0 = out.offset(row) + start + column;
        int y1 = y0 + out.stride();
        int y2 = y1 + out.stride();
        int y3 = y2 + out.stride();
        FloatVector a0 = FloatVector.fromArray(Lanes.FLOATS, ys, y0);
        FloatVector b0 = FloatVector.fromArray(Lanes.FLOATS, ys, y0 + WIDTH);
        FloatVector c0 = FloatVector.fromArray(Lanes.FLOATS, ys, y0 + 2 * WIDTH);
        FloatVector a1 = FloatVector.fromArray(Lanes.FLOATS, ys, y1);
        FloatVector b1 = FloatVector.fromArray(Lanes.FLOATS, ys, y1 + WIDTH);
        FloatVector c1 = FloatVector.fromArray(Lanes.FLOATS, ys, y1 + 2 * WIDTH);
        FloatVector a2 = FloatVector.fromArray(Lanes.FLOATS, ys, y2);
        FloatVector b2 = FloatVector.fromArray(Lanes.FLOATS, ys, y2 + WIDTH);
        FloatVector c2 = FloatVector.fromArray(Lanes.FLOATS, ys, y2 + 2 * WIDTH);
        FloatVector a3 = FloatVector.fromArray(Lanes.FLOATS, ys, y3);
        FloatVector b3 = FloatVector.fromArray(Lanes.FLOATS, ys, y3 + WIDTH);
        FloatVector c3 = FloatVector.fromArray(Lanes.FLOATS, ys, y3 + 2 * WIDTH);
        for (int k = 0; k < terms; k++) {
            int at = column + k * FactorBlock.STRIDE;
            FloatVector u = FloatVector.fromArray(Lanes.FLOATS, ws, at);
            FloatVector v = FloatVector.fromArray(Lanes.FLOATS, ws, at + WIDTH);
            FloatVector w = FloatVector.fromArray(Lanes.FLOATS, ws, at + 2 * WIDTH);
            FloatVector s0 = FloatVector.broadcast(Lanes.FLOATS, xs[x0 + k]);
            a0 = s0.fma(u, a0);
            b0 = s0.fma(v, b0);
            c0 = s0.fma(w, c0);
            FloatVector s1 = FloatVector.broadcast(Lanes.FLOATS, xs[x1 + k]);
            a1 = s1.fma(u, a1);
            b1 = s1.fma(v, b1);
            c1 = s1.fma(w, c1);
            FloatVector s2 = FloatVector.broadcast(Lanes.FLOATS, xs[x2 + k]);
            a2 = s2.fma(u, a2);
            b2 = s2.fma(v, b2);
            c2 = s2.fma(w, c2);
            FloatVector s3 = FloatVector.broadcast(Lanes.FLOATS, xs[x3 + k]);
            a3 = s3.fma(u, a3);
            b3 = s3.fma(v, b3);
            c3 = s3.fma(w, c3);
        }
        a0.intoArray(ys, y0);
        b0.intoArray(ys, y0 + WIDTH);
        c0.intoArray(ys, y0 + 2 * WIDTH);
        a1.intoArray(ys, y1);
        b1.intoArray(ys, y1 + WIDTH);
        c1.intoArray(ys, y1 + 2 * WIDTH);
        a2.intoArray(ys, y2);
        b2.intoArray(ys, y2 + WIDTH);
        c2.intoArray(ys, y2 + 2 * WIDTH);
        a3.intoArray(ys, y3);
        b3.intoArray(ys, y3 + WIDTH);
        c3.intoArray(ys, y3 + 2 * WIDTH);
    }
}
