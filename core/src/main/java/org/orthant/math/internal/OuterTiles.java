package org.orthant.math.internal;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;

/**
 * Lane sums of errors times inputs for a group of five rows of errors and four of inputs, over consecutive panels. As in
 * {@link ProductTiles} the sums are written out, so that they stay in registers. All panels are read before
 * the first product: once the graph of a method has 18,000 nodes HotSpot inlines only vectors' own methods, and what a call
 * of ours reads would be an object.
 */
final class OuterTiles {

    /** Rows of inputs in a tile. */
    static final int COLUMNS = 4;

    /** The last panel of a block; all bits below its highest are set. */
    private static final int LAST = OuterProduct.BLOCK - 1;

    private OuterTiles() {}

    /**
     * Leaves the sums of the products of {@code count} panels, a block at most, in {@code lanes}: weight (i, j) at {@code to} +
     * (16 i + j) * 16. Error row i of the first panel begins at {@code ei}, input row j at {@code xj}.
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
            float[] lanes,
            int to) {
        if (Lanes.WIDTH == Panel.LANES) {
            fiveByFour(errors, e0, e1, e2, e3, e4, inputs, x0, x1, x2, x3, count, lanes, to);
            return;
        }
        for (int lane = 0; lane < Panel.LANES; lane += Lanes.WIDTH) {
            long at = lane * (long) Float.BYTES;
            long a0 = e0 + at;
            long a1 = e1 + at;
            long a2 = e2 + at;
            long a3 = e3 + at;
            long a4 = e4 + at;
            fiveByTwo(errors, a0, a1, a2, a3, a4, inputs, x0 + at, x1 + at, count, lanes, to + lane);
            fiveByTwo(errors, a0, a1, a2, a3, a4, inputs, x2 + at, x3 + at, count, lanes, to + lane + 2 * Panel.LANES);
        }
    }

    /** What may follow from {@code from} on: of so long a view the compiler need check no panel of a block. */
    private static MemorySegment view(MemorySegment memory, long from) {
        return Lanes.view(memory, from, PanelHistory.RUN);
    }

    /** Where panel {@code v} of a block lies in a view; the mask changes nothing, but says to the compiler that it is one. */
    private static long at(int v) {
        return (v & LAST) * PanelHistory.STEP;
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
            float[] lanes,
            int to) {
        MemorySegment errors0 = view(errors, e0);
        MemorySegment errors1 = view(errors, e1);
        MemorySegment errors2 = view(errors, e2);
        MemorySegment errors3 = view(errors, e3);
        MemorySegment errors4 = view(errors, e4);
        MemorySegment inputs0 = view(inputs, x0);
        MemorySegment inputs1 = view(inputs, x1);
        MemorySegment inputs2 = view(inputs, x2);
        MemorySegment inputs3 = view(inputs, x3);
        FloatVector zero = FloatVector.zero(Lanes.FLOATS);
        FloatVector s00 = zero;
        FloatVector s01 = zero;
        FloatVector s02 = zero;
        FloatVector s03 = zero;
        FloatVector s10 = zero;
        FloatVector s11 = zero;
        FloatVector s12 = zero;
        FloatVector s13 = zero;
        FloatVector s20 = zero;
        FloatVector s21 = zero;
        FloatVector s22 = zero;
        FloatVector s23 = zero;
        FloatVector s30 = zero;
        FloatVector s31 = zero;
        FloatVector s32 = zero;
        FloatVector s33 = zero;
        FloatVector s40 = zero;
        FloatVector s41 = zero;
        FloatVector s42 = zero;
        FloatVector s43 = zero;
        for (int v = 0; v < count; v++) {
            long at = at(v);
            FloatVector input0 = Lanes.floats(inputs0, at);
            FloatVector input1 = Lanes.floats(inputs1, at);
            FloatVector input2 = Lanes.floats(inputs2, at);
            FloatVector input3 = Lanes.floats(inputs3, at);
            FloatVector error0 = Lanes.floats(errors0, at);
            FloatVector error1 = Lanes.floats(errors1, at);
            FloatVector error2 = Lanes.floats(errors2, at);
            FloatVector error3 = Lanes.floats(errors3, at);
            FloatVector error4 = Lanes.floats(errors4, at);
            s00 = error0.fma(input0, s00);
            s01 = error0.fma(input1, s01);
            s02 = error0.fma(input2, s02);
            s03 = error0.fma(input3, s03);
            s10 = error1.fma(input0, s10);
            s11 = error1.fma(input1, s11);
            s12 = error1.fma(input2, s12);
            s13 = error1.fma(input3, s13);
            s20 = error2.fma(input0, s20);
            s21 = error2.fma(input1, s21);
            s22 = error2.fma(input2, s22);
            s23 = error2.fma(input3, s23);
            s30 = error3.fma(input0, s30);
            s31 = error3.fma(input1, s31);
            s32 = error3.fma(input2, s32);
            s33 = error3.fma(input3, s33);
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
            float[] lanes,
            int to) {
        MemorySegment errors0 = view(errors, e0);
        MemorySegment errors1 = view(errors, e1);
        MemorySegment errors2 = view(errors, e2);
        MemorySegment errors3 = view(errors, e3);
        MemorySegment errors4 = view(errors, e4);
        MemorySegment inputs0 = view(inputs, x0);
        MemorySegment inputs1 = view(inputs, x1);
        FloatVector zero = FloatVector.zero(Lanes.FLOATS);
        FloatVector s00 = zero;
        FloatVector s01 = zero;
        FloatVector s10 = zero;
        FloatVector s11 = zero;
        FloatVector s20 = zero;
        FloatVector s21 = zero;
        FloatVector s30 = zero;
        FloatVector s31 = zero;
        FloatVector s40 = zero;
        FloatVector s41 = zero;
        for (int v = 0; v < count; v++) {
            long at = at(v);
            FloatVector input0 = Lanes.floats(inputs0, at);
            FloatVector input1 = Lanes.floats(inputs1, at);
            FloatVector error0 = Lanes.floats(errors0, at);
            FloatVector error1 = Lanes.floats(errors1, at);
            FloatVector error2 = Lanes.floats(errors2, at);
            FloatVector error3 = Lanes.floats(errors3, at);
            FloatVector error4 = Lanes.floats(errors4, at);
            s00 = error0.fma(input0, s00);
            s01 = error0.fma(input1, s01);
            s10 = error1.fma(input0, s10);
            s11 = error1.fma(input1, s11);
            s20 = error2.fma(input0, s20);
            s21 = error2.fma(input1, s21);
            s30 = error3.fma(input0, s30);
            s31 = error3.fma(input1, s31);
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
