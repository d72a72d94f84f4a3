package org.orthant.studies.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings that could as well have been chosen (SPEC section 13.8): time step, where the leak stands, size of the
 * networks, learning rate, resolution, maximiser, diagonal. Fixed before any run; the first level of each is the study's
 * default.
 *
 * <p>Where the leak stands makes no difference at dt = tau, so that it is varied at dt 20 ms.
 */
public final class Multiverse {

    private static final Map<String, List<String>> TASKS = Map.of(
            "function-decision", List.of("task"),
            "jacobian", List.of("decision", "goNoGo"),
            "input-modules", List.of("decision", "goNoGo"));

    private static final Map<String, List<String>> TRAININGS = Map.of(
            "function-decision", List.of("training"),
            "jacobian", List.of("decisionTraining", "goNoGoTraining"),
            "input-modules", List.of("decisionTraining", "goNoGoTraining"));

    private Multiverse() {}

    /** The factors of a study, if it has a multiverse. */
    public static Optional<List<Factor>> of(String study) {
        return TASKS.containsKey(study) ? Optional.of(factors(study)) : Optional.empty();
    }

    /** The studies that have one. */
    public static List<String> studies() {
        return TASKS.keySet().stream().sorted().toList();
    }

    private static List<Factor> factors(String study) {
        List<String> fine = fine(study);
        List<String> inside = new ArrayList<>(fine);
        inside.add("network.leakPlacement=inside");
        return List.of(
                Factor.of("dt", Level.asIs("100 ms"), new Level("20 ms", fine)),
                Factor.of("leak", Level.asIs("outside"), new Level("inside, at dt 20 ms", inside)),
                Factor.of(
                        "neurons",
                        Level.asIs("100"),
                        Level.of("50", "network.neurons=50"),
                        Level.of("200", "network.neurons=200")),
                Factor.of("learning rate", Level.asIs("0.001"), rate(study, "0.0003"), rate(study, "0.003")),
                Factor.of(
                        "gamma",
                        Level.asIs("1"),
                        Level.of("0.8", "analysis.gamma=0.8"),
                        Level.of("1.25", "analysis.gamma=1.25")),
                Factor.of(
                        "maximiser",
                        Level.asIs("louvain"),
                        Level.of("leiden", "analysis.maximiser=leiden"),
                        Level.of("consensus", "analysis.maximiser=consensus")),
                Factor.of("diagonal", Level.asIs("zero"), Level.of("keep", "analysis.diagonal=keep")));
    }

    /** The second standard setting of section 3: dt 20 ms, sequences as long as at dt 100, 5,000 steps. */
    private static List<String> fine(String study) {
        Stream<String> dt = of(TASKS, study).map(task -> task + ".dt=20");
        Stream<String> training =
                of(TRAININGS, study).flatMap(name -> Stream.of(name + ".sequenceLength=500", name + ".steps=5000"));
        String criterion = of(TRAININGS, study).findFirst().orElseThrow() + ".stopping.choiceAccuracy=0.95";
        return Stream.concat(Stream.concat(dt, training), Stream.of(criterion)).toList();
    }

    private static Level rate(String study, String rate) {
        return new Level(
                rate,
                of(TRAININGS, study)
                        .map(training -> training + ".learningRate=" + rate)
                        .toList());
    }

    private static Stream<String> of(Map<String, List<String>> names, String study) {
        return names.getOrDefault(study, List.of()).stream();
    }
}
