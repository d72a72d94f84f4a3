package org.orthant.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Activation;
import org.orthant.network.Dynamics;
import org.orthant.network.LeakPlacement;
import org.orthant.testing.GoldenNetworks;

/** Slow points of networks whose slow directions are known. */
class SlowPointFinderTest {

    private static final Dynamics PLAIN = new Dynamics(1, Activation.RELU, LeakPlacement.OUTSIDE);
    private static final VisitedStates SQUARE = VisitedStates.of(Sequence.of(1, 4, 2, 0, 0, 0, 4, 4, 0, 4, 4));

    /** Eigenvalue 0.999 along (1, 1) and 0 along (1, -1): every start slides to the diagonal and stops there. */
    @Test
    void slowPointsLieAlongAnAlmostNeutralLine() {
        StepMap map = SmallNetworks.map(PLAIN, new float[][] {{0.4995f, 0.4995f}, {0.4995f, 0.4995f}}, 0.002f, 0.002f);
        DoubleMatrix starts =
                SQUARE.draw(new StartOptions(0, 0, 40, 0), new RandomStreams(1).stream(Purpose.FIXED_POINT_STARTS, 0));
        List<SlowPoint> points = SlowPointFinder.withDefaults().find(map, starts, SQUARE);
        assertThat(points).hasSize(40);
        for (SlowPoint point : points) {
            double[] r = point.state().array();
            double[] displacement = map.displacement(r);
            assertThat(point.relativeSpeed()).isLessThan(0.01);
            assertThat(point.relativeSpeed()).isCloseTo(Vectors.norm(displacement) / Vectors.norm(r), within(1e-15));
            assertThat(point.q()).isCloseTo(Vectors.squares(displacement) / 2, within(1e-15));
            assertThat(Math.abs(r[0] - r[1])).isLessThan(0.03 * Vectors.norm(r));
            double middle = (starts.at(point.start(), 0) + starts.at(point.start(), 1)) / 2;
            assertThat((r[0] + r[1]) / 2).as("start %d", point.start()).isCloseTo(middle, within(0.02));
        }
    }

    /** Where everything dies out fast, slow points are the fixed point. */
    @Test
    void slowPointsOfAStrongContractionLieAtItsFixedPoint() {
        StepMap map = SmallNetworks.map(PLAIN, new float[][] {{0.1f, 0}, {0, 0.2f}}, 0.9f, 1.6f);
        DoubleMatrix starts =
                SQUARE.draw(StartOptions.ofCount(40), new RandomStreams(2).stream(Purpose.FIXED_POINT_STARTS, 0));
        List<SlowPoint> points = SlowPointFinder.withDefaults().find(map, starts, SQUARE);
        assertThat(points).hasSize(40);
        for (SlowPoint point : points) {
            assertThat(Vectors.distance(point.state().array(), new double[] {1, 2}))
                    .isLessThan(0.05);
        }
    }

    @Test
    void aMapThatIsFastEverywhereHasNone() {
        StepMap map = SmallNetworks.map(PLAIN, new float[][] {{-3}}, -1);
        VisitedStates line = VisitedStates.of(Sequence.of(1, 2, 1, 1, 2));
        // From r > 0 the map jumps to 0, and q falls towards r = 0, which is fixed.
        List<SlowPoint> points = SlowPointFinder.withDefaults().find(map, DoubleMatrix.of(1, 1, 1), line);
        assertThat(points).allMatch(point -> point.relativeSpeed() == 0);
        StepMap growing = SmallNetworks.map(PLAIN, new float[][] {{2}}, 1);
        assertThat(SlowPointFinder.withDefaults().find(growing, DoubleMatrix.of(1, 1, 1), line))
                .isEmpty();
    }

    @Test
    void trainedNetworksAreSlowWithinTheirVisitedStates() {
        StepMap map = StepMap.of(GoldenNetworks.network("pdm_dt100"), 1, 0.5, 0.5);
        VisitedStates visited = VisitedStates.of(GoldenNetworks.sequence("pdm_dt100", "hidden"));
        DoubleMatrix starts =
                visited.draw(StartOptions.ofCount(64), new RandomStreams(3).stream(Purpose.FIXED_POINT_STARTS, 0));
        List<SlowPoint> points = SlowPointFinder.withDefaults().find(map, starts, visited);
        assertThat(points).hasSize(64);
        assertThat(points).allMatch(point -> !point.outlier() && point.relativeSpeed() < 0.01);
    }
}
