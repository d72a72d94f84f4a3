package org.orthant.math.internal;

import static org.orthant.math.internal.Lanes.all;
import static org.orthant.math.internal.Lanes.floats;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.ProductWeights;
import org.orthant.math.ReluSweep;

/**
 * A step with a rectifier, tile by tile: what follows the product of a tile's rows is done before the next tile, so that
 * the stores to the histories, which the first cache does not hold, drain while that one multiplies.
 */
final class ReluTiles {

    private static final int LANES = Panel.LANES;
    private static final int WIDTH = Lanes.WIDTH;

    private ReluTiles() {}

    static void forward(ReluSweep sweep, Panel x, Panel next, int slope, int at) {
        ProductWeights weights = sweep.weights();
        for (int tile = 0; tile < weights.tiles(); tile++) {
            ProductTiles.product(weights, tile, x, sweep.sums());
            int end = Math.min(weights.start(tile + 1), weights.rows());
            forward(sweep, x, next, slope, at, weights.start(tile), end);
        }
    }

    private static void forward(ReluSweep sweep, Panel x, Panel next, int slope, int at, int first, int end) {
        float[] sums = sweep.sums().array();
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
        long to = history.offset(at, first);
        long gap = history.gap();
        int whole = history.group();
        int left = whole - first % whole;
        for (int row = first; row < end; row++) {
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

    static void back(ReluSweep sweep, Panel later, Panel carry, Panel error, int at) {
        ProductWeights weights = sweep.weights();
        for (int tile = 0; tile < weights.tiles(); tile++) {
            ProductTiles.product(weights, tile, later, sweep.sums());
            int end = Math.min(weights.start(tile + 1), weights.rows());
            back(sweep, carry, error, at, weights.start(tile), end);
        }
    }

    private static void back(ReluSweep sweep, Panel carry, Panel error, int at, int first, int end) {
        float[] sums = sweep.sums().array();
        float[] carries = carry.array();
        float[] errors = error.array();
        short[] slopes = sweep.slopes().array();
        int b = sweep.slopes().offset(at);
        int c = carry.offset();
        int e = error.offset();
        float gain = sweep.leak().gain();
        float keep = sweep.leak().keep();
        PanelHistory history = sweep.history();
        MemorySegment memory = Lanes.view(history);
        long to = history.offset(at, first);
        long gap = history.gap();
        int whole = history.group();
        int left = whole - first % whole;
        for (int row = first; row < end; row++) {
            long bits = slopes[b + row];
            for (int lane = 0; lane < LANES; lane += WIDTH) {
                int k = row * LANES + lane;
                VectorMask<Float> above = VectorMask.fromLong(Lanes.FLOATS, bits >>> lane);
                FloatVector g = floats(sums, k).add(floats(carries, c + k));
                FloatVector result = all(0f).blend(gain, above).mul(g);
                result.intoArray(errors, e + k);
                Lanes.store(result, memory, to);
                g.mul(keep).intoArray(carries, c + k);
                to += Lanes.BYTES;
            }
            if (--left == 0) {
                to += gap;
                left = whole;
            }
        }
    }
}
