package org.orthant.studies.own;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.formats.InputException;
import org.orthant.formats.Npz;
import org.orthant.formats.Tensor;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.nullmodel.ActivitySurrogate;
import org.orthant.nullmodel.CircularShift;
import org.orthant.nullmodel.TrialShift;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ResolutionSweep;

/** Recorded activity without its network. */
public final class OwnRecording {

    private static final String ACTIVITY = "activity";

    private final Sequence states;
    private final OwnOptions options;

    private OwnRecording(Sequence states, OwnOptions options) {
        this.states = states;
        this.options = options;
    }

    /**
     * Reads the array {@code activity}, or the only one, of an npz file: (T, B, N), or (T, N) for one long series.
     *
     * @throws InputException if it is missing, of another shape, or not finite
     */
    public static OwnRecording read(Path file, OwnOptions options) {
        Map<String, Tensor> arrays = Npz.read(file);
        Tensor tensor = arrays.size() == 1 ? arrays.values().iterator().next() : arrays.get(ACTIVITY);
        if (tensor == null) {
            throw new InputException(file, "expected one array, or one named activity, found " + arrays.keySet());
        }
        List<Integer> shape = tensor.shape();
        Tensor block = shape.size() == 2
                ? Tensor.ofFloats(List.of(shape.getFirst(), 1, shape.getLast()), tensor.toFloats())
                : tensor;
        Sequence states = GivenBatch.block(file, ACTIVITY, block);
        if (states.channels() < 2 || states.steps() * states.trials() < 3) {
            throw new InputException(file, "expected at least 2 neurons and 3 steps, found shape " + shape);
        }
        return new OwnRecording(states, options);
    }

    /** What the report calls it. */
    public static StudyDescription description() {
        return new StudyDescription(
                "analyze",
                "Analysis of a recording",
                "your own recording",
                "Which modules has this activity? A description of one recording: there are no verdicts, and what"
                        + " needs weights (lesions, input and Jacobian similarity, fixed points, phase portrait) is left"
                        + " out.",
                List.of(Reference.TANNER_2023, Reference.RUBINOV_2011, Reference.BLONDEL_2008, Reference.PHIPSON_2010));
    }

    /** Modules with a null. */
    public Conclusion conclude() {
        RandomStreams streams = new RandomStreams(options.seed());
        SimilarityMatrix connectivity = FunctionalConnectivity.of(states);
        ModularityReading modules = options.search().read(connectivity, streams);
        ActivitySurrogate surrogate =
                states.trials() > 1 ? new TrialShift(options.nulls().subtractMean()) : new CircularShift();
        Part part = ModulesPart.of(
                states,
                connectivity,
                modules,
                ResolutionSweep.of(connectivity, modules, options.search(), streams),
                options.search().test(states, surrogate, options.nulls(), streams));
        return Gathered.of(
                "A recording of " + states.steps() + " steps, " + states.trials() + " trials and " + states.channels()
                        + " neurons: " + modules.modules() + " modules, Q* " + Words.number(modules.quality()) + ".",
                List.of(),
                List.of(part),
                "Functional connectivity is Pearson correlation over all steps of all trials; modules are the best of "
                        + options.restarts() + " restarts of Louvain on Q* (Rubinov and Sporns 2011), gamma "
                        + options.gamma() + ", diagonal 0. The null shifts "
                        + (states.trials() > 1
                                ? "trials per neuron after the mean over trials is taken away"
                                : "each series")
                        + " (" + options.nullDraws() + " draws). Seed " + options.seed() + ".");
    }
}
