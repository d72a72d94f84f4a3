package org.orthant.studies.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.orthant.community.Restarts;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.nullmodel.CircularShift;
import org.orthant.nullmodel.ModularityNull;
import org.orthant.studies.modularity.NullReading;

/**
 * The modularity of one long series against circular shifts, node by node (SPEC section 5).
 *
 * @param number keys the random streams; never changed
 * @param id its name
 * @param words the data
 * @param coefficient lag-1 autoregression of each node's own noise, and of what modules share
 * @param strength expected correlation of two nodes of a module; 0 for none
 * @param options of the study
 */
record SeriesTrial(int number, String id, String words, double coefficient, double strength, CalibrationOptions options)
        implements Trial {

    /** White noise, autocorrelated noise, and planted modules of each strength. */
    static List<SeriesTrial> all(CalibrationOptions options) {
        List<SeriesTrial> all = new ArrayList<>();
        all.add(new SeriesTrial(0, "white", "white noise", 0, 0, options));
        all.add(new SeriesTrial(
                1,
                "autocorrelated",
                String.format(Locale.ROOT, "autocorrelated noise (AR(1), coefficient %s)", options.autoregression()),
                options.autoregression(),
                0,
                options));
        List<Double> strengths = options.planted().strengths();
        for (int k = 0; k < strengths.size(); k++) {
            String words = String.format(
                    Locale.ROOT,
                    "%d planted modules, r = %s within",
                    options.planted().modules(),
                    strengths.get(k));
            all.add(new SeriesTrial(2 + k, "planted-" + (k + 1), words, 0, strengths.get(k), options));
        }
        return all;
    }

    @Override
    public boolean nullIsTrue() {
        return strength == 0;
    }

    @Override
    public int count(int units) {
        return nullIsTrue() ? units : Math.min(units, options.planted().series());
    }

    @Override
    public NullReading run(RandomStreams streams, int index) {
        RandomStreams own = streams.derive(Purpose.SYNTHETIC_DATA, number).derive(Purpose.SYNTHETIC_DATA, index);
        ModularityNull defaults = ModularityNull.defaults();
        Restarts restarts = defaults.restarts().withCount(options.restarts());
        ModularityNull test = new ModularityNull(defaults.quality(), restarts, defaults.diagonal(), options.draws());
        return NullReading.of(test.test(series(own.stream(Purpose.SYNTHETIC_DATA, 0)), new CircularShift(), own));
    }

    /** Standard normal at each step. */
    Sequence series(UniformRandomProvider random) {
        var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        int modules = strength > 0 ? options.planted().modules() : 0;
        double[][] noise = new double[options.nodes() + modules][options.steps()];
        for (double[] series : noise) {
            fill(series, gaussian);
        }
        float[] values = new float[options.steps() * options.nodes()];
        for (int t = 0; t < options.steps(); t++) {
            for (int i = 0; i < options.nodes(); i++) {
                double shared = modules > 0 ? noise[options.nodes() + i % modules][t] : 0;
                values[t * options.nodes() + i] =
                        (float) (Math.sqrt(strength) * shared + Math.sqrt(1 - strength) * noise[i][t]);
            }
        }
        return Sequence.adopt(options.steps(), 1, options.nodes(), values);
    }

    /** A stationary series of variance 1. */
    private void fill(double[] series, ZigguratSampler.NormalizedGaussian gaussian) {
        double innovation = Math.sqrt(1 - coefficient * coefficient);
        series[0] = gaussian.sample();
        for (int t = 1; t < series.length; t++) {
            series[t] = coefficient * series[t - 1] + innovation * gaussian.sample();
        }
    }
}
