package org.orthant.math;

/** The result of {@link VectorMath#outerSum}, and room for a kernel to work in. */
public final class OuterProduct {

    private final float[] values;
    private final float[] work = new float[PanelHistory.ERRORS * Panel.LANES * Panel.LANES];

    private OuterProduct(float[] values) {
        this.values = values;
    }

    /** Zeros, a row for each error and a column for each input. */
    public static OuterProduct zeros(int errors, int inputs) {
        return new OuterProduct(new float[Math.multiplyExact(errors, inputs)]);
    }

    /** The values, row-major. */
    public float[] values() {
        return values;
    }

    /** Sixteen lanes of 16 weights for each row of a group of errors, of no meaning between calls. */
    public float[] work() {
        return work;
    }
}
