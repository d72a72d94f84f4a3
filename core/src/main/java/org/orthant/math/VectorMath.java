package org.orthant.math;

import org.orthant.math.internal.Kernel;
import org.orthant.math.internal.KernelChoice;

/**
 * The face of the numeric kernels: products of weights and panels, activations, loss and optimiser, in single precision.
 *
 * <p>Every sum has one order, written down in {@code docs/numerics.md}, so that each kernel gives the same bits. Shapes
 * are checked here and nowhere below.
 */
public final class VectorMath {

    private static final KernelChoice CHOICE = KernelChoice.make();
    private static final Kernel KERNEL = CHOICE.kernel();

    private VectorMath() {}

    /** The kernel in use, {@code plain} or {@code vector}. */
    public static String kernelName() {
        return KERNEL.name();
    }

    /** The width of the kernel's vectors, bits; 0 for the plain kernel. */
    public static int vectorBits() {
        return KERNEL.vectorBits();
    }

    /** Why this kernel is in use, for people. */
    public static String kernelReason() {
        return CHOICE.reason();
    }

    /**
     * {@code out[i] = sum over k of weights[k][i] * x[k]} in every lane, one chain of fused
     * multiply-adds over ascending k from +0.
     *
     * @param weights a row for each row of {@code x}, holding a weight for each row of {@code out}
     */
    public static void product(float[][] weights, Panel x, Panel out) {
        if (weights.length != x.rows()) {
            throw new IllegalArgumentException("expected " + x.rows() + " rows of weights, got " + weights.length);
        }
        for (float[] row : weights) {
            requireLength(row, out.rows());
        }
        KERNEL.product(weights, x, out);
    }

    /**
     * {@code sum[i * C + j] = sum over v and lanes of errors[v][i] * inputs[v][j]}, C the rows of an input panel:
     * sixteen lane sums over blocks of 128 panels, each block's lanes added in the fixed tree.
     */
    public static void outerSum(PanelHistory errors, PanelHistory inputs, float[] sum) {
        if (errors.panels() != inputs.panels()) {
            throw new IllegalArgumentException("expected as many error panels as input panels, got " + errors.panels()
                    + " and " + inputs.panels());
        }
        requireLength(sum, errors.rows() * inputs.rows());
        KERNEL.outerSum(errors, inputs, sum);
    }

    /** Copies {@code panel} to the rows of panel {@code at} of {@code history} from {@code first} on. */
    public static void write(Panel panel, PanelHistory history, int at, int first) {
        history.requireRows(at, first, panel.rows());
        KERNEL.write(panel, history, at, first);
    }

    /** Copies the rows of panel {@code at} of {@code history} from {@code first} on to {@code panel}. */
    public static void read(PanelHistory history, int at, int first, Panel panel) {
        history.requireRows(at, first, panel.rows());
        KERNEL.read(history, at, first, panel);
    }

    /** {@code target[i] += bias[i]} in every lane. */
    public static void addBias(float[] bias, Panel target) {
        requireLength(bias, target.rows());
        KERNEL.addBias(bias, target);
    }

    /** {@code target = fma(gain, target, keep * previous)}. */
    public static void blend(float gain, float keep, Panel previous, Panel target) {
        target.requireRows(previous.rows());
        KERNEL.blend(gain, keep, previous, target);
    }

    /** {@code target += x}. */
    public static void add(Panel x, Panel target) {
        target.requireRows(x.rows());
        KERNEL.add(x, target);
    }

    /** {@code out = factor * x}. */
    public static void scale(float factor, Panel x, Panel out) {
        out.requireRows(x.rows());
        KERNEL.scale(factor, x, out);
    }

    /** {@code out = (factor * slope) * x}. */
    public static void scaleBySlope(float factor, Panel slope, Panel x, Panel out) {
        slope.requireRows(x.rows());
        out.requireRows(x.rows());
        KERNEL.scaleBySlope(factor, slope, x, out);
    }

    /** {@code value = max(argument, 0)}; then {@code argument} becomes the slope, 1 above 0 and 0 elsewhere. */
    public static void relu(Panel argument, Panel value) {
        value.requireRows(argument.rows());
        KERNEL.relu(argument, value);
    }

    /** {@code value = tanh(argument)}; then {@code argument} becomes the slope, 1 - value^2. */
    public static void tanh(Panel argument, Panel value) {
        value.requireRows(argument.rows());
        KERNEL.tanh(argument, value);
    }

    /** {@code value = log(1 + exp(argument))}; then {@code argument} becomes the slope, its sigmoid. */
    public static void softplus(Panel argument, Panel value) {
        value.requireRows(argument.rows());
        KERNEL.softplus(argument, value);
    }

    /** {@code value = 1 / (1 + exp(-argument))}; then {@code argument} becomes the slope, value (1 - value). */
    public static void sigmoid(Panel argument, Panel value) {
        value.requireRows(argument.rows());
        KERNEL.sigmoid(argument, value);
    }

    /**
     * Cross entropy of one panel of logits: adds each lane's loss to {@code loss} and replaces the logits with the
     * gradient, {@code (softmax - target) * scale}. A lane without a target adds nothing and its gradient is zero.
     *
     * @param targets class of each lane, 16 of them from {@code from} on; -1 for none
     * @param loss the sums that are added to
     */
    public static void crossEntropy(Panel logits, int[] targets, int from, float scale, LaneLoss loss) {
        KERNEL.crossEntropy(logits, targets, from, scale, loss);
    }

    /** One Adam step on {@code weights}, in place, with its running {@code mean} and {@code square} of gradients. */
    public static void adam(AdamRates rates, float[] gradient, float[] mean, float[] square, float[] weights) {
        requireLength(gradient, weights.length);
        requireLength(mean, weights.length);
        requireLength(square, weights.length);
        KERNEL.adam(rates, gradient, mean, square, weights);
    }

    private static void requireLength(float[] values, int expected) {
        if (values.length != expected) {
            throw new IllegalArgumentException("expected " + expected + " values, got " + values.length);
        }
    }
}
