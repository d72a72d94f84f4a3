package org.orthant.studies.flow;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.flow.PhasePortraitUnit.Result;

/** The scorecard rows of one variant of {@code phase-portrait}: SPEC section 8's rule for cycles. */
final class PortraitClaims {

    private final PortraitVariant variant;
    private final PhasePortraitOptions options;
    private final List<Result> networks;

    /** Claims over the networks that count. */
    PortraitClaims(PortraitVariant variant, PhasePortraitOptions options, List<Result> networks) {
        this.variant = variant;
        this.options = options;
        this.networks = List.copyOf(networks);
    }

    List<Claim> claims() {
        int fine = options.fineDt();
        return List.of(
                ClaimRules.share(
                        wording(
                                "limit-cycle",
                                "Go / no-go networks run to a limit cycle",
                                "share of networks with a cycle that stands at dt " + fine + " and dt " + fine / 2
                                        + " ms, at either input",
                                found()),
                        shares(Result::trained, r -> r.standingCycles() > 0),
                        BaselineValues.of("untrained network", shares(Result::untrained, r -> r.standingCycles() > 0))),
                ClaimRules.reportedShare(
                        wording(
                                "cycle-of-map",
                                "A cycle at the network's own time step, which may be the step's and not the network's",
                                "share of networks with a cycle at dt "
                                        + options.task(variant).dt() + " ms, at either " + "input",
                                ""),
                        shares(Result::trained, r -> r.ownCycles() > 0)));
    }

    private Wording wording(String id, String claim, String statistic, String note) {
        return new Wording(
                id + "." + variant.id(),
                claim + " (trained at dt " + options.task(variant).dt() + " ms)",
                statistic,
                note);
    }

    /** What the long runs lead to, by input and time step. */
    private String found() {
        StringBuilder words = new StringBuilder();
        for (int k = 0; k < FlowTask.GO_NO_GO.inputs().size(); k++) {
            int input = k;
            List<PortraitReading> readings = networks.stream()
                    .filter(n -> n.trained().size() > input)
                    .map(n -> n.trained().get(input))
                    .toList();
            words.append(words.isEmpty() ? "" : " ")
                    .append("At x = ")
                    .append(FlowTask.name(FlowTask.GO_NO_GO.inputs().get(k)))
                    .append(": ");
            int[] steps = options.steps(variant);
            for (int s = 0; s < steps.length; s++) {
                int step = s;
                words.append(String.format(
                        Locale.ROOT,
                        "%sdt %d: %d of %d networks have a cycle, %d only rest",
                        s == 0 ? "" : "; ",
                        steps[s],
                        readings.stream()
                                .filter(r -> r.longRuns().get(step).cycles() > 0)
                                .count(),
                        readings.size(),
                        readings.stream()
                                .filter(r -> r.longRuns().get(step).fixed()
                                        == r.longRuns().get(step).starts())
                                .count()));
            }
            words.append('.');
        }
        return words.toString();
    }

    /** 1 where a network's portraits fulfil the condition at one input at least, else 0; NaN without portraits. */
    private double[] shares(Function<Result, List<PortraitReading>> state, Predicate<PortraitReading> condition) {
        return networks.stream()
                .map(state)
                .mapToDouble(readings ->
                        readings.isEmpty() ? Double.NaN : readings.stream().anyMatch(condition) ? 1 : 0)
                .toArray();
    }
}
