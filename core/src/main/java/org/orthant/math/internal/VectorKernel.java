package org.orthant.math.internal;

import static org.orthant.math.internal.Lanes.all;
import static org.orthant.math.internal.Lanes.floats;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.orthant.math.AdamRates;
import org.orthant.math.LaneLoss;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;

/** The kernel in explicit vector instructions, of the width that the machine prefers. Needs the incubating module. */
final class VectorKernel implements Kernel {

    private static final int LANES = Panel.LANES;
    private static final int WIDTH = Lanes.WIDTH;
    /** Columns of the outer sum whose inputs (128 panels of them) stay in a core's second cache: half a megabyte. */
    private static final int COLUMNS = 64;

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public int vectorBits() {
        return Lanes.FLOATS.vectorBitSize();
    }

    @Override
    public void product(float[][] weights, Panel x, Panel out) {
        ProductTiles.product(weights, x, out);
    }

    @Override
    public void outerSum(PanelHistory errors, PanelHistory inputs, float[] sum) {
        float[] lanes = new float[OuterTiles.SIZE];
        Arrays.fill(sum, 0f);
        for (int from = 0; from < errors.panels(); from += SUM_BLOCK) {
            for (int column = 0; column < inputs.rows(); column += COLUMNS) {
                for (int row = 0; row < errors.rows(); row += PanelHistory.GROUP) {
                    addRow(errors, inputs, from, row, column, lanes, sum);
                }
            }
        }
    }

    /** Four rows of the sum, columns {@code first} to {@code first + COLUMNS}. */
    private static void addRow(
            PanelHistory errors, PanelHistory inputs, int from, int row, int first, float[] lanes, float[] sum) {
        int count = Math.min(SUM_BLOCK, errors.panels() - from);
        int end = Math.min(first + COLUMNS, inputs.rows());
        for (int column = first; column < end; column += PanelHistory.GROUP) {
            OuterTiles.tile(
                    errors.array(),
                    errors.offset(from, row),
                    inputs.array(),
                    inputs.offset(from, column),
                    count,
                    lanes);
            VectorTree.sums(lanes);
            addTile(lanes, row, errors.rows(), column, inputs.rows(), sum);
        }
    }

    private static void addTile(float[] tile, int row, int rows, int column, int columns, float[] sum) {
        int height = Math.min(PanelHistory.GROUP, rows - row);
        int width = Math.min(PanelHistory.GROUP, columns - column);
        for (int i = 0; i < height; i++) {
            int at = (row + i) * columns + column;
            for (int j = 0; j < width; j++) {
                sum[at + j] += tile[i * PanelHistory.GROUP + j];
            }
        }
    }

    @Override
    public void write(Panel panel, PanelHistory history, int at, int first) {
        for (int row = 0; row < panel.rows(); row++) {
            copyRow(panel.array(), panel.offset() + row * LANES, history.array(), history.offset(at, first + row));
        }
    }

    @Override
    public void read(PanelHistory history, int at, int first, Panel panel) {
        for (int row = 0; row < panel.rows(); row++) {
            copyRow(history.array(), history.offset(at, first + row), panel.array(), panel.offset() + row * LANES);
        }
    }

    private static void copyRow(float[] source, int from, float[] target, int to) {
        for (int lane = 0; lane < LANES; lane += WIDTH) {
            floats(source, from + lane).intoArray(target, to + lane);
        }
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
    public void blend(float gain, float keep, Panel previous, Panel target) {
        for (int k = 0; k < target.size(); k += WIDTH) {
            FloatVector kept = at(previous, k).mul(keep);
            put(target, k, at(target, k).fma(all(gain), kept));
        }
    }

    @Override
    public void add(Panel x, Panel target) {
        for (int k = 0; k < target.size(); k += WIDTH) {
            put(target, k, at(target, k).add(at(x, k)));
        }
    }

    @Override
    public void scale(float factor, Panel x, Panel out) {
        for (int k = 0; k < out.size(); k += WIDTH) {
            put(out, k, at(x, k).mul(factor));
        }
    }

    @Override
    public void scaleBySlope(float factor, Panel slope, Panel x, Panel out) {
        for (int k = 0; k < out.size(); k += WIDTH) {
            put(out, k, at(slope, k).mul(factor).mul(at(x, k)));
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
    public void tanh(Panel argument, Panel value) {
        for (int k = 0; k < value.size(); k += WIDTH) {
            FloatVector y = VectorFunctions.tanh(at(argument, k));
            put(value, k, y);
            put(argument, k, y.neg().fma(y, all(1f)));
        }
    }

    @Override
    public void softplus(Panel argument, Panel value) {
        tail(argument, value);
        for (int k = 0; k < value.size(); k += WIDTH) {
            FloatVector p = at(argument, k);
            FloatVector tail = at(value, k);
            put(argument, k, VectorFunctions.sigmoid(p, tail));
            put(value, k, VectorFunctions.softplus(p, tail));
        }
    }

    @Override
    public void sigmoid(Panel argument, Panel value) {
        tail(argument, value);
        for (int k = 0; k < value.size(); k += WIDTH) {
            FloatVector tail = at(value, k);
            put(value, k, VectorFunctions.sigmoid(at(argument, k), tail));
            put(argument, k, VectorFunctions.sigmoidSlope(tail));
        }
    }

    /** In a loop of its own: the compiler looks through only so much at once. */
    private static void tail(Panel argument, Panel value) {
        for (int k = 0; k < value.size(); k += WIDTH) {
            put(value, k, VectorFunctions.tail(at(argument, k)));
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
}
