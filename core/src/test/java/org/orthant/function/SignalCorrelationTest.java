package org.orthant.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.orthant.community.Partition;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;

/** Correlations with a signal and means over modules, against plain second implementations. */
class SignalCorrelationTest {

    private static final int STEPS = 7;
    private static final int TRIALS = 11;
    private static final int NEURONS = 6;

    private static Sequence noise(int channels, long index) {
        UniformRandomProvider random = new RandomStreams(5).stream(Purpose.LESION_CONTROL, index);
        float[] values = new float[STEPS * TRIALS * channels];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextFloat() - 0.3f;
        }
        return Sequence.adopt(STEPS, TRIALS, channels, values);
    }

    @Test
    void agreesWithTheTextbookFormula() {
        Sequence activity = noise(NEURONS, 0);
        Sequence signal = noise(1, 1);
        double[] r = SignalCorrelation.perChannel(activity, signal);
        assertThat(r).hasSize(NEURONS);
        for (int i = 0; i < NEURONS; i++) {
            assertThat(r[i]).isCloseTo(naive(activity, i, signal), within(1e-12));
        }
    }

    @Test
    void aConstantThatNoDoubleMeanMeetsHasNoCorrelation() {
        float[] values = new float[STEPS * TRIALS];
        Arrays.fill(values, 0.1f);
        assertThat(SignalCorrelation.perChannel(Sequence.adopt(STEPS, TRIALS, 1, values), noise(1, 1)))
                .containsExactly(Double.NaN);
    }

    /** (E[xy] - E[x] E[y]) / (sd sd). */
    private static double naive(Sequence activity, int channel, Sequence signal) {
        double n = STEPS * TRIALS;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int t = 0; t < STEPS; t++) {
            for (int b = 0; b < TRIALS; b++) {
                double a = activity.get(t, b, channel);
                double s = signal.get(t, b, 0);
                x += a / n;
                y += s / n;
                xx += a * a / n;
                yy += s * s / n;
                xy += a * s / n;
            }
        }
        return (xy - x * y) / Math.sqrt((xx - x * x) * (yy - y * y));
    }

    @Test
    void aChannelFollowsItselfAndConstantsHaveNoCorrelation() {
        Sequence signal = noise(1, 1);
        float[] values = new float[STEPS * TRIALS * 3];
        for (int s = 0; s < STEPS * TRIALS; s++) {
            values[3 * s] = signal.array()[s];
            values[3 * s + 1] = 2 - 4 * signal.array()[s];
            values[3 * s + 2] = 0.25f;
        }
        double[] r = SignalCorrelation.perChannel(Sequence.adopt(STEPS, TRIALS, 3, values), signal);
        assertThat(r[0]).isCloseTo(1, within(1e-12));
        assertThat(r[1]).isCloseTo(-1, within(1e-6));
        assertThat(r[2]).isNaN();
        assertThat(SignalCorrelation.perChannel(signal, Sequence.adopt(STEPS, TRIALS, 1, new float[STEPS * TRIALS])))
                .containsExactly(Double.NaN);
    }

    @Test
    void moduleMeansLeaveConstantNeuronsAndSingletonsOut() {
        Partition partition = Partition.of(0, 0, 0, 1, 1, 2);
        double[] means = SignalCorrelation.moduleMeans(
                new double[] {0.5, Double.NaN, 0.1, Double.NaN, Double.NaN, 1}, partition);
        assertThat(means).hasSize(2);
        assertThat(means[0]).isCloseTo(0.3, within(1e-15));
        assertThat(means[1]).isNaN();
    }

    @Test
    void refusesASignalOfOtherSamples() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignalCorrelation.perChannel(noise(2, 0), noise(2, 1)))
                .withMessageContaining("1 channel");
    }

    @Test
    void moduleActivityIsTheMeanOverItsNeurons() {
        Sequence states = noise(NEURONS, 0);
        Partition partition = Partition.of(1, 0, 0, 1, -1, 0);
        Sequence means = ModuleActivity.of(states, partition);
        assertThat(means.channels()).isEqualTo(2);
        for (int t = 0; t < STEPS; t++) {
            for (int b = 0; b < TRIALS; b++) {
                double first = (states.get(t, b, 1) + (double) states.get(t, b, 2) + states.get(t, b, 5)) / 3;
                double second = (states.get(t, b, 0) + (double) states.get(t, b, 3)) / 2;
                assertThat(means.get(t, b, 0)).isCloseTo((float) first, within(1e-7f));
                assertThat(means.get(t, b, 1)).isCloseTo((float) second, within(1e-7f));
            }
        }
    }
}
