package org.orthant.math.internal;

import java.util.Arrays;
import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.Rows;

/**
 * The weight gradient in vectors: for five error rows and 16 input rows at a time, of those that take part, the lane sums,
 * then their trees.
 */
final class VectorOuterSum {

    private static final int ROWS = OuterProduct.TILE;
    private static final int COLUMNS = Panel.LANES;
    /** Columns whose inputs (128 panels of them) stay in a core's second cache: half a megabyte. */
    private static final int NEAR = 64;

    private final Rows rows;
    private final Rows columns;
    private final PanelHistory errors;
    private final PanelHistory inputs;
    private final int panels;

    private final float[] sum;
    /** Lane sums of five rows of 16 weights. */
    private final float[] lanes;
    /** Where the first panel of each error row lies, then of each input row. */
    private final long[] places;

    VectorOuterSum(OuterProduct product, int block) {
        rows = product.errorRows();
        columns = product.inputRows();
        errors = product.errors();
        inputs = product.inputs();
        panels = product.panels(block);
        sum = product.sum(block);
        lanes = product.work();
        places = product.places();
        int first = product.first(block);
        for (int k = 0; k < rows.count(); k++) {
            places[k] = errors.offset(product.errorPanel(first), rows.get(k));
        }
        for (int k = 0; k < columns.count(); k++) {
            places[errors.rows() + k] = inputs.offset(first, columns.get(k));
        }
    }

    void compute() {
        if (rows.count() < errors.rows() || columns.count() < inputs.rows()) {
            Arrays.fill(sum, 0f);
        }
        for (int column = 0; column < columns.count(); column += NEAR) {
            for (int row = 0; row < rows.count(); row += ROWS) {
                addRows(row, column);
            }
        }
    }

    /** Five rows of the sum, columns {@code first} to {@code first + NEAR}, counting those that take part. */
    private void addRows(int row, int first) {
        int end = Math.min(first + NEAR, columns.count());
        for (int column = first; column < end; column += COLUMNS) {
            addBlock(row, column);
        }
    }

    private void addBlock(int row, int column) {
        int width = Math.min(COLUMNS, columns.count() - column);
        for (int j = 0; j < width; j += OuterTiles.COLUMNS) {
            addTile(row, column + j, j * Panel.LANES);
        }
        int height = Math.min(ROWS, rows.count() - row);
        for (int i = 0; i < height; i++) {
            VectorTree.sums(lanes, i * VectorTree.SIZE);
            store(i * VectorTree.SIZE, column, width, rows.get(row + i) * inputs.rows());
        }
    }

    private void addTile(int row, int column, int to) {
        OuterTiles.tile(
                errors.memory(),
                error(row),
                error(row + 1),
                error(row + 2),
                error(row + 3),
                error(row + 4),
                inputs.memory(),
                input(column),
                input(column + 1),
                input(column + 2),
                input(column + 3),
                panels,
                lanes,
                to);
    }

    /** Where an error row begins; the last one fills up what is missing in its five. */
    private long error(int k) {
        return places[Math.min(k, rows.count() - 1)];
    }

    private long input(int k) {
        return places[errors.rows() + Math.min(k, columns.count() - 1)];
    }

    /** Stores {@code width} sums of the row that begins at {@code to}, in the columns from the {@code column}-th on. */
    private void store(int from, int column, int width, int to) {
        int first = columns.get(column);
        if (width == COLUMNS && columns.get(column + COLUMNS - 1) == first + COLUMNS - 1) {
            for (int k = 0; k < COLUMNS; k += Lanes.WIDTH) {
                Lanes.floats(lanes, from + k).intoArray(sum, to + first + k);
            }
            return;
        }
        for (int k = 0; k < width; k++) {
            sum[to + columns.get(column + k)] = lanes[from + k];
        }
    }
}
