package org.orthant.math.internal;

import org.orthant.math.AdamRates;
import org.orthant.math.LaneLoss;
import org.orthant.math.Leak;
import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.ProductWeights;
import org.orthant.math.ReluSweep;
import org.orthant.math.Rows;
import org.orthant.math.SampleBlock;
import org.orthant.math.Sequence;
import org.orthant.math.StateGradient;

/**
 * What a kernel computes; each operation is described at its namesake in {@link org.orthant.math.VectorMath}. All
 * kernels give the same bits.
 */
public interface Kernel {

    /** What {@code doctor} and manifests call this kernel. */
    String name();

    /** The width of its vectors, bits; 0 if it is written without them. */
    int vectorBits();

    /** The rows at which tiles of a product begin, and where the last one ends: the tiles of its weights. */
    int[] tileStarts(int rows);

    /** A chain of fused multiply-adds for each row and lane. */
    void product(ProductWeights weights, Panel x, Panel out);

    /** Outer products summed over a block of panels and over lanes. */
    void outerSum(OuterProduct product, int block);

    /** Copies a panel to rows of a history's panel. */
    void write(Panel panel, PanelHistory history, int at, int first);

    /** Copies rows of a history's panel to a panel. */
    void read(PanelHistory history, int at, int first, Panel panel);

    /** Adds a bias to each row. */
    void addBias(float[] bias, Panel target);

    /** The leak. */
    void blend(Leak leak, Panel previous, Panel target);

    /** Products, place by place. */
    void multiply(Panel factor, Panel target);

    /** The way back through the end of a step. */
    void leakBack(Leak leak, StateGradient gradient, PanelHistory errors, int at);

    /** Rectifier and slope. */
    void relu(Panel argument, Panel value);

    /** A step with a rectifier. */
    void reluStep(ReluSweep sweep, Panel x, Rows terms, Panel next, int slope, int at);

    /** The way back through a step with a rectifier. */
    void reluStepBack(ReluSweep sweep, Panel later, Rows terms, Panel carry, Panel error, int slope, int at);

    /** Rows with a slope of 1. */
    void addRising(short[] slopes, int from, int rows, Rows found);

    /** Hyperbolic tangent and slope. */
    void tanh(Panel argument, Panel value);

    /** Softplus and slope. */
    void softplus(Panel argument, Panel value);

    /** Sigmoid and slope. */
    void sigmoid(Panel argument, Panel value);

    /** Loss and its gradient. */
    void crossEntropy(Panel logits, int[] targets, int from, float scale, LaneLoss loss);

    /** Samples of a sequence from its value {@code at} on, less the centre of each channel. */
    void centre(Sequence activity, int at, double[] centre, SampleBlock block);

    /** Sums of products of channels over samples. */
    void crossProducts(SampleBlock left, SampleBlock right, double[][] sums);

    /** One step of the optimiser. */
    void adam(AdamRates rates, float[] gradient, float[] mean, float[] square, float[] weights);

    /** The operations on blocks of rows. */
    RowKernel rows();
}
