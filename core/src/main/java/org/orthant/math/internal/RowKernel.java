package org.orthant.math.internal;

import org.orthant.math.FactorBlock;
import org.orthant.math.RowBlock;

/**
 * What a kernel computes on blocks of rows; each operation is described at its namesake in {@link
 * org.orthant.math.RowMath} and {@link org.orthant.math.RowProduct}. All kernels give the same bits.
 */
public interface RowKernel {

    /** Terms k .. k + depth of the chains of columns {@code column} .. {@code column + width} of {@code out}. */
    void addProduct(RowBlock x, int k, FactorBlock factor, RowBlock out, int column);

    /** Layer normalisation of each row. */
    void layerNorm(RowBlock in, RowBlock gain, RowBlock bias, float epsilon, RowBlock out);

    /** Softmax of each row up to its diagonal. */
    void causalSoftmax(RowBlock scores, float scale);

    /** The Gaussian error linear unit. */
    void gelu(RowBlock in, RowBlock out);
}
