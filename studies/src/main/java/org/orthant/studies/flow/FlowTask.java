package org.orthant.studies.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orthant.task.GoNoGo;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.Task;

/** The two tasks, and the inputs at which the step maps of their networks are looked at. */
public enum FlowTask {
    /** Perceptual decisions, fixation on and both stimuli at their mean of zero coherence. */
    DECISION("decisions", "decision", PerceptualDecision.defaults()),
    /** Go / no-go, with the fixation input alone (delay) and without any input (decision period). */
    GO_NO_GO("go / no-go", "gonogo", GoNoGo.defaults());

    private final String words;
    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // the built-in tasks are records of values
    private final Task built;

    FlowTask(String words, String id, Task built) {
        this.words = words;
        this.id = id;
        this.built = built;
    }

    /** As sentences name it. */
    String words() {
        return words;
    }

    /** The one of these that {@code task} is, by its name and its inputs, if it is. */
    public static Optional<FlowTask> of(Task task) {
        return Stream.of(DECISION, GO_NO_GO)
                .filter(known -> known.built.id().equals(task.id())
                        && known.built.inputs().equals(task.inputs()))
                .findFirst();
    }

    /** In the names of files and claims. */
    String id() {
        return id;
    }

    /** The inputs, the deciding one first. */
    public List<List<Double>> inputs() {
        return switch (this) {
            case DECISION -> List.of(List.of(1.0, 0.5, 0.5));
            case GO_NO_GO -> List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 0.0, 0.0));
        };
    }

    /** An input as captions name it, such as {@code (1, 0.5, 0.5)}. */
    public static String name(List<Double> input) {
        return input.stream()
                .map(x -> x == Math.rint(x) ? String.valueOf(Math.round(x)) : String.valueOf(x))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** An input as the core takes it. */
    public static double[] array(List<Double> input) {
        return input.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
