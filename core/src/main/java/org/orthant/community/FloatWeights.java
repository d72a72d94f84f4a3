package org.orthant.community;

import org.jspecify.annotations.Nullable;
import org.orthant.math.FloatMatrix;

/**
 * Weights over one single-precision matrix that is neither copied nor changed: they are scaled as they are read. A matrix
 * of tens of thousands of nodes then needs four bytes a pair and nothing else that grows so.
 */
final class FloatWeights implements Weights {

    private final float[] values;
    private final int columns;
    /** The row of each node; empty if node i has row i. */
    private final int[] nodes;

    private final int n;
    /** What positive and what negative weights are multiplied by. */
    private final double[] factors;

    private @Nullable Strengths strengths;

    private FloatWeights(FloatMatrix matrix, int[] nodes, double positive, double negative) {
        this(matrix.array(), matrix.columns(), nodes, positive, negative);
    }

    private FloatWeights(float[] values, int columns, int[] nodes, double positive, double negative) {
        this.values = values;
        this.columns = columns;
        this.nodes = nodes;
        this.n = nodes.length == 0 ? columns : nodes.length;
        this.factors = new double[] {positive, negative};
    }

    /** The weights among {@code included} nodes, ascending. */
    static Weights of(FloatMatrix matrix, int... included) {
        if (included.length == 0) {
            return new DoubleWeights(new double[0][]);
        }
        boolean all = included.length == matrix.columns();
        return new FloatWeights(matrix, all ? new int[0] : included, 1, 1);
    }

    private int row(int i) {
        return nodes.length == 0 ? i * columns : nodes[i] * columns;
    }

    /** Without a branch, which the signs of weights would mislead. */
    private double scaled(float value) {
        return value * factors[Float.floatToRawIntBits(value) >>> 31];
    }

    @Override
    public int size() {
        return n;
    }

    @Override
    public double at(int i, int j) {
        return scaled(values[row(i) + (nodes.length == 0 ? j : nodes[j])]);
    }

    @Override
    public void add(int i, double[] sums) {
        add(i, factors[0], factors[1], sums);
    }

    @Override
    public void subtract(int i, double[] sums) {
        add(i, -factors[0], -factors[1], sums);
    }

    private void add(int i, double plus, double minus, double[] sums) {
        int row = row(i);
        if (nodes.length == 0) {
            for (int j = 0; j < n; j++) {
                float value = values[row + j];
                sums[j] += plus * Math.max(value, 0) + minus * Math.min(value, 0);
            }
        } else {
            for (int j = 0; j < n; j++) {
                float value = values[row + nodes[j]];
                sums[j] += plus * Math.max(value, 0) + minus * Math.min(value, 0);
            }
        }
    }

    @Override
    public void addByLabel(int i, int end, int[] labels, double[] sums) {
        int row = row(i);
        if (nodes.length == 0) {
            for (int j = 0; j < end; j++) {
                sums[labels[j]] += scaled(values[row + j]);
            }
        } else {
            for (int j = 0; j < end; j++) {
                sums[labels[j]] += scaled(values[row + nodes[j]]);
            }
        }
    }

    @Override
    public void addByLabel(int i, int[] others, int[] labels, double[] sums) {
        for (int x = 0; x < others.length; x++) {
            sums[labels[x]] += at(i, others[x]);
        }
    }

    @Override
    public double sum(int i, int[] positions, int from, int to) {
        double sum = 0;
        for (int x = from; x < to; x++) {
            sum += at(i, positions[x]);
        }
        return sum;
    }

    @Override
    public Strengths strengths() {
        if (strengths == null) {
            strengths = new Strengths(n);
            for (int i = 0; i < n; i++) {
                add(i, factors[0], 0, strengths.positive);
                add(i, 0, -factors[1], strengths.negative);
            }
        }
        return strengths;
    }

    @Override
    public long negativePairs() {
        long pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                pairs += at(i, j) < 0 ? 1 : 0;
            }
        }
        return pairs;
    }

    @Override
    public FloatWeights scaled(double newPositive, double newNegative) {
        FloatWeights scaled =
                new FloatWeights(values, columns, nodes, factors[0] * newPositive, factors[1] * newNegative);
        scaled.strengths = strengths == null ? null : strengths.scaled(newPositive, newNegative);
        return scaled;
    }

    /** The same: sums of single-precision numbers are far from the ends of double precision. */
    @Override
    public FloatWeights nearOne() {
        return this;
    }

    @Override
    public double unit() {
        return 1;
    }
}
