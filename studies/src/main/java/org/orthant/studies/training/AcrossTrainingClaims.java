package org.orthant.studies.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.training.AcrossTrainingUnit.Start;

/** The scorecard of {@code training}: rules of SPEC sections 6 and 9.10. */
final class AcrossTrainingClaims {

    /** Smallest difference of rates between the first and the last steps. */
    static final double SMALLEST_PACE = 0.1;

    private static final String CONTROL = "weight changes with their entries permuted once";
    private static final String SETTLES = "Modules are stable where the network is accurate";
    private static final String SATURATES =
            "Stability and accuracy both grow and saturate in training, so a correlation "
                    + "alone says little: the baseline has the same norms and time course of weight change and knows no task; "
                    + "its stability is correlated with the trained network's accuracy.";

    private final ModulesAcrossTrainingOptions options;
    private final List<AcrossTrainingUnit> units;

    AcrossTrainingClaims(ModulesAcrossTrainingOptions options, List<AcrossTrainingUnit> units) {
        this.options = options;
        this.units = units;
    }

    Scorecard scorecard() {
        List<Claim> claims = new ArrayList<>(List.of(
                modular(
                        "start.before-recurrence",
                        "There are modules before training, in the input projection alone",
                        AcrossTrainingUnit::projection),
                modular(
                        "start.after-recurrence",
                        "There are modules before training, in the activity of the recurrent network",
                        AcrossTrainingUnit::start)));
        claims.addAll(settling(FollowedGroups.recurrent(options, units)));
        FollowedGroups.feedForward(options, units).forEach(group -> claims.addAll(settling(group)));
        return new Scorecard(claims);
    }

    /** The rows of one kind of networks. */
    private static List<Claim> settling(FollowedGroup group) {
        return List.of(
                pace(group),
                correlation(
                        group,
                        "stability.accuracy",
                        "r of stability with " + group.accuracy() + " over all checkpoints",
                        AcrossTrainingStatistics::r,
                        SATURATES),
                correlation(
                        group,
                        "stability.accuracy.partial",
                        "partial r of stability with " + group.accuracy() + ", given the step and log(step + 20)",
                        AcrossTrainingStatistics::partial,
                        "What is left when smooth courses over the steps are removed. " + SATURATES),
                correlation(
                        group,
                        "stability.accuracy.equal-change",
                        "r of stability with " + group.accuracy() + " over checkpoints equally spaced in weight change",
                        AcrossTrainingStatistics::equalChange,
                        "Late in training weights change little, so evenly spaced steps compare a partition mostly with "
                                + "late ones. " + SATURATES),
                ClaimRules.reported(
                        new Wording(
                                "accuracy.end" + group.suffix(),
                                group.named("Networks learn the task"),
                                group.accuracy() + " at the last step",
                                ""),
                        group.networks().stream()
                                .mapToDouble(n -> n.trained().choiceAccuracy().getLast())
                                .toArray()));
    }

    private Claim modular(String id, String claim, Function<AcrossTrainingUnit, Start> state) {
        long tested = units.stream().filter(u -> state.apply(u).test().exists()).count();
        long significant =
                units.stream().filter(u -> state.apply(u).test().p() < 0.05).count();
        return ClaimRules.quantity(
                new Wording(
                        id,
                        claim,
                        "z of mean Q* of residual FC at step 0 against trials shifted per neuron",
                        significant + " of " + tested + " tested networks with p < 0.05. The null tests residual FC: "
                                + "the mean over trials is removed from observed activity and surrogates."),
                values(unit -> state.apply(unit).test().z()),
                null,
                ClaimRules.SMALLEST_Z,
                "z");
    }

    private static Claim pace(FollowedGroup group) {
        return ClaimRules.quantity(
                new Wording(
                        "pace" + group.suffix(),
                        group.named("Modules change first fast, then slowly"),
                        "mean 1 - ARI from checkpoint to checkpoint, first steps less last steps",
                        "A part of the change from one checkpoint to the next is the search's: agreement between "
                                + "restarts stands in the tables. It is lower in the control, where more restarts would "
                                + "raise pace and partial r a little, so that the differences are somewhat flattered."),
                trained(group, AcrossTrainingStatistics::pace),
                BaselineValues.of(CONTROL, permuted(group, AcrossTrainingStatistics::pace)),
                SMALLEST_PACE,
                "difference of 1 - ARI");
    }

    private static Claim correlation(
            FollowedGroup group,
            String id,
            String statistic,
            ToDoubleFunction<AcrossTrainingStatistics> value,
            String note) {
        return ClaimRules.correlation(
                new Wording(id + group.suffix(), group.named(SETTLES), statistic, note),
                trained(group, value),
                BaselineValues.of(CONTROL, permuted(group, value)));
    }

    private double[] values(ToDoubleFunction<AcrossTrainingUnit> value) {
        return units.stream().mapToDouble(value).toArray();
    }

    private static double[] trained(FollowedGroup group, ToDoubleFunction<AcrossTrainingStatistics> value) {
        return of(group.statistics(Followed::trained), value);
    }

    private static double[] permuted(FollowedGroup group, ToDoubleFunction<AcrossTrainingStatistics> value) {
        return of(group.statistics(Followed::permuted), value);
    }

    private static double[] of(
            List<AcrossTrainingStatistics> networks, ToDoubleFunction<AcrossTrainingStatistics> value) {
        return networks.stream().mapToDouble(value).toArray();
    }
}
