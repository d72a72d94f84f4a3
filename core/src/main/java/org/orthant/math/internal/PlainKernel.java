package org.orthant.math.internal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
 * The kernel in plain Java, in loops that the compiler turns into vector instructions by itself. It runs everywhere and
 * is the definition that other kernels are held to.
 */
public final class PlainKernel implements Kernel {

    private static final int LANES = Panel.LANES;
    /** Terms of a product that are added at once. */
    private static final int TERMS = 4;

    private final RowKernel rows = new PlainRows();

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public int vectorBits() {
        return 0;
    }

    /** One tile: all rows in the inner loop. */
    @Override
    public int[] tileStarts(int rows) {
        return new int[] {0, rows};
    }

    @Override
    public void product(ProductWeights weights, Panel x, Panel out) {
        product(weights, x, weights.terms(), out);
    }

    /** The product; rows of {@code x} that are not among {@code taken} are taken for zero. */
    private static void product(ProductWeights weights, Panel x, Rows taken, Panel out) {
        int rows = out.rows();
        float[][] terms = new float[TERMS][rows];
        float[][] sums = new float[LANES][rows];
        for (int k = 0; k < taken.count(); k += TERMS) {
            int count = Math.min(TERMS, taken.count() - k);
            for (int term = 0; term < count; term++) {
                System.arraycopy(weights.array(), taken.get(k + term) * rows, terms[term], 0, rows);
            }
            addTerms(terms, count, x, taken, k, sums);
        }
        for (int row = 0; row < rows; row++) {
            for (int lane = 0; lane < LANES; lane++) {
                out.array()[row * LANES + lane] = sums[lane][row];
            }
        }
    }

    private static void addTerms(float[][] terms, int count, Panel x, Rows taken, int first, float[][] sums) {
        float[] factors = new float[TERMS];
        for (int lane = 0; lane < LANES; lane++) {
            for (int term = 0; term < count; term++) {
                factors[term] = x.array()[x.offset() + taken.get(first + term) * LANES + lane];
            }
            Chain.add(terms, factors, count, sums[lane]);
        }
    }

    @Override
    public void outerSum(OuterProduct product, int block) {
        new OuterSum(product, block).compute();
    }

    @Override
    public void write(Panel panel, PanelHistory history, int at, int first) {
        for (int row = 0; row < panel.rows(); row++) {
            int from = panel.offset() + row * LANES;
            long to = history.offset(at, first + row);
            MemorySegment.copy(panel.array(), from, history.memory(), ValueLayout.JAVA_FLOAT, to, LANES);
        }
    }

    @Override
    public void read(PanelHistory history, int at, int first, Panel panel) {
        for (int row = 0; row < panel.rows(); row++) {
            long from = history.offset(at, first + row);
            int to = panel.offset() + row * LANES;
            MemorySegment.copy(history.memory(), ValueLayout.JAVA_FLOAT, from, panel.array(), to, LANES);
        }
    }

    @Override
    public void addBias(float[] bias, Panel target) {
        float[] to = target.array();
        int at = target.offset();
        for (float value : bias) {
            for (int lane = 0; lane < LANES; lane++) {
                to[at + lane] += value;
            }
            at += LANES;
        }
    }

    @Override
    public void blend(Leak leak, Panel previous, Panel target) {
        float gain = leak.gain();
        float keep = leak.keep();
        float[] from = previous.array();
        float[] to = target.array();
        int f = previous.offset();
        int t = target.offset();
        int size = target.size();
        for (int k = 0; k < size; k++) {
            to[t + k] = Math.fma(gain, to[t + k], keep * from[f + k]);
        }
    }

    @Override
    public void multiply(Panel factor, Panel target) {
        float[] from = factor.array();
        float[] to = target.array();
        int f = factor.offset();
        int t = target.offset();
        int size = target.size();
        for (int k = 0; k < size; k++) {
            to[t + k] *= from[f + k];
        }
    }

    @Override
    public void leakBack(Leak leak, StateGradient gradient, PanelHistory errors, int at) {
        Panel argument = gradient.argument();
        read(errors, at, 0, argument);
        leakBack(leak, gradient.state(), gradient.carry(), argument);
        write(argument, errors, at, 0);
    }

    private static void leakBack(Leak leak, Panel state, Panel carry, Panel argument) {
        float[] states = state.array();
        float[] carries = carry.array();
        float[] arguments = argument.array();
        int s = state.offset();
        int c = carry.offset();
        int a = argument.offset();
        int size = argument.size();
        for (int k = 0; k < size; k++) {
            float slope = arguments[a + k];
            float g = states[s + k] + carries[c + k];
            arguments[a + k] = (leak.gain() * slope) * g;
            carries[c + k] = (leak.inside() ? leak.keep() * slope : leak.keep()) * g;
        }
    }

    @Override
    public void relu(Panel argument, Panel value) {
        float[] from = argument.array();
        float[] to = value.array();
        int f = argument.offset();
        int t = value.offset();
        int size = value.size();
        for (int k = 0; k < size; k++) {
            float p = from[f + k];
            to[t + k] = Math.max(p, 0f);
            from[f + k] = p > 0f ? 1f : 0f;
        }
    }

    @Override
    public void reluStep(ReluSweep sweep, Panel x, Rows terms, Panel next, int slope, int at) {
        Panel sums = sweep.sums();
        product(sweep.weights(), x, terms, sums);
        setBits(sums, sweep.slopes().array(), sweep.slopes().offset(slope));
        relu(sums, next);
        blend(sweep.leak(), x.rows(0, next.rows()), next);
        write(next, sweep.history(), at, 0);
    }

    private static void setBits(Panel argument, short[] slopes, int from) {
        for (int row = 0; row < argument.rows(); row++) {
            int bits = 0;
            for (int lane = 0; lane < LANES; lane++) {
                bits |= argument.array()[row * LANES + lane] > 0f ? 1 << lane : 0;
            }
            slopes[from + row] = (short) bits;
        }
    }

    @Override
    public void reluStepBack(ReluSweep sweep, Panel later, Rows terms, Panel carry, Panel error, int slope, int at) {
        product(sweep.weights(), later, terms, sweep.sums());
        for (int row = 0; row < error.rows(); row++) {
            for (int lane = 0; lane < LANES; lane++) {
                error.array()[error.offset() + row * LANES + lane] =
                        sweep.slopes().get(slope, row, lane);
            }
        }
        if (sweep.leak().keep() == 0) {
            float[] errors = error.array();
            for (int k = 0; k < error.size(); k++) {
                errors[error.offset() + k] = (sweep.leak().gain() * errors[error.offset() + k])
                        * sweep.sums().array()[k];
            }
        } else {
            leakBack(sweep.leak(), sweep.sums(), carry, error);
        }
        write(error, sweep.history(), at, 0);
    }

    @Override
    public void addRising(short[] slopes, int from, int rows, Rows found) {
        addRising(slopes, from, 0, rows, found);
    }

    /** The same of rows {@code first} to {@code end}, exclusive, without a branch that depends on them. */
    static void addRising(short[] slopes, int from, int first, int end, Rows found) {
        int[] numbers = found.array();
        int count = found.count();
        for (int row = first; row < end; row++) {
            numbers[count] = row;
            count += slopes[from + row] == 0 ? 0 : 1;
        }
        found.take(count);
    }

    @Override
    public void tanh(Panel argument, Panel value) {
        float[] from = argument.array();
        float[] to = value.array();
        for (int k = 0; k < value.size(); k++) {
            float y = FloatFunctions.tanh(from[argument.offset() + k]);
            to[value.offset() + k] = y;
            from[argument.offset() + k] = Math.fma(-y, y, 1f);
        }
    }

    @Override
    public void softplus(Panel argument, Panel value) {
        float[] from = argument.array();
        float[] to = value.array();
        for (int k = 0; k < value.size(); k++) {
            float p = from[argument.offset() + k];
            to[value.offset() + k] = FloatFunctions.softplus(p);
            from[argument.offset() + k] = FloatFunctions.sigmoid(p);
        }
    }

    @Override
    public void sigmoid(Panel argument, Panel value) {
        float[] from = argument.array();
        float[] to = value.array();
        for (int k = 0; k < value.size(); k++) {
            float p = from[argument.offset() + k];
            to[value.offset() + k] = FloatFunctions.sigmoid(p);
            from[argument.offset() + k] = FloatFunctions.sigmoidSlope(p);
        }
    }

    @Override
    public void crossEntropy(Panel logits, int[] targets, int from, float scale, LaneLoss loss) {
        for (int lane = 0; lane < LANES; lane++) {
            int target = targets[from + lane];
            if (target >= 0) {
                loss.sums()[lane] += lossInLane(logits, lane, target, scale);
            } else {
                clearLane(logits, lane);
            }
        }
    }

    /** What is near 0 when the target is nearly certain is summed without the target, so that nothing cancels. */
    private static float lossInLane(Panel logits, int lane, int target, float scale) {
        float[] values = logits.array();
        int start = logits.offset() + lane;
        int end = start + logits.size();
        int targetAt = start + target * LANES;
        float highest = values[start];
        for (int at = start; at < end; at += LANES) {
            highest = Math.max(highest, values[at]);
        }
        float advantage = values[targetAt] - highest;
        float others = 0f;
        for (int at = start; at < end; at += LANES) {
            values[at] = FloatFunctions.exp(values[at] - highest);
            others += at == targetAt ? 0f : values[at];
        }
        float total = others + values[targetAt];
        values[targetAt] = -others;
        for (int at = start; at < end; at += LANES) {
            values[at] = values[at] / total * scale;
        }
        float excess = advantage == 0f ? others : total - 1f;
        return FloatFunctions.logOnePlus(excess) - advantage;
    }

    private static void clearLane(Panel panel, int lane) {
        for (int at = panel.offset() + lane; at < panel.offset() + panel.size(); at += LANES) {
            panel.array()[at] = 0f;
        }
    }

    @Override
    public void centre(Sequence activity, int at, double[] centre, SampleBlock block) {
        PlainCrossProducts.centre(activity, at, centre, 0, block);
    }

    @Override
    public void crossProducts(SampleBlock left, SampleBlock right, double[][] sums) {
        PlainCrossProducts.add(left, right, sums);
    }

    @Override
    public void adam(AdamRates rates, float[] gradient, float[] mean, float[] square, float[] weights) {
        adam(rates, gradient, mean, square, weights, 0);
    }

    /** The weights from {@code first} on. */
    static void adam(AdamRates rates, float[] gradient, float[] mean, float[] square, float[] weights, int first) {
        float beta1 = rates.beta1();
        float gain1 = rates.gain1();
        float beta2 = rates.beta2();
        float gain2 = rates.gain2();
        float root = rates.root();
        float epsilon = rates.epsilon();
        float stepSize = rates.stepSize();
        for (int k = first; k < weights.length; k++) {
            float g = gradient[k];
            float m = Math.fma(beta1, mean[k], gain1 * g);
            float s = Math.fma(beta2, square[k], (gain2 * g) * g);
            mean[k] = m;
            square[k] = s;
            weights[k] = Math.fma(-stepSize, m / ((float) Math.sqrt(s) / root + epsilon), weights[k]);
        }
    }

    @Override
    public RowKernel rows() {
        return rows;
    }
}
