package org.orthant.studies.projection;

import static org.orthant.studies.projection.NoiseWords.number;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.modularity.NullReading;

/** The scorecard of {@code rules}. */
final class RulesClaims {

    /** From this share of the best Q* on, an induced one is near it. */
    static final double NEAR = 0.9;

    /** From here on two partitions agree. */
    static final double AGREEMENT = 0.8;

    private static final String RANDOM = "random partitions of the same sizes";

    private final List<RulesUnit> units;

    RulesClaims(List<RulesUnit> units) {
        this.units = List.copyOf(units);
    }

    Scorecard scorecard() {
        return new Scorecard(List.of(
                ClaimRules.atLeast(
                        new Wording(
                                "rules.quality",
                                "The Q* that the six rules induce is near the optimum",
                                "induced Q* / best Q* of FC",
                                "The four quadrants alone: "
                                        + number(mean(unit -> unit.quadrants().ratio())) + ". The best partitions have "
                                        + NoiseWords.counts(units.stream().mapToInt(RulesUnit::modules))
                                        + " repetitions; six groups halve what a maximiser keeps together, which "
                                        + "costs Q*. " + NoiseWords.NEAR),
                        values(unit -> unit.rules().ratio()),
                        BaselineValues.of(RANDOM, values(RulesUnit::randomRatio)),
                        NEAR),
                beyondChance("rules", "the six rules", RulesUnit::random),
                ClaimRules.atLeast(
                        new Wording(
                                "cosine.quality",
                                "The Q* that the cosine partition induces is near the optimum",
                                "induced Q* / best Q* of FC",
                                "FC of noise is the cosine of weights up to sampling. " + NoiseWords.NEAR),
                        values(unit -> unit.cosine().ratio()),
                        BaselineValues.of(RANDOM, values(RulesUnit::cosineRandomRatio)),
                        NEAR),
                beyondChance("cosine", "the cosine partition", RulesUnit::cosineRandom),
                ClaimRules.atLeast(
                        new Wording(
                                "cosine.agrees",
                                "The cosine partition agrees with the modules of FC",
                                "adjusted Rand index; 0 is expected of random partitions",
                                "Directions of two random weights have no gaps, so that boundaries between modules can "
                                        + "turn at little cost in Q*."),
                        values(unit -> unit.cosine().ari()),
                        null,
                        AGREEMENT),
                ClaimRules.reported(
                        new Wording(
                                "rules.agree",
                                "The six rules agree with the modules of FC",
                                "adjusted Rand index; 0 is expected of random partitions",
                                "With the cosine partition: " + number(mean(RulesUnit::cosineWithRules))
                                        + ". Quadrants with the modules of FC: "
                                        + number(mean(unit -> unit.quadrants().ari())) + "."),
                        values(unit -> unit.rules().ari()))));
    }

    private Claim beyondChance(String id, String words, Function<RulesUnit, NullReading> reading) {
        long significant =
                units.stream().filter(unit -> reading.apply(unit).p() < 0.05).count();
        return ClaimRules.quantity(
                new Wording(
                        id + ".chance",
                        "The Q* that " + words + " induce" + (id.equals("cosine") ? "s" : "") + " is above chance",
                        "z of induced Q* against random partitions with groups of the same sizes",
                        significant + " of " + units.size() + " repetitions with p < 0.05."),
                values(unit -> reading.apply(unit).z()),
                null,
                ClaimRules.SMALLEST_Z,
                "z");
    }

    private double[] values(ToDoubleFunction<RulesUnit> value) {
        return units.stream().mapToDouble(value).toArray();
    }

    private double mean(ToDoubleFunction<RulesUnit> value) {
        return units.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
