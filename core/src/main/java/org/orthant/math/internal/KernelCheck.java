package org.orthant.math.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orthant.math.AdamRates;
import org.orthant.math.LaneLoss;
import org.orthant.math.Leak;
import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.ProductWeights;
import org.orthant.math.StateGradient;

/** A small computation with every part of a kernel, whose bits are compared before the kernel is trusted. */
final class KernelCheck {

    private static final int ROWS = 37;
    private static final int DEPTH = 5;
    /** Two tiles of different widths, and a row and a column that no tile covers. */
    private static final int CHANNELS = 57;

    private static final int PANELS = 3;
    private static final float SCALE = 0x1p-29f;

    private final Kernel kernel;
    private int seed = 1;

    private KernelCheck(Kernel kernel) {
        this.kernel = kernel;
    }

    /** The parts in which the bits of {@code kernel} differ from those of the plain kernel. */
    static List<String> differences(Kernel kernel) {
        Map<String, float[]> found = new KernelCheck(kernel).parts();
        Map<String, float[]> expected = new KernelCheck(new PlainKernel()).parts();
        return expected.keySet().stream()
                .filter(part -> !Arrays.equals(expected.get(part), found.get(part)))
                .toList();
    }

    private Map<String, float[]> parts() {
        Map<String, float[]> parts = new LinkedHashMap<>();
        parts.put("product", product());
        parts.put("outer sum", outerSum());
        parts.put("multiply", multiply());
        parts.put("leak back", leakBack());
        parts.put("tanh", activation(kernel::tanh));
        parts.put("softplus", activation(kernel::softplus));
        parts.put("sigmoid", activation(kernel::sigmoid));
        parts.put("ReLU", activation(kernel::relu));
        parts.put("cross entropy", crossEntropy());
        parts.put("Adam", adam());
        parts.put("cross products", crossProducts());
        return parts;
    }

    private float[] product() {
        ProductWeights weights = ProductWeights.inTiles(ROWS, DEPTH, kernel.tileStarts(ROWS));
        for (int k = 0; k < DEPTH; k++) {
            weights.loadTerm(k, values(ROWS), 0);
        }
        Panel out = Panel.zeros(ROWS);
        kernel.product(weights, panel(DEPTH), out);
        return Arrays.copyOf(out.array(), ROWS * Panel.LANES);
    }

    private float[] outerSum() {
        PanelHistory errors = PanelHistory.errors(PANELS, DEPTH);
        PanelHistory inputs = PanelHistory.inputs(PANELS, DEPTH);
        for (int v = 0; v < PANELS; v++) {
            kernel.write(panel(DEPTH), errors, v, 0);
            kernel.write(panel(DEPTH), inputs, v, 0);
        }
        OuterProduct sum = OuterProduct.zeros(DEPTH, DEPTH);
        kernel.outerSum(errors, inputs, sum);
        return sum.values();
    }

    private float[] multiply() {
        Panel both = panel(2 * DEPTH);
        kernel.multiply(both.rows(0, DEPTH), both.rows(DEPTH, DEPTH));
        return both.array();
    }

    private float[] leakBack() {
        PanelHistory errors = PanelHistory.errors(1, ROWS);
        kernel.write(panel(ROWS), errors, 0, 0);
        StateGradient gradient = new StateGradient(panel(ROWS), panel(ROWS), Panel.zeros(ROWS));
        kernel.leakBack(new Leak(0.3f, 0.7f, true), gradient, errors, 0);
        kernel.leakBack(new Leak(0.3f, 0.7f, false), gradient, errors, 0);
        kernel.read(errors, 0, 0, gradient.state());
        return gradient.state().array();
    }

    private interface Activation {
        void apply(Panel argument, Panel value);
    }

    private float[] activation(Activation activation) {
        Panel both = panel(2 * DEPTH);
        activation.apply(both.rows(0, DEPTH), both.rows(DEPTH, DEPTH));
        kernel.blend(0.3f, 0.7f, both.rows(0, DEPTH), both.rows(DEPTH, DEPTH));
        return both.array();
    }

    private float[] crossEntropy() {
        Panel logits = panel(DEPTH);
        int[] targets = new int[Panel.LANES];
        Arrays.setAll(targets, lane -> lane % DEPTH - 1);
        LaneLoss loss = new LaneLoss();
        kernel.crossEntropy(logits, targets, 0, 0.1f, loss);
        float[] all = Arrays.copyOf(logits.array(), logits.size() + Panel.LANES);
        for (int lane = 0; lane < Panel.LANES; lane++) {
            all[logits.size() + lane] = (float) loss.sums()[lane];
        }
        return all;
    }

    private float[] adam() {
        float[] weights = values(ROWS);
        float[] squares = values(ROWS);
        for (int k = 0; k < squares.length; k++) {
            squares[k] *= squares[k];
        }
        AdamRates rates = new AdamRates(0.9f, 0.1f, 0.999f, 0.001f, 0.3f, 1e-8f, 0.01f);
        kernel.adam(rates, values(ROWS), values(ROWS), squares, weights);
        return weights;
    }

    /** Above the diagonal; what is below has no meaning. */
    private float[] crossProducts() {
        double[][] samples = new double[DEPTH][];
        Arrays.setAll(samples, s -> doubles(CHANNELS));
        double[][] sums = new double[CHANNELS][CHANNELS];
        kernel.crossProducts(samples, 0, DEPTH, sums);
        float[] all = new float[CHANNELS * CHANNELS];
        for (int i = 0; i < CHANNELS; i++) {
            for (int j = i; j < CHANNELS; j++) {
                all[i * CHANNELS + j] = (float) sums[i][j];
            }
        }
        return all;
    }

    private double[] doubles(int count) {
        float[] values = values(count);
        double[] doubles = new double[count];
        for (int k = 0; k < count; k++) {
            doubles[k] = values[k];
        }
        return doubles;
    }

    private Panel panel(int rows) {
        Panel panel = Panel.zeros(rows);
        System.arraycopy(values(panel.size()), 0, panel.array(), 0, panel.size());
        return panel;
    }

    /** Numbers between -4 and 4 from a linear congruential sequence. */
    private float[] values(int count) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            seed = seed * 1664525 + 1013904223;
            values[k] = seed * SCALE;
        }
        return values;
    }
}
