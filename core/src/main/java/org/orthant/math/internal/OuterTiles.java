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

    /** Rows of inputs in a tile. */
    static final int COLUMNS = 4;

    private OuterTiles() {}

    /**
     * Adds the products of {@code count} panels to the lane sums in {@code lanes}: weight (i, j) at {@code to} + (16 i + j) *
     * 16. Error row i of the first panel begins at {@code ei}, input row j at {@code xj}. Where these are the {@code first}
     * panels of a sum it begins at zero, whatever the lanes hold.
     */
    static void tile(
            MemorySegment errors,
            long e0,
            long e1,
            long e2,
            long e3,
            long e4,
            MemorySegment inputs,
            long x0,
            long x1,
            long x2,
            long x3,
            int count,
            boolean first,
            float[] lanes,
            int to) {
        if (Lanes.WIDTH == Panel.LANES) {
            fiveByFour(errors, e0, e1, e2, e3, e4, inputs, x0, x1, x2, x3, count, first, lanes, to);
            return;
        }
        for (int lane = 0; lane < Panel.LANES; lane += Lanes.WIDTH) {
            long at = lane * (long) Float.BYTES;
            long a0 = e0 + at;
            long a1 = e1 + at;
            long a2 = e2 + at;
            long a3 = e3 + at;
            long a4 = e4 + at;
            fiveByTwo(errors, a0, a1, a2, a3, a4, inputs, x0 + at, x1 + at, count, first, lanes, to + lane);
            fiveByTwo(
                    errors,
                    a0,
                    a1,
                    a2,
                    a3,
                    a4,
                    inputs,
                    x2 + at,
                    x3 + at,
                    count,
                    first,
                    lanes,
                    to + lane + 2 * Panel.LANES);
        }
    }

    private static void fiveByFour(
            MemorySegment errors,
            long e0,
            long e1,
            long e2,
            long e3,
            long e4,
            MemorySegment inputs,
            long x0,
            long x1,
            long x2,
            long x3,
            int count,
            boolean first,
            float[] lanes,
            int to) {
        FloatVector s00 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to);
        FloatVector s01 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 16);
        FloatVector s02 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 32);
        FloatVector s03 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 48);
        FloatVector s10 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 256);
        FloatVector s11 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 272);
        FloatVector s12 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 288);
        FloatVector s13 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 304);
        FloatVector s20 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 512);
        FloatVector s21 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 528);
        FloatVector s22 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 544);
        FloatVector s23 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 560);
        FloatVector s30 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 768);
        FloatVector s31 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 784);
        FloatVector s32 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 800);
        FloatVector s33 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 816);
        FloatVector s40 =
                first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1024);
        FloatVector s41 =
                first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1040);
        FloatVector s42 =
                first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1056);
        FloatVector s43 =
                first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1072);
        for (int v = 0; v < count; v++) {
            long at = v * PanelHistory.STEP;
            FloatVector input0 = Lanes.floats(inputs, x0 + at);
            FloatVector input1 = Lanes.floats(inputs, x1 + at);
            FloatVector input2 = Lanes.floats(inputs, x2 + at);
            FloatVector input3 = Lanes.floats(inputs, x3 + at);
            FloatVector error0 = Lanes.floats(errors, e0 + at);
            s00 = error0.fma(input0, s00);
            s01 = error0.fma(input1, s01);
            s02 = error0.fma(input2, s02);
            s03 = error0.fma(input3, s03);
            FloatVector error1 = Lanes.floats(errors, e1 + at);
            s10 = error1.fma(input0, s10);
            s11 = error1.fma(input1, s11);
            s12 = error1.fma(input2, s12);
            s13 = error1.fma(input3, s13);
            FloatVector error2 = Lanes.floats(errors, e2 + at);
            s20 = error2.fma(input0, s20);
            s21 = error2.fma(input1, s21);
            s22 = error2.fma(input2, s22);
            s23 = error2.fma(input3, s23);
            FloatVector error3 = Lanes.floats(errors, e3 + at);
            s30 = error3.fma(input0, s30);
            s31 = error3.fma(input1, s31);
            s32 = error3.fma(input2, s32);
            s33 = error3.fma(input3, s33);
            FloatVector error4 = Lanes.floats(errors, e4 + at);
            s40 = error4.fma(input0, s40);
            s41 = error4.fma(input1, s41);
            s42 = error4.fma(input2, s42);
            s43 = error4.fma(input3, s43);
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
            MemorySegment errors,
            long e0,
            long e1,
            long e2,
            long e3,
            long e4,
            MemorySegment inputs,
            long x0,
            long x1,
            int count,
            boolean first,
            float[] lanes,
            int to) {
        FloatVector s00 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to);
        FloatVector s01 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 16);
        FloatVector s10 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 256);
        FloatVector s11 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 272);
        FloatVector s20 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 512);
        FloatVector s21 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 528);
        FloatVector s30 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 768);
        FloatVector s31 = first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 784);
        FloatVector s40 =
                first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1024);
        FloatVector s41 =
                first ? FloatVector.zero(Lanes.FLOATS) : FloatVector.fromArray(Lanes.FLOATS, lanes, to + 1040);
        for (int v = 0; v < count; v++) {
            long at = v * PanelHistory.STEP;
            FloatVector input0 = Lanes.floats(inputs, x0 + at);
            FloatVector input1 = Lanes.floats(inputs, x1 + at);
            FloatVector error0 = Lanes.floats(errors, e0 + at);
            s00 = error0.fma(input0, s00);
            s01 = error0.fma(input1, s01);
            FloatVector error1 = Lanes.floats(errors, e1 + at);
            s10 = error1.fma(input0, s10);
            s11 = error1.fma(input1, s11);
            FloatVector error2 = Lanes.floats(errors, e2 + at);
            s20 = error2.fma(input0, s20);
            s21 = error2.fma(input1, s21);
            FloatVector error3 = Lanes.floats(errors, e3 + at);
            s30 = error3.fma(input0, s30);
            s31 = error3.fma(input1, s31);
            FloatVector error4 = Lanes.floats(errors, e4 + at);
            s40 = error4.fma(input0, s40);
            s41 = error4.fma(input1, s41);
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
