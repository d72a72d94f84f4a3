package org.orthant.projection;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;

/**
 * What each module tells of each input (Tanner et al. 2023, fig. S5): the correlation of the module's mean activity with
 * the input.
 *
 * @param correlations (K, M), a row for each module
 */
public record ModuleInputs(DoubleMatrix correlations) {

    /**
     * |r| of module {@code k} with its best input less |r| with the next: 0 if it tells two inputs equally, 1 if it tells
     * one alone. NaN with fewer than two inputs, or if a correlation is undefined.
     */
    public double uniqueness(int k) {
        double[] sizes = IntStream.range(0, correlations.columns())
                .mapToDouble(j -> Math.abs(correlations.get(k, j)))
                .sorted()
                .toArray();
        int last = sizes.length - 1;
        return last < 1 ? Double.NaN : sizes[last] - sizes[last - 1];
    }

    /** The unweighted mean of {@link #uniqueness(int)} over the modules where it is defined; NaN if it is in none. */
    public double uniqueness() {
        return IntStream.range(0, correlations.rows())
                .mapToDouble(this::uniqueness)
                .filter(u -> !Double.isNaN(u))
                .average()
                .orElse(Double.NaN);
    }

    /** The unweighted mean over modules of |r| with {@code input[k]}, an input for each module, where it is defined. */
    public double meanStrength(int... input) {
        if (input.length != correlations.rows()) {
            throw new IllegalArgumentException(
                    "expected an input for each of " + correlations.rows() + " modules, got " + input.length);
        }
        DoubleStream strengths = IntStream.range(0, input.length)
                .mapToDouble(k -> Math.abs(correlations.get(k, input[k])))
                .filter(r -> !Double.isNaN(r));
        return strengths.average().orElse(Double.NaN);
    }
}
