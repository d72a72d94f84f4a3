package org.orthant.studies.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.Partition;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.NullKind;
import org.orthant.studies.Claim;
import org.orthant.studies.Scorecard;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Verdict;
import org.orthant.studies.digits.DigitsUnit.Reading;
import org.orthant.studies.modularity.NullReading;

/** The rules of both scorecards on made-up values. */
class DigitsClaimsTest {

    private static Contrast contrast(double difference, int nodes) {
        return new Contrast(nodes, 0.1 + difference, 0.1, 0.001, 0.001, 20, 4948, 1e-80, 2);
    }

    private static Reading reading(double difference, int nodes, DigitPair closest, int rank) {
        NullReading test = new NullReading(NullKind.TRIAL_SHIFT, 0.5, 200, 0.1, 0.01, 40, 0.005, "");
        return new Reading(
                0.97, List.of(), List.of(), List.of(), contrast(difference, nodes), closest, rank, List.of(test));
    }

    private static Scorecard digits(double trained, double untrained, int nodes, int fours) {
        return new DigitsClaims(IntStream.range(0, 10)
                        .mapToObj(k -> new DigitsUnit(
                                0.1,
                                reading(
                                        trained + 0.001 * k,
                                        nodes,
                                        k < fours ? new DigitPair(4, 9, 0.3) : new DigitPair(3, 5, 0.3),
                                        k < fours ? 1 : 5),
                                reading(untrained + 0.001 * (k * 7 % 5), nodes, new DigitPair(7, 9, 0.2), 3)))
                        .toList())
                .scorecard();
    }

    private static Claim claim(Scorecard scorecard, String id) {
        return StoredUnits.claim(scorecard, id);
    }

    private static String beyond(Claim claim) {
        return claim.baseline() == null ? "" : claim.baseline().beyond();
    }

    @Test
    void aDifferenceBeyondTheUntrainedNetworksIsReproduced() {
        Scorecard scorecard = digits(0.3, 0.2, 80, 10);
        assertThat(claim(scorecard, "ari.same-digit").verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(beyond(claim(scorecard, "ari.same-digit"))).isEqualTo("yes");
        assertThat(claim(scorecard, "ari.same-digit").note()).contains("t(4948) = 20.00", "largest p <= 0.001");
        assertThat(claim(scorecard, "closest.4-9").verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(claim(scorecard, "closest.4-9.rank").effect().mean()).isEqualTo(1);
        assertThat(claim(scorecard, "closest.4-9.rank").note()).contains("3.0");
        assertThat(claim(scorecard, "modules.trained").note()).startsWith("10 of 10");
    }

    @Test
    void aSmallOrMissingDifferenceIsNot() {
        assertThat(claim(digits(0.02, 0.2, 80, 0), "ari.same-digit").verdict())
                .isEqualTo(Verdict.PRESENT_BELOW_SMALLEST_EFFECT);
        Scorecard none = digits(-0.01, 0.2, 80, 0);
        assertThat(claim(none, "ari.same-digit").verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(claim(none, "ari.same-digit").note()).contains("What may differ from the paper");
        assertThat(beyond(claim(none, "ari.same-digit"))).isEqualTo("no");
        assertThat(claim(none, "closest.4-9").verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(claim(none, "closest.4-9").note()).contains("3 and 5 (10)", "untrained networks: 7 and 9 (10)");
        assertThat(claim(digits(0.3, 0.2, 80, 5), "closest.4-9").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void fewUnitsInCommonSayNothing() {
        Scorecard scorecard = digits(0.3, 0.2, 19, 10);
        assertThat(claim(scorecard, "ari.same-digit").verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(claim(scorecard, "closest.4-9").verdict()).isEqualTo(Verdict.UNTESTABLE);
    }

    private static MasksUnit.Reading masked(double difference, double overlap) {
        return new MasksUnit.Reading(List.of(), List.of(), contrast(difference, 100), overlap, 0.001);
    }

    private static Scorecard masks(double trained, double untrained) {
        return new MasksClaims(IntStream.range(0, 10)
                        .mapToObj(k -> new MasksUnit(
                                0.1,
                                0.97,
                                List.of(),
                                masked(trained + 0.001 * k, 0.8 + 0.001 * k),
                                masked(0, Double.NaN),
                                masked(untrained + 0.001 * (k * 7 % 5), 0.7 + 0.001 * k)))
                        .toList())
                .scorecard();
    }

    @Test
    void masksFollowTheSameRules() {
        Scorecard scorecard = masks(0.6, 0.3);
        assertThat(claim(scorecard, "ari.same-digit").verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(beyond(claim(scorecard, "ari.same-digit"))).isEqualTo("yes");
        assertThat(claim(scorecard, "ari.unmasked").verdict())
                .as("what is true by construction has no verdict")
                .isEqualTo(Verdict.REPORTED);
        assertThat(claim(scorecard, "overlap.trained").effect().mean()).isCloseTo(0.8045, within(1e-3));
        assertThat(beyond(claim(masks(0.3, 0.6), "ari.same-digit"))).isEqualTo("no");
        assertThat(claim(masks(-0.3, 0.6), "ari.same-digit").verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void contrastsAndClosestPairsAreWorkedByHand() {
        List<Partition> partitions = List.of(
                Partition.of(0, 0, 1, 1),
                Partition.of(0, 0, 1, 1),
                Partition.of(0, 1, 0, 1),
                Partition.of(0, 1, 0, -1));
        DoubleMatrix ari = Contrast.agreement(partitions);
        assertThat(ari.at(0, 1)).isEqualTo(1);
        assertThat(ari.at(2, 3)).isEqualTo(1);
        assertThat(ari.at(0, 2)).isCloseTo(-0.5, within(1e-12));
        Contrast contrast = Contrast.of(ari, partitions, new int[] {0, 0, 1, 1}, 99, new RandomStreams(1));
        assertThat(contrast.same()).isEqualTo(1);
        assertThat(contrast.fewestNodes()).isEqualTo(3);
        assertThat(contrast.difference(4)).isNaN();
        Matrix byDigit = DoubleMatrix.of(3, 3, .9, .1, .2, .1, .9, .5, .2, .5, .9);
        assertThat(DigitPair.closest(byDigit)).isEqualTo(new DigitPair(1, 2, .5));
        assertThat(DigitPair.rank(byDigit, 0, 2)).isEqualTo(2);
        Matrix means = Contrast.byDigit(ari, new int[] {0, 0, 1, 1}, 2);
        assertThat(means.get(0, 0)).isEqualTo(1);
        assertThat(means.get(0, 1))
                .isCloseTo((ari.at(0, 2) + ari.at(0, 3) + ari.at(1, 2) + ari.at(1, 3)) / 4, within(1e-12));
    }
}
