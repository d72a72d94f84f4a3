package org.orthant.studies.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.RestartSummary;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.RandomStreams;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.Scorecard;
import org.orthant.studies.StoredUnits;
import org.orthant.studies.Verdict;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.population.StartingWeights;

/** Verdicts on made-up networks that share as much as the test says. */
class StartsClaimsTest {

    private static final int GROUP = 12;

    /**
     * How alike the networks of a design are.
     *
     * @param modules share of neurons that keep their design's module
     * @param entries share of variance that W_rec has in common
     * @param strength size of a row-wise part of W_rec that is the same in all networks
     */
    private record Likeness(double modules, double entries, double strength) {}

    private static final Likeness NONE = new Likeness(0, 0, 0);

    private static StartedNetwork network(Likeness likeness, int neurons, int seed) {
        SplittableRandom own = new SplittableRandom(seed);
        SplittableRandom common = new SplittableRandom(99);
        List<Integer> labels = IntStream.range(0, neurons)
                .mapToObj(i -> own.nextDouble() < likeness.modules() ? i % 3 : own.nextInt(3))
                .toList();
        double[] recurrent = new double[neurons * neurons];
        for (int i = 0; i < neurons; i++) {
            double row = likeness.strength() * common.nextGaussian();
            for (int j = 0; j < neurons; j++) {
                recurrent[i * neurons + j] = row
                        + Math.sqrt(1 - likeness.entries()) * own.nextGaussian()
                        + Math.sqrt(likeness.entries()) * common.nextGaussian();
            }
        }
        ModularityReading modules = new ModularityReading(3, 0, 0, 0.5, new RestartSummary(1, 0.5, 0, 1, 1), labels);
        TrainingReading training = new TrainingReading(100, true, false, 0.1, 0.99, 0.99, 0.5, Collections.emptyList());
        StartsUnit unit = new StartsUnit(StartingWeights.APART, seed, training, modules, modules);
        return new StartedNetwork(unit, DoubleMatrix.adopt(neurons, neurons, recurrent));
    }

    private static Scorecard scorecard(int neurons, Map<StartingWeights, Likeness> likeness) {
        Map<StartingWeights, List<StartedNetwork>> networks = new EnumMap<>(StartingWeights.class);
        int seed = 0;
        for (StartingWeights design : StartingWeights.values()) {
            Likeness one = likeness.getOrDefault(design, NONE);
            int first = seed;
            networks.put(
                    design,
                    IntStream.range(0, GROUP)
                            .mapToObj(k -> network(one, neurons, first + k))
                            .toList());
            seed += GROUP;
        }
        return new StartsClaims(new Contrasts(networks, new Contrast.Draws(199, new RandomStreams(4)))).scorecard();
    }

    @Test
    void likenessWhereItIsClaimedIsReproduced() {
        Scorecard scorecard = scorecard(
                45,
                Map.of(
                        StartingWeights.SHARED_INPUT, new Likeness(0.6, 0.05, 0),
                        StartingWeights.SHARED_MATCHED, new Likeness(0.9, 0.3, 0.5),
                        StartingWeights.SHARED_UNRELATED, new Likeness(0.9, 0.1, 0.5)));
        assertThat(scorecard.claims().stream().limit(6).map(Claim::verdict))
                .containsExactly(Collections.nCopies(6, Verdict.REPRODUCED).toArray(Verdict[]::new));
        Claim entries = StoredUnits.claim(scorecard, "entries.matched");
        assertThat(entries.effect().mean()).isBetween(0.25, 0.5);
        assertThat(Objects.requireNonNull(entries.baseline()).beyond()).isEqualTo("yes");
        Claim partitions = StoredUnits.claim(scorecard, "partitions.matched");
        assertThat(Objects.requireNonNull(partitions.baseline()).beyond()).isEqualTo("no");
        assertThat(partitions.note())
                .contains("p <= 0.005")
                .contains("Paper's test")
                .contains("at least 45");
        assertThat(partitions.effect().n()).isEqualTo(2 * GROUP);
    }

    @Test
    void withoutLikenessNothingIsReproduced() {
        Scorecard scorecard = scorecard(45, Map.of());
        assertThat(scorecard.claims().stream().limit(6).map(Claim::verdict))
                .containsExactly(Collections.nCopies(6, Verdict.NOT_REPRODUCED).toArray(Verdict[]::new));
    }

    @Test
    void fewNeuronsInCommonAreInconclusive() {
        Scorecard scorecard = scorecard(15, Map.of(StartingWeights.SHARED_INPUT, new Likeness(1, 0, 0)));
        Claim claim = StoredUnits.claim(scorecard, "partitions.input");
        assertThat(claim.effect().low()).isPositive();
        assertThat(claim.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aVerySmallEffectIsThereAndSmall() {
        assertThat(StartsClaims.verySmallVerdict(new Interval(0.03, 0.01, 0.05, 100)))
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(StartsClaims.verySmallVerdict(new Interval(0.03, -0.01, 0.07, 100)))
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(StartsClaims.verySmallVerdict(new Interval(0.2, 0.15, 0.25, 100)))
                .isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(StartsClaims.verySmallVerdict(new Interval(0.09, 0.05, 0.13, 100)))
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(StartsClaims.verySmallVerdict(Interval.without(0.09, 2))).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(StartsClaims.verySmallVerdict(Interval.without(Double.NaN, 0)))
                .isEqualTo(Verdict.UNTESTABLE);
    }

    @Test
    void inStrengthIsTheSumOfARowWithItsAutapse() {
        StartedNetwork network = network(NONE, 4, 1);
        double[] entries = network.entries();
        double[] strength = network.strength();
        for (int i = 0; i < 4; i++) {
            double sum = entries[4 * i] + entries[4 * i + 1] + entries[4 * i + 2] + entries[4 * i + 3];
            assertThat(strength[i]).isCloseTo(sum, within(1e-12));
        }
        assertThat(network.strength(1, 3)[1]).isCloseTo(entries[13] + entries[15], within(1e-12));
        assertThat(network.entries(1, 3)).containsExactly(entries[5], entries[7], entries[13], entries[15]);
    }
}
