package org.orthant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleBlockTest {

    private static final int SAMPLES = 101;

    private final UniformRandomProvider random = new RandomStreams(3).stream(Purpose.ANALYSIS_TRIALS, 0);

    /** Numbers in rows, a sample each. */
    private static final class Rows implements SampleSource {

        private final double[][] values;

        Rows(double[]... values) {
            this.values = values;
        }

        @Override
        public int samples() {
            return values.length;
        }

        @Override
        public int channels() {
            return values[0].length;
        }

        @Override
        public void read(int sample, int first, int count, double[] into) {
            System.arraycopy(values[sample], first, into, 0, count);
        }
    }

    private Rows rows(int channels) {
        double[][] values = new double[SAMPLES][channels];
        for (double[] sample : values) {
            Arrays.setAll(sample, c -> random.nextDouble() - 0.5);
        }
        return new Rows(values);
    }

    /** Sums of channels of two stretches, in two blocks of samples. */
    private static double[][] sums(Rows source, int left, int rows, int right, int columns) {
        SampleBlock a = new SampleBlock(rows);
        SampleBlock x = new SampleBlock(columns);
        double[][] sums = SampleBlock.sums(rows, columns);
        for (int from = 0; from < SAMPLES; from += SampleBlock.SAMPLES) {
            a.load(source, from, left, rows);
            x.load(source, from, right, columns);
            VectorMath.crossProducts(a, x, sums);
        }
        return sums;
    }

    private static double chain(Rows source, int i, int j) {
        double sum = 0;
        for (double[] sample : source.values) {
            sum = Math.fma(sample[i], sample[j], sum);
        }
        return sum;
    }

    /** Widths that take every mixture of wide and narrow tiles. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 40, 57, 80, 96, 100, 112, 130, 240})
    void sumsAreOneChainPerPair(int columns) {
        Rows source = rows(columns + 21);
        double[][] sums = sums(source, 0, 21, 21, columns);
        for (int i = 0; i < 21; i++) {
            for (int j = 0; j < columns; j++) {
                assertThat(sums[i][j]).isEqualTo(chain(source, i, 21 + j));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 57, 100, 130, 240})
    void ofOneBlockWithItself(int channels) {
        Rows source = rows(channels);
        SampleBlock block = new SampleBlock(channels);
        double[][] sums = SampleBlock.sums(channels, channels);
        for (int from = 0; from < SAMPLES; from += SampleBlock.SAMPLES) {
            block.load(source, from, 0, channels);
            VectorMath.crossProducts(block, block, sums);
        }
        for (int i = 0; i < channels; i++) {
            for (int j = i; j < channels; j++) {
                assertThat(sums[i][j]).isEqualTo(chain(source, i, j));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 13, 40, 57})
    void loadsFromArraysAndSequences(int channels) {
        Rows source = rows(channels);
        float[] values = new float[SAMPLES * (channels + 2)];
        double[] centre = new double[channels + 2];
        Arrays.setAll(centre, c -> random.nextDouble());
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextFloat();
        }
        SampleBlock read = new SampleBlock(channels);
        read.load(source, 90, 0, channels);
        SampleBlock arrays = new SampleBlock(channels);
        arrays.load(Arrays.copyOfRange(source.values, 90, SAMPLES), SAMPLES - 90, channels);
        SampleBlock activity = new SampleBlock(channels);
        activity.load(Sequence.adopt(SAMPLES, 1, channels + 2, values), centre, 90, 1, channels);
        assertThat(activity.samples()).isEqualTo(SAMPLES - 90);
        for (int s = 0; s < SAMPLES - 90; s++) {
            for (int c = 0; c < read.width(); c++) {
                int at = SampleBlock.at(s, c - c % SampleBlock.STRIP) + c % SampleBlock.STRIP;
                boolean there = c < channels;
                assertThat(read.array()[at]).isEqualTo(there ? source.values[90 + s][c] : 0);
                assertThat(arrays.array()[at]).isEqualTo(read.array()[at]);
                int k = (90 + s) * (channels + 2) + 1 + c;
                assertThat(activity.array()[at]).isEqualTo(there ? values[k] - centre[1 + c] : 0);
            }
        }
    }

    /** A block that held more before. */
    @Test
    void whatWasThereBeforeIsGone() {
        Rows source = rows(40);
        SampleBlock block = new SampleBlock(40);
        block.load(source, 0, 0, 40);
        block.load(source, SampleBlock.SAMPLES, 0, 3);
        assertThat(block.samples()).isEqualTo(SAMPLES - SampleBlock.SAMPLES);
        assertThat(block.width()).isEqualTo(16);
        assertThat(block.rows()).isEqualTo(4);
        double[][] sums = SampleBlock.sums(3, 3);
        VectorMath.crossProducts(block, block, sums);
        for (int j = 3; j < block.width(); j++) {
            assertThat(sums[0][j]).isZero();
        }
        assertThat(sums[0][1]).isNotZero();
    }

    @Test
    void shapesAreChecked() {
        Rows source = rows(20);
        SampleBlock some = new SampleBlock(20);
        some.load(source, 0, 0, 20);
        SampleBlock fewer = new SampleBlock(20);
        fewer.load(source, 99, 0, 20);
        assertThatThrownBy(() -> VectorMath.crossProducts(some, fewer, SampleBlock.sums(20, 20)))
                .hasMessage("expected 96 samples, got 2");
        assertThatThrownBy(() -> VectorMath.crossProducts(some, some, SampleBlock.sums(16, 20)))
                .hasMessage("expected at least 20 rows, got 16");
        assertThatThrownBy(() -> VectorMath.crossProducts(some, some, SampleBlock.sums(20, 16)))
                .hasMessage("expected at least 32 sums, got 16");
        double[][] many = new double[SampleBlock.SAMPLES + 1][20];
        assertThatThrownBy(() -> some.load(many, many.length, 20)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
