package org.orthant.math;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Panels, histories and weights of numbers of many sizes and both signs, the same in each run. */
final class RandomPanels {

    private final UniformRandomProvider random = RandomSource.L64_X128_MIX.create(23L);

    void fill(Panel panel) {
        for (int k = 0; k < panel.size(); k++) {
            panel.array()[panel.offset() + k] = value();
        }
    }

    PanelHistory filled(PanelHistory history) {
        for (int v = 0; v < history.panels(); v++) {
            Panel panel = Panel.zeros(history.rows());
            fill(panel);
            VectorMath.write(panel, history, v, 0);
        }
        return history;
    }

    float value() {
        return (float) ((random.nextDouble() - 0.5) * StrictMath.exp(8 * random.nextDouble()));
    }

    Panel filled(int rows) {
        Panel panel = Panel.zeros(rows);
        fill(panel);
        return panel;
    }

    ProductWeights filled(int rows, int depth) {
        ProductWeights weights = ProductWeights.zeros(rows, depth);
        for (int k = 0; k < depth; k++) {
            float[] term = new float[rows];
            for (int i = 0; i < rows; i++) {
                term[i] = value();
            }
            weights.loadTerm(k, term, 0);
        }
        return weights;
    }
}
