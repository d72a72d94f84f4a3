package org.orthant.studies.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orthant.formats.config.Configuration;
import org.orthant.formats.config.Overrides;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Studies;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.Table;
import org.orthant.studies.Verdict;

/** Factors, worlds, and what worlds say together. */
class SweepTest {

    private static final List<Factor> FACTORS =
            List.of(Factor.parse("a=1,2"), Factor.parse("b=[0, 1],[2]"), Factor.parse("c=x"));

    @Test
    void aFactorIsAKeyAndItsValues() {
        assertThat(FACTORS.get(1).levels().stream().map(Level::settings))
                .containsExactly(List.of("b=[0, 1]"), List.of("b=[2]"));
        assertThatIllegalArgumentException().isThrownBy(() -> Factor.parse("a")).withMessageContaining("got a");
        assertThatIllegalArgumentException().isThrownBy(() -> Factor.parse("=1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Factor.parse("a="));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Factor.parse("a=1,2,1"))
                .withMessageContaining("each once");
    }

    @Test
    void aGridHasEveryCombination() {
        assertThat(World.grid(FACTORS).stream().map(World::settings))
                .containsExactly(
                        List.of("a=1", "b=[0, 1]", "c=x"),
                        List.of("a=1", "b=[2]", "c=x"),
                        List.of("a=2", "b=[0, 1]", "c=x"),
                        List.of("a=2", "b=[2]", "c=x"));
    }

    @Test
    void oneAtATimeChangesOneFactor() {
        assertThat(World.oneAtATime(FACTORS).stream().map(World::settings))
                .containsExactly(
                        List.of("a=1", "b=[0, 1]", "c=x"),
                        List.of("a=2", "b=[0, 1]", "c=x"),
                        List.of("a=1", "b=[2]", "c=x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"function-decision", "jacobian", "input-modules"})
    void everyWorldOfAMultiverseHasItsOwnValidOptions(String id) {
        Study<?> study = Studies.find(id).orElseThrow();
        List<World> worlds = World.oneAtATime(Multiverse.of(id).orElseThrow());
        List<? extends Record> options = worlds.stream()
                .map(world ->
                        Configuration.resolve(study.defaults(), Overrides.none().withMoreSettings(world.settings())))
                .toList();
        assertThat(options).hasSize(12);
        assertThat(options.getFirst()).isEqualTo(study.defaults());
        assertThat(new HashSet<Record>(options)).hasSize(12);
    }

    @Test
    void studiesWithoutAMultiverseHaveNone() {
        assertThat(Multiverse.of("rules")).isEmpty();
        assertThat(Multiverse.studies()).containsExactly("function-decision", "input-modules", "jacobian");
    }

    @Test
    void verdictsAreCountedOverTheWorldsThatHaveThem() {
        StudyDescription study = new StudyDescription("tiny", "Tiny", "a test", "?", List.of());
        Sweep sweep = new Sweep(study, List.of(FACTORS.getFirst()), World.grid(List.of(FACTORS.getFirst())));
        Conclusion conclusion = new SweepConclusion(
                        sweep,
                        List.of(
                                scorecard(Verdict.REPRODUCED, Verdict.REPORTED, Verdict.NOT_REPRODUCED),
                                scorecard(Verdict.INCONCLUSIVE, Verdict.REPORTED)))
                .conclude();

        assertThat(conclusion.summary())
                .isEqualTo(
                        "2 worlds of tiny. Of 2 judged claims, 1 have one verdict in all worlds; 0 are reproduced in all.");
        assertThat(rows(conclusion, "holds"))
                .containsExactly("[claim0, 2, 1, 0, 0, 1, 0, 1]", "[claim2, 1, 0, 0, 1, 0, 0, 1]");
        assertThat(rows(conclusion, "worlds")).containsExactly("[0, a 1, 1]", "[1, a 2, 2]");
        assertThat(rows(conclusion, "verdicts")).hasSize(5);
        Claim first = conclusion.scorecard().claims().getFirst();
        assertThat(first.effect().mean()).isEqualTo(0.5);
        assertThat(first.note()).isEqualTo("reproduced in 1; inconclusive in 1 (a 2).");
        assertThat(first.verdict()).isEqualTo(Verdict.REPORTED);
        double[] codes = IntStream.range(0, 4)
                .mapToDouble(k -> Objects.requireNonNull(conclusion.arrays().get("verdicts"))
                        .get(k / 2, k % 2))
                .toArray();
        assertThat(codes).containsExactly(1, 0, -1, Double.NaN);
    }

    private static Scorecard scorecard(Verdict... verdicts) {
        return new Scorecard(IntStream.range(0, verdicts.length)
                .mapToObj(k ->
                        new Claim("claim" + k, "words", "r", Interval.without(0.3, 5), "a rule", verdicts[k], null, ""))
                .toList());
    }

    private static List<String> rows(Conclusion conclusion, String table) {
        Table found = conclusion.tables().stream()
                .filter(t -> t.name().equals(table))
                .findFirst()
                .orElseThrow();
        return found.rows().stream().map(row -> Arrays.toString(row.toArray())).toList();
    }
}
