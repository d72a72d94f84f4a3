package org.orthant.math.internal;

import jdk.incubator.vector.FloatVector;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;

/**
 * Lane sums of errors times inputs for a group of four rows of each, over consecutive panels. As in {@link ProductTiles}
 * the sums are written out, so that they stay in registers.
 */
final class OuterTiles {

    /** Lane sums of a tile: 4 x 4 weights, 16 lanes each. */
    static final int SIZE = PanelHistory.GROUP * PanelHistory.GROUP * Panel.LANES;

    private static final int STRIDE = PanelHistory.GROUP * Panel.LANES;

    private OuterTiles() {}

    /** Writes the lane sums of {@code count} panels to {@code lanes}: weight (i, j) at (4 i + j) * 16. */
    static void tile(float[] errors, int from, float[] inputs, int at, int count, float[] lanes) {
        if (Lanes.WIDTH == Panel.LANES) {
            fourByFour(errors, from, inputs, at, count, lanes, 0);
            return;
        }
        for (int lane = 0; lane < Panel.LANES; lane += Lanes.WIDTH) {
            fourByTwo(errors, from + lane, inputs, at + lane, count, lanes, lane);
            fourByTwo(errors, from + lane, inputs, at + lane + 2 * Panel.LANES, count, lanes, lane + 2 * Panel.LANES);
        }
    }

    private static void fourByFour(float[] errors, int from, float[] inputs, int at, int count, float[] lanes, int to) {
        FloatVector s00 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s01 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s02 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s03 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s10 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s11 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s12 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s13 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s20 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s21 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s22 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s23 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s30 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s31 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s32 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s33 = FloatVector.zero(Lanes.FLOATS);
        for (int v = 0; v < count; v++) {
            int e = from + v * STRIDE;
            int x = at + v * STRIDE;
            FloatVector x0 = FloatVector.fromArray(Lanes.FLOATS, inputs, x);
            FloatVector x1 = FloatVector.fromArray(Lanes.FLOATS, inputs, x + 16);
            FloatVector x2 = FloatVector.fromArray(Lanes.FLOATS, inputs, x + 32);
            FloatVector x3 = FloatVector.fromArray(Lanes.FLOATS, inputs, x + 48);
            FloatVector e0 = FloatVector.fromArray(Lanes.FLOATS, errors, e);
            s00 = e0.fma(x0, s00);
            s01 = e0.fma(x1, s01);
            s02 = e0.fma(x2, s02);
            s03 = e0.fma(x3, s03);
            FloatVector e1 = FloatVector.fromArray(Lanes.FLOATS, errors, e + 16);
            s10 = e1.fma(x0, s10);
            s11 = e1.fma(x1, s11);
            s12 = e1.fma(x2, s12);
            s13 = e1.fma(x3, s13);
            FloatVector e2 = FloatVector.fromArray(Lanes.FLOATS, errors, e + 32);
            s20 = e2.fma(x0, s20);
            s21 = e2.fma(x1, s21);
            s22 = e2.fma(x2, s22);
            s23 = e2.fma(x3, s23);
            FloatVector e3 = FloatVector.fromArray(Lanes.FLOATS, errors, e + 48);
            s30 = e3.fma(x0, s30);
            s31 = e3.fma(x1, s31);
            s32 = e3.fma(x2, s32);
            s33 = e3.fma(x3, s33);
        }
        s00.intoArray(lanes, to);
        s01.intoArray(lanes, to + 16);
        s02.intoArray(lanes, to + 32);
        s03.intoArray(lanes, to + 48);
        s10.intoArray(lanes, to + 64);
        s11.intoArray(lanes, to + 80);
        s12.intoArray(lanes, to + 96);
        s13.intoArray(lanes, to + 112);
        s20.intoArray(lanes, to + 128);
        s21.intoArray(lanes, to + 144);
        s22.intoArray(lanes, to + 160);
        s23.intoArray(lanes, to + 176);
        s30.intoArray(lanes, to + 192);
        s31.intoArray(lanes, to + 208);
        s32.intoArray(lanes, to + 224);
        s33.intoArray(lanes, to + 240);
    }

    private static void fourByTwo(float[] errors, int from, float[] inputs, int at, int count, float[] lanes, int to) {
        FloatVector s00 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s01 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s10 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s11 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s20 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s21 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s30 = FloatVector.zero(Lanes.FLOATS);
        FloatVector s31 = FloatVector.zero(Lanes.FLOATS);
        for (int v = 0; v < count; v++) {
            int e = from + v * STRIDE;
            int x = at + v * STRIDE;
            FloatVector x0 = FloatVector.fromArray(Lanes.FLOATS, inputs, x);
            FloatVector x1 = FloatVector.fromArray(Lanes.FLOATS, inputs, x + 16);
            FloatVector e0 = FloatVector.fromArray(Lanes.FLOATS, errors, e);
            s00 = e0.fma(x0, s00);
            s01 = e0.fma(x1, s01);
            FloatVector e1 = FloatVector.fromArray(Lanes.FLOATS, errors, e + 16);
            s10 = e1.fma(x0, s10);
            s11 = e1.fma(x1, s11);
            FloatVector e2 = FloatVector.fromArray(Lanes.FLOATS, errors, e + 32);
            s20 = e2.fma(x0, s20);
            s21 = e2.fma(x1, s21);
            FloatVector e3 = FloatVector.fromArray(Lanes.FLOATS, errors, e + 48);
            s30 = e3.fma(x0, s30);
            s31 = e3.fma(x1, s31);
        }
        s00.intoArray(lanes, to);
        s01.intoArray(lanes, to + 16);
        s10.intoArray(lanes, to + 64);
        s11.intoArray(lanes, to + 80);
        s20.intoArray(lanes, to + 128);
        s21.intoArray(lanes, to + 144);
        s30.intoArray(lanes, to + 192);
        s31.intoArray(lanes, to + 208);
    }
}
