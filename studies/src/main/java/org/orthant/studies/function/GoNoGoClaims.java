package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.function.GoNoGoReading.Follower;
import org.orthant.studies.modularity.ModuleSearch;

/** The scorecard rows of one variant of {@code function-gonogo}: SPEC section 12, with the rules of sections 6 and 7. */
final class GoNoGoClaims {

    private final GoNoGoVariant variant;
    private final ModuleSearch search;
    private final List<GoNoGoResult> networks;

    /** Claims over the networks that count, whose modules {@code search} found. */
    GoNoGoClaims(GoNoGoVariant variant, ModuleSearch search, List<GoNoGoResult> networks) {
        this.variant = variant;
        this.search = search;
        this.networks = List.copyOf(networks);
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(modules());
        claims.add(follower(
                "signal.module",
                "Modules change with the signal",
                "|r| of a module's mean activity with the signal (go or no-go), stimulus onset to end of trial",
                GoNoGoReading::signal));
        claims.add(follower(
                "output.first",
                "Two modules correlate with the output: the first",
                "|r| of its mean activity with y_go, all steps and trials",
                GoNoGoReading::firstOutput));
        claims.add(follower(
                "output.second",
                "Two modules correlate with the output: the second",
                "|r| of its mean activity with y_go, all steps and trials",
                GoNoGoReading::secondOutput));
        claims.add(lesion());
        return claims;
    }

    private List<Claim> modules() {
        ModuleClaims rows = new ModuleClaims(variant.claimSuffix(), search);
        List<Claim> claims = new ArrayList<>();
        claims.add(rows.count(networks.stream().map(GoNoGoResult::modules).toList()));
        claims.add(rows.countDiagonalKept(
                networks.stream().map(GoNoGoResult::diagonalKept).toList()));
        claims.add(rows.countLeiden(networks.stream().map(GoNoGoResult::leiden).toList()));
        if (variant.hasHalves()) {
            claims.add(rows.againstNull(
                    networks.stream().map(network -> network.nulls().getFirst()).toList()));
        }
        return claims;
    }

    private Claim follower(String id, String claim, String statistic, Function<GoNoGoReading, Follower> part) {
        List<Follower> trained =
                networks.stream().map(GoNoGoResult::trained).map(part).toList();
        double[] values = trained.stream()
                .mapToDouble(f -> f.role().assigned() ? f.aligned() : Double.NaN)
                .toArray();
        double[] untrained = networks.stream()
                .map(GoNoGoResult::untrained)
                .map(part)
                .mapToDouble(Follower::aligned)
                .toArray();
        long without = trained.stream().filter(f -> !f.role().assigned()).count();
        return ClaimRules.correlation(
                new Wording(id + variant.claimSuffix(), inVariant(claim), statistic, note(without)),
                values,
                BaselineValues.of("untrained network", untrained));
    }

    private Claim lesion() {
        List<LesionReading> readings =
                networks.stream().map(GoNoGoResult::lesion).toList();
        List<LesionReading> atStimulus =
                networks.stream().map(GoNoGoResult::stimulusLesion).toList();
        long without = readings.stream().filter(r -> !r.role().assigned()).count();
        return LesionClaims.of(
                new Wording(
                        "lesion.go" + variant.claimSuffix(),
                        inVariant("Cutting the output of the go module hits go trials only"),
                        "drop of full accuracy on go trials",
                        "With the role taken over stimulus steps only: " + LesionClaims.words(atStimulus) + " "
                                + note(without)),
                readings);
    }

    private String inVariant(String claim) {
        return variant == GoNoGoVariant.NOISY ? claim + " (with noise)" : claim;
    }

    private String note(long without) {
        return without == 0
                ? variant.trialWords()
                : variant.trialWords() + " No module has this role in " + without + " of " + networks.size()
                        + " networks.";
    }
}
