package org.orthant.nullmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.stats.Correlation;
import org.orthant.testing.GoldenFiles;

class VariogramSurrogateTest {

    private static final String GOLDEN = "brainsmash.npz";
    private static final double TOLERANCE = 1e-9;
    private static final RandomStreams STREAMS = new RandomStreams(8);

    private static double[] golden(String name) {
        return GoldenFiles.npz(GOLDEN, name).values();
    }

    private static VariogramSurrogate brainsmash() {
        return VariogramSurrogate.of(Distances.of(DoubleMatrix.of(120, 120, golden("D"))), VariogramOptions.defaults());
    }

    private static void assertSame(double[] got, double[] expected) {
        double squares = 0;
        double norm = 0;
        for (int k = 0; k < expected.length; k++) {
            squares += (got[k] - expected[k]) * (got[k] - expected[k]);
            norm += expected[k] * expected[k];
        }
        assertThat(got).hasSameSizeAs(expected);
        assertThat(Math.sqrt(squares / norm)).isLessThan(TOLERANCE);
    }

    @Test
    void variogramsAreThoseOfBrainsmash() {
        VariogramSurrogate surrogate = brainsmash();
        assertSame(surrogate.lags(), golden("h"));
        assertSame(surrogate.variograms(golden("x"))[0], golden("variogram"));
        assertThat(surrogate.bandwidth()).isCloseTo(golden("bandwidth")[0], within(TOLERANCE));
        assertThat(surrogate.cutoff()).isCloseTo(golden("percentile_cutoff")[0], within(TOLERANCE));
    }

    @Test
    void smoothedMapsTheirVariogramsAndFitsAreThoseOfBrainsmash() {
        VariogramSurrogate surrogate = brainsmash();
        double[] x = golden("x");
        double[] xperm = Arrays.stream(golden("perm")).map(i -> x[(int) i]).toArray();
        double[][] smooth = surrogate.smoothed(xperm);
        double[][] variograms = surrogate.variograms(smooth);
        double[] fits = golden("regress_delta_alpha_beta_sse");
        assertThat(smooth).hasDimensions(9, 120);
        for (int f = 0; f < 9; f++) {
            assertSame(smooth[f], golden("smoothed_delta0." + (f + 1)));
            assertSame(variograms[f], golden("variogram_delta0." + (f + 1)));
            VariogramSurrogate.Fit fit = VariogramSurrogate.Fit.of(variograms[f], golden("variogram"));
            assertSame(
                    new double[] {fit.alpha(), fit.beta(), fit.error()},
                    Arrays.copyOfRange(fits, 4 * f + 1, 4 * f + 4));
        }
    }

    /** Points on a line, a slow wave over them. */
    private static final int N = 90;

    private static double[] wave() {
        return IntStream.range(0, N).mapToDouble(i -> StrictMath.sin(i / 9.0)).toArray();
    }

    private static VariogramSurrogate line() {
        double[] places = IntStream.range(0, N).mapToDouble(i -> i).toArray();
        return VariogramSurrogate.of(Distances.euclidean(DoubleMatrix.of(N, 1, places)), VariogramOptions.defaults());
    }

    @Test
    void surrogatesHaveTheMapsValuesAndItsVariogramButNotItsPlace() {
        double[] map = wave();
        VariogramSurrogate surrogate = line();
        double[][] maps = surrogate.maps(map, 200, STREAMS);
        double[] sorted = map.clone();
        Arrays.sort(sorted);
        double r = 0;
        for (double[] drawn : maps) {
            double[] own = drawn.clone();
            Arrays.sort(own);
            assertThat(own).containsExactly(sorted);
            r += Correlation.pearson(map, drawn) / maps.length;
        }
        assertThat(r).isCloseTo(0, within(0.1));
        double[] target = surrogate.variograms(map)[0];
        double[] mean = mean(surrogate.variograms(maps));
        double[] permuted = mean(surrogate.variograms(permutations(map, 200)));
        // Nearby nodes are alike in surrogates as in the map, and not alike in permutations.
        assertThat(permuted[0]).isGreaterThan(3 * mean[0]);
        assertThat(error(mean, target)).isLessThan(0.1 * error(permuted, target));
    }

    private static double error(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(k -> (a[k] - b[k]) * (a[k] - b[k]))
                .sum();
    }

    private static double[] mean(double[]... rows) {
        return IntStream.range(0, rows[0].length)
                .mapToDouble(k ->
                        Arrays.stream(rows).mapToDouble(row -> row[k]).average().orElseThrow())
                .toArray();
    }

    private static double[][] permutations(double[] map, int count) {
        double[][] all = new double[count][];
        for (int d = 0; d < count; d++) {
            UniformRandomProvider random = STREAMS.stream(Purpose.PERMUTATION, d);
            double[] key = random.doubles(map.length).toArray();
            all[d] =
                    Arrays.stream(Ascending.order(key)).mapToDouble(i -> map[i]).toArray();
        }
        return all;
    }

    /** One draw by the definition, node by node and pair by pair. */
    @Test
    void aDrawFollowsTheDefinition() {
        double[] map = wave();
        VariogramSurrogate surrogate = line();
        double[] target = surrogate.variograms(map)[0];
        for (int d : new int[] {0, 85}) {
            UniformRandomProvider random = STREAMS.stream(Purpose.SURROGATE, d);
            double[] shuffled = ArraySampler.shuffle(random, map.clone());
            var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
            double[] scores =
                    IntStream.range(0, N).mapToDouble(i -> gaussian.sample()).toArray();
            VariogramSurrogate.Fit best = new VariogramSurrogate.Fit(0, 0, Double.POSITIVE_INFINITY);
            double[] chosen = map;
            for (double[] smooth : surrogate.smoothed(shuffled)) {
                VariogramSurrogate.Fit fit = VariogramSurrogate.Fit.of(surrogate.variograms(smooth)[0], target);
                if (fit.error() < best.error()) {
                    best = fit;
                    chosen = smooth;
                }
            }
            for (int i = 0; i < N; i++) {
                scores[i] =
                        Math.sqrt(Math.abs(best.beta())) * chosen[i] + Math.sqrt(Math.abs(best.alpha())) * scores[i];
            }
            assertThat(surrogate.maps(map, 86, STREAMS)[d]).containsExactly(ranked(map, scores));
            assertThat(surrogate.maps(map, d + 1, STREAMS)[d]).containsExactly(ranked(map, scores));
        }
    }

    private static double[] ranked(double[] map, double[] scores) {
        double[] sorted = map.clone();
        Arrays.sort(sorted);
        return Arrays.stream(scores)
                .map(score -> sorted[
                        (int) Arrays.stream(scores)
                                .filter(other -> other < score)
                                .count()])
                .toArray();
    }

    /** The kernel by two exponentials is the kernel by its definition, also far from the nearest lag. */
    @Test
    void variogramFollowsTheDefinition() {
        double[] map = wave();
        VariogramSurrogate surrogate = line();
        double[] lags = surrogate.lags();
        double[] expected = new double[lags.length];
        for (int h = 0; h < lags.length; h++) {
            double weights = 0;
            for (int i = 0; i < N; i++) {
                for (int j = i + 1; j < N && j - i < surrogate.cutoff(); j++) {
                    double distance = 2.68 * (lags[h] - (j - i)) / surrogate.bandwidth();
                    double weight = StrictMath.exp(-distance * distance / 2);
                    expected[h] += weight * (map[i] - map[j]) * (map[i] - map[j]) / 2;
                    weights += weight;
                }
            }
            expected[h] /= weights;
        }
        assertSame(surrogate.variograms(map)[0], expected);
    }

    @Test
    void singlePrecisionDistancesGiveNearlyTheSame() {
        double[] d = golden("D");
        float[] single = new float[d.length];
        for (int k = 0; k < d.length; k++) {
            single[k] = (float) d[k];
        }
        VariogramSurrogate surrogate =
                VariogramSurrogate.of(Distances.of(FloatMatrix.of(120, 120, single)), VariogramOptions.defaults());
        assertThat(surrogate.variograms(golden("x"))[0][3]).isCloseTo(golden("variogram")[3], within(1e-5));
    }

    @Test
    void percentilesAreThoseOfSortedDistances() {
        UniformRandomProvider random = STREAMS.stream(Purpose.SYNTHETIC_DATA, 0);
        for (int n : new int[] {2, 3, 17}) {
            double[] places = random.doubles(n).map(x -> Math.rint(20 * x) / 4).toArray();
            Distances distances = Distances.euclidean(DoubleMatrix.of(n, 1, places));
            double[] sorted = IntStream.range(0, n)
                    .boxed()
                    .flatMapToDouble(i -> IntStream.range(i + 1, n).mapToDouble(j -> distances.get(i, j)))
                    .sorted()
                    .toArray();
            for (double p : new double[] {0.5, 25, 50, 99, 100}) {
                double place = (sorted.length - 1) * p / 100;
                double low = sorted[(int) place];
                double high = sorted[Math.min(sorted.length - 1, (int) place + 1)];
                assertThat(distances.percentile(p)).isCloseTo(low + (high - low) * (place % 1), within(1e-12));
            }
        }
    }

    @Test
    void orderIsThatOfValuesThenIndices() {
        assertThat(Ascending.order(2, -1, 0.0, -0.0, 2, -1e-300, 1e300, 1 + 1e-15, 1))
                .containsExactly(1, 5, 2, 3, 8, 7, 0, 4, 6);
        double[] values = STREAMS.stream(Purpose.SYNTHETIC_DATA, 1)
                .doubles(500)
                .map(x -> 1 + 1e-9 * Math.rint(100 * x))
                .toArray();
        int[] expected = IntStream.range(0, 500)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(Ascending.order(values)).containsExactly(expected);
    }

    @Test
    void badInputIsNamed() {
        VariogramSurrogate surrogate = line();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surrogate.maps(new double[3], 1, STREAMS))
                .withMessage("expected a map of 90 nodes, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surrogate.maps(new double[N], 1, STREAMS))
                .withMessageContaining("expected a map that varies");
        double[] map = wave();
        map[4] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surrogate.maps(map, 1, STREAMS))
                .withMessageContaining("NaN at node 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.of(DoubleMatrix.of(2, 2, 0, 1, 2, 0)))
                .withMessageContaining("got 1.0 at row 1, column 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distances.of(DoubleMatrix.of(2, 2, 0, -1, -1, 0)))
                .withMessageContaining("got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VariogramSurrogate.of(
                        Distances.euclidean(DoubleMatrix.zeros(20, 1)), VariogramOptions.defaults()))
                .withMessageContaining("expected different distances");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VariogramOptions(List.of(0.2, 0.1), 25, 25))
                .withMessageContaining("ascending");
    }
}
