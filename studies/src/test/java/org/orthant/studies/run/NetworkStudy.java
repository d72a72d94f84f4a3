package org.orthant.studies.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.orthant.formats.InputException;
import org.orthant.network.Activation;
import org.orthant.network.LeakPlacement;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.GoNoGo;
import org.orthant.task.StreamMode;

/**
 * A study of tiny networks, for tests of what several studies share.
 *
 * @param id its name; its networks do not depend on it
 * @param input a file that it needs
 * @param beforeUnit run before each unit
 */
record NetworkStudy(String id, Path input, Runnable beforeUnit) implements Study<TinyStudy.Options> {

    private static final TinyStudy TINY = new TinyStudy("tiny", () -> {});

    @Override
    public StudyDescription description() {
        return new StudyDescription(id, "Tiny <networks>", "a test", "Are they trained once?", List.of());
    }

    @Override
    public TinyStudy.Options defaults() {
        return new TinyStudy.Options(1, 4, 0);
    }

    @Override
    public List<Path> inputs(TinyStudy.Options options) {
        if (!Files.exists(input)) {
            throw new InputException(input, "is missing; 'orthant data' fetches it");
        }
        return List.of(input);
    }

    /** The recipe of network {@code index}, the same in every such study. */
    static NetworkRecipe recipe(int index) {
        return new NetworkRecipe(
                GoNoGo.defaults(),
                new NetworkOptions(8, 100, Activation.RELU, LeakPlacement.OUTSIDE),
                new PopulationTraining(3, 4, 20, 1e-3, 0, StreamMode.CONTINUE, StoppingOptions.goNoGoDefaults()),
                1,
                index);
    }

    @Override
    public UnitResult unit(TinyStudy.Options options, int index, NetworkStore networks) {
        beforeUnit.run();
        TrainedNetwork trained = networks.get(recipe(index));
        return new UnitResult(
                new TinyStudy.Unit(1 + trained.loss()),
                Map.of("value", trained.network().readout().weights()));
    }

    @Override
    public Conclusion conclude(TinyStudy.Options options, UnitResults units) {
        return TINY.conclude(options, units);
    }
}
