package org.orthant.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;

class TrialBuilderTest {

    /** Periods of 2 and of 1 to 3 steps of 10 ms, two inputs. */
    private static DescribedTask described() {
        return new DescribedTask(
                "own",
                10,
                List.of("a", "b"),
                List.of("wait", "go"),
                List.of(new Period("first", Duration.fixed(20)), new Period("decision", new Duration.Uniform(10, 30))),
                List.of(TrialType.of("only", "go")),
                List.of(),
                List.of(),
                new TargetRule("wait", "decision"));
    }

    /** A task of a user's own, whose trials are drawn by {@code drawing}. */
    private record Own(DescribedTask described, Consumer<TrialBuilder> drawing) implements Task {

        static TrialBuilder builder(Consumer<TrialBuilder> drawing) {
            return new TrialBuilder(
                    new Own(TrialBuilderTest.described(), drawing),
                    new RandomStreams(5).stream(Purpose.ANALYSIS_TRIALS, 0));
        }

        @Override
        public String id() {
            return described.id();
        }

        @Override
        public int dt() {
            return described.dt();
        }

        @Override
        public Task withDt(int dt) {
            return new Own(described.withDt(dt), drawing);
        }

        @Override
        public List<String> inputs() {
            return described.inputs();
        }

        @Override
        public List<String> outputs() {
            return described.outputs();
        }

        @Override
        public List<Integer> stimulusInputs() {
            return List.of(0, 1);
        }

        @Override
        public List<Integer> choiceOutputs() {
            return List.of(1);
        }

        @Override
        public List<Period> periods() {
            return described.periods();
        }

        @Override
        public void draw(TrialBuilder trial) {
            drawing.accept(trial);
        }
    }

    @Test
    void valuesAddUpInDoubleAndTargetsStayAsSet() {
        TrialBuilder builder = Own.builder(trial -> {
            trial.add(List.of("first", "decision"), 1, 1);
            trial.add(0, 1, 1e-9);
            trial.add(0, 1, -1);
            trial.target("decision", 1);
            trial.target(0, 1);
            trial.condition(1, 12.8, false, "kind");
        });
        builder.next();
        Trial trial = builder.build();

        assertThat(trial.observations().at(0, 1)).isCloseTo(1e-9f, within(1e-12f));
        assertThat(trial.observations().at(1, 1)).isOne();
        assertThat(trial.observations().at(0, 0)).isZero();
        assertThat(trial.target(0)).isOne();
        assertThat(trial.target(1)).isZero();
        assertThat(trial.target(2)).isOne();
        assertThat(trial.condition()).isEqualTo(new TrialCondition(1, 12.8, false, "kind"));
    }

    /** What a trial does not say must not be that of the trial before it, however long that was. */
    @Test
    void nothingOfATrialIsLeftInTheNext() {
        boolean[] silent = {false};
        TrialBuilder builder = Own.builder(trial -> {
            if (!silent[0]) {
                trial.add(List.of("first", "decision"), 0, 7);
                trial.target("first", 1);
                trial.target("decision", 1);
                trial.condition(1, 3, false, "loud");
            }
        });
        for (int k = 0; k < 20; k++) {
            silent[0] = k % 2 == 1;
            builder.next();
            Trial trial = builder.build();
            assertThat(trial.steps()).isBetween(3, 5);
            for (int t = 0; t < trial.steps(); t++) {
                assertThat(trial.observations().at(t, 0)).isEqualTo(silent[0] ? 0 : 7);
                assertThat(trial.target(t)).isEqualTo(silent[0] ? 0 : 1);
            }
            assertThat(trial.condition())
                    .isEqualTo(
                            silent[0] ? new TrialCondition(0, 0, true, "") : new TrialCondition(1, 3, false, "loud"));
        }
    }

    @Test
    void aBuiltTrialDoesNotChangeWithTheNext() {
        TrialBuilder builder = new TrialBuilder(
                PerceptualDecision.defaults(), new RandomStreams(5).stream(Purpose.ANALYSIS_TRIALS, 0));
        builder.next();
        Trial first = builder.build();
        float shown = first.observations().at(1, 1);
        builder.next();
        assertThat(builder.build().observations().at(1, 1)).isNotEqualTo(shown);
        assertThat(first.observations().at(1, 1)).isEqualTo(shown);
    }

    @Test
    void aStepOrChannelThatIsNotThereIsRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() ->
                        Own.builder(trial -> trial.add(trial.steps(), 0, 1)).next());
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Own.builder(trial -> trial.add(0, 2, 1)).next());
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() ->
                        Own.builder(trial -> trial.target(trial.steps(), 1)).next());
    }

    /** The output outside of the deciding period need not be the first. */
    @Test
    void aDescribedTaskAsksForTheSameOutputInAllOtherPeriods() {
        DescribedTask first = described();
        DescribedTask task = new DescribedTask(
                "turned",
                first.dt(),
                first.inputs(),
                List.of("go", "wait"),
                first.periods(),
                first.types(),
                List.of(),
                List.of(),
                first.target());
        Trial trial = task.draw(new RandomStreams(5).stream(Purpose.ANALYSIS_TRIALS, 0));

        assertThat(trial.targets()).startsWith(1, 1, 0).endsWith(0);
    }

    @Test
    void anUnknownPeriodIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Own.builder(trial -> trial.target("reward", 1)).next())
                .withMessage("expected one of the periods [first, decision], got reward");
    }
}
