package org.orthant.math.internal;

import static org.orthant.math.internal.Lanes.all;
import static org.orthant.math.internal.Lanes.floats;

import java.lang.foreign.MemorySegment;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
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

/** The kernel in explicit vector instructions, of the width that the machine prefers. Needs the incubating module. */
final class VectorKernel implements Kernel {

    private static final int LANES = Panel.LANES;
    private static final int WIDTH = Lanes.WIDTH;

    /** Several loops through one call, for the reason that {@link VectorLoss} gives. */
    private static final List<Pass> SOFTPLUS =
            List.of(VectorKernel::tail, VectorKernel::logOnePlus, VectorKernel::addRamp, VectorKernel::slopeOfSoftplus);

    private static final List<Pass> SIGMOID = List.of(VectorKernel::tail, VectorKernel::sigmoidOfTail);

    private interface Pass {
        void over(Panel argument, Panel value);
    }

    private final RowKernel rows = new VectorRows();

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public int vectorBits() {
        return Lanes.FLOATS.vectorBitSize();
    }

    @Override
    public int[] tileStarts(int rows) {
        return ProductTiles.starts(rows);
    }

    @Override
    public void product(ProductWeights weights, Panel x, Panel out) {
        ProductTiles.product(weights, x, weights.terms(), out);
    }

    @Override
    public void outerSum(OuterProduct product, int block) {
        new VectorOuterSum(product, block).compute();
    }

    @Override
    public void write(Panel panel, PanelHistory history, int at, int first) {
        float[] values = panel.array();
        int from = panel.offset();
        int size = panel.size();
        MemorySegment memory = Lanes.view(history);
        long to = history.offset(at, first);
        long gap = history.gap();
        int whole = leftInGroup(0);
        int left = leftInGroup(first);
        for (int k = 0; k < size; k += WIDTH) {
            Lanes.store(floats(values, from + k), memory, to);
            to += Lanes.BYTES;
            if (--left == 0) {
                to += gap;
                left = whole;
            }
        }
    }

    @Override
    public void read(PanelHistory history, int at, int first, Panel panel) {
        for (int row = 0; row < panel.rows(); row++) {
            long from = history.offset(at, first + row);
            for (int lane = 0; lane < LANES; lane += WIDTH) {
                FloatVector value = floats(history.memory(), from + lane * (long) Float.BYTES);
                put(panel, row * LANES + lane, value);
            }
        }
    }

    /** Vectors from a row to the end of its group. */
    private static int leftInGroup(int row) {
        return (PanelHistory.GROUP - row % PanelHistory.GROUP) * (LANES / WIDTH);
    }

    @Override
    public void addBias(float[] bias, Panel target) {
        int at = target.offset();
        for (float value : bias) {
            for (int end = at + LANES; at < end; at += WIDTH) {
                floats(target.array(), at).add(value).intoArray(target.array(), at);
            }
        }
    }

    @Override
    public void blend(Leak leak, Panel previous, Panel target) {
        for (int k = 0; k < target.size(); k += WIDTH) {
            FloatVector kept = at(previous, k).mul(leak.keep());
            put(target, k, at(target, k).fma(all(leak.gain()), kept));
        }
    }

    @Override
    public void multiply(Panel factor, Panel target) {
        for (int k = 0; k < target.size(); k += WIDTH) {
            put(target, k, at(target, k).mul(at(factor, k)));
        }
    }

    @Override
    public void leakBack(Leak leak, StateGradient gradient, PanelHistory errors, int at) {
        float[] states = gradient.state().array();
        float[] carries = gradient.carry().array();
        float[] arguments = gradient.argument().array();
        int a = gradient.argument().offset();
        int s = gradient.state().offset();
        int c = gradient.carry().offset();
        int size = gradient.argument().size();
        float gain = leak.gain();
        float keep = leak.keep();
        boolean inside = leak.inside();
        MemorySegment memory = Lanes.view(errors);
        long row = errors.offset(at, 0);
        long gap = errors.gap();
        int whole = leftInGroup(0);
        int left = whole;
        for (int k = 0; k < size; k += WIDTH) {
            FloatVector slope = floats(memory, row);
            FloatVector g = floats(states, s + k).add(floats(carries, c + k));
            FloatVector error = slope.mul(gain).mul(g);
            Lanes.store(error, memory, row);
            error.intoArray(arguments, a + k);
            FloatVector kept = inside ? slope.mul(keep) : all(keep);
            kept.mul(g).intoArray(carries, c + k);
            row += Lanes.BYTES;
            if (--left == 0) {
                row += gap;
                left = whole;
            }
        }
    }

    @Override
    public void relu(Panel argument, Panel value) {
        for (int k = 0; k < value.size(); k += WIDTH) {
            FloatVector p = at(argument, k);
            put(value, k, VectorFunctions.relu(p));
            put(argument, k, VectorFunctions.reluSlope(p));
        }
    }

    @Override
    public void reluStep(ReluSweep sweep, Panel x, Rows terms, Panel next, int slope, int at) {
        VectorRelu.forward(sweep, x, terms, next, slope, at);
    }

    @Override
    public void reluStepBack(ReluSweep sweep, Panel later, Rows terms, Panel carry, Panel error, int slope, int at) {
        VectorRelu.back(sweep, later, terms, carry, error, slope, at);
    }

    @Override
    public void addRising(short[] slopes, int from, int rows, Rows found) {
        VectorRelu.addRising(slopes, from, rows, found);
    }

    @Override
    public void tanh(Panel argument, Panel value) {
        for (int k = 0; k < value.size(); k += WIDTH) {
            FloatVector y = VectorFunctions.tanh(at(argument, k));
            put(value, k, y);
            put(argument, k, y.neg().fma(y, all(1f)));
        }
    }

    @Override
    public void softplus(Panel argument, Panel value) {
        for (Pass pass : SOFTPLUS) {
            pass.over(argument, value);
        }
    }

    @Override
    public void sigmoid(Panel argument, Panel value) {
        for (Pass pass : SIGMOID) {
            pass.over(argument, value);
        }
    }

    /**
     * Stores without a helper, as the next passes do: behind an exponential or a logarithm the compiler may look into no
     * further method of ours.
     */
    private static void tail(Panel argument, Panel value) {
        float[] arguments = argument.array();
        float[] values = value.array();
        int from = argument.offset();
        int to = value.offset();
        for (int k = 0; k < value.size(); k += WIDTH) {
            VectorFunctions.tail(floats(arguments, from + k)).intoArray(values, to + k);
        }
    }

    private static void logOnePlus(Panel argument, Panel value) {
        float[] values = value.array();
        int end = value.offset() + value.size();
        for (int k = value.offset(); k < end; k += WIDTH) {
            VectorFunctions.logOnePlus(floats(values, k)).intoArray(values, k);
        }
    }

    private static void addRamp(Panel argument, Panel value) {
        for (int k = 0; k < value.size(); k += WIDTH) {
            put(value, k, at(argument, k).max(0f).add(at(value, k)));
        }
    }

    private static void slopeOfSoftplus(Panel argument, Panel value) {
        float[] slopes = argument.array();
        int end = argument.offset() + argument.size();
        for (int k = argument.offset(); k < end; k += WIDTH) {
            FloatVector p = floats(slopes, k);
            VectorFunctions.sigmoid(p, VectorFunctions.tail(p)).intoArray(slopes, k);
        }
    }

    private static void sigmoidOfTail(Panel argument, Panel value) {
        float[] arguments = argument.array();
        float[] values = value.array();
        int from = argument.offset();
        int to = value.offset();
        for (int k = 0; k < value.size(); k += WIDTH) {
            FloatVector tail = floats(values, to + k);
            VectorFunctions.sigmoid(floats(arguments, from + k), tail).intoArray(values, to + k);
            VectorFunctions.sigmoidSlope(tail).intoArray(arguments, from + k);
        }
    }

    private static FloatVector at(Panel panel, int k) {
        return floats(panel.array(), panel.offset() + k);
    }

    private static void put(Panel panel, int k, FloatVector value) {
        value.intoArray(panel.array(), panel.offset() + k);
    }

    @Override
    public void crossEntropy(Panel logits, int[] targets, int from, float scale, LaneLoss loss) {
        VectorLoss.crossEntropy(logits, targets, from, scale, loss);
    }

    @Override
    public void centre(Sequence activity, int at, double[] centre, SampleBlock block) {
        VectorCrossProducts.centre(activity, at, centre, block);
    }

    @Override
    public void crossProducts(SampleBlock left, SampleBlock right, double[][] sums) {
        VectorCrossProducts.add(left, right, sums);
    }

    @Override
    public void adam(AdamRates rates, float[] gradient, float[] mean, float[] square, float[] weights) {
        int end = Lanes.FLOATS.loopBound(weights.length);
        for (int k = 0; k < end; k += WIDTH) {
            FloatVector g = floats(gradient, k);
            FloatVector m = floats(mean, k).fma(all(rates.beta1()), g.mul(rates.gain1()));
            FloatVector s = floats(square, k)
                    .fma(all(rates.beta2()), g.mul(rates.gain2()).mul(g));
            m.intoArray(mean, k);
            s.intoArray(square, k);
            FloatVector root = s.lanewise(VectorOperators.SQRT).div(rates.root());
            FloatVector change = m.div(root.add(rates.epsilon()));
            all(-rates.stepSize()).fma(change, floats(weights, k)).intoArray(weights, k);
        }
        PlainKernel.adam(rates, gradient, mean, square, weights, end);
    }

    @Override
    public RowKernel rows() {
        return rows;
    }
}
