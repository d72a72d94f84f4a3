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

    /** Panels whose errors and inputs for a tile (58 KB) go through the first cache at about no loss. */
    private static final int FEW = 104;

    private final PanelHistory errors;
    private final PanelHistory inputs;
    private final int from;
    private final int fromErrors;
    private final int panels;
    /** Panels taken at once: all, or equal parts that are {@link #FEW} at most. */
    private final int few;

    private final float[] sum;
    /** Lane sums of five rows of 16 weights. */
    private final float[] lanes;

    VectorOuterSum(OuterProduct product, int block) {
        errors = product.errors();
        inputs = product.inputs();
        from = product.first(block);
        fromErrors = product.errorPanel(from);
        panels = product.panels(block);
        few = Math.ceilDiv(panels, Math.ceilDiv(panels, FEW));
        sum = product.sum(block);
        lanes = product.work();
    }

    void compute() {
        for (int column = 0; column < inputs.rows(); column += NEAR) {
            for (int row = 0; row < errors.rows(); row += ROWS) {
                addRows(row, column);
            }
        }
    }

    /** Five rows of the sum, columns {@code first} to {@code first + NEAR}. */
    private void addRows(int row, int first) {
        int end = Math.min(first + NEAR, inputs.rows());
        for (int column = first; column < end; column += COLUMNS) {
            addBlock(row, column);
        }
    }

    private void addBlock(int row, int column) {
        int width = Math.min(COLUMNS, inputs.rows() - column);
        Arrays.fill(lanes, 0f);
        for (int v = 0; v < panels; v += few) {
            addPanels(row, column, width, v);
        }
        int height = Math.min(ROWS, errors.rows() - row);
        for (int i = 0; i < height; i++) {
            VectorTree.sums(lanes, i * VectorTree.SIZE);
            store(i * VectorTree.SIZE, width, (row + i) * inputs.rows() + column);
        }
    }

    private void addPanels(int row, int column, int width, int v) {
        int count = Math.min(few, panels - v);
        long e = errors.offset(fromErrors + v, row);
        for (int j = 0; j < width; j += PanelHistory.INPUTS) {
            long x = inputs.offset(from + v, column + j);
            OuterTiles.tile(errors.memory(), e, inputs.memory(), x, count, lanes, j * Panel.LANES);
        }
    }

    private void store(int from, int count, int to) {
        if (count < COLUMNS) {
            System.arraycopy(lanes, from, sum, to, count);
            return;
        }
        for (int k = 0; k < COLUMNS; k += Lanes.WIDTH) {
            Lanes.floats(lanes, from + k).intoArray(sum, to + k);
        }
    }
}
