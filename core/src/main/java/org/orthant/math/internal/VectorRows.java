package org.orthant.math.internal;

import static org.orthant.math.internal.Lanes.WIDTH;
import static org.orthant.math.internal.Lanes.all;
import static org.orthant.math.internal.Lanes.floats;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.orthant.math.FactorBlock;
import org.orthant.math.Panel;
import org.orthant.math.RowBlock;

/**
 * The row kernel in vectors: the operations of the plain one, the zeros behind a row's columns taken along. Each loop is a
 * method of its own, for the reason that {@link VectorLoss} gives.
 */
final class VectorRows implements RowKernel {

    private static final int LANES = Panel.LANES;

    @Override
    public void addProduct(RowBlock x, int first, FactorBlock factor, RowBlock out, int column) {
        new RowTiles(x, first, factor, out, column).add(factor.width());
    }

    @Override
    public void layerNorm(RowBlock in, RowBlock gain, RowBlock bias, float epsilon, RowBlock out) {
        int columns = in.columns();
        int room = in.room();
        float[] values = out.array();
        float[] lanes = new float[LANES];
        for (int row = 0; row < in.rows(); row++) {
            int from = in.offset(row);
            int to = out.offset(row);
            float mean = sum(in.array(), from, room, lanes) / columns;
            subtract(in.array(), from, mean, values, to, room);
            Arrays.fill(values, to + columns, to + room, 0f);
            float variance = squares(values, to, room, lanes) / columns;
            scale(values, to, PlainRows.inverseRoot(variance, epsilon), gain.array(), bias.array(), room);
        }
    }

    /** A vector of lane sums at a time over the 16-column blocks, then the tree. */
    private static float sum(float[] values, int from, int count, float[] lanes) {
        for (int lane = 0; lane < LANES; lane += WIDTH) {
            FloatVector sum = all(0f);
            for (int j = lane; j < count; j += LANES) {
                sum = sum.add(floats(values, from + j));
            }
            sum.intoArray(lanes, lane);
        }
        return LaneTree.sum(lanes, 0);
    }

    private static float squares(float[] values, int from, int count, float[] lanes) {
        for (int lane = 0; lane < LANES; lane += WIDTH) {
            FloatVector sum = all(0f);
            for (int j = lane; j < count; j += LANES) {
                FloatVector value = floats(values, from + j);
                sum = value.fma(value, sum);
            }
            sum.intoArray(lanes, lane);
        }
        return LaneTree.sum(lanes, 0);
    }

    private static void subtract(float[] values, int from, float mean, float[] centred, int to, int count) {
        for (int j = 0; j < count; j += WIDTH) {
            floats(values, from + j).sub(mean).intoArray(centred, to + j);
        }
    }

    private static void scale(float[] values, int from, float factor, float[] gain, float[] bias, int count) {
        for (int j = 0; j < count; j += WIDTH) {
            FloatVector scaled = floats(values, from + j).mul(factor);
            scaled.fma(floats(gain, j), floats(bias, j)).intoArray(values, from + j);
        }
    }

    @Override
    public void causalSoftmax(RowBlock scores, float scale) {
        float[] values = scores.array();
        float[] lanes = new float[LANES];
        for (int row = 0; row < scores.rows(); row++) {
            int from = scores.offset(row);
            int count = row + 1;
            int room = Math.ceilDiv(count, LANES) * LANES;
            Arrays.fill(values, from + count, from + scores.room(), Float.NEGATIVE_INFINITY);
            float highest = scaleAndFindHighest(values, from, room, scale, lanes);
            exponentiate(values, from, room, highest);
            divide(values, from, room, sum(values, from, room, lanes));
            Arrays.fill(values, from + count, from + scores.room(), 0f);
        }
    }

    private static float scaleAndFindHighest(float[] values, int from, int count, float scale, float[] lanes) {
        FloatVector highest = all(Float.NEGATIVE_INFINITY);
        for (int j = 0; j < count; j += WIDTH) {
            FloatVector scaled = floats(values, from + j).mul(scale);
            scaled.intoArray(values, from + j);
            highest = highest.max(scaled);
        }
        highest.intoArray(lanes, 0);
        float found = lanes[0];
        for (int lane = 1; lane < WIDTH; lane++) {
            found = Math.max(found, lanes[lane]);
        }
        return found;
    }

    /** What is behind the last column is minus infinity and becomes 0. */
    private static void exponentiate(float[] values, int from, int count, float highest) {
        for (int at = from; at < from + count; at += WIDTH) {
            VectorFunctions.exp(floats(values, at).sub(highest)).intoArray(values, at);
        }
    }

    private static void divide(float[] values, int from, int count, float total) {
        for (int at = from; at < from + count; at += WIDTH) {
            floats(values, at).div(total).intoArray(values, at);
        }
    }

    @Override
    public void gelu(RowBlock in, RowBlock out) {
        for (int row = 0; row < in.rows(); row++) {
            geluTail(in.array(), in.offset(row), out.array(), out.offset(row), in.room());
            geluOfTail(in.array(), in.offset(row), out.array(), out.offset(row), in.room());
        }
    }

    private static void geluTail(float[] values, int from, float[] tails, int to, int count) {
        for (int j = 0; j < count; j += WIDTH) {
            VectorFunctions.geluTail(floats(values, from + j)).intoArray(tails, to + j);
        }
    }

    private static void geluOfTail(float[] values, int from, float[] tails, int to, int count) {
        for (int j = 0; j < count; j += WIDTH) {
            FloatVector x = floats(values, from + j);
            x.mul(VectorFunctions.sigmoid(x, floats(tails, to + j))).intoArray(tails, to + j);
        }
    }
}
