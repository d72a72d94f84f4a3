package org.orthant.studies.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orthant.math.DoubleMatrix;
import org.orthant.studies.Claim;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Table;
import org.orthant.studies.Verdict;
import org.orthant.studies.figure.Figure;
import org.orthant.studies.figure.FigureText;
import org.orthant.studies.figure.HeatmapFigure;
import org.orthant.studies.report.ReportSection;

/** What the worlds of a sweep say together. */
public final class SweepConclusion {

    private final Sweep sweep;
    private final List<Scorecard> scorecards;
    private final List<ClaimAcross> claims;

    /**
     * A sweep whose worlds have run.
     *
     * @param scorecards one for each world
     */
    public SweepConclusion(Sweep sweep, List<Scorecard> scorecards) {
        if (scorecards.size() != sweep.worlds().size()) {
            throw new IllegalArgumentException(
                    "expected " + sweep.worlds().size() + " scorecards, got " + scorecards.size());
        }
        this.sweep = sweep;
        this.scorecards = List.copyOf(scorecards);
        claims = across(scorecards);
    }

    /** The claims that any world judges, in the order in which they first appear. */
    private static List<ClaimAcross> across(List<Scorecard> scorecards) {
        SequencedMap<String, List<@Nullable Claim>> rows = new LinkedHashMap<>();
        for (int k = 0; k < scorecards.size(); k++) {
            for (Claim claim : scorecards.get(k).claims()) {
                if (claim.verdict() != Verdict.REPORTED) {
                    rows.computeIfAbsent(claim.id(), id -> empty(scorecards.size()))
                            .set(k, claim);
                }
            }
        }
        return rows.entrySet().stream()
                .map(entry -> new ClaimAcross(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<@Nullable Claim> empty(int size) {
        List<@Nullable Claim> rows = new ArrayList<>(size);
        IntStream.range(0, size).forEach(k -> rows.add(null));
        return rows;
    }

    /** Tables, figure and a scorecard of shares. */
    public Conclusion conclude() {
        List<String> words = sweep.words();
        return new Conclusion(
                summary(),
                List.of(),
                new Scorecard(claims.stream().map(claim -> claim.row(words)).toList()),
                List.of(worlds(), verdicts(), holds()),
                Map.of("verdicts", codes()),
                List.of(section()),
                methods());
    }

    private String summary() {
        long steady = claims.stream()
                .filter(claim -> claim.asInFirst() == claim.worlds())
                .count();
        long reproduced = claims.stream()
                .filter(claim -> claim.count(Verdict.REPRODUCED) == claim.worlds())
                .count();
        return sweep.worlds().size() + " worlds of " + sweep.study().id() + ". Of " + claims.size()
                + " judged claims, " + steady + " have one verdict in all worlds; " + reproduced
                + " are reproduced in all.";
    }

    private Table worlds() {
        Table table = new Table("worlds", columns("world", "words"));
        for (int k = 0; k < sweep.worlds().size(); k++) {
            table.add(cells(k, Stream.of(k, sweep.words(k))));
        }
        return table;
    }

    private Table verdicts() {
        Table table = new Table(
                "verdicts",
                columns("world", "claim", "verdict", "value", "interval_low", "interval_high", "n", "beyond_baseline"));
        for (int k = 0; k < scorecards.size(); k++) {
            for (Claim row : scorecards.get(k).claims()) {
                table.add(cells(
                        k,
                        Stream.of(
                                k,
                                row.id(),
                                row.verdict().words(),
                                row.effect().mean(),
                                row.effect().low(),
                                row.effect().high(),
                                row.effect().n(),
                                row.baseline() == null ? "" : row.baseline().beyond())));
            }
        }
        return table;
    }

    private String[] columns(String... own) {
        return Stream.concat(
                        Stream.of(own),
                        sweep.factors().stream().map(factor -> factor.name().replace(' ', '_')))
                .toArray(String[]::new);
    }

    private Object[] cells(int world, Stream<Object> own) {
        return Stream.concat(own, sweep.worlds().get(world).levels().stream().map(Level::label))
                .toArray();
    }

    private Table holds() {
        Table table = new Table(
                "holds",
                "claim",
                "worlds",
                "reproduced",
                "below_smallest_effect",
                "not_reproduced",
                "inconclusive",
                "untestable",
                "as_in_first_world");
        for (ClaimAcross claim : claims) {
            table.add(
                    claim.id(),
                    claim.worlds(),
                    claim.count(Verdict.REPRODUCED),
                    claim.count(Verdict.PRESENT_BELOW_SMALLEST_EFFECT),
                    claim.count(Verdict.NOT_REPRODUCED),
                    claim.count(Verdict.INCONCLUSIVE),
                    claim.count(Verdict.UNTESTABLE),
                    claim.asInFirst());
        }
        return table;
    }

    /** Claims x worlds; NaN where there is no verdict. */
    private DoubleMatrix codes() {
        double[] codes = new double[claims.size() * sweep.worlds().size()];
        for (int i = 0; i < claims.size(); i++) {
            for (int k = 0; k < sweep.worlds().size(); k++) {
                codes[i * sweep.worlds().size() + k] = code(claims.get(i).rows().get(k));
            }
        }
        return DoubleMatrix.adopt(claims.size(), sweep.worlds().size(), codes);
    }

    private static double code(@Nullable Claim row) {
        return row == null
                ? Double.NaN
                : switch (row.verdict()) {
                    case REPRODUCED -> 1;
                    case PRESENT_BELOW_SMALLEST_EFFECT -> 0.5;
                    case INCONCLUSIVE -> 0;
                    case NOT_REPRODUCED -> -1;
                    case UNTESTABLE, REPORTED -> Double.NaN;
                };
    }

    private ReportSection section() {
        List<String> named = new ArrayList<>(List.of("Worlds, by what differs from world 0:"));
        for (int k = 0; k < sweep.worlds().size(); k++) {
            named.add(k + ": " + sweep.words(k));
        }
        boolean drawn =
                !claims.isEmpty() && Math.max(claims.size(), sweep.worlds().size()) <= HeatmapFigure.Named.MOST_NAMES;
        return new ReportSection("Verdicts across worlds", named, drawn ? List.of(figure()) : List.of());
    }

    private Figure figure() {
        return new HeatmapFigure(
                new FigureText(
                        "verdicts",
                        "Verdict of each claim in each world",
                        "1: reproduced; 0.5: present, below the smallest effect; 0: inconclusive; -1: not reproduced; grey: "
                                + "untestable or not asked. The worlds are listed above.",
                        "Heat map of verdicts, one row per claim, one column per world."),
                codes(),
                new HeatmapFigure.Named(
                        "world",
                        IntStream.range(0, sweep.worlds().size())
                                .mapToObj(Integer::toString)
                                .toList()),
                new HeatmapFigure.Named("", claims.stream().map(ClaimAcross::id).toList()),
                HeatmapFigure.Scale.diverging("verdict", 1));
    }

    private String methods() {
        return "Each world is a whole run of the study with its own settings, all with the same seed and the same rules; "
                + "worlds whose networks have the same settings share them. A sweep asks how much a verdict hangs on "
                + "settings that could as well have been chosen (Steegen et al. 2016); its counts are no test.";
    }
}
