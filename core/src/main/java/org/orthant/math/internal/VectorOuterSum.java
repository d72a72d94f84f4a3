package org.orthant.math.internal;

import java.util.Arrays;
import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;

/** The weight gradient in vectors: for five error rows and 16 input rows at a time the lane sums, then their trees. */
final class VectorOuterSum {

    private static final int ROWS = PanelHistory.ERRORS;
    private static final int COLUMNS = Panel.LANES;
    /** Columns whose inputs (128 panels of them) stay in a core's second cache: half a megabyte. */
    private static final int NEAR = 64;

    private final PanelHistory errors;
    private final PanelHistory inputs;
    private final float[] sum;
    /** Lane sums of five rows of 16 weights. */
    private final float[] lanes;

    private VectorOuterSum(PanelHistory errors, PanelHistory inputs, OuterProduct sum) {
        this.errors = errors;
        this.inputs = inputs;
        this.sum = sum.values();
        this.lanes = sum.work();
    }

    static void into(PanelHistory errors, PanelHistory inputs, OuterProduct sum) {
        Arrays.fill(sum.values(), 0f);
        VectorOuterSum outer = new VectorOuterSum(errors, inputs, sum);
        for (int from = 0; from < errors.panels(); from += Kernel.SUM_BLOCK) {
            for (int column = 0; column < inputs.rows(); column += NEAR) {
                for (int row = 0; row < errors.rows(); row += ROWS) {
                    outer.addRows(from, row, column);
                }
            }
        }
    }

    /** Five rows of the sum, columns {@code first} to {@code first + NEAR}. */
    private void addRows(int from, int row, int first) {
        int end = Math.min(first + NEAR, inputs.rows());
        for (int column = first; column < end; column += COLUMNS) {
            addBlock(from, row, column);
        }
    }

    private void addBlock(int from, int row, int column) {
        int count = Math.min(Kernel.SUM_BLOCK, errors.panels() - from);
        int width = Math.min(COLUMNS, inputs.rows() - column);
        int e = errors.offset(from, row);
        for (int j = 0; j < width; j += PanelHistory.INPUTS) {
            int x = inputs.offset(from, column + j);
            OuterTiles.tile(errors.array(), e, inputs.array(), x, count, lanes, j * Panel.LANES);
        }
        int height = Math.min(ROWS, errors.rows() - row);
        for (int i = 0; i < height; i++) {
            VectorTree.sums(lanes, i * VectorTree.SIZE);
            add(i * VectorTree.SIZE, width, (row + i) * inputs.rows() + column);
        }
    }

    private void add(int from, int count, int to) {
        if (count < COLUMNS) {
            for (int k = 0; k < count; k++) {
                sum[to + k] += lanes[from + k];
            }
            return;
        }
        for (int k = 0; k < COLUMNS; k += Lanes.WIDTH) {
            Lanes.floats(sum, to + k).add(Lanes.floats(lanes, from + k)).intoArray(sum, to + k);
        }
    }
}
