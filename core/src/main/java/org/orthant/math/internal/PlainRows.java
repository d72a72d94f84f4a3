package org.orthant.math.internal;

import java.util.Arrays;
import org.orthant.math.FactorBlock;
import org.orthant.math.Panel;
import org.orthant.math.RowBlock;

/** The row kernel in plain Java: the definition that the other one is held to. */
final class PlainRows implements RowKernel {

    private static final int LANES = Panel.LANES;

    @Override
    public void addProduct(RowBlock x, int first, FactorBlock factor, RowBlock out, int column) {
        float[] from = x.array();
        float[] weights = factor.array();
        float[] to = out.array();
        int width = factor.width();
        for (int row = 0; row < x.rows(); row++) {
            int at = x.offset(row) + first;
            int sums = out.offset(row) + column;
            for (int k = 0; k < factor.depth(); k++) {
                float value = from[at + k];
                int w = k * FactorBlock.STRIDE;
                for (int j = 0; j < width; j++) {
                    to[sums + j] = Math.fma(value, weights[w + j], to[sums + j]);
                }
            }
        }
    }

    @Override
    public void layerNorm(RowBlock in, RowBlock gain, RowBlock bias, float epsilon, RowBlock out) {
        int columns = in.columns();
        float[] centred = out.array();
        float[] lanes = new float[LANES];
        for (int row = 0; row < in.rows(); row++) {
            int from = in.offset(row);
            int to = out.offset(row);
            float mean = sum(in.array(), from, columns, lanes) / columns;
            for (int j = 0; j < columns; j++) {
                centred[to + j] = in.array()[from + j] - mean;
            }
            float inverse = inverseRoot(squares(centred, to, columns, lanes) / columns, epsilon);
            for (int j = 0; j < columns; j++) {
                centred[to + j] = Math.fma(centred[to + j] * inverse, gain.array()[j], bias.array()[j]);
            }
        }
    }

    static float inverseRoot(float variance, float epsilon) {
        return 1f / (float) Math.sqrt(variance + epsilon);
    }

    /** Sixteen lane sums over ascending columns, then the tree. */
    private static float sum(float[] values, int from, int count, float[] lanes) {
        Arrays.fill(lanes, 0f);
        for (int j = 0; j < count; j++) {
            lanes[j % LANES] += values[from + j];
        }
        return LaneTree.sum(lanes, 0);
    }

    private static float squares(float[] values, int from, int count, float[] lanes) {
        Arrays.fill(lanes, 0f);
        for (int j = 0; j < count; j++) {
            float value = values[from + j];
            lanes[j % LANES] = Math.fma(value, value, lanes[j % LANES]);
        }
        return LaneTree.sum(lanes, 0);
    }

    @Override
    public void causalSoftmax(RowBlock scores, float scale) {
        float[] values = scores.array();
        float[] lanes = new float[LANES];
        for (int row = 0; row < scores.rows(); row++) {
            int from = scores.offset(row);
            int count = row + 1;
            float highest = Float.NEGATIVE_INFINITY;
            for (int j = 0; j < count; j++) {
                values[from + j] *= scale;
                highest = Math.max(highest, values[from + j]);
            }
            for (int j = 0; j < count; j++) {
                values[from + j] = FloatFunctions.exp(values[from + j] - highest);
            }
            float total = sum(values, from, count, lanes);
            for (int j = 0; j < count; j++) {
                values[from + j] /= total;
            }
            Arrays.fill(values, from + count, from + scores.room(), 0f);
        }
    }

    @Override
    public void gelu(RowBlock in, RowBlock out) {
        for (int row = 0; row < in.rows(); row++) {
            int from = in.offset(row);
            int to = out.offset(row);
            for (int j = 0; j < in.columns(); j++) {
                out.array()[to + j] = FloatFunctions.gelu(in.array()[from + j]);
            }
        }
    }
}
