package org.orthant.math;

/**
 * The face of the kernels that work on {@link RowBlock}s: what a transformer needs beside products, in single precision.
 *
 * <p>Every sum has one order, written down in {@code docs/numerics.md}, so that each kernel gives the same bits. Shapes
 * are checked here and nowhere below.
 */
public final class RowMath {

    private RowMath() {}

    /**
     * Layer normalisation (Ba, Kiros and Hinton 2016): each row less its mean, divided by the root of its variance (over
     * all columns) plus {@code epsilon}, times {@code gain}, plus {@code bias}.
     *
     * @param gain one row
     * @param bias one row
     * @param out another block than {@code in}
     */
    public static void layerNorm(RowBlock in, RowBlock gain, RowBlock bias, float epsilon, RowBlock out) {
        in.requireWhole();
        gain.requireWhole();
        bias.requireWhole();
        requireOther(in, out);
        gain.requireShape(1, in.columns());
        bias.requireShape(1, in.columns());
        VectorMath.rowKernel().layerNorm(in, gain, bias, epsilon, out);
    }

    /**
     * Causal attention weights: row t becomes the softmax of {@code scale * scores[t][s]} over s = 0 .. t, and 0 from s = t
     * + 1 on.
     *
     * @param scores a row for each token that asks, a column for each token that is asked
     */
    public static void causalSoftmax(RowBlock scores, float scale) {
        scores.requireWhole();
        scores.requireShape(scores.rows(), scores.rows());
        VectorMath.rowKernel().causalSoftmax(scores, scale);
    }

    /**
     * The Gaussian error linear unit in the form with tanh (Hendrycks and Gimpel 2016), {@code gelu_new} of GPT-2: x / 2 (1 +
     * tanh(u)) = x sigmoid(2 u), u = sqrt(2 / pi) (x + 0.044715 x^3).
     *
     * @param out another block than {@code in}
     */
    public static void gelu(RowBlock in, RowBlock out) {
        in.requireWhole();
        requireOther(in, out);
        VectorMath.rowKernel().gelu(in, out);
    }

    private static void requireOther(RowBlock in, RowBlock out) {
        out.requireWhole();
        out.requireShape(in.rows(), in.columns());
        if (in == out) {
            throw new IllegalArgumentException("expected two blocks, got one for input and result");
        }
    }
}
