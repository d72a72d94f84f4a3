package org.orthant.studies.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.studies.ClaimRules;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Scorecard;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.StudyOptions;
import org.orthant.studies.Table;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkStore;

/** A study of random numbers, for tests of the runner; it notes which units it computes. */
final class TinyStudy implements Study<TinyStudy.Options> {

    private final String id;
    private final Runnable beforeUnit;
    private final List<Path> inputs;
    private final List<Integer> computed = Collections.synchronizedList(new ArrayList<>());

    TinyStudy(String id, Runnable beforeUnit) {
        this(id, beforeUnit, List.of());
    }

    /** A study that says it reads {@code inputs}. */
    TinyStudy(String id, Runnable beforeUnit, List<Path> inputs) {
        this.id = id;
        this.beforeUnit = beforeUnit;
        this.inputs = inputs;
    }

    @Override
    public List<Path> inputs(Options options) {
        return inputs;
    }

    record Options(long seed, int units, double shift) implements StudyOptions {}

    record Unit(double value) {}

    /** Units computed so far, in ascending order. */
    List<Integer> computed() {
        return computed.stream().sorted().toList();
    }

    @Override
    public StudyDescription description() {
        return new StudyDescription(id, "Random numbers", "a test", "Are they above 0?", List.of());
    }

    @Override
    public Options defaults() {
        return new Options(1, 6, 0.5);
    }

    @Override
    public UnitResult unit(Options options, int index, NetworkStore networks) {
        beforeUnit.run();
        computed.add(index);
        double value = options.shift()
                + new RandomStreams(options.seed())
                        .stream(Purpose.NETWORK, index).nextDouble();
        return new UnitResult(new Unit(value), Map.of("value", DoubleMatrix.of(1, 1, value)));
    }

    @Override
    public Conclusion conclude(Options options, UnitResults units) {
        double[] values = IntStream.range(0, units.size())
                .mapToDouble(k -> units.record(k, Unit.class).value())
                .toArray();
        Table table = new Table("values", "unit", "value");
        IntStream.range(0, values.length)
                .forEach(k -> table.add(k, units.array(k, "value").get(0, 0)));
        return new Conclusion(
                "A test.",
                List.of(),
                new Scorecard(List.of(
                        ClaimRules.difference(new ClaimRules.Wording("value", "above 0", "mean", ""), values, null))),
                List.of(table),
                Map.of("values", DoubleMatrix.adopt(1, values.length, values)),
                List.of(),
                "Drawn.");
    }
}
