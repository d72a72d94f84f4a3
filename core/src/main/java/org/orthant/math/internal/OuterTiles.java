package org.orthant.math.internal;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;

/**
 * Lane sums of errors times inputs for a group of five rows of errors and four of inputs, over consecutive panels. As in
 * {@link ProductTiles} the sums are written out, so that they stay in registers.
 */
final class OuterTiles {

    private static final long ERRORS = PanelHistory.ERRORS * PanelHistory.ROW;
    private static final long INPUTS = PanelHistory.INPUTS * PanelHistory.ROW;

    private OuterTiles() {}

    /** Adds the products of {@code count} panels to the lane sums in {@code lanes}: weight (i, j) at {@code to} + (16 i + j) * 16. */
    static void tile(MemorySegment errors, long from, MemorySegment inputs, long at, int count, float[] lanes, int to) {
        if (Lanes.WIDTH == Panel.LANES) {
            fiveByFour(errors, from, inputs, at, count, lanes, to);
            return;
        }
        for (int lane = 0; lane < Panel.LANES; lane += Lanes.WIDTH) {
            long e = from + lane * (long) Float.BYTES;
            long x = at + lane * (long) Float.BYTES;
            fiveByTwo(errors, e, inputs, x, count, lanes, to + lane);
            fiveByTwo(errors, e, inputs, x + 2 * PanelHistory.ROW, count, lanes, to + lane + 2 * Panel.LANES);
        }
    }

    private static void fiveByFour(
            MemorySegment errors, long from, MemorySegment inputs, long at, int count, float[] lanes, int to) {
        FloatVector s00 = FloatVector.fromArray(Lanes.FLOATS, lanes, to);
        FloatVector s01 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 16);
        FloatVector s02 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 32);
        FloatVector s03 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 48);
        FloatVector s10 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 256);
        FloatVector s11 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 272);
        FloatVector s12 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 288);
        FloatVector s13 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 304);
        FloatVector s20 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 512);
        FloatVector s21 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 528);
        FloatVector s22 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 544);
        FloatVector s23 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 560);
        FloatVector s30 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 768);
        FloatVector s31 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 784);
        FloatVector s32 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 800);
        FloatVector s33 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 816);
        FloatVector s40 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1024);
        FloatVector s41 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1040);
        FloatVector s42 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1056);
        FloatVector s43 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1072);
        for (int v = 0; v < count; v++) {
            long e = from + v * ERRORS;
            long x = at + v * INPUTS;
            FloatVector x0 = Lanes.floats(inputs, x);
            FloatVector x1 = Lanes.floats(inputs, x + 64);
            FloatVector x2 = Lanes.floats(inputs, x + 128);
            FloatVector x3 = Lanes.floats(inputs, x + 192);
            FloatVector e0 = Lanes.floats(errors, e);
            s00 = e0.fma(x0, s00);
            s01 = e0.fma(x1, s01);
            s02 = e0.fma(x2, s02);
            s03 = e0.fma(x3, s03);
            FloatVector e1 = Lanes.floats(errors, e + 64);
            s10 = e1.fma(x0, s10);
            s11 = e1.fma(x1, s11);
            s12 = e1.fma(x2, s12);
            s13 = e1.fma(x3, s13);
            FloatVector e2 = Lanes.floats(errors, e + 128);
            s20 = e2.fma(x0, s20);
            s21 = e2.fma(x1, s21);
            s22 = e2.fma(x2, s22);
            s23 = e2.fma(x3, s23);
            FloatVector e3 = Lanes.floats(errors, e + 192);
            s30 = e3.fma(x0, s30);
            s31 = e3.fma(x1, s31);
            s32 = e3.fma(x2, s32);
            s33 = e3.fma(x3, s33);
            FloatVector e4 = Lanes.floats(errors, e + 256);
            s40 = e4.fma(x0, s40);
            s41 = e4.fma(x1, s41);
            s42 = e4.fma(x2, s42);
            s43 = e4.fma(x3, s43);
        }
        s00.intoArray(lanes, to);
        s10.intoArray(lanes, to + 256);
        s20.intoArray(lanes, to + 512);
        s30.intoArray(lanes, to + 768);
        s40.intoArray(lanes, to + 1024);
        s01.intoArray(lanes, to + 16);
        s11.intoArray(lanes, to + 272);
        s21.intoArray(lanes, to + 528);
        s31.intoArray(lanes, to + 784);
        s41.intoArray(lanes, to + 1040);
        s02.intoArray(lanes, to + 32);
        s12.intoArray(lanes, to + 288);
        s22.intoArray(lanes, to + 544);
        s32.intoArray(lanes, to + 800);
        s42.intoArray(lanes, to + 1056);
        s03.intoArray(lanes, to + 48);
        s13.intoArray(lanes, to + 304);
        s23.intoArray(lanes, to + 560);
        s33.intoArray(lanes, to + 816);
        s43.intoArray(lanes, to + 1072);
    }

    private static void fiveByTwo(
            MemorySegment errors, long from, MemorySegment inputs, long at, int count, float[] lanes, int to) {
        FloatVector s00 = FloatVector.fromArray(Lanes.FLOATS, lanes, to);
        FloatVector s01 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 16);
        FloatVector s10 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 256);
        FloatVector s11 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 272);
        FloatVector s20 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 512);
        FloatVector s21 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 528);
        FloatVector s30 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 768);
        FloatVector s31 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 784);
        FloatVector s40 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1024);
        FloatVector s41 = FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1040);
        for (int v = 0; v < count; v++) {
            long e = from + v * ERRORS;
            long x = at + v * INPUTS;
            FloatVector x0 = Lanes.floats(inputs, x);
            FloatVector x1 = Lanes.floats(inputs, x + 64);
            FloatVector e0 = Lanes.floats(errors, e);
            s00 = e0.fma(x0, s00);
            s01 = e0.fma(x1, s01);
            FloatVector e1 = Lanes.floats(errors, e + 64);
            s10 = e1.fma(x0, s10);
            s11 = e1.fma(x1, s11);
            FloatVector e2 = Lanes.floats(errors, e + 128);
            s20 = e2.fma(x0, s20);
            s21 = e2.fma(x1, s21);
            FloatVector e3 = Lanes.floats(errors, e + 192);
            s30 = e3.fma(x0, s30);
            s31 = e3.fma(x1, s31);
            FloatVector e4 = Lanes.floats(errors, e + 256);
            s40 = e4.fma(x0, s40);
            s41 = e4.fma(x1, s41);
        }
        s00.intoArray(lanes, to);
        s10.intoArray(lanes, to + 256);
        s20.intoArray(lanes, to + 512);
        s30.intoArray(lanes, to + 768);
        s40.intoArray(lanes, to + 1024);
        s01.intoArray(lanes, to + 16);
        s11.intoArray(lanes, to + 272);
        s21.intoArray(lanes, to + 528);
        s31.intoArray(lanes, to + 784);
        s41.intoArray(lanes, to + 1040);
    }
}
