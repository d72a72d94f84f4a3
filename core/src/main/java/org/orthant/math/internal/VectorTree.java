package org.orthant.math.internal;

import static org.orthant.math.internal.Lanes.floats;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import org.orthant.math.Panel;

/**
 * The fixed tree for 16 sums of 16 lanes at once. A level of the tree that fits into a vector folds two vectors into one:
 * the low lanes take the first one's sums, the high lanes the second one's.
 */
final class VectorTree {

    private static final int LANES = Panel.LANES;
    /** Values of 16 rows. */
    static final int SIZE = LANES * LANES;

    private static final Fold FOLD_8 = new Fold(8);
    private static final Fold FOLD_4 = new Fold(4);
    private static final Fold FOLD_2 = new Fold(2);
    private static final Fold FOLD_1 = new Fold(1);

    private VectorTree() {}

    /** Adds lanes {@code l} and {@code l ^ distance}. */
    private record Fold(VectorMask<Float> high, VectorShuffle<Float> swap) {

        Fold(int distance) {
            this(high(distance), VectorShuffle.fromOp(Lanes.FLOATS, lane -> (lane ^ distance) % Lanes.WIDTH));
        }

        private static VectorMask<Float> high(int distance) {
            boolean[] set = new boolean[Lanes.WIDTH];
            for (int lane = 0; lane < set.length; lane++) {
                set[lane] = (lane & distance) != 0;
            }
            return VectorMask.fromArray(Lanes.FLOATS, set, 0);
        }

        FloatVector of(FloatVector first, FloatVector second) {
            return first.blend(second, high).add(second.blend(first, high).rearrange(swap));
        }
    }

    /** Leaves the sums of the 16 rows of {@code lanes} from {@code from} on, 16 lanes each, in their first 16 values. */
    static void sums(float[] lanes, int from) {
        for (int distance = LANES / 2; distance >= Lanes.WIDTH; distance /= 2) {
            addVectors(lanes, from, distance);
        }
        for (int row = 0; row < LANES; row += Lanes.WIDTH) {
            fold(lanes, from, row);
        }
    }

    private static void addVectors(float[] lanes, int from, int distance) {
        for (int at = from; at < from + SIZE; at += LANES) {
            for (int lane = at; lane < at + distance; lane += Lanes.WIDTH) {
                floats(lanes, lane).add(floats(lanes, lane + distance)).intoArray(lanes, lane);
            }
        }
    }

    /** Rows from {@code first} on, as many as a vector has lanes; row r's sum goes to lane r of the result. */
    private static void fold(float[] lanes, int from, int first) {
        int at = from + first * LANES;
        if (Lanes.WIDTH == 16) {
            for (int row = 0; row < 8; row++) {
                foldRows(FOLD_8, lanes, at + row * LANES, 8);
            }
        }
        if (Lanes.WIDTH >= 8) {
            for (int row = 0; row < 4; row++) {
                foldRows(FOLD_4, lanes, at + row * LANES, 4);
            }
        }
        FloatVector even = FOLD_2.of(floats(lanes, at), floats(lanes, at + 2 * LANES));
        FloatVector odd = FOLD_2.of(floats(lanes, at + LANES), floats(lanes, at + 3 * LANES));
        FOLD_1.of(even, odd).intoArray(lanes, from + first);
    }

    private static void foldRows(Fold fold, float[] lanes, int at, int distance) {
        fold.of(floats(lanes, at), floats(lanes, at + distance * LANES)).intoArray(lanes, at);
    }
}
