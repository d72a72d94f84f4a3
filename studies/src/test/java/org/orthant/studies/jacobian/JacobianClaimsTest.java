package org.orthant.studies.jacobian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.RestartSummary;
import org.orthant.studies.Baseline;
import org.orthant.studies.Claim;
import org.orthant.studies.Scorecard;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Verdict;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.jacobian.JacobianReading.Measure;
import org.orthant.studies.jacobian.JacobianReading.Relation;
import org.orthant.studies.jacobian.JacobianUnit.Result;
import org.orthant.studies.modularity.ModularityReading;

/** The rules of the scorecard on made-up networks. */
class JacobianClaimsTest {

    private static final TrainingReading TRAINING = new TrainingReading(1, true, false, 0, 1, 1, 0.5, List.of());

    private static Relation relation(double r, double z) {
        return new Relation(r, 0.001, 3, 0.2, 0.5, z, 0.001);
    }

    private static Result network(int neurons, Relation jacobian, Relation weights) {
        RestartSummary restarts = new RestartSummary(1, 0.5, 0, 1, 1);
        ModularityReading modules = new ModularityReading(3, 0, 0, 0.5, restarts, List.of(0, 1, 2));
        JacobianReading reading = new JacobianReading(
                modules,
                List.of(
                        new Measure(MeasureKind.TRAJECTORIES, neurons, jacobian, weights),
                        new Measure(MeasureKind.STACKED, neurons, jacobian, weights)),
                List.of());
        return new Result(TRAINING, reading, reading, List.of(0, 0, 0));
    }

    private static Claim claim(String id, List<Result> networks) {
        List<Claim> claims = new JacobianClaims(JacobianVariant.DECISION, networks, 20).claims();
        return StoredUnits.claim(new Scorecard(claims), "decision." + id);
    }

    private static List<Result> networks(int neurons, double r, double z, double excess) {
        return IntStream.range(0, 10)
                .mapToObj(k -> network(
                        neurons,
                        relation(r + 0.001 * k, z + 0.1 * k),
                        relation(r - excess + 0.001 * k, z - excess + 0.1 * k)))
                .toList();
    }

    @Test
    void strongRelationsAreReproducedAndEqualOnesAreNotBeyondTheWeights() {
        List<Result> equal = networks(80, 0.4, 15, 0);
        for (String id : List.of("trajectories.r", "trajectories.z")) {
            Claim claim = claim(id, equal);
            assertThat(claim.verdict()).as(id).isEqualTo(Verdict.REPRODUCED);
            assertThat(claim.baseline()).extracting(Baseline::beyond).isEqualTo("no");
        }
        assertThat(claim("trajectories.r", networks(80, 0.4, 15, 0.1)).baseline())
                .extracting(Baseline::beyond)
                .isEqualTo("yes");
    }

    @Test
    void weakRelationsAreNotReproduced() {
        assertThat(claim("trajectories.r", networks(80, -0.1, 0, 0)).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(claim("trajectories.z", networks(80, -0.1, -1, 0)).verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(claim("trajectories.z", networks(80, 0.1, 0.5, 0)).verdict())
                .isEqualTo(Verdict.PRESENT_BELOW_SMALLEST_EFFECT);
    }

    @Test
    void fewNeuronsMakeAVerdictInconclusive() {
        Claim claim = claim("trajectories.r", networks(19, 0.4, 15, 0));
        assertThat(claim.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(claim.effect().n()).isZero();
        assertThat(claim.note()).contains("Fewer than 20 neurons in 10 networks");
    }

    @Test
    void whatIsNotInThePaperIsADescriptionWithItsBaseline() {
        Claim claim = claim("stacked.r", networks(80, 0.4, 15, 0.1));
        assertThat(claim.verdict()).isEqualTo(Verdict.REPORTED);
        assertThat(claim.baseline()).extracting(Baseline::beyond).isEqualTo("yes");
    }

    @Test
    void pointsThatWereNotFoundLeaveTheClaimUntestable() {
        Claim claim = claim("fixed-points.r", networks(80, 0.4, 15, 0));
        assertThat(claim.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(claim.note()).contains("No such points in 10 networks");
    }
}
