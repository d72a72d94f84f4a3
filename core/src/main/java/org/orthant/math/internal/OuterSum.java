package org.orthant.math.internal;

import java.util.Arrays;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;

/** The weight gradient in plain Java: all weights of one lane after the other, and the lanes added in the fixed tree. */
final class OuterSum {

    private final PanelHistory errors;
    private final PanelHistory inputs;
    private final int rows;
    private final int columns;
    private final float[][] terms;
    private final float[] factors = new float[Kernel.SUM_BLOCK];

    OuterSum(PanelHistory errors, PanelHistory inputs) {
        this.errors = errors;
        this.inputs = inputs;
        this.rows = errors.rows();
        this.columns = inputs.rows();
        this.terms = new float[Kernel.SUM_BLOCK][columns];
    }

    /** Overwrites {@code total}, rows of errors by rows of inputs. */
    void into(float[] total) {
        Arrays.fill(total, 0f);
        for (int from = 0; from < errors.panels(); from += Kernel.SUM_BLOCK) {
            int count = Math.min(Kernel.SUM_BLOCK, errors.panels() - from);
            add(tree(0, 1, from, count), total);
        }
    }

    /** The sum of the lanes {@code lane}, {@code lane + stride}, ...: halves first, so that the first sums are l + (l + 8). */
    private float[] tree(int lane, int stride, int from, int count) {
        if (stride == Panel.LANES) {
            return laneSums(lane, from, count);
        }
        float[] sums = tree(lane, 2 * stride, from, count);
        add(tree(lane + stride, 2 * stride, from, count), sums);
        return sums;
    }

    private static void add(float[] values, float[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += values[k];
        }
    }

    private float[] laneSums(int lane, int from, int count) {
        for (int v = 0; v < count; v++) {
            for (int column = 0; column < columns; column++) {
                terms[v][column] = inputs.get(from + v, column, lane);
            }
        }
        float[] all = new float[rows * columns];
        float[] sums = new float[columns];
        for (int row = 0; row < rows; row++) {
            for (int v = 0; v < count; v++) {
                factors[v] = errors.get(from + v, row, lane);
            }
            Arrays.fill(sums, 0f);
            Chain.add(terms, factors, count, sums);
            System.arraycopy(sums, 0, all, row * columns, columns);
        }
        return all;
    }
}
