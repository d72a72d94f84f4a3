package org.orthant.nullmodel;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.orthant.math.Sequence;

/**
 * Surrogates of one long series (T, 1, C) with random phases (Theiler et al. 1992), independent between channels: each
 * channel keeps its spectrum and mean, what ties channels to each other is gone. Phases that channels share would keep
 * all correlations.
 */
public record PhaseRandomisation() implements ActivitySurrogate {

    @Override
    public NullKind kind() {
        return NullKind.PHASE_RANDOMISATION;
    }

    @Override
    public Optional<String> refusal(Sequence activity) {
        if (activity.trials() != 1) {
            return Optional.of("Random phases need one series, got " + activity.trials() + " trials.");
        }
        return activity.steps() < CircularShift.FEWEST_STEPS
                ? Optional.of("Random phases need at least " + CircularShift.FEWEST_STEPS + " steps, got "
                        + activity.steps() + ".")
                : Optional.empty();
    }

    @Override
    public Sequence prepared(Sequence activity) {
        return activity;
    }

    @Override
    public Sequence draw(Sequence prepared, UniformRandomProvider random) {
        int steps = prepared.steps();
        int channels = prepared.channels();
        Fourier fourier = new Fourier(steps);
        float[] values = prepared.array().clone();
        double[] re = new double[steps];
        double[] im = new double[steps];
        for (int c = 0; c < channels; c++) {
            for (int t = 0; t < steps; t++) {
                re[t] = values[t * channels + c];
                im[t] = 0;
            }
            fourier.transform(re, im);
            randomise(re, im, random);
            fourier.transform(im, re); // parts exchanged: the inverse, but for the factor
            for (int t = 0; t < steps; t++) {
                values[t * channels + c] = (float) (re[t] / steps);
            }
        }
        return Sequence.adopt(steps, 1, channels, values);
    }

    /** Turns each frequency and its mirror image by opposite angles; the mean and the highest of an even length stay. */
    private static void randomise(double[] re, double[] im, UniformRandomProvider random) {
        int n = re.length;
        for (int k = 1; 2 * k < n; k++) {
            double angle = 2 * StrictMath.PI * random.nextDouble();
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double turned = re[k] * cos - im[k] * sin;
            im[k] = re[k] * sin + im[k] * cos;
            re[k] = turned;
            re[n - k] = turned;
            im[n - k] = -im[k];
        }
    }
}
