package org.orthant.studies.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.stats.Interval;
import org.orthant.stats.KolmogorovSmirnov;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.report.ReportSection;

/** Reduces the data sets of {@code calibration} to tables, figures, scorecard and words. */
final class CalibrationConclusion {

    private final CalibrationOptions options;
    private final List<TrialResult> results;
    private final List<CheckResult> checks;

    CalibrationConclusion(CalibrationOptions options, UnitResults units) {
        this.options = options;
        List<CalibrationUnit> all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, CalibrationUnit.class))
                .toList();
        this.results = SeriesTrial.all(options).stream()
                .map(trial -> new TrialResult(trial, readings(all, trial.id())))
                .toList();
        this.checks = Checks.results(options, all);
    }

    private static List<NullReading> readings(List<CalibrationUnit> units, String id) {
        List<NullReading> readings = new ArrayList<>();
        for (CalibrationUnit unit : units) {
            NullReading reading = unit.readings().get(id);
            if (reading != null) {
                readings.add(reading);
            }
        }
        return readings;
    }

    Conclusion conclude() {
        List<Claim> claims = new ArrayList<>(CalibrationClaims.of(results));
        claims.addAll(CheckClaims.of(checks));
        Scorecard scorecard = new Scorecard(claims);
        return new Conclusion(
                scorecard.summary() + " " + summary(),
                warnings(),
                scorecard,
                List.of(trials(), tests(), CheckTable.of(checks)),
                arrays(),
                sections(),
                methods());
    }

    private String summary() {
        StringBuilder text = new StringBuilder("Share of p at most 0.05:");
        for (TrialResult result : results) {
            text.append(String.format(
                    Locale.ROOT,
                    " %s %.3f (n = %d);",
                    result.trial().words(),
                    result.rejected().mean(),
                    result.n()));
        }
        text.setCharAt(text.length() - 1, '.');
        return text.toString();
    }

    private List<String> warnings() {
        return options.units() >= 1000
                ? List.of()
                : List.of("With " + options.units() + " series of each kind small faults of the level go unseen; "
                        + "--units 1000 is the full check.");
    }

    private Table trials() {
        Table table = new Table(
                "trials",
                "trial",
                "data",
                "null_is_true",
                "n",
                "share_p_at_most_0.01",
                "share_p_at_most_0.05",
                "low_95",
                "high_95",
                "ks_distance",
                "ks_p");
        for (TrialResult result : results) {
            Interval share = result.rejected();
            KolmogorovSmirnov test = result.uniformity();
            table.add(
                    result.trial().id(),
                    result.trial().words(),
                    result.trial().nullIsTrue() ? "yes" : "no",
                    result.n(),
                    result.rejections(0.01) / (double) result.n(),
                    share.mean(),
                    share.low(),
                    share.high(),
                    test.statistic(),
                    test.p());
        }
        return table;
    }

    private Table tests() {
        Table table =
                new Table("tests", "trial", "series", "q_mean_of_restarts", "null_mean", "null_sd", "z", "p", "draws");
        for (TrialResult result : results) {
            for (int k = 0; k < result.n(); k++) {
                NullReading r = result.readings().get(k);
                table.add(result.trial().id(), k, r.observed(), r.mean(), r.sd(), r.z(), r.p(), r.n());
            }
        }
        return table;
    }

    private Map<String, Matrix> arrays() {
        Map<String, Matrix> arrays = new TreeMap<>();
        for (TrialResult result : results) {
            arrays.put("p-" + result.trial().id(), DoubleMatrix.of(1, result.n(), result.ps()));
        }
        for (CheckResult check : checks) {
            arrays.put("check-" + check.measure().id(), DoubleMatrix.of(1, check.n(), check.values()));
        }
        return arrays;
    }

    private List<ReportSection> sections() {
        List<TrialResult> noise =
                results.stream().filter(r -> r.trial().nullIsTrue()).toList();
        // White noise is the planted series of strength 0.
        List<Double> strengths = new ArrayList<>(List.of(0.0));
        strengths.addAll(options.planted().strengths());
        List<TrialResult> planted = new ArrayList<>(List.of(results.getFirst()));
        planted.addAll(results.stream().filter(r -> !r.trial().nullIsTrue()).toList());
        return List.of(
                new ReportSection(
                        "Noise must pass for noise",
                        List.of(
                                "Louvain finds modules in every one of these series, of a quality far above 0, although "
                                        + "their nodes are independent. The test compares that quality with the same on "
                                        + "surrogates, in which each node's series is shifted circularly by its own number of "
                                        + "steps. If it is honest, p is uniform: as many series below 0.05 as that says, and "
                                        + "the distribution of p follows the diagonal. Autocorrelation shortens a series in "
                                        + "effect; a test that ignored it would find modules everywhere."),
                        List.of(
                                CalibrationFigures.distribution(noise, 1),
                                CalibrationFigures.smallP(noise),
                                CalibrationFigures.histogram(noise))),
                new ReportSection(
                        "Modules must not",
                        List.of("Series with planted modules show what the test can see. The strongest are judged; the "
                                + "weaker ones tell where it stops seeing them."),
                        List.of(CalibrationFigures.power(strengths, planted))),
                new ReportSection(
                        "The other tests, intervals and rules",
                        List.of(
                                "Each is tried on many small data sets on which the answer is known; the scorecard names "
                                        + "them. Rows without a verdict show what a test or interval does not allow for: no "
                                        + "verdict rests on these, or the rows that use them say so."),
                        List.of(CheckFigures.distribution(checks), CheckFigures.shares(checks))));
    }

    private String methods() {
        return String.format(
                Locale.ROOT,
                "%d series of %d independent nodes and %d steps of each kind of noise, white and autocorrelated "
                        + "(stationary AR(1), coefficient %s), Gaussian, of variance 1. %d series with %d planted "
                        + "modules for each expected correlation within modules (%s): the module's white series "
                        + "and the node's own, weighted by the roots of that correlation and of 1 less it. Pearson "
                        + "correlation, diagonal 0, signed modularity Q* with gamma 1 (Rubinov and Sporns 2011), mean of "
                        + "%d restarts of Louvain (Blondel et al. 2008), on the series and on %d surrogates alike, each "
                        + "node's series shifted circularly by its own random number of steps; p = (1 + #) / (1 + n) "
                        + "(Phipson and Smyth 2010). Uniformity by a Kolmogorov-Smirnov test (Stephens 1970), intervals "
                        + "of shares after Clopper and Pearson (1934). Other checks: %d data sets each, %d of costly ones, "
                        + "%d permutations or surrogates.",
                options.units(),
                options.nodes(),
                options.steps(),
                options.autoregression(),
                Math.min(options.units(), options.planted().series()),
                options.planted().modules(),
                options.planted().strengths(),
                options.restarts(),
                options.draws(),
                options.units() * options.checks().repeats(),
                options.units() * options.checks().fewer(),
                options.checks().permutations());
    }
}
