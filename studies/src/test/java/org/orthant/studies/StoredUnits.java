package org.orthant.studies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.orthant.formats.Json;
import org.orthant.math.Matrix;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.report.ReportSection;

/** Units of a study after a round trip through JSON, as a run directory gives them back, and what tests ask of them. */
public record StoredUnits(List<UnitResult> units) implements UnitResults {

    /** Computes all units one after the other. */
    public static <O extends Record & StudyOptions> StoredUnits compute(Study<O> study, O options) {
        return compute(study, options, IntStream.range(0, options.units()));
    }

    /** Computes all units on as many threads as there are. */
    public static <O extends Record & StudyOptions> StoredUnits computeInParallel(Study<O> study, O options) {
        return compute(study, options, IntStream.range(0, options.units()).parallel());
    }

    private static <O extends Record & StudyOptions> StoredUnits compute(Study<O> study, O options, IntStream indices) {
        return new StoredUnits(indices.mapToObj(k -> study.unit(options, k, NetworkStore.none()))
                .toList());
    }

    /** Computes and concludes. */
    public static <O extends Record & StudyOptions> Conclusion conclude(Study<O> study, O options) {
        return study.conclude(options, compute(study, options));
    }

    /** The ids of a scorecard's rows. */
    public static List<String> ids(Conclusion conclusion) {
        return conclusion.scorecard().claims().stream().map(Claim::id).toList();
    }

    /** The row of this id. */
    public static Claim claim(Scorecard scorecard, String id) {
        return scorecard.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The ids of all figures. */
    public static List<String> figures(Conclusion conclusion) {
        return conclusion.sections().stream()
                .map(ReportSection::figures)
                .flatMap(List::stream)
                .map(figure -> figure.text().id())
                .toList();
    }

    /** The bytes of all records. */
    public List<String> json() {
        return units.stream()
                .map(unit -> new String(Json.toBytes(unit.record()), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public int size() {
        return units.size();
    }

    @Override
    public <R extends Record> R record(int index, Class<R> type) {
        return Json.parse("unit", Json.toBytes(units.get(index).record()), type);
    }

    @Override
    public Matrix array(int index, String name) {
        Matrix matrix = units.get(index).arrays().get(name);
        if (matrix == null) {
            throw new IllegalArgumentException("no array " + name);
        }
        return matrix;
    }
}
