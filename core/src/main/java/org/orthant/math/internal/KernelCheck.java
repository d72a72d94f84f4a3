package org.orthant.math.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orthant.math.AdamRates;
import org.orthant.math.FactorBlock;
import org.orthant.math.FloatMatrix;
import org.orthant.math.LaneLoss;
import org.orthant.math.Leak;
import org.orthant.math.OuterProduct;
import org.orthant.math.Panel;
import org.orthant.math.PanelHistory;
import org.orthant.math.ProductWeights;
import org.orthant.math.ReluSweep;
import org.orthant.math.RowBlock;
import org.orthant.math.Rows;
import org.orthant.math.SampleBlock;
import org.orthant.math.Sequence;
import org.orthant.math.SlopeBits;
import org.orthant.math.StateGradient;
import org.orthant.math.StoredMatrix;

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
        parts.put("steps with ReLU", reluSteps());
        parts.put("steps with ReLU that keep nothing", forgetfulSteps());
        parts.put("rising rows", risingRows());
        parts.put("cross entropy", crossEntropy());
        parts.put("Adam", adam());
        parts.put("cross products", crossProducts());
        parts.put("centre", centre());
        parts.put("rows", rows());
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
        PanelHistory errors = PanelHistory.zeros(PANELS, DEPTH);
        PanelHistory inputs = PanelHistory.zeros(PANELS, DEPTH);
        for (int v = 0; v < PANELS; v++) {
            kernel.write(panel(DEPTH), errors, v, 0);
            kernel.write(panel(DEPTH), inputs, v, 0);
        }
        OuterProduct product = new OuterProduct(errors, inputs);
        kernel.outerSum(product, 0);
        float[] all = product.sum(0).clone();
        product.errorRows().clear();
        product.errorRows().add(1, DEPTH - 1);
        product.inputRows().clear();
        product.inputRows().add(0, 2);
        product.inputRows().add(3, DEPTH);
        kernel.outerSum(product, 0);
        float[] both = Arrays.copyOf(all, 2 * all.length);
        System.arraycopy(product.sum(0), 0, both, all.length, all.length);
        return both;
    }

    private float[] multiply() {
        Panel both = panel(2 * DEPTH);
        kernel.multiply(both.rows(0, DEPTH), both.rows(DEPTH, DEPTH));
        return both.array();
    }

    private float[] leakBack() {
        PanelHistory errors = PanelHistory.zeros(1, ROWS);
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
        kernel.blend(new Leak(0.3f, 0.7f, false), both.rows(0, DEPTH), both.rows(DEPTH, DEPTH));
        return both.array();
    }

    /** There and back, through histories whose groups do not end where tiles do. */
    private float[] reluSteps() {
        return reluSteps(new Leak(0.3f, 0.7f, false));
    }

    private float[] forgetfulSteps() {
        return reluSteps(new Leak(1f, 0f, false));
    }

    private float[] reluSteps(Leak leak) {
        SlopeBits slopes = SlopeBits.zeros(2, ROWS);
        ReluSweep ahead = new ReluSweep(weights(), leak, Panel.zeros(ROWS), slopes, PanelHistory.zeros(2, ROWS));
        ReluSweep back = ahead.with(weights(), PanelHistory.zeros(2, ROWS));
        Panel next = Panel.zeros(ROWS);
        Panel error = Panel.zeros(ROWS);
        Panel carry = panel(ROWS);
        Rows terms = Rows.none(DEPTH + ROWS);
        terms.add(1, ROWS);
        terms.add(ROWS + 2, DEPTH + ROWS);
        kernel.reluStep(ahead, panel(DEPTH + ROWS), terms, next, 1, 0);
        kernel.reluStepBack(back, panel(DEPTH + ROWS), terms, carry, error, 1, 1);
        Panel kept = Panel.zeros(ROWS);
        kernel.read(ahead.history(), 0, 0, kept);
        Panel keptErrors = Panel.zeros(ROWS);
        kernel.read(back.history(), 1, 0, keptErrors);
        return joined(next, error, carry, kept, keptErrors);
    }

    /** The number of each in its place; some at the end fill no vector. */
    private float[] risingRows() {
        short[] slopes = new short[CHANNELS];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = (short) (k % 3 == 0 || k / 16 == 1 ? 0 : 1 << k % 16);
        }
        Rows rising = Rows.none(CHANNELS + 1);
        rising.add(0, 1);
        kernel.addRising(slopes, 1, CHANNELS - 1, rising);
        float[] all = new float[rising.count()];
        for (int k = 0; k < all.length; k++) {
            all[k] = rising.get(k);
        }
        return all;
    }

    private ProductWeights weights() {
        ProductWeights weights = ProductWeights.inTiles(ROWS, DEPTH + ROWS, kernel.tileStarts(ROWS));
        for (int k = 0; k < weights.depth(); k++) {
            weights.loadTerm(k, values(ROWS), 0);
        }
        return weights;
    }

    private static float[] joined(Panel... panels) {
        float[] all = new float[panels.length * panels[0].size()];
        for (int k = 0; k < panels.length; k++) {
            System.arraycopy(panels[k].array(), 0, all, k * panels[k].size(), panels[k].size());
        }
        return all;
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

    /** Of a block with itself, of which only what is above the diagonal has a meaning, and of two blocks. */
    private float[] crossProducts() {
        SampleBlock block = samples(CHANNELS);
        double[][] own = SampleBlock.sums(CHANNELS, CHANNELS);
        kernel.crossProducts(block, block, own);
        double[][] sums = SampleBlock.sums(CHANNELS, 2 * CHANNELS);
        kernel.crossProducts(block, samples(2 * CHANNELS), sums);
        float[] all = new float[3 * CHANNELS * CHANNELS];
        for (int i = 0; i < CHANNELS; i++) {
            for (int j = i; j < CHANNELS; j++) {
                all[i * CHANNELS + j] = (float) own[i][j];
            }
            for (int j = 0; j < 2 * CHANNELS; j++) {
                all[(CHANNELS + 2 * i) * CHANNELS + j] = (float) sums[i][j];
            }
        }
        return all;
    }

    private SampleBlock samples(int channels) {
        double[][] samples = new double[DEPTH][];
        Arrays.setAll(samples, s -> doubles(channels));
        SampleBlock block = new SampleBlock(channels);
        block.load(samples, DEPTH, channels);
        return block;
    }

    private float[] centre() {
        SampleBlock block = samples(CHANNELS);
        Sequence activity = Sequence.adopt(1, DEPTH, CHANNELS + 1, values(DEPTH * (CHANNELS + 1)));
        kernel.centre(activity, 1, doubles(CHANNELS), block);
        float[] all = new float[block.array().length];
        for (int k = 0; k < all.length; k++) {
            all[k] = (float) block.array()[k];
        }
        return all;
    }

    /** Products of all shapes of tiles, normalised, attended to and through GELU. */
    private float[] rows() {
        RowBlock x = RowBlock.of(matrix(CHANNELS, CHANNELS));
        RowBlock sums = RowBlock.zeros(CHANNELS, CHANNELS);
        FactorBlock factor = new FactorBlock();
        factor.load(matrix(CHANNELS, CHANNELS), 0, 0);
        kernel.rows().addProduct(x, 0, factor, sums, 0);
        kernel.rows().layerNorm(sums, RowBlock.of(matrix(1, CHANNELS)), RowBlock.of(matrix(1, CHANNELS)), 1e-5f, x);
        kernel.rows().gelu(x, sums);
        kernel.rows().causalSoftmax(x, 0.3f);
        sums.add(x);
        return sums.toSequence().array();
    }

    private StoredMatrix matrix(int rows, int columns) {
        return StoredMatrix.of(FloatMatrix.adopt(rows, columns, values(rows * columns)));
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
