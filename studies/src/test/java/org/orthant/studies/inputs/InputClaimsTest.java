package org.orthant.studies.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.RestartSummary;
import org.orthant.nullmodel.NullKind;
import org.orthant.studies.Claim;
import org.orthant.studies.Scorecard;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Verdict;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;

/** Verdicts on made-up relations of input weights with FC. */
class InputClaimsTest {

    private static InputReading reading(double r, double z, int neurons) {
        ModularityReading modules = new ModularityReading(
                3, 0, 0, 0.5, new RestartSummary(1, 0.5, 0, 1, 1), Collections.nCopies(neurons, 0));
        NullReading induced =
                new NullReading(NullKind.LABEL_PERMUTATION, 0.1, 1000, 0, 0.01, z, z > 2 ? 0.001 : 0.5, "");
        List<Relation> relations = Arrays.stream(InputSimilarity.values())
                .map(similarity ->
                        new Relation(similarity, neurons, 3, r, r > 0.1 ? 0.001 : 0.5, 0.000999, induced, 0.5, 0.2))
                .toList();
        return new InputReading(modules, modules, relations, relations.getFirst());
    }

    private static Scorecard scorecard(double r, double untrainedR, double z, int neurons) {
        TrainingReading training = new TrainingReading(100, true, false, 0.1, 0.99, 0.99, 0.5, Collections.emptyList());
        List<InputResult> networks = IntStream.range(0, 10)
                .mapToObj(k -> new InputResult(
                        training,
                        reading(r + 0.01 * k, z + 0.1 * k, neurons),
                        reading(untrainedR + 0.01 * k, z - 1, neurons),
                        NullReading.none(NullKind.PERMUTED_COLUMNS, "none")))
                .toList();
        return new Scorecard(new InputClaims(Setting.DECISIONS, networks).claims());
    }

    @Test
    void relationsThatReachTheSmallestEffectAreReproducedButNotBeyondTheUntrained() {
        Scorecard scorecard = scorecard(0.3, 0.6, 5, 80);
        Claim similarity = StoredUnits.claim(scorecard, "similarity.decisions");
        assertThat(similarity.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Objects.requireNonNull(similarity.baseline()).beyond()).isEqualTo("no");
        assertThat(similarity.note()).contains("p < 0.05 in 10 of 10 networks");
        Claim induced = StoredUnits.claim(scorecard, "induced.decisions");
        assertThat(induced.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Objects.requireNonNull(induced.baseline()).beyond()).isEqualTo("yes");
    }

    @Test
    void smallRelationsArePresentBelowTheSmallestEffect() {
        Scorecard scorecard = scorecard(0.05, 0.6, 1, 80);
        assertThat(StoredUnits.claim(scorecard, "similarity.decisions").verdict())
                .isEqualTo(Verdict.PRESENT_BELOW_SMALLEST_EFFECT);
        assertThat(StoredUnits.claim(scorecard, "induced.decisions").verdict())
                .isEqualTo(Verdict.PRESENT_BELOW_SMALLEST_EFFECT);
    }

    @Test
    void theWrongSignIsNotReproduced() {
        Scorecard scorecard = scorecard(-0.3, 0.6, -4, 80);
        assertThat(StoredUnits.claim(scorecard, "similarity.decisions").verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(StoredUnits.claim(scorecard, "induced.decisions").verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void fewNeuronsAreLeftOut() {
        Claim claim = StoredUnits.claim(scorecard(0.3, 0.6, 5, 19), "similarity.decisions");
        assertThat(claim.verdict()).isEqualTo(Verdict.UNTESTABLE);
        assertThat(claim.note()).contains("10 networks with fewer than 20 active neurons");
    }
}
