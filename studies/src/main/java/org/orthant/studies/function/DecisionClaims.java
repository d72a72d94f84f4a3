package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.stats.Correlation;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.function.DecisionReading.Choice;
import org.orthant.studies.function.DecisionReading.Fixation;
import org.orthant.studies.function.DecisionReading.Input;
import org.orthant.studies.modularity.ModuleSearch;

/** The scorecard of {@code function-decision}: SPEC section 12, with the rules of sections 6 and 7. */
final class DecisionClaims {

    private static final String UNTRAINED = "untrained network";

    private final ModuleSearch search;
    private final List<DecisionUnit> networks;

    /** Claims over the networks that count, whose modules {@code search} found. */
    DecisionClaims(ModuleSearch search, List<DecisionUnit> networks) {
        this.search = search;
        this.networks = List.copyOf(networks);
    }

    Scorecard scorecard() {
        List<Claim> claims = new ArrayList<>();
        claims.addAll(modules());
        choice(claims, 1, DecisionReading::choice1);
        choice(claims, 2, DecisionReading::choice2);
        claims.add(fixation("fixation.onset", "beginning", "the first step", DecisionReading::onset));
        claims.add(fixation("fixation.end", "end", "the steps after the cue falls", DecisionReading::end));
        claims.add(input(1, DecisionReading::input1));
        claims.add(input(2, DecisionReading::input2));
        for (int k = 0; k < 2; k++) {
            claims.add(lesion(k));
        }
        return new Scorecard(claims);
    }

    private List<Claim> modules() {
        ModuleClaims rows = new ModuleClaims("", search);
        return List.of(
                rows.count(networks.stream().map(DecisionUnit::modules).toList()),
                rows.countDiagonalKept(
                        networks.stream().map(DecisionUnit::diagonalKept).toList()),
                rows.countLeiden(networks.stream().map(DecisionUnit::leiden).toList()),
                rows.againstNull(
                        networks.stream().map(unit -> unit.nulls().getFirst()).toList()));
    }

    private void choice(List<Claim> claims, int number, Function<DecisionReading, Choice> part) {
        int sign = number == 1 ? 1 : -1;
        String which = "choice " + number + " module";
        String direction = number == 1 ? "rises" : "falls";
        String missing = missing(unit -> part.apply(unit.trained()).role().assigned());
        claims.add(ClaimRules.correlation(
                new Wording(
                        "decision.choice" + number,
                        "The " + which + "'s mean activity " + direction + " with the decision variable S",
                        sign(sign) + "r with S across zero-coherence trials at the last stimulus step",
                        pooledNote(part, sign) + missing),
                trained(part, choice -> sign * choice.zeroCoherence()),
                untrained(part, Choice::zeroCoherence)));
        claims.add(ClaimRules.correlation(
                new Wording(
                        "outputs.choice" + number,
                        "The " + which + "'s mean activity " + direction + " with the outputs' difference",
                        sign(sign) + "r with y1 - y2 over stimulus steps and trials",
                        missing.strip()),
                trained(part, choice -> sign * choice.output()),
                untrained(part, Choice::output)));
        claims.add(ClaimRules.difference(
                new Wording(
                        "rise.choice" + number,
                        "The " + which + "'s activity is higher where S " + (number == 1 ? "> 0" : "< 0"),
                        "difference at the last stimulus step between the two signs of S, in sd over trials",
                        missing.strip()),
                trained(part, choice -> sign * choice.rise()),
                untrained(part, Choice::rise)));
    }

    private String pooledNote(Function<DecisionReading, Choice> part, int sign) {
        double trained = mean(trained(part, choice -> sign * choice.pooled()));
        double untrained =
                mean(values(unit -> Math.abs(part.apply(unit.untrained()).pooled())));
        return Double.isNaN(trained)
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Pooled over stimulus steps and trials: %.3f; untrained |r| %.3f.",
                        trained,
                        untrained);
    }

    /** Fisher mean of the defined values; NaN of none. */
    private static double mean(double... correlations) {
        return Correlation.fisherMean(Arrays.stream(correlations)
                        .filter(r -> !Double.isNaN(r))
                        .toArray())
                .mean();
    }

    private static String sign(int sign) {
        return sign > 0 ? "" : "minus ";
    }

    /** How many networks had no module in the role. */
    private String missing(Function<DecisionUnit, Boolean> assigned) {
        long without = networks.stream().filter(unit -> !assigned.apply(unit)).count();
        return without == 0 ? "" : " No module has this role in " + without + " of " + networks.size() + " networks.";
    }

    private Claim fixation(String id, String when, String indicator, Function<DecisionReading, Fixation> part) {
        double[] trained = new double[networks.size()];
        double[] untrained = new double[networks.size()];
        int testable = 0;
        int without = 0;
        int shared = 0;
        for (int k = 0; k < trained.length; k++) {
            DecisionUnit unit = networks.get(k);
            Fixation fixation = part.apply(unit.trained());
            boolean tried = unit.modules().modules() >= 4;
            testable += tried ? 1 : 0;
            without += tried && !fixation.role().assigned() ? 1 : 0;
            shared += tried && isChoice(unit, fixation) ? 1 : 0;
            trained[k] = tried ? aligned(fixation) : Double.NaN;
            untrained[k] = tried ? aligned(part.apply(unit.untrained())) : Double.NaN;
        }
        String tested = testable + " of " + networks.size() + " networks have the four modules that the claim needs";
        String note = testable == 0
                ? tested + "."
                : tested + "; in " + without + " of these no module reaches |r| 0.2 (measured all the same), in "
                        + shared + " the module also is a choice module.";
        return ClaimRules.correlation(
                new Wording(
                        id,
                        "A module follows the " + when + " of the fixation period",
                        "|r| of its mean activity with the indicator of " + indicator + ", all steps and trials",
                        note),
                trained,
                BaselineValues.of(UNTRAINED, untrained));
    }

    private static boolean isChoice(DecisionUnit unit, Fixation fixation) {
        return fixation.role().assigned()
                && (isModuleOf(unit.trained().choice1(), fixation)
                        || isModuleOf(unit.trained().choice2(), fixation));
    }

    private static boolean isModuleOf(Choice choice, Fixation fixation) {
        return choice.role().assigned()
                && choice.role().module() == fixation.role().module();
    }

    /** The correlation on the measuring trials, positive if it has the sign that gave the role. */
    private static double aligned(Fixation fixation) {
        return Math.signum(fixation.role().r()) * fixation.r();
    }

    private Claim input(int number, Function<DecisionReading, Input> part) {
        int sign = number == 1 ? 1 : -1;
        double projection =
                mean(values(unit -> sign * part.apply(unit.trained()).projection()));
        String note = Double.isNaN(projection)
                ? ""
                : String.format(Locale.ROOT, "On the projection W_in x + b alone: mean %.3f.", projection);
        return ClaimRules.correlation(
                new Wording(
                        "input.module" + number,
                        "Neurons that weigh stimulus " + number + " more follow the current stimulus",
                        sign(sign) + "r of their mean activity with x1 - x2 over stimulus steps and trials",
                        note),
                values(unit -> sign * part.apply(unit.trained()).r()),
                BaselineValues.of(
                        UNTRAINED,
                        values(unit -> sign * part.apply(unit.untrained()).r())));
    }

    private Claim lesion(int which) {
        int number = which + 1;
        return LesionClaims.of(
                new Wording(
                        "lesion.choice" + number,
                        "Cutting the output of the choice " + number + " module removes choice " + number
                                + " and spares the other",
                        "drop of choice accuracy on stimulus " + number + " trials",
                        ""),
                networks.stream().map(unit -> unit.lesions().get(which)).toList());
    }

    /** Values of networks that have the role, NaN in the others. */
    private double[] trained(Function<DecisionReading, Choice> part, ToDoubleFunction<Choice> value) {
        return values(unit -> {
            Choice choice = part.apply(unit.trained());
            return choice.role().assigned() ? value.applyAsDouble(choice) : Double.NaN;
        });
    }

    /**
     * The size of the statistic in the untrained network's module, whether or not it is strong enough for a role. Before
     * training the sign of y1 - y2 means nothing, so that signed values would cancel over networks.
     */
    private BaselineValues untrained(Function<DecisionReading, Choice> part, ToDoubleFunction<Choice> value) {
        return BaselineValues.of(
                UNTRAINED + ", absolute value",
                values(unit -> Math.abs(value.applyAsDouble(part.apply(unit.untrained())))));
    }

    private double[] values(ToDoubleFunction<DecisionUnit> value) {
        return networks.stream().mapToDouble(value).toArray();
    }
}
