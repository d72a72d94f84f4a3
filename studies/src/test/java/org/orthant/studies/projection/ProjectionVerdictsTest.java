package org.orthant.studies.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orthant.studies.StoredUnits.claim;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orthant.community.RestartSummary;
import org.orthant.nullmodel.NullKind;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Verdict;
import org.orthant.studies.figure.Line;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.DecisionTask;
import org.orthant.studies.population.NetworkOptions;

/** The rules of the scorecards on made-up values, both ways. */
class ProjectionVerdictsTest {

    private static final int REPETITIONS = 5;
    private static final NoiseOptions NOISE = new NoiseOptions(40, 2000, 5, 1);

    private static Verdict verdict(Scorecard scorecard, String id) {
        return claim(scorecard, id).verdict();
    }

    /** A model whose Q* and uniqueness are functions of the setting, apart a little between repetitions. */
    private static List<GenerativeUnit.Point> points(
            int repetition, double largest, DoubleUnaryOperator quality, DoubleUnaryOperator uniqueness) {
        return IntStream.range(0, 5)
                .mapToObj(k -> {
                    double setting = k * largest / 4;
                    double q = quality.applyAsDouble(setting);
                    var found = new GenerativeUnit.Found(q == 0 ? 0 : q + 0.0001 * repetition, 2, 0, q);
                    double u = uniqueness.applyAsDouble(setting) + 0.0001 * repetition;
                    return new GenerativeUnit.Point(setting, found, found, u, u);
                })
                .toList();
    }

    private static Scorecard generative(
            DoubleUnaryOperator sign, DoubleUnaryOperator difference, DoubleUnaryOperator both, double relation) {
        return new GenerativeClaims(IntStream.range(0, REPETITIONS)
                        .mapToObj(r -> new GenerativeUnit(
                                points(r, 1, sign, _ -> relation),
                                points(r, 5, difference, d -> d / 6),
                                points(r, 5, both, d -> 0.5 - d / 10)))
                        .toList())
                .scorecard();
    }

    @Test
    void generativeBothWays() {
        Scorecard good = generative(p -> 3 * p * (1 - p), d -> d / 10, _ -> 0.5, 0.01);
        for (String id : List.of(
                "sign.ends",
                "sign.peak",
                "sign.closed-form",
                "difference.start",
                "difference.grows",
                "sign-difference.floor",
                "sign.relation",
                "difference.relation",
                "difference.uniqueness-grows")) {
            assertThat(verdict(good, id)).as(id).isEqualTo(Verdict.REPRODUCED);
        }
        assertThat(verdict(good, "sign-difference.uniqueness-grows")).isEqualTo(Verdict.NOT_REPRODUCED);
        Scorecard bad = generative(p -> 0.2 + p, d -> 0.6 - d / 10, d -> 0.5 - d / 20, 0.9);
        for (String id : List.of(
                "sign.ends",
                "sign.peak",
                "difference.start",
                "difference.grows",
                "sign-difference.floor",
                "sign.relation",
                "difference.relation")) {
            assertThat(verdict(bad, id)).as(id).isEqualTo(Verdict.NOT_REPRODUCED);
        }
        assertThat(claim(bad, "sign-difference.floor").note()).contains("delta = 5");
    }

    private static NullReading reading(double z) {
        return new NullReading(NullKind.LABEL_PERMUTATION, 0.5, 99, 0.1, 0.05, z, z > 2 ? 0.01 : 0.5, "");
    }

    private static Scorecard rules(double ratio, double ari, double z) {
        return new RulesClaims(IntStream.range(0, REPETITIONS)
                        .mapToObj(r -> {
                            Candidate candidate = new Candidate(6, 0, ratio, ratio + 0.001 * r, ari - 0.001 * r);
                            return new RulesUnit(
                                    1, 3, candidate, candidate, candidate, reading(z + r), reading(z + r), 0.5);
                        })
                        .toList())
                .scorecard();
    }

    @Test
    void rulesBothWays() {
        Scorecard good = rules(0.95, 0.9, 30);
        Scorecard bad = rules(0.5, 0.3, -5);
        for (String id : List.of("rules.quality", "rules.chance", "cosine.quality", "cosine.chance", "cosine.agrees")) {
            assertThat(verdict(good, id)).as(id).isEqualTo(Verdict.REPRODUCED);
            assertThat(verdict(bad, id)).as(id).isEqualTo(Verdict.NOT_REPRODUCED);
        }
        assertThat(claim(good, "rules.chance").note()).startsWith("5 of 5");
        assertThat(claim(bad, "rules.chance").note()).startsWith("0 of 5");
    }

    private static Scorecard orthants(double ratio, double r, double contrast) {
        OrthantsOptions options = new OrthantsOptions(1, REPETITIONS, NOISE, 3, List.of(2), 19);
        List<OrthantsUnit> units = IntStream.range(0, REPETITIONS)
                .mapToObj(k -> {
                    Candidate candidate = new Candidate(4, 0, ratio, ratio + 0.001 * k, 0.5);
                    var observed = new OrthantsUnit.Reading(candidate, candidate, candidate, candidate, r + 0.0001 * k);
                    Candidate chance = new Candidate(4, 0, 0, 0.001 * k, 0);
                    var permuted = new OrthantsUnit.Reading(chance, chance, chance, chance, 0.01 * k);
                    return new OrthantsUnit(
                            IntStream.rangeClosed(1, 3)
                                    .mapToObj(m -> new OrthantsUnit.Point(m, 0.5, 3, observed, permuted))
                                    .toList(),
                            List.of(new OrthantsUnit.Block(
                                    2, List.of(contrast + 0.001 * k, 0.0, -contrast), List.of(0.0, 0.0, 0.0))));
                })
                .toList();
        return new OrthantsClaims(options, units).scorecard();
    }

    @Test
    void orthantsBothWays() {
        Scorecard good = orthants(0.95, 0.99, 0.8);
        Scorecard bad = orthants(0.5, 0.8, -0.1);
        for (String id : List.of(
                "quadrants.quality",
                "octants.quality",
                "blocks.2-inputs",
                "hamming.quality",
                "signed-hamming.quality",
                "cosine.quality",
                "cosine.prediction")) {
            assertThat(verdict(good, id)).as(id).isEqualTo(Verdict.REPRODUCED);
            assertThat(verdict(bad, id)).as(id).isEqualTo(Verdict.NOT_REPRODUCED);
        }
        assertThat(claim(good, "orthants.many").note()).contains("up to 3 inputs");
        assertThat(claim(bad, "orthants.many").note()).contains("up to 0 inputs");
    }

    private static ModularityReading modules(int count) {
        return new ModularityReading(count, 0, 0, 0.5, new RestartSummary(5, 0.5, 0, 1, 1), List.of(0, 0, 1, 1));
    }

    private static Scorecard projection(double quality, int growth, double z) {
        ProjectionOptions options = new ProjectionOptions(
                1,
                REPETITIONS,
                NOISE,
                3,
                List.of(),
                new ProjectionOptions.DetailOptions(5),
                20,
                2,
                new UntrainedOptions(DecisionTask.defaults(), NetworkOptions.defaults(), 20, 9, 19));
        List<ProjectionUnit> units = IntStream.range(0, REPETITIONS)
                .mapToObj(k -> new ProjectionUnit(
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(m -> new ProjectionUnit.Point(
                                        m, quality, 5 + growth * m, 0, quality + 0.0001 * k, 0, 0.8, 0.1))
                                .toList(),
                        List.of(2, 3).stream()
                                .map(m -> new ProjectionUnit.Detail(m, modules(2 + k % 2), modules(4), modules(3)))
                                .toList(),
                        IntStream.range(0, 20)
                                .mapToObj(d -> new ProjectionUnit.Floor(0.2 + 0.001 * d, 4))
                                .toList(),
                        new ProjectionUnit.Untrained(
                                modules(3),
                                quality + 0.0001 * k,
                                modules(3),
                                reading(z + k),
                                modules(3),
                                reading(z + k))))
                .toList();
        return new ProjectionClaims(options, units).scorecard();
    }

    @Test
    void projectionBothWays() {
        Scorecard good = projection(0.5, 1, 10);
        Scorecard bad = projection(0.1, -1, -10);
        for (String id : List.of(
                "modules.grow",
                "modules.more",
                "modular.2-inputs",
                "modular.3-inputs",
                "modular.untrained-weights",
                "modular.before-recurrence",
                "modular.before-training")) {
            assertThat(verdict(good, id)).as(id).isEqualTo(Verdict.REPRODUCED);
            assertThat(verdict(bad, id)).as(id).isEqualTo(Verdict.NOT_REPRODUCED);
        }
        assertThat(claim(good, "modules.2-inputs").note()).isEqualTo("Modules: 2 in 3, 3 in 2 repetitions.");
        assertThat(verdict(good, "modules.2-inputs")).isEqualTo(Verdict.REPORTED);
    }

    @Test
    void curvesHaveMeansAndTheMiddleOfRepetitions() {
        double[][] values = DoubleStream.iterate(0, v -> v + 1)
                .limit(41)
                .mapToObj(v -> new double[] {v, Double.NaN, -v})
                .toArray(double[][]::new);
        Line line = new Curves(new double[] {1, 2, 3}, values).line("a");
        assertThat(line.y()).containsExactly(20.0, Double.NaN, -20.0);
        assertThat(Objects.requireNonNull(line.band()).low().getFirst()).isCloseTo(1, within(1e-12));
        assertThat(Objects.requireNonNull(line.band()).high().getFirst()).isCloseTo(39, within(1e-12));
        assertThat(new Curves(new double[] {1, 2, 3}, values).lowest()).isEqualTo(2);
        assertThat(new Curves(new double[] {1, 2, 3}, values).upTo(2).settings())
                .containsExactly(1, 2);
    }
}
