package org.orthant.studies.attractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.studies.Baseline;
import org.orthant.studies.Claim;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Verdict;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.attractor.AttractorReading.Push;

/** The rules of the scorecard on made-up networks. */
class AttractorClaimsTest {

    private static AttractorReading reading(int fixed, double spread, double side, double first, double second) {
        return new AttractorReading(
                fixed,
                fixed,
                0,
                0,
                0.9,
                950,
                100,
                spread,
                spread,
                side,
                1000,
                List.of(new Push("SETTLED", first, 0.8, 1), new Push("SETTLED", second, 0.8, -1)));
    }

    private static final AttractorReading POINT = reading(1, 0.05, 1, 1, 2);

    private static Claim claim(String id, AttractorReading trained, AttractorReading untrained) {
        TrainingReading training = new TrainingReading(1, true, false, 0, 1, 1, 0.5, List.of());
        List<AttractorUnit> networks = IntStream.range(0, 8)
                .mapToObj(k -> new AttractorUnit(training, trained, untrained, List.of(), List.of()))
                .toList();
        return StoredUnits.claim(new AttractorClaims(AttractorAnalysis.defaults(), networks).scorecard(), id);
    }

    @Test
    void aSlowManifoldOrSeveralPointsAreALine() {
        Claim slow = claim("line.points", reading(1, 0.5, 0.4, 3, -3), POINT);
        assertThat(slow.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(slow.baseline()).extracting(Baseline::beyond).isEqualTo("yes");
        assertThat(claim("line.points", reading(2, 0.05, 0.4, 3, -3), POINT).verdict())
                .isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void onePointOrASpreadThatTrainingDidNotMakeIsNone() {
        assertThat(claim("line.points", POINT, POINT).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(claim("line.points", reading(1, 0.5, 0.4, 3, -3), reading(1, 0.2, 0.4, 3, -3))
                        .verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void aLineCrossesWherePointsLieOnBothSides() {
        assertThat(claim("line.crosses", reading(1, 0.5, 0.4, 3, -3), POINT).verdict())
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(claim("line.crosses", reading(1, 0.5, 0.99, 3, -3), POINT).verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void pushesGoApartOnlyIfEachGoesToItsOwnSide() {
        assertThat(claim("push.opposite", reading(1, 0.5, 0.4, 3, -3), POINT).verdict())
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(claim("push.opposite", reading(1, 0.5, 0.4, -3, 3), POINT).verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(claim("push.opposite", reading(1, 0.5, 0.4, 3, 1), POINT).verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }
}
