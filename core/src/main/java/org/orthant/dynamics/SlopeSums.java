package org.orthant.dynamics;

import org.orthant.math.Matrix;
import org.orthant.math.Panel;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.network.InputPanel;
import org.orthant.network.PanelStep;

/** Sums over steps of the neurons' slopes f' and of the products of each pair, in double precision and a fixed order. */
final class SlopeSums {

    private final int neurons;
    private final double[] sums;
    private final double[] products;
    private long samples;

    private SlopeSums(int neurons) {
        this.neurons = neurons;
        sums = new double[neurons];
        products = new double[neurons * neurons];
    }

    /** Over every step of a run from r = 0, blocks of 16 trials one after the other. */
    static SlopeSums ofRun(Ctrnn network, Sequence observations) {
        if (observations.channels() != network.inputs() || observations.steps() * observations.trials() < 1) {
            throw new IllegalArgumentException(
                    "expected at least 1 step of " + network.inputs() + " inputs, got " + observations);
        }
        SlopeSums sums = new SlopeSums(network.neurons());
        for (int first = 0; first < observations.trials(); first += Panel.LANES) {
            sums.addBlock(network, observations, first);
        }
        return sums;
    }

    /** Over given slopes, a step in each row. */
    static SlopeSums ofSlopes(Ctrnn network, Matrix slopes) {
        if (slopes.rows() < 1 || slopes.columns() != network.neurons()) {
            throw new IllegalArgumentException("expected slopes of " + network.neurons()
                    + " neurons at 1 step or more, got " + slopes.rows() + " x " + slopes.columns());
        }
        SlopeSums sums = new SlopeSums(network.neurons());
        for (int k = 0; k < slopes.rows(); k++) {
            sums.add(Jacobian.row(slopes, k));
        }
        return sums;
    }

    private void addBlock(Ctrnn network, Sequence observations, int first) {
        int lanes = Panel.lanes(observations.trials(), first);
        PanelStep step = new PanelStep(network);
        InputPanel current = InputPanel.zeros(network);
        InputPanel next = InputPanel.zeros(network);
        current.reset(lanes);
        next.reset(lanes);
        Panel slope = Panel.zeros(neurons);
        for (int t = 0; t < observations.steps(); t++) {
            current.observation().load(observations, t, first);
            step.advance(current, slope, next.state());
            addLanes(slope, lanes);
            InputPanel spent = current;
            current = next;
            next = spent;
        }
    }

    private void addLanes(Panel slope, int lanes) {
        double[] slopes = new double[neurons];
        for (int lane = 0; lane < lanes; lane++) {
            for (int i = 0; i < neurons; i++) {
                slopes[i] = slope.get(i, lane);
            }
            add(slopes);
        }
    }

    private void add(double[] slopes) {
        samples++;
        for (int i = 0; i < neurons; i++) {
            if (slopes[i] != 0) {
                sums[i] += slopes[i];
                addProducts(slopes, i);
            }
        }
    }

    private void addProducts(double[] slopes, int i) {
        double slope = slopes[i];
        int offset = i * neurons;
        for (int j = 0; j < neurons; j++) {
            products[offset + j] = Math.fma(slope, slopes[j], products[offset + j]);
        }
    }

    /** Sum of f'_i, N values. */
    double[] sums() {
        return sums.clone();
    }

    /** Sum of f'_i f'_j, N x N values. */
    double[] products() {
        return products.clone();
    }

    /** The number of steps. */
    long samples() {
        return samples;
    }
}
