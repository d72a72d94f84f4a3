package org.orthant.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

/** Tasks that are put together of rules. */
class DescribedTaskTest {

    private static final RandomStreams STREAMS = new RandomStreams(11);
    private static final List<String> INPUTS = List.of("cue", "a", "b", "c");
    private static final List<Period> PERIODS = List.of(
            new Period("before", Duration.fixed(20)),
            new Period("show", new Duration.Uniform(20, 60)),
            new Period("answer", Duration.fixed(40)));
    private static final List<TrialType> TYPES = List.of(TrialType.of("left", "L"), new TrialType("right", "R", 3));
    private static final TargetRule TARGET = new TargetRule("none", "answer");

    private static DescribedTask task(List<StimulusRule> stimuli, List<NoiseRule> noise) {
        return new DescribedTask(
                "made-up", 20, INPUTS, List.of("none", "L", "R"), PERIODS, TYPES, stimuli, noise, TARGET);
    }

    private static List<Trial> draw(Task task, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> task.draw(STREAMS.stream(Purpose.ANALYSIS_TRIALS, i)))
                .toList();
    }

    private static StimulusRule.Evidence evidence(Map<String, String> toward) {
        return new StimulusRule.Evidence(List.of("a", "b", "c"), List.of("show"), toward, List.of(0.0, 50.0), 0.2, 0.8);
    }

    @Test
    void rulesShowWhereTheyAreToldAndAddUp() {
        DescribedTask task = task(
                List.of(
                        new StimulusRule.Constant(List.of("cue"), List.of("before", "show"), 1),
                        new StimulusRule.Shown(List.of("show"), Map.of("left", "a", "right", "b"), 2),
                        new StimulusRule.Level(List.of("a", "c"), List.of("show", "answer"), Map.of("right", 0.5))),
                List.of());
        for (Trial trial : draw(task, 40)) {
            boolean right = trial.condition().type().equals("right");
            int end = trial.steps();
            for (int t = 0; t < end; t++) {
                boolean shown = t >= 1 && t < end - 2;
                boolean answered = t >= end - 2;
                float level = right && (shown || answered) ? 0.5f : 0;
                assertThat(trial.observations().get(t, 0)).isEqualTo(answered ? 0 : 1);
                assertThat(trial.observations().get(t, 1)).isEqualTo(level + (shown && !right ? 2 : 0));
                assertThat(trial.observations().get(t, 2)).isEqualTo(shown && right ? 2 : 0);
                assertThat(trial.observations().get(t, 3)).isEqualTo(level);
                assertThat(trial.target(t)).isEqualTo(answered ? (right ? 2 : 1) : 0);
            }
            assertThat(trial.condition().informative()).isTrue();
        }
        assertThat(task.stimulusInputs()).containsExactly(1, 2, 3);
        assertThat(task.choiceOutputs()).containsExactly(1, 2);
        assertThat(task.decisionPeriod()).isEqualTo("answer");
    }

    @Test
    void evidenceFavoursTheInputOfTheTypeOnACircle() {
        DescribedTask task = task(List.of(evidence(Map.of("left", "b", "right", "c"))), List.of());
        for (Trial trial : draw(task, 40)) {
            double c = trial.condition().coherence() / 100;
            int favoured = trial.condition().type().equals("left") ? 2 : 3;
            for (int k = 1; k <= 3; k++) {
                double expected = 0.2 + 0.8 * c * (k == favoured ? 1 : -0.5); // cos(120 degrees) = -1/2
                assertThat(trial.observations().get(1, k)).isCloseTo(expected, within(1e-6));
            }
            assertThat(trial.condition().informative()).isEqualTo(c > 0);
        }
    }

    @Test
    void evidenceForOtherTypesIsADistractor() {
        DescribedTask task = task(List.of(evidence(Map.of("left", "b")), evidence(Map.of("right", "c"))), List.of());
        int[] favoured = new int[4];
        for (Trial trial : draw(task, 300)) {
            if (trial.condition().coherence() == 0) {
                assertThat(trial.condition().informative()).isFalse();
            }
            int best = IntStream.rangeClosed(1, 3)
                    .reduce((i, j) -> trial.observations().get(1, i)
                                    >= trial.observations().get(1, j)
                            ? i
                            : j)
                    .orElseThrow();
            favoured[best]++;
        }
        assertThat(favoured[1]).as("a is only ever favoured by a distractor").isBetween(20, 150);
    }

    @Test
    void typesComeAsOftenAsTheirWeightsSay() {
        List<Trial> trials = draw(task(List.of(), List.of()), 2000);
        long right = trials.stream()
                .filter(t -> t.condition().type().equals("right"))
                .count();
        assertThat(right / 2000.0).isCloseTo(0.75, within(0.04));
        assertThat(trials.stream().map(Trial::steps).distinct().sorted().toList())
                .containsExactly(4, 5, 6);
    }

    @Test
    void noiseHasTheDeviationOfItsLevel() {
        DescribedTask task = task(List.of(), List.of(new NoiseRule(List.of("b"), List.of("show", "answer"), 2)));
        double[] values = draw(task, 2000).stream()
                .mapToDouble(trial -> trial.observations().get(trial.steps() - 1, 2))
                .toArray();
        double square =
                IntStream.range(0, 2000).mapToDouble(k -> values[k] * values[k]).sum();
        assertThat(Math.sqrt(square / 2000)).isCloseTo(2 / Math.sqrt(20), within(0.03));
        for (Trial trial : draw(task, 20)) {
            assertThat(trial.observations().get(0, 2)).isZero();
            assertThat(trial.observations().get(1, 1)).isZero();
        }
    }

    @Test
    void atOneLengthDurationsAreTheirMedians() {
        DescribedTask task = task(List.of(), List.of());
        assertThat(task.atOneLength().longestTrialSteps()).isEqualTo(1 + 2 + 2);
        assertThat(task.longestTrialSteps()).isEqualTo(6);
        assertThat(Trials.draw(task.atOneLength(), 20, STREAMS, Purpose.ANALYSIS_TRIALS)
                        .steps())
                .isEqualTo(5);
        assertThat(task.withDt(10).atOneLength().withDt(10))
                .isEqualTo(task.withDt(10).atOneLength());
        assertThat(PerceptualDecision.defaults().atOneLength()).isEqualTo(PerceptualDecision.defaults());
        assertThat(GoNoGo.defaults().atOneLength()).isEqualTo(GoNoGo.defaults());
    }

    @Test
    void mediansAreThoseOfTheDistribution() {
        assertThat(Duration.fixed(300).median(100)).isEqualTo(300);
        assertThat(new Duration.Uniform(100, 500).median(100)).isEqualTo(300);
        assertThat(new Duration.Uniform(100, 400).median(100)).isEqualTo(200);
        assertThat(new Duration.Choice(List.of(900, 100, 400, 600)).median(100)).isEqualTo(400);
        // scale 300 between 0 and infinity: 300 log 2 = 208
        assertThat(new Duration.TruncatedExponential(300, 0, 1_000_000).median(1))
                .isEqualTo(207);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> task(List.of(new StimulusRule.Constant(List.of("d"), List.of("show"), 1)), List.of()))
                .withMessageContaining("inputs [cue, a, b, c], got d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> task(List.of(new StimulusRule.Constant(List.of("a"), List.of("sho"), 1)), List.of()))
                .withMessageContaining("periods [before, show, answer], got sho");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> task(List.of(evidence(Map.of("up", "a"))), List.of()))
                .withMessageContaining("trial types [left, right], got up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evidence(Map.of("left", "cue")))
                .withMessageContaining("toward one of [a, b, c]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> task(List.of(), List.of()).withDt(30))
                .withMessageContaining("multiples of dt = 30 ms, got 20 ms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrialType("x", "L", 0))
                .withMessageContaining("weight of at least 1 for x, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoiseRule(List.of("a"), List.of("show"), Double.NaN))
                .withMessageContaining("got NaN");
    }
}
