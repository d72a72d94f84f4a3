package org.orthant.math.internal;

import java.util.Arrays;
import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.Rows;

/** The weight gradient in plain Java: all weights of one lane after the other, and the lanes added in the fixed tree. */
final class OuterSum {

    private final Rows rows;
    private final Rows columns;
    private final PanelHistory errors;
    private final PanelHistory inputs;
    private final int first;
    private final int firstErrors;
    private final int panels;
    private final float[] sum;
    private final float[][] terms;
    private final float[] factors;

    OuterSum(OuterProduct product, int block) {
        rows = product.errorRows();
        columns = product.inputRows();
        errors = product.errors();
        inputs = product.inputs();
        first = product.first(block);
        firstErrors = product.errorPanel(first);
        panels = product.panels(block);
        sum = product.sum(block);
        terms = new float[panels][columns.count()];
        factors = new float[panels];
    }

    void compute() {
        float[] sums = tree(0, 1);
        Arrays.fill(sum, 0f);
        for (int row = 0; row < rows.count(); row++) {
            for (int column = 0; column < columns.count(); column++) {
                sum[rows.get(row) * inputs.rows() + columns.get(column)] = sums[row * columns.count() + column];
            }
        }
    }

    /** The sum of the lanes {@code lane}, {@code lane + stride}, ...: halves first, so that the first sums are l + (l + 8). */
    private float[] tree(int lane, int stride) {
        if (stride == Panel.LANES) {
            return laneSums(lane);
        }
        float[] sums = tree(lane, 2 * stride);
        float[] others = tree(lane + stride, 2 * stride);
        for (int k = 0; k < sums.length; k++) {
            sums[k] += others[k];
        }
        return sums;
    }

    private float[] laneSums(int lane) {
        int width = columns.count();
        for (int v = 0; v < panels; v++) {
            for (int column = 0; column < width; column++) {
                terms[v][column] = inputs.get(first + v, columns.get(column), lane);
            }
        }
        float[] all = new float[rows.count() * width];
        float[] sums = new float[width];
        for (int row = 0; row < rows.count(); row++) {
            for (int v = 0; v < panels; v++) {
                factors[v] = errors.get(firstErrors + v, rows.get(row), lane);
            }
            Arrays.fill(sums, 0f);
            Chain.add(terms, factors, panels, sums);
            System.arraycopy(sums, 0, all, row * width, width);
        }
        return all;
    }
}
