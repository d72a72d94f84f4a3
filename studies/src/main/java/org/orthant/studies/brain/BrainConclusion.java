package org.orthant.studies.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.stats.Interval;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResults;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.report.ReportSection;

/** Reduces the brains of {@code mouse} or {@code human} to tables, figures, scorecard and words. */
final class BrainConclusion {

    /** A null that keeps this share of the nearest pairs' excess needs no excuse. */
    private static final double LITTLE_LOST = 0.9;

    private final BrainOptions options;
    private final UnitResults units;
    private final List<BrainUnit> all;

    BrainConclusion(BrainOptions options, UnitResults units) {
        this.options = options;
        this.units = units;
        this.all = IntStream.range(0, units.size())
                .mapToObj(k -> units.record(k, BrainUnit.class))
                .toList();
    }

    Conclusion conclude() {
        List<Claim> claims = new ArrayList<>();
        all.stream().filter(unit -> options.judges(unit.brain())).forEach(unit -> claims.addAll(BrainClaims.of(unit)));
        Scorecard scorecard = new Scorecard(claims);
        return new Conclusion(
                scorecard.summary() + " " + summary(),
                BrainWords.warnings(
                        all.stream().map(BrainUnit::brain).toList(),
                        all.stream().map(BrainUnit::sets).toList()),
                scorecard,
                tables(),
                arrays(),
                sections(),
                BrainWords.methods(options));
    }

    private String summary() {
        BrainUnit first = all.getFirst();
        StringBuilder text = new StringBuilder();
        for (SetReading reading : first.sets()) {
            Interval r = reading.relation().r();
            text.append(String.format(
                    Locale.ROOT,
                    "%s, %s: %d modules of similar input over %d regions",
                    first.brain(),
                    BrainClaims.words(reading),
                    reading.modules().modules(),
                    first.targets() - reading.withoutInput().size()));
            if (reading.hasFunction()) {
                text.append(String.format(
                        Locale.ROOT,
                        ", r with functional connectivity %.2f [%.2f, %.2f], z of induced modularity %.1f against the "
                                + "spatial null",
                        r.mean(),
                        r.low(),
                        r.high(),
                        reading.deciding().reading().z()));
            }
            text.append(". ");
        }
        return text.toString().strip();
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>(BrainTables.of(
                all.stream().map(BrainUnit::brain).toList(),
                all.stream().map(BrainUnit::sets).toList()));
        Table modules = new Table("modules", "brain", "sources", "target", "module_of_similar_input");
        for (BrainUnit unit : all) {
            for (SetReading reading : unit.sets()) {
                for (int i = 0; i < unit.names().size(); i++) {
                    int label = reading.modules().labels().get(i);
                    modules.add(unit.brain(), reading.set(), unit.names().get(i), label < 0 ? null : label + 1);
                }
            }
        }
        tables.add(modules);
        return tables;
    }

    private Map<String, Matrix> arrays() {
        Map<String, Matrix> arrays = new TreeMap<>();
        for (BrainUnit unit : all) {
            for (SetReading reading : unit.sets()) {
                double[] labels = reading.modules().labels().stream()
                        .mapToDouble(Integer::doubleValue)
                        .toArray();
                arrays.put("labels-" + unit.brain() + "-" + reading.set(), DoubleMatrix.of(1, labels.length, labels));
            }
        }
        return arrays;
    }

    private List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        for (int k = 0; k < all.size() && k < 1; k++) {
            BrainUnit unit = all.get(k);
            for (SetReading reading : unit.sets()) {
                sections.add(new ReportSection(
                        unit.brain() + ": " + BrainClaims.words(reading),
                        paragraphs(reading),
                        new BrainFigures(units, k, unit, reading).all()));
            }
        }
        boolean function = all.stream().anyMatch(unit -> unit.sets().getFirst().hasFunction());
        if (function && all.size() > 1) {
            List<Figure> figures = List.of(BrainComparison.relations(all), BrainComparison.scores(all));
            sections.add(new ReportSection(
                    "All brains",
                    List.of(
                            "The same data cut up in other ways: how much do the numbers depend on the parcellation and "
                                    + "the hemisphere? The tables hold every reading."),
                    figures));
        }
        return sections;
    }

    private static List<String> paragraphs(SetReading reading) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "Each region of the cortex has a row of weights, one from each source. Regions whose rows point the same "
                        + "way (cosine) fall into modules; these modules are then laid on functional connectivity (FC), and their "
                        + "quality there is the induced modularity.");
        if (reading.hasFunction()) {
            paragraphs.add(
                    "Near regions have similar input and similar activity for many reasons, so any modules that lie "
                            + "together in space part FC better than scattered ones. The deciding null therefore keeps how modules lie "
                            + "together (their variogram) and moves them elsewhere; permuted labels are shown, since the papers "
                            + "use them, and never decide. The picture of pairs in one module by distance says how well the null "
                            + "keeps what it should." + kept(reading.induced().kept()));
        } else {
            paragraphs.add(
                    "There is no functional connectivity in these data, so the claims cannot be tried; what can be "
                            + "shown is the structure: similarity of input and its modules.");
        }
        return paragraphs;
    }

    /** What the null loses, where that is known and more than little. */
    private static String kept(double share) {
        return share < LITTLE_LOST
                ? String.format(
                        Locale.ROOT,
                        " A module with a sharp border is a map of ones and zeros, the hardest for this kind of null: "
                                + "smoothed maps match its variogram, labels dealt out by their scores do so in part. Here "
                                + "they keep %.0f %% of how much more often than chance the nearest pairs share a module, so "
                                + "that modules exceed this null more easily than they should.",
                        100 * share)
                : "";
    }
}
