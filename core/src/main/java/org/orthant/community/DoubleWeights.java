package org.orthant.community;

import org.jspecify.annotations.Nullable;

/** Weights held as doubles, one array per node. */
final class DoubleWeights implements Weights {

    private final double[][] rows;
    private @Nullable Strengths strengths;

    /** Takes {@code rows} over. */
    DoubleWeights(double[][] rows) {
        this.rows = rows;
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public double at(int i, int j) {
        return rows[i][j];
    }

    @Override
    public void add(int i, double[] sums) {
        double[] row = rows[i];
        for (int j = 0; j < row.length; j++) {
            sums[j] += row[j];
        }
    }

    @Override
    public void subtract(int i, double[] sums) {
        double[] row = rows[i];
        for (int j = 0; j < row.length; j++) {
            sums[j] -= row[j];
        }
    }

    @Override
    public void addByLabel(int i, int end, int[] labels, double[] sums) {
        double[] row = rows[i];
        for (int j = 0; j < end; j++) {
            sums[labels[j]] += row[j];
        }
    }

    @Override
    public void addByLabel(int i, int[] others, int[] labels, double[] sums) {
        double[] row = rows[i];
        for (int x = 0; x < others.length; x++) {
            sums[labels[x]] += row[others[x]];
        }
    }

    /** Four partial sums, so that additions need not wait for each other. */
    @Override
    public double sum(int i, int[] positions, int from, int to) {
        double[] row = rows[i];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int x = from;
        for (; x + 3 < to; x += 4) {
            s0 += row[positions[x]];
            s1 += row[positions[x + 1]];
            s2 += row[positions[x + 2]];
            s3 += row[positions[x + 3]];
        }
        for (; x < to; x++) {
            s0 += row[positions[x]];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public Strengths strengths() {
        if (strengths == null) {
            strengths = new Strengths(rows.length);
            for (double[] row : rows) {
                addRow(row, strengths.positive, strengths.negative);
            }
        }
        return strengths;
    }

    private static void addRow(double[] row, double[] positive, double[] negative) {
        for (int j = 0; j < row.length; j++) {
            positive[j] += Math.max(row[j], 0);
            negative[j] += Math.max(-row[j], 0);
        }
    }

    @Override
    public long negativePairs() {
        long negative = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                negative += rows[i][j] < 0 ? 1 : 0;
            }
        }
        return negative;
    }

    /** Without a branch, which the signs of weights would mislead. */
    @Override
    public DoubleWeights scaled(double positive, double negative) {
        if (positive == 1 && negative == 1) {
            return this;
        }
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = positive * Math.max(row[j], 0) + negative * Math.min(row[j], 0);
            }
        }
        strengths = strengths == null ? null : strengths.scaled(positive, negative);
        return this;
    }

    @Override
    public DoubleWeights nearOne() {
        double factor = unit();
        return scaled(factor, factor);
    }

    @Override
    public double unit() {
        double largest = 0;
        for (double[] row : rows) {
            for (double w : row) {
                largest = Math.max(largest, Math.abs(w));
            }
        }
        return Math.scalb(1.0, -Math.getExponent(largest));
    }
}
