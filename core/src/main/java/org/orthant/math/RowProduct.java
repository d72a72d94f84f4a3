package org.orthant.math;

/** Products of blocks of rows; holds working storage and is not thread-safe. */
public final class RowProduct {

    private final FactorBlock piece = new FactorBlock();

    /**
     * {@code out[t][j] += sum over k of x[t][k] * factor[k][j]}: for each value of {@code out} one chain of fused
     * multiply-adds over ascending k, which begins with what is there.
     *
     * @param x (T, K), a view or a whole block
     * @param factor (K, J), read once
     * @param out (T, J), a whole block
     */
    public void add(RowBlock x, RowSource factor, RowBlock out) {
        x.requireColumns(factor.rows());
        out.requireShape(x.rows(), factor.columns());
        out.requireWhole();
        for (int column = 0; column < factor.columns(); column += FactorBlock.WIDTH) {
            for (int k = 0; k < factor.rows(); k += FactorBlock.DEPTH) {
                piece.load(factor, k, column);
                VectorMath.rowKernel().addProduct(x, k, piece, out, column);
            }
        }
    }
}
