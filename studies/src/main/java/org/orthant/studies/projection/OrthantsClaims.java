package org.orthant.studies.projection;

import static org.orthant.studies.projection.NoiseWords.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.orthant.projection.OrthantCorrelation;
import org.orthant.studies.Claim;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.ClaimRules.BaselineValues;
import org.orthant.studies.ClaimRules.Wording;
import org.orthant.studies.Scorecard;
import org.orthant.studies.projection.OrthantsUnit.Block;
import org.orthant.studies.projection.OrthantsUnit.Point;
import org.orthant.studies.projection.OrthantsUnit.Reading;

/** The scorecard of {@code orthants}. */
final class OrthantsClaims {

    /** From this share of the best Q* on, an induced one is near it. */
    static final double NEAR = 0.9;

    /** From this r on, cosine similarity predicts FC nearly perfectly. */
    static final double NEARLY_PERFECT = 0.95;

    /** The least difference of mean correlations that counts. */
    static final double SMALLEST_CONTRAST = 0.2;

    private static final String PERMUTED = "permuted columns";

    private static final String SIGNS = "Signs tell angles between weights coarsely; whether the paper clusters H or "
            + "2 H - 1, and how, is not known. ";

    private final OrthantsOptions options;
    private final List<OrthantsUnit> units;

    OrthantsClaims(OrthantsOptions options, List<OrthantsUnit> units) {
        this.options = options;
        this.units = List.copyOf(units);
    }

    Scorecard scorecard() {
        List<Claim> claims = new ArrayList<>();
        claims.add(atInputs("quadrants.quality", "Quadrants", 2));
        claims.add(atInputs("octants.quality", "Octants", 3));
        for (int k = 0; k < options.blockInputs().size(); k++) {
            claims.add(block(k));
        }
        claims.add(orthantsOfMany());
        claims.add(throughout("hamming", "Hamming", SIGNS, Reading::hamming));
        claims.add(throughout("signed-hamming", "signed Hamming (2 H - 1, a variant)", SIGNS, Reading::signedHamming));
        claims.add(throughout("cosine", "cosine", "", Reading::cosine));
        claims.add(prediction());
        return new Scorecard(claims);
    }

    private Claim atInputs(String id, String name, int inputs) {
        Curves observed = ratio(Reading::orthants, Point::observed);
        int point = inputs - 1;
        return ClaimRules.atLeast(
                new Wording(
                        id,
                        name + " induce a Q* near the optimum (" + inputs + " inputs)",
                        "induced Q* / best Q* of FC",
                        "Adjusted Rand index with the best partition: "
                                + number(mean(curve(p -> p.observed().orthants().ari())
                                        .at(point))) + "; the best has "
                                + NoiseWords.counts(units.stream()
                                        .mapToInt(
                                                unit -> unit.points().get(point).modules()))
                                + " repetitions. " + NoiseWords.NEAR),
                observed.at(point),
                BaselineValues.of(
                        PERMUTED, ratio(Reading::orthants, Point::permuted).at(point)),
                NEAR);
    }

    private Claim block(int k) {
        int inputs = options.blockInputs().get(k);
        return ClaimRules.quantity(
                new Wording(
                        "blocks." + inputs + "-inputs",
                        "Neurons of one orthant correlate, those of other orthants less (" + inputs + " inputs)",
                        "mean r of pairs with all signs equal less that of pairs with one sign different",
                        "Closed form: "
                                + number(
                                        OrthantCorrelation.expected(inputs, 0) - OrthantCorrelation.expected(inputs, 1))
                                + "."),
                contrast(k, Block::means),
                BaselineValues.of(PERMUTED, contrast(k, Block::permutedMeans)),
                SMALLEST_CONTRAST,
                "difference of mean r");
    }

    private double[] contrast(int k, Function<Block, List<Double>> means) {
        return units.stream()
                .map(unit -> means.apply(unit.blocks().get(k)))
                .mapToDouble(mean -> mean.getFirst() - mean.get(1))
                .toArray();
    }

    private Claim orthantsOfMany() {
        Curves observed = ratio(Reading::orthants, Point::observed);
        int last = options.mostInputs() - 1;
        double[] mean = observed.mean();
        int reach = 0;
        while (reach < mean.length && mean[reach] >= NEAR) {
            reach++;
        }
        return ClaimRules.reported(
                new Wording(
                        "orthants.many",
                        "Orthants against the optimum as the number of inputs grows",
                        "induced Q* / best Q* of FC at " + options.mostInputs() + " inputs",
                        "The mean share stays at or above " + NEAR + " up to " + reach + " inputs. At "
                                + options.mostInputs() + " inputs there are on average "
                                + number(mean(curve(p -> p.observed().orthants().singletons())
                                        .at(last)))
                                + " neurons alone in their orthant."),
                observed.at(last));
    }

    private Claim throughout(String id, String name, String note, Function<Reading, Candidate> part) {
        Curves observed = ratio(part, Point::observed);
        Curves permuted = ratio(part, Point::permuted);
        int lowest = observed.lowest();
        return ClaimRules.atLeast(
                new Wording(
                        id + ".quality",
                        "The " + name + " partition induces a Q* near the optimum, for any number of inputs",
                        "induced Q* / best Q* of FC where its mean is lowest, 1 to " + options.mostInputs() + " inputs",
                        "Lowest at " + (lowest + 1)
                                + " inputs (a minimum of means, so biased low); mean over all numbers of inputs "
                                + number(mean(observed.mean())) + ". Mean adjusted Rand index with the best partition "
                                + number(
                                        mean(curve(p -> part.apply(p.observed()).ari())
                                                .mean()))
                                + ". " + note + NoiseWords.NEAR),
                observed.at(lowest),
                BaselineValues.of(PERMUTED, permuted.at(lowest)),
                NEAR);
    }

    private Claim prediction() {
        Curves observed = curve(p -> p.observed().r());
        Curves permuted = curve(p -> p.permuted().r());
        int lowest = observed.lowest();
        return ClaimRules.atLeast(
                new Wording(
                        "cosine.prediction",
                        "Cosine similarity of weights predicts the FC of noise nearly perfectly",
                        "Pearson r over pairs of neurons where its mean is lowest, 1 to " + options.mostInputs()
                                + " inputs",
                        "Lowest at " + (lowest + 1) + " inputs. In the population they are the same; in a sample they "
                                + "differ by about 1 / sqrt(" + options.noise().samples() + ")."),
                observed.at(lowest),
                BaselineValues.of(PERMUTED, permuted.at(lowest)),
                NEARLY_PERFECT);
    }

    private Curves ratio(Function<Reading, Candidate> part, Function<Point, Reading> reading) {
        return curve(p -> part.apply(reading.apply(p)).ratio());
    }

    private Curves curve(ToDoubleFunction<Point> value) {
        return curve(units, value);
    }

    static Curves curve(List<OrthantsUnit> units, ToDoubleFunction<Point> value) {
        return Curves.of(units, OrthantsUnit::points, Point::inputs, value);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
