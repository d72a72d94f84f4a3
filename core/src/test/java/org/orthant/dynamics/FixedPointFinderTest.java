package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Ctrnn;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.testing.GoldenNetworks;

/** Fixed points of networks whose fixed points are known. */
class FixedPointFinderTest {

    private static final Dynamics RELU = new Dynamics(0.3, Activation.RELU, LeakPlacement.OUTSIDE);
    private static final FixedPointFinder FINDER = FixedPointFinder.withDefaults();

    @Test
    void aLinearNetworkHasTheFixedPointOfItsEquation() {
        // (I - W) r = b: r1 = 0.5 r2 + 1, r2 = 0.25 r1 + 2.
        StepMap map = SmallNetworks.map(RELU, new float[][] {{0, 0.5f}, {0.25f, 0}}, 1, 2);
        FixedPoints found = FINDER.find(map, starts(2, 64, 5, 1), box(2, 5));
        assertThat(found.points()).hasSize(1);
        FixedPoint point = found.points().getFirst();
        assertThat(point.state().array()).containsExactly(new double[] {16.0 / 7, 18.0 / 7}, within(1e-15));
        assertThat(point.starts()).isEqualTo(64);
        assertThat(point.stability()).isEqualTo(Stability.STABLE);
        // Eigenvalues of 0.7 I + 0.3 W: 0.7 +- 0.3 sqrt(0.125).
        assertThat(point.spectrum().largestModulus()).isCloseTo(0.7 + 0.3 * Math.sqrt(0.125), within(1e-12));
        assertThat(found.unsettled()).isZero();
    }

    @Test
    void twoAttractorsWithASaddleBetweenThem() {
        // Mutual inhibition: (2, 0), (0, 2) and, where both are active, 1 / (1 - 0.5 + 2) = 0.4 each.
        StepMap map = SmallNetworks.map(RELU, new float[][] {{0.5f, -2}, {-2, 0.5f}}, 1, 1);
        FixedPoints found = FINDER.find(map, starts(2, 500, 2, 2), box(2, 2));
        assertThat(found.points()).hasSize(3);
        assertThat(found.count(Stability.STABLE)).isEqualTo(2);
        assertThat(found.count(Stability.UNSTABLE)).isEqualTo(1);
        assertThat(found.points().stream().mapToInt(FixedPoint::starts).sum()).isEqualTo(500);
        for (FixedPoint point : found.points()) {
            double[] r = point.state().array();
            double[] expected = point.stability() == Stability.UNSTABLE
                    ? new double[] {0.4, 0.4}
                    : r[0] > r[1] ? new double[] {2, 0} : new double[] {0, 2};
            assertThat(r).containsExactly(expected, within(1e-15));
        }
        assertThat(found.points().stream()
                        .filter(p -> p.stability() == Stability.UNSTABLE)
                        .findFirst()
                        .orElseThrow()
                        .spectrum()
                        .unstableDimensions())
                .isEqualTo(1);
    }

    @Test
    void aRingOfInhibitionHasTheFixedPointsThatEnumerationFinds() {
        int n = 8;
        float[][] weights = new float[n][n];
        float[] bias = new float[n];
        for (int i = 0; i < n; i++) {
            bias[i] = 1 + i / 64f;
            weights[i][(i + 1) % n] = -1.5f;
            weights[i][(i + n - 1) % n] = -1.5f;
            weights[i][i] = 0.25f;
        }
        StepMap map = SmallNetworks.map(RELU, weights, bias);
        List<double[]> expected = enumerate(map);
        FixedPoints found = FINDER.find(map, starts(n, 4000, 2, 3), box(n, 2));
        assertThat(found.points()).hasSameSizeAs(expected);
        assertThat(expected).hasSizeGreaterThan(10);
        assertAllAmong(found, expected);
    }

    @Test
    void everyStartOnALineAttractorFindsItsOwnPoint() {
        StepMap map = SmallNetworks.map(RELU, new float[][] {{0.5f, 0.5f}, {0.5f, 0.5f}}, 0, 0);
        DoubleMatrix starts = starts(2, 50, 4, 4);
        FixedPoints found = FINDER.find(map, starts, box(2, 4));
        assertThat(found.unsettled()).isZero();
        assertThat(found.points()).hasSize(50);
        for (int k = 0; k < 50; k++) {
            FixedPoint point = found.points().get(found.landings().get(k));
            double middle = (starts.at(k, 0) + starts.at(k, 1)) / 2;
            assertThat(point.state().array()).containsExactly(new double[] {middle, middle}, within(1e-12));
            assertThat(point.stability()).isEqualTo(Stability.MARGINAL);
            assertThat(point.spectrum().largestModulus()).isCloseTo(1, within(1e-12));
        }
    }

    /** Newton's steps cycle from some starts, and so does the map itself; those starts are counted as unsettled. */
    @Test
    void findsAFixedPointThatRepelsWhereThereIsNoOther() {
        // A ring of three that inhibit one another in turn: 1 / (1 + 2), eigenvalues -2 times the cube roots of 1.
        Dynamics plain = new Dynamics(1, Activation.RELU, LeakPlacement.OUTSIDE);
        StepMap map = SmallNetworks.map(plain, new float[][] {{0, 0, -2}, {-2, 0, 0}, {0, -2, 0}}, 1, 1, 1);
        assertThat(enumerate(map)).hasSize(1);
        FixedPoints found = FINDER.find(map, starts(3, 256, 2, 5), box(3, 2));
        assertThat(found.points()).hasSize(1);
        FixedPoint point = found.points().getFirst();
        assertThat(point.state().array()).containsOnly(new double[] {1.0 / 3}, within(1e-15));
        assertThat(point.spectrum().unstableDimensions()).isEqualTo(3);
        assertThat(point.starts()).isGreaterThan(128);
        assertThat(point.starts() + found.unsettled()).isEqualTo(256);
    }

    /** Where every orbit runs away there is nothing to find, and that is an outcome. */
    @Test
    void aMapWithoutFixedPointLeavesEveryStartUnsettled() {
        StepMap map = SmallNetworks.map(RELU, new float[][] {{2, 0}, {0, 2}}, 1, 1);
        FixedPoints found = FINDER.find(map, starts(2, 20, 1, 6), box(2, 1));
        assertThat(found.points()).isEmpty();
        assertThat(found.unsettled()).isEqualTo(20);
        assertThat(found.landings()).containsOnly(FixedPoints.UNSETTLED);
    }

    @Test
    void theStateZeroCanBeFixed() {
        StepMap map = SmallNetworks.map(RELU, new float[][] {{0.5f}}, -1);
        FixedPoint point =
                FINDER.find(map, starts(1, 5, 1, 7), box(1, 1)).points().getFirst();
        assertThat(point.state().array()).containsExactly(0.0);
        assertThat(point.relativeResidual()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomNetworksHaveNoFixedPointsBesidesThoseThatEnumerationFinds(long seed) {
        UniformRandomProvider random = random(seed);
        int n = 9;
        float[][] weights = new float[n][n];
        float[] bias = new float[n];
        for (int i = 0; i < n; i++) {
            bias[i] = 2 * random.nextFloat() - 0.5f;
            for (int j = 0; j < n; j++) {
                weights[i][j] = (2 * random.nextFloat() - 1) * 1.2f;
            }
        }
        for (LeakPlacement placement : LeakPlacement.values()) {
            StepMap map = SmallNetworks.map(new Dynamics(0.5, Activation.RELU, placement), weights, bias);
            List<double[]> expected = enumerate(map);
            FixedPoints found = FINDER.find(map, starts(n, 60, 3, seed), box(n, 3));
            assertAllAmong(found, expected);
            assertThat(found.unsettled())
                    .as("seed %d, %s, %d fixed points", seed, placement, expected.size())
                    .isEqualTo(expected.isEmpty() ? 60 : 0);
        }
    }

    @Test
    void smoothActivationsHaveTheFixedPointsOfTheirEquations() {
        for (LeakPlacement placement : LeakPlacement.values()) {
            // r = tanh(2 r): 0 and +-0.957504024.
            StepMap tanh = SmallNetworks.map(new Dynamics(0.5, Activation.TANH, placement), new float[][] {{2}}, 0);
            FixedPoints found = FINDER.find(tanh, DoubleMatrix.of(5, 1, -2, -0.6, 1e-3, 0.7, 3), box(1, 2));
            assertThat(found.unsettled()).isZero();
            if (placement == LeakPlacement.OUTSIDE) {
                assertThat(found.points().stream().map(p -> p.state().at(0, 0)))
                        .allMatch(r -> Math.abs(Math.abs(r) - 0.957504024077268) < 1e-12 || Math.abs(r) < 1e-12);
                assertThat(found.points()).hasSize(3);
            }
            found.points().forEach(p -> assertThat(p.relativeResidual()).isLessThanOrEqualTo(1e-10));
        }
        StepMap sigmoid = SmallNetworks.map(
                new Dynamics(0.2, Activation.SIGMOID, LeakPlacement.OUTSIDE), new float[][] {{4}}, -2);
        // r = 1 / (1 + exp(2 - 4 r)) only at 1/2, where the slope is 1: a marginal point, approached slowly.
        FixedPoints half = FINDER.find(sigmoid, DoubleMatrix.of(3, 1, 0.1, 0.5, 0.8), box(1, 1));
        assertThat(half.unsettled()).isZero();
        half.points().forEach(p -> assertThat(p.state().at(0, 0)).isCloseTo(0.5, within(1e-3)));
        StepMap softplus =
                SmallNetworks.map(new Dynamics(1, Activation.SOFTPLUS, LeakPlacement.OUTSIDE), new float[][] {{-1}}, 0);
        // r = log(1 + e^-r): e^r = 1 + e^-r, the golden ratio.
        FixedPoint golden = FINDER.find(softplus, DoubleMatrix.of(2, 1, 0, 5), box(1, 1))
                .points()
                .getFirst();
        assertThat(golden.state().at(0, 0)).isCloseTo(Math.log((1 + Math.sqrt(5)) / 2), within(1e-15));
        assertThat(golden.starts()).isEqualTo(2);
    }

    @Test
    void smoothNetworksSettleFromEveryStart() {
        for (Activation activation : new Activation[] {Activation.TANH, Activation.SOFTPLUS, Activation.SIGMOID}) {
            Ctrnn network = SmallNetworks.random(20, 0.2, activation, LeakPlacement.OUTSIDE, 3);
            FixedPoints found = FINDER.find(StepMap.of(network, 1, 0.5, 0.5), starts(20, 30, 2, 8), box(20, 2));
            assertThat(found.unsettled()).as("%s", activation).isZero();
            found.points().forEach(p -> assertThat(p.relativeResidual()).isLessThan(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdm_dt100", "gonogo_dt100", "pdm_dt100_init"})
    void everyStartOnATrainedNetworkSettlesAtTheLimitOfDoublePrecision(String tag) {
        Ctrnn network = GoldenNetworks.network(tag);
        StepMap map = StepMap.of(network, tag.startsWith("pdm") ? new double[] {1, 0.5, 0.5} : new double[] {1, 0, 0});
        VisitedStates visited = VisitedStates.of(GoldenNetworks.sequence(tag, "hidden"));
        DoubleMatrix starts = visited.draw(StartOptions.ofCount(256), random(1));
        FixedPoints found = FINDER.find(map, starts, visited);
        assertThat(found.unsettled()).isZero();
        assertThat(found.points()).isNotEmpty();
        for (FixedPoint point : found.points()) {
            assertThat(point.relativeResidual()).isLessThan(1e-14);
            double[] state = point.state().array();
            assertThat(Vectors.norm(map.displacement(state))).isLessThanOrEqualTo(1e-10 * Vectors.norm(state));
        }
        assertThat(FINDER.find(map, starts, visited)).isEqualTo(found);
    }

    @Test
    void pointsFarFromVisitedActivityAreOutliers() {
        StepMap map = SmallNetworks.map(RELU, new float[][] {{0.5f}}, 10);
        FixedPoints found = FINDER.find(map, starts(1, 4, 1, 1), box(1, 1));
        // Visited states 0 and 1, their centroid 0.5 and mean distance 0.5; the point is 20.
        assertThat(found.points().getFirst().distance()).isCloseTo(39, within(1e-12));
        assertThat(found.points().getFirst().outlier()).isTrue();
        assertThat(found.nonOutliers()).isEmpty();
    }

    @Test
    void startsAreVisitedNoisyAndRandomStates() {
        VisitedStates visited = box(3, 2);
        DoubleMatrix drawn = visited.draw(new StartOptions(5, 5, 20, 0.5), random(2));
        assertThat(drawn.rows()).isEqualTo(30);
        for (int k = 0; k < 30; k++) {
            for (int i = 0; i < 3; i++) {
                double value = drawn.at(k, i);
                assertThat(k < 5 ? value == 0 || value == 2 : k < 10 || (value >= 0 && value <= 2))
                        .as("start %d: %s", k, value)
                        .isTrue();
            }
        }
        assertThat(drawn.at(5, 0)).isNotIn(0.0, 2.0);
    }

    @Test
    void refusesWhatDoesNotFit() {
        StepMap map = SmallNetworks.map(RELU, new float[][] {{0.5f}}, 10);
        assertThatThrownBy(() -> FINDER.find(map, FloatMatrix.zeros(2, 3), box(3, 1)))
                .hasMessageContaining("of 1 neurons, got 3 and 3");
        assertThatThrownBy(() -> new StartOptions(0, 0, 0, 0)).hasMessageContaining("at least 1 start");
        assertThatThrownBy(() -> new FixedPointOptions(0, 1, 1, 0, 1)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new SlowPointOptions(Double.NaN, 1, 1, 1)).hasMessageContaining("NaN");
    }

    /** Solves every one of the 2^N sets of active neurons: a second, naive search. */
    private static List<double[]> enumerate(StepMap map) {
        int n = map.neurons();
        List<double[]> points = new ArrayList<>();
        for (int set = 0; set < 1 << n; set++) {
            double[] argument = new double[n];
            for (int i = 0; i < n; i++) {
                argument[i] = (set >> i & 1) == 1 ? 1 : -1;
            }
            ActiveSet active = ActiveSet.of(argument);
            double[] state = active.spread(new Elimination(active.system(map)).solve(active.constants(map)), n);
            if (Vectors.norm(map.displacement(state)) <= 1e-12 * Vectors.norm(state)) {
                points.add(state);
            }
        }
        return points;
    }

    private static void assertAllAmong(FixedPoints found, List<double[]> expected) {
        for (FixedPoint point : found.points()) {
            assertThat(expected)
                    .anyMatch(state -> Vectors.distance(state, point.state().array()) < 1e-12);
        }
    }

    /** States at the two ends of a box's diagonal. */
    private static VisitedStates box(int n, float side) {
        float[] states = new float[2 * n];
        Arrays.fill(states, n, 2 * n, side);
        return VisitedStates.of(Sequence.adopt(1, 2, n, states));
    }

    private static DoubleMatrix starts(int n, int count, double side, long seed) {
        return DoubleMatrix.adopt(
                count,
                n,
                random(seed).doubles((long) count * n).map(v -> v * side).toArray());
    }

    private static UniformRandomProvider random(long seed) {
        return new RandomStreams(seed).stream(Purpose.FIXED_POINT_STARTS, 0);
    }
}
