package org.orthant.studies.inputs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.stats.Correlation;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.modularity.NullReading;

/** The rows of one setting of {@code input-modules}: SPEC section 12, with the rules of section 6. */
final class InputClaims {

    private static final String UNTRAINED = "untrained network";
    private static final double LEVEL = 0.05;

    private final Setting setting;
    private final List<InputResult> networks;

    /** Claims over the networks that count. */
    InputClaims(Setting setting, List<InputResult> networks) {
        this.setting = setting;
        this.networks = List.copyOf(networks);
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.add(similarity());
        claims.add(induced());
        claims.add(share());
        for (InputSimilarity variant : List.of(InputSimilarity.STIMULUS_COSINE, InputSimilarity.HAMMING)) {
            claims.add(correlation(
                    "similarity." + variant.id(),
                    "Beside the claim: " + variant.words(),
                    "r with FC over pairs of neurons",
                    trained(variant, Relation::judgedR)));
            claims.add(reported(
                    "induced." + variant.id(),
                    "Beside the claim: modules of the " + variant.words(),
                    "z of their Q* on FC against permuted labels",
                    trained(variant, Relation::judgedZ)));
        }
        claims.add(correlation(
                "projected",
                "Before the dynamics: input similarity and the FC of W_in x + b_in",
                "r over pairs of neurons, trained networks",
                values(result -> result.trained().projected().judgedR())));
        claims.add(inputNull());
        return claims;
    }

    private Claim similarity() {
        double[] trained = trained(InputSimilarity.COSINE, Relation::judgedR);
        return ClaimRules.correlation(
                new Wording(
                        "similarity." + setting.id(),
                        in("Neurons with similar input weights correlate after the dynamics"),
                        "r of the cosine of input weights (all inputs) with FC over pairs of neurons",
                        String.format(
                                        Locale.ROOT,
                                        "Mantel test, one-sided: p < 0.05 in %d of %d networks. In the same networks before "
                                                + "training: mean r %.3f, p < 0.05 in %d.",
                                        significant(InputResult::trained, Relation::mantelP),
                                        networks.size(),
                                        fisherMean(untrained(Relation::judgedR)),
                                        significant(InputResult::untrained, Relation::mantelP))
                                + few()
                                + mayDiffer(fisherMean(trained))),
                trained,
                BaselineValues.of(UNTRAINED, untrained(Relation::judgedR)));
    }

    /** What the papers leave open, where the relation stays below the smallest effect. */
    private static String mayDiffer(double r) {
        return r < ClaimRules.SMALLEST_CORRELATION
                ? " What may differ from the papers: the time step, the starting weights, how long training went on after the "
                        + "task was learnt (the relation falls with training), and which input columns they used."
                : "";
    }

    private Claim induced() {
        return ClaimRules.quantity(
                new Wording(
                        "induced." + setting.id(),
                        in("Modules of the input weights part FC better than chance"),
                        "z of Q* of the cosine's partition on FC against permuted labels",
                        String.format(
                                        Locale.ROOT,
                                        "p < 0.05 in %d of %d networks.",
                                        significant(
                                                InputResult::trained,
                                                relation -> relation.induced().p()),
                                        networks.size())
                                + few()),
                trained(InputSimilarity.COSINE, Relation::judgedZ),
                BaselineValues.of(UNTRAINED, untrained(Relation::judgedZ)),
                ClaimRules.SMALLEST_Z,
                "induced-Q z");
    }

    private Claim share() {
        Interval change = difference(trained(InputSimilarity.COSINE, Relation::share), untrained(Relation::share));
        return reported(
                "share",
                "How much of FC's modularity the input modules reach",
                "Q* of the cosine's partition on FC over the best Q* of FC",
                trained(InputSimilarity.COSINE, Relation::share),
                String.format(
                        Locale.ROOT,
                        "Less the same before training, paired: %.3f [%.3f, %.3f].",
                        change.mean(),
                        change.low(),
                        change.high()));
    }

    private static Interval difference(double[] trained, double[] untrained) {
        return ClaimRules.paired(trained, BaselineValues.of(UNTRAINED, untrained))
                .difference();
    }

    private Claim inputNull() {
        List<NullReading> nulls = networks.stream().map(InputResult::inputNull).toList();
        long tested = nulls.stream().filter(NullReading::exists).count();
        long significant = nulls.stream().filter(n -> n.p() < LEVEL).count();
        return reported(
                "input-null",
                "Input weights are more modular than weights whose columns are permuted",
                "z of the cosine's mean Q*",
                nulls.stream().mapToDouble(NullReading::z).toArray(),
                significant + " of " + tested + " networks with p < 0.05. Few inputs make modules of any weights: the "
                        + "null keeps what every input sends and destroys which inputs go together.");
    }

    private Claim correlation(String id, String claim, String statistic, double... values) {
        return ClaimRules.reportedCorrelation(wording(id, claim, statistic, ""), values);
    }

    private Wording wording(String id, String claim, String statistic, String note) {
        return new Wording(id + "." + setting.id(), in(claim), statistic, note);
    }

    private Claim reported(String id, String claim, String statistic, double... values) {
        return reported(id, claim, statistic, values, "");
    }

    private Claim reported(String id, String claim, String statistic, double[] values, String note) {
        return ClaimRules.reported(wording(id, claim, statistic, note), values);
    }

    private String in(String claim) {
        return claim + " (" + setting.words() + ")";
    }

    /** How many networks have too few active neurons to be judged. */
    private String few() {
        long few = networks.stream()
                .filter(result -> result.trained().deciding().neurons() < ClaimRules.FEWEST_NODES)
                .count();
        return few == 0
                ? ""
                : " Left out: " + few + " networks with fewer than " + ClaimRules.FEWEST_NODES + " active neurons.";
    }

    private long significant(Function<InputResult, InputReading> state, ToDoubleFunction<Relation> p) {
        return networks.stream()
                .filter(result -> p.applyAsDouble(state.apply(result).deciding()) < LEVEL)
                .count();
    }

    private double[] values(ToDoubleFunction<InputResult> value) {
        return networks.stream().mapToDouble(value).toArray();
    }

    private double[] trained(InputSimilarity similarity, ToDoubleFunction<Relation> value) {
        return values(result -> value.applyAsDouble(result.trained().relation(similarity)));
    }

    private double[] untrained(ToDoubleFunction<Relation> value) {
        return values(result -> value.applyAsDouble(result.untrained().deciding()));
    }

    private static double fisherMean(double... correlations) {
        return Correlation.fisherMean(Arrays.stream(correlations)
                        .filter(r -> !Double.isNaN(r))
                        .toArray())
                .mean();
    }
}
