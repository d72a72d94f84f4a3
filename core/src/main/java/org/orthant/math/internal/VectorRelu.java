package org.orthant.math.internal;

import static org.orthant.math.internal.Lanes.all;
import static org.orthant.math.internal.Lanes.floats;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.ReluSweep;
import org.orthant.math.Rows;

/** A step with a rectifier, there and back: the product, then one pass over its rows. */
final class VectorRelu {

    private static final int LANES = Panel.LANES;
    private static final int WIDTH = Lanes.WIDTH;

    /** 0 to 15. */
    private static final IntVector ROWS = IntVector.zero(IntVector.SPECIES_512).addIndex(1);

    private VectorRelu() {}

    static void forward(ReluSweep sweep, Panel x, Rows terms, Panel next, int slope, int at) {
        ProductTiles.product(sweep.weights(), x, terms, sweep.sums());
        float[] sums = sweep.sums().array();
        int rows = next.rows();
        float[] previous = x.array();
        float[] result = next.array();
        short[] slopes = sweep.slopes().array();
        int b = sweep.slopes().offset(slope);
        int p = x.offset();
        int n = next.offset();
        float gain = sweep.leak().gain();
        float keep = sweep.leak().keep();
        PanelHistory history = sweep.history();
        MemorySegment memory = Lanes.view(history);
        long to = history.offset(at, 0);
        long gap = history.gap();
        int whole = PanelHistory.GROUP;
        int left = whole;
        for (int row = 0; row < rows; row++) {
            long bits = 0;
            for (int lane = 0; lane < LANES; lane += WIDTH) {
                int k = row * LANES + lane;
                FloatVector sum = floats(sums, k);
                FloatVector kept = floats(previous, p + k).mul(keep);
                FloatVector state = VectorFunctions.relu(sum).fma(all(gain), kept);
                state.intoArray(result, n + k);
                Lanes.store(state, memory, to);
                bits |= sum.compare(VectorOperators.GT, 0f).toLong() << lane;
                to += Lanes.BYTES;
            }
            slopes[b + row] = (short) bits;
            if (--left == 0) {
                to += gap;
                left = whole;
            }
        }
    }

    static void back(ReluSweep sweep, Panel later, Rows terms, Panel carry, Panel error, int slope, int at) {
        ProductTiles.product(sweep.weights(), later, terms, sweep.sums());
        float[] sums = sweep.sums().array();
        int rows = error.rows();
        float[] carries = carry.array();
        float[] errors = error.array();
        short[] slopes = sweep.slopes().array();
        int b = sweep.slopes().offset(slope);
        int c = carry.offset();
        int e = error.offset();
        float gain = sweep.leak().gain();
        float keep = sweep.leak().keep();
        PanelHistory history = sweep.history();
        MemorySegment memory = Lanes.view(history);
        long to = history.offset(at, 0);
        long gap = history.gap();
        int whole = PanelHistory.GROUP;
        int left = whole;
        boolean leaks = keep != 0f;
        for (int row = 0; row < rows; row++) {
            long bits = slopes[b + row];
            for (int lane = 0; lane < LANES; lane += WIDTH) {
                int k = row * LANES + lane;
                VectorMask<Float> above = VectorMask.fromLong(Lanes.FLOATS, bits >>> lane);
                FloatVector g = floats(sums, k);
                if (leaks) {
                    g = g.add(floats(carries, c + k));
                    g.mul(keep).intoArray(carries, c + k);
                }
                FloatVector result = all(0f).blend(gain, above).mul(g);
                result.intoArray(errors, e + k);
                Lanes.store(result, memory, to);
                to += Lanes.BYTES;
            }
            if (--left == 0) {
                to += gap;
                left = whole;
            }
        }
    }

    /** In the widest vectors 16 rows at a time; narrower ones have no instruction to push numbers together. */
    static void addRising(short[] slopes, int from, int rows, Rows found) {
        int whole = WIDTH == LANES ? rows - rows % LANES : 0;
        int count = found.count();
        for (int row = 0; row < whole; row += LANES) {
            VectorMask<Integer> rising = ShortVector.fromArray(ShortVector.SPECIES_256, slopes, from + row)
                    .compare(VectorOperators.NE, (short) 0)
                    .cast(IntVector.SPECIES_512);
            ROWS.add(row).compress(rising).intoArray(found.array(), count);
            count += rising.trueCount();
        }
        found.take(count);
        PlainKernel.addRising(slopes, from, whole, rows, found);
    }
}
