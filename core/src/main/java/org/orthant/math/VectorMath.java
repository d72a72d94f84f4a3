package org.orthant.math;

import java.util.Objects;
import org.orthant.math.internal.Kernel;
import org.orthant.math.internal.KernelChoice;
import org.orthant.math.internal.RowKernel;

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

    /** The kernel's operations on blocks of rows, for their own faces. */
    static RowKernel rowKernel() {
        return KERNEL.rows();
    }

    /** Why this kernel is in use, for people. */
    public static String kernelReason() {
        return CHOICE.reason();
    }

    /**
     * {@code out[i] = sum over k of weights[i][k] * x[k]} in every lane, one chain of fused
     * multiply-adds over ascending k from +0.
     *
     * @param out a whole panel, no view of rows
     */
    public static void product(ProductWeights weights, Panel x, Panel out) {
        x.requireRows(weights.depth());
        out.requireRows(weights.rows());
        out.requireWhole();
        KERNEL.product(weights, x, out);
    }

    /** The rows at which the kernel's tiles of a product with {@code rows} results begin, and where the last one ends. */
    static int[] tileStarts(int rows) {
        return KERNEL.tileStarts(rows);
    }

    /**
     * The sum of one block of panels: for each error row i and input row j, {@code sum over v and lanes of errors[v][i] *
     * inputs[v][j]}, sixteen lane sums added in the fixed tree at the end. Blocks may come in any order; {@link
     * OuterProduct#total} adds them in theirs.
     */
    public static void outerSum(OuterProduct product, int block) {
        Objects.checkIndex(block, product.blocks());
        KERNEL.outerSum(product, block);
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
    public static void blend(Leak leak, Panel previous, Panel target) {
        target.requireRows(previous.rows());
        KERNEL.blend(leak, previous, target);
    }

    /** {@code target[k] *= factor[k]} in every row and lane. */
    public static void multiply(Panel factor, Panel target) {
        target.requireRows(factor.rows());
        KERNEL.multiply(factor, target);
    }

    /**
     * The way back through the end of a step. With {@code g = state + carry}: the argument's gradient is {@code (gain *
     * slope) * g}, the carry becomes {@code keep * g}, or {@code (keep * slope) * g} where the leak stands inside.
     *
     * @param errors holds the slopes in the first rows of panel {@code at}, which take the argument's gradient
     */
    public static void leakBack(Leak leak, StateGradient gradient, PanelHistory errors, int at) {
        int rows = gradient.argument().rows();
        gradient.state().requireRows(rows);
        gradient.carry().requireRows(rows);
        errors.requireRows(at, 0, rows);
        KERNEL.leakBack(leak, gradient, errors, at);
    }

    /** {@code value = max(argument, 0)}; then {@code argument} becomes the slope, 1 above 0 and 0 elsewhere. */
    public static void relu(Panel argument, Panel value) {
        value.requireRows(argument.rows());
        KERNEL.relu(argument, value);
    }

    /**
     * A step with a rectifier and a leak outside of it: {@code next = fma(gain, max(sum, 0), keep * previous)}, where
     * {@code sum} is the product of the weights and {@code x}, and {@code previous} the first rows of {@code x}. The
     * rectifier's slopes, 1 above 0 and 0 elsewhere, go to panel {@code slope}, the result also to panel {@code at} of the
     * history.
     *
     * @param terms the rows of {@code x} that the product takes, at least all that are not zero
     * @param next N rows, not those of {@code x}
     */
    public static void reluStep(ReluSweep sweep, Panel x, Rows terms, Panel next, int slope, int at) {
        sweep.require(x, next, next, slope, at);
        terms.requireBelow(x.rows());
        KERNEL.reluStep(sweep, x, terms, next, slope, at);
    }

    /**
     * The way back through such a step. With {@code g = sum + carry}, {@code sum} the product of the weights and {@code
     * later}: the argument's gradient is {@code (gain * slope) * g}, the carry becomes {@code keep * g}. Where {@code keep} is 0 the carry is neither
     * read nor written.
     *
     * @param later the errors of the later step
     * @param terms the rows of them that the product takes, at least all that are not zero
     * @param error N rows, not those of {@code later}, overwritten with the argument's gradient
     * @param slope the panel of the slopes
     * @param at the panel of the history, which takes the argument's gradient too
     */
    public static void reluStepBack(
            ReluSweep sweep, Panel later, Rows terms, Panel carry, Panel error, int slope, int at) {
        sweep.require(later, carry, error, slope, at);
        terms.requireBelow(later.rows());
        KERNEL.reluStepBack(sweep, later, terms, carry, error, slope, at);
    }

    /** Adds to {@code found} the rows, of {@code rows}, whose value is not 0 in {@code slopes} from {@code from} on. */
    static void addRising(short[] slopes, int from, int rows, Rows found) {
        KERNEL.addRising(slopes, from, rows, found);
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

    /** The samples of {@code block} from {@code at} on of a sequence's values, less {@code centre}, a value for each channel. */
    static void centre(Sequence activity, int at, double[] centre, SampleBlock block) {
        KERNEL.centre(activity, at, centre, block);
    }

    /**
     * {@code sums[i][j] += sum over s of left[s][i] * right[s][j]}: one chain of fused multiply-adds in double for each pair,
     * in the order of samples. Where both are the same block, sums below the diagonal have no meaning.
     *
     * @param right has as many samples as {@code left}
     * @param sums {@link SampleBlock#sums}
     */
    public static void crossProducts(SampleBlock left, SampleBlock right, double[][] sums) {
        if (left.samples() != right.samples()) {
            throw new IllegalArgumentException("expected " + left.samples() + " samples, got " + right.samples());
        }
        if (sums.length < left.rows()) {
            throw new IllegalArgumentException("expected at least " + left.rows() + " rows, got " + sums.length);
        }
        for (double[] row : sums) {
            if (row.length < right.width()) {
                throw new IllegalArgumentException("expected at least " + right.width() + " sums, got " + row.length);
            }
        }
        KERNEL.crossProducts(left, right, sums);
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
