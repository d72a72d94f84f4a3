package org.orthant.math;

import java.util.Arrays;

/**
 * The product of two histories, errors x inputs, summed over panels and lanes: for each block of panels a sum of its
 * own, made by {@link VectorMath#outerSum}, and their total.
 */
public final class OuterProduct {

    /** Panels whose lane sums are added up before the total takes them. */
    public static final int BLOCK = 128;

    /** Rows of errors that a kernel takes at once: with four of inputs 20 sums, which 32 registers hold beside their factors. */
    public static final int TILE = 5;

    private final PanelHistory errors;
    private final PanelHistory inputs;
    private final float[][] sums;
    private final float[] total;
    private final Rows errorRows;
    private final Rows inputRows;
    private final long[] places;
    private final float[] work = new float[TILE * Panel.LANES * Panel.LANES];

    /**
     * The product of two histories, whatever they will hold.
     *
     * @param errors as many panels as inputs; or {@link #BLOCK} that take those of one block after another, each before
     *     its sum is made
     */
    public OuterProduct(PanelHistory errors, PanelHistory inputs) {
        if (errors.panels() != inputs.panels() && errors.panels() != BLOCK) {
            throw new IllegalArgumentException("expected as many error panels as input panels or " + BLOCK + ", got "
                    + errors.panels() + " and " + inputs.panels());
        }
        this.errors = errors;
        this.inputs = inputs;
        errorRows = Rows.all(errors.rows());
        inputRows = Rows.all(inputs.rows());
        places = new long[errors.rows() + inputs.rows()];
        total = new float[Math.multiplyExact(errors.rows(), inputs.rows())];
        sums = new float[Math.ceilDiv(inputs.panels(), BLOCK)][total.length];
    }

    /** The first factor. */
    public PanelHistory errors() {
        return errors;
    }

    /** The second factor. */
    public PanelHistory inputs() {
        return inputs;
    }

    /**
     * The errors that the next sums take; at first all. Whoever knows that others are zero in all panels of a block may
     * leave them out before its sum is made, which has zeros there.
     */
    public Rows errorRows() {
        return errorRows;
    }

    /** The inputs that the next sums take, likewise. */
    public Rows inputRows() {
        return inputRows;
    }

    /** Number of blocks of panels. */
    public int blocks() {
        return sums.length;
    }

    /** The first panel of a block. */
    public int first(int block) {
        return block * BLOCK;
    }

    /** Number of panels of a block. */
    public int panels(int block) {
        return Math.min(BLOCK, inputs.panels() - first(block));
    }

    /** Where the errors of panel {@code v} lie among the panels of {@link #errors}. */
    public int errorPanel(int v) {
        return v % errors.panels();
    }

    /** The sum of a block, a row for each error and a column for each input, row-major. */
    public float[] sum(int block) {
        return sums[block];
    }

    /** Sixteen lanes of 16 weights for each row of a tile, of no meaning between calls. */
    public float[] work() {
        return work;
    }

    /** Room for a number for each row of errors and of inputs, of no meaning between calls. */
    public long[] places() {
        return places;
    }

    /** The sums of all blocks, added in their order from +0; overwritten by the next call. */
    public float[] total() {
        Arrays.fill(total, 0f);
        for (float[] sum : sums) {
            for (int k = 0; k < total.length; k++) {
                total[k] += sum[k];
            }
        }
        return total;
    }
}
