package org.orthant.studies.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orthant.community.Louvain;
import org.orthant.community.Partition;
import org.orthant.community.PartitionAgreement;
import org.orthant.community.PartitionResult;
import org.orthant.community.Restarts;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.dynamics.FixedPoint;
import org.orthant.dynamics.FixedPointFinder;
import org.orthant.dynamics.FixedPoints;
import org.orthant.dynamics.StartOptions;
import org.orthant.dynamics.StepMap;
import org.orthant.dynamics.VisitedStates;
import org.orthant.formats.MatrixFile;
import org.orthant.formats.NetworkFile;
import org.orthant.formats.Npy;
import org.orthant.formats.Safetensors;
import org.orthant.formats.Tensor;
import org.orthant.formats.config.TaskFile;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Activation;
import org.orthant.network.Activity;
import org.orthant.network.Ctrnn;
import org.orthant.network.LeakPlacement;
import org.orthant.network.OutputLesion;
import org.orthant.nullmodel.ModularityNull;
import org.orthant.nullmodel.NullResult;
import org.orthant.nullmodel.NullSummary;
import org.orthant.nullmodel.TrialShift;
import org.orthant.studies.population.NetworkOptions;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.PopulationTraining;
import org.orthant.studies.population.StoppingOptions;
import org.orthant.task.Accuracy;
import org.orthant.task.PerceptualDecision;
import org.orthant.task.StreamMode;
import org.orthant.task.Task;
import org.orthant.task.Trials;

/** The code of {@code docs/guide/java-api.md}: it is this code, and it runs. */
class JavaApiGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide", "java-api.md");
    private static final Path SELF =
            Path.of("src", "test", "java", "org", "orthant", "studies", "guide", "JavaApiGuideTest.java");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theGuidesCodeRuns() {
        // guide: train
        Task task = PerceptualDecision.defaults();
        NetworkOptions size = new NetworkOptions(64, 100, Activation.RELU, LeakPlacement.OUTSIDE);
        PopulationTraining training = new PopulationTraining(
                800,
                16,
                100,
                1e-3,
                0,
                StreamMode.CONTINUE,
                StoppingOptions.decisionDefaults().off());
        long seed = 1;
        NetworkRecipe recipe = new NetworkRecipe(task, size, training, seed, 0);
        Ctrnn network = NetworkTrainer.train(recipe, evaluation -> {}).network();
        // end
        assertThat(network.neurons()).isEqualTo(64);

        // guide: activity
        RandomStreams streams = recipe.streams();
        Trials trials = Trials.draw(task, 200, streams, Purpose.ANALYSIS_TRIALS);
        Activity activity = network.run(trials.observations()); // states (T, B, N), logits (T, B, O)
        double accuracy = Accuracy.of(trials, activity.logits()).choice();
        // end
        assertThat(accuracy).isBetween(0.8, 1.0);

        // guide: modules
        SimilarityMatrix fc = FunctionalConnectivity.of(activity.states());
        PartitionResult found = new Restarts(new Louvain(), 20)
                .search(fc.withDiagonal(Diagonal.ZERO), SignedModularity.defaults(), streams);
        Partition modules = found.best();
        int[] silent = fc.excludedNodes(); // label -1 in modules
        // end
        assertThat(found.quality()).isBetween(0.05, 1.0);
        assertThat(modules.moduleCount()).isBetween(1, 6);
        assertThat(Arrays.stream(silent).filter(modules::isAssigned)).isEmpty();

        // guide: null
        NullResult chance =
                ModularityNull.defaults().withDraws(19).test(activity.states(), TrialShift.defaults(), streams);
        String words = switch (chance) {
            case NullSummary of -> "z " + of.z() + ", p " + of.p();
            case NullResult.None none -> "no null: " + none.reason();
        };
        // end
        assertThat(words).startsWith("z ");

        // guide: lesion
        Ctrnn cut = OutputLesion.of(modules.members(0)).apply(network);
        double left =
                Accuracy.of(trials, cut.run(trials.observations()).logits()).choice();
        // end
        assertThat(left).isBetween(0.0, 1.0);
        assertThat(cut.readoutWeights().get(1, modules.members(0)[0])).isZero();

        // guide: fixed-points
        VisitedStates visited = VisitedStates.of(activity.states());
        StepMap map = StepMap.of(network, 1, 0.5, 0.5); // inputs held: fixation, stimulus 1, stimulus 2
        DoubleMatrix starts = visited.draw(StartOptions.ofCount(64), streams.stream(Purpose.FIXED_POINT_STARTS, 0));
        FixedPoints points = FixedPointFinder.withDefaults().find(map, starts, visited);
        // end
        for (FixedPoint point : points.points()) {
            assertThat(point.relativeResidual()).isLessThan(1e-9);
        }

        Path file = folder.resolve("weights.safetensors");
        // guide: files
        NetworkFile.of(network, Map.of("note", "mine")).write(file);
        Ctrnn same = NetworkFile.network(file.toString(), Safetensors.read(file));
        // end
        assertThat(same).isEqualTo(network);
    }

    @Test
    void ownMatricesAndTasksRun() {
        Path file = folder.resolve("fc.npy");
        Npy.write(
                file, Tensor.ofDoubles(List.of(4, 4), 1, 0.9, 0.1, 0, 0.9, 1, 0, 0.1, 0.1, 0, 1, 0.8, 0, 0.1, 0.8, 1));
        // guide: matrix
        Matrix values = MatrixFile.read(file).values(); // npy, npz, csv, mat, h5, NIfTI, CIFTI, GIFTI ...
        SimilarityMatrix mine =
                SimilarityMatrix.of(SimilarityKind.GIVEN, values).withDiagonal(Diagonal.ZERO);
        Partition parts = new Restarts(new Louvain(), 100)
                .search(mine, SignedModularity.defaults(), new RandomStreams(1))
                .best();
        double agreement = PartitionAgreement.adjustedRandIndex(parts, Partition.of(0, 0, 1, 1));
        // end
        assertThat(agreement).isEqualTo(1);

        Path description = Path.of("..", "docs", "tasks", "context-decision.yaml");
        // guide: task
        Task described = TaskFile.read(description);
        Trials drawn = Trials.draw(described.atOneLength(), 10, new RandomStreams(1), Purpose.ANALYSIS_TRIALS);
        // end
        assertThat(drawn.count()).isEqualTo(10);
    }

    @Test
    void theGuideShowsThisCode() throws IOException {
        List<String> here = pieces(Files.readString(SELF), "(?s)// guide: [a-z-]+\n(.*?)\n *// end\n");
        List<String> there = pieces(Files.readString(GUIDE), "(?s)```java\n(.*?)\n```");
        assertThat(there)
                .as("pieces of code in docs/guide/java-api.md; copy what stands between 'guide' and 'end' here")
                .isEqualTo(here);
    }

    private static List<String> pieces(String text, String pattern) {
        List<String> pieces = new ArrayList<>();
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1).stripIndent().strip())
                .forEach(pieces::add);
        return pieces;
    }
}
