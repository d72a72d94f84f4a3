package org.orthant.studies.inputs;

import java.util.Arrays;
import java.util.SortedMap;
import org.orthant.community.Partition;
import org.orthant.community.PartitionAgreement;
import org.orthant.community.SignedModularity;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.connectivity.SimilarityKind;
import org.orthant.connectivity.SimilarityMatrix;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.nullmodel.InducedQualityPermutation;
import org.orthant.nullmodel.NullKind;
import org.orthant.nullmodel.PermutedColumns;
import org.orthant.stats.Alternative;
import org.orthant.stats.Mantel;
import org.orthant.stats.TestResult;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.modularity.ModularityReading;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.modularity.NullReading;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Trials;

/** One network of {@code input-modules} in one setting, after training and before, on the same trials. */
final class InputNetwork {

    private final InputModulesOptions options;
    private final ModuleSearch search;
    private final NetworkRecipe recipe;
    private final Setting setting;
    private final RandomStreams streams;
    private final Trials trials;

    InputNetwork(InputModulesOptions options, NetworkRecipe recipe, Setting setting) {
        this.options = options;
        this.search = options.analysis().search();
        this.recipe = recipe;
        this.setting = setting;
        this.streams = recipe.streams();
        this.trials = Trials.draw(recipe.task(), options.analysis().trials(), streams, Purpose.ANALYSIS_TRIALS);
    }

    /** Everything that the study keeps of the network; its arrays are added to {@code arrays}. */
    InputResult result(TrainedNetwork trained, SortedMap<String, Matrix> arrays) {
        AnalysedNetwork after = AnalysedNetwork.of(trained.network(), trials, search, streams);
        AnalysedNetwork before = AnalysedNetwork.of(recipe.untrained(), trials, search, streams);
        InputReading reading = read(after);
        keep(arrays, "", after);
        keep(arrays, "-untrained", before);
        arrays.put(name("induced-null", ""), inducedDraws(after, reading));
        return new InputResult(TrainingReading.of(trained, after), reading, read(before), inputNull(after));
    }

    /** W_in; zeros for a network that has diverged, so that nothing is found in it. */
    private static FloatMatrix inputWeights(AnalysedNetwork network) {
        FloatMatrix weights = network.network().inputWeights();
        return network.diverged() ? FloatMatrix.zeros(weights.rows(), weights.columns()) : weights;
    }

    /** The name of a stored array. */
    static String name(String what, String state, Setting setting) {
        return what + state + "-" + setting.id();
    }

    private String name(String what, String state) {
        return name(what, state, setting);
    }

    private void keep(SortedMap<String, Matrix> arrays, String state, AnalysedNetwork network) {
        arrays.put(name("fc", state), network.connectivity().values());
        arrays.put(name("input-weights", state), inputWeights(network));
    }

    private InputReading read(AnalysedNetwork network) {
        FloatMatrix weights = inputWeights(network);
        SimilarityMatrix projected = FunctionalConnectivity.of(
                network.diverged()
                        ? network.run().activity().states()
                        : network.network().projectInputs(trials.observations()));
        return new InputReading(
                network.modules(),
                inputModules(InputSimilarity.COSINE, weights),
                Arrays.stream(InputSimilarity.values())
                        .map(similarity -> relation(similarity, weights, network.connectivity(), network.modules()))
                        .toList(),
                relation(InputSimilarity.COSINE, weights, projected, search.read(projected, streams)));
    }

    private ModularityReading inputModules(InputSimilarity similarity, FloatMatrix weights) {
        return search.read(similarity.of(weights, recipe.task()), streams);
    }

    private Relation relation(
            InputSimilarity similarity, FloatMatrix weights, SimilarityMatrix connectivity, ModularityReading own) {
        SimilarityMatrix inputs = similarity.of(weights, recipe.task());
        ModularityReading modules = inputModules(similarity, weights);
        int[] both = Arrays.stream(connectivity.includedNodes())
                .filter(node -> !inputs.isExcluded(node))
                .toArray();
        Partition partition = Partition.of(modules.labelArray());
        TestResult mantel = Mantel.test(
                inputs.restrictedTo(both).values(),
                connectivity.restrictedTo(both).values(),
                Alternative.GREATER,
                options.nulls().permutations(),
                streams);
        return new Relation(
                similarity,
                both.length,
                modules.modules(),
                mantel.effect(),
                mantel.p().value(),
                mantel.p().smallest(),
                induced(connectivity, partition, both.length),
                own.quality(),
                PartitionAgreement.adjustedRandIndex(partition, Partition.of(own.labelArray())));
    }

    private NullReading induced(SimilarityMatrix connectivity, Partition partition, int neurons) {
        return neurons < 2
                ? NullReading.none(NullKind.LABEL_PERMUTATION, "fewer than two neurons are active")
                : NullReading.of(permutation()
                        .test(connectivity.withDiagonal(options.analysis().diagonal()), partition, quality(), streams));
    }

    private InducedQualityPermutation permutation() {
        return new InducedQualityPermutation(options.nulls().permutations());
    }

    private SignedModularity quality() {
        return new SignedModularity(options.analysis().gamma());
    }

    private Matrix inducedDraws(AnalysedNetwork network, InputReading reading) {
        if (!reading.deciding().induced().exists()) {
            return DoubleMatrix.zeros(1, 0);
        }
        double[] draws = permutation()
                .draws(
                        network.connectivity().withDiagonal(options.analysis().diagonal()),
                        Partition.of(reading.inputModules().labelArray()),
                        quality(),
                        streams);
        return DoubleMatrix.adopt(1, draws.length, draws);
    }

    private NullReading inputNull(AnalysedNetwork network) {
        if (recipe.index() >= options.nulls().networks() || network.diverged()) {
            return NullReading.none(
                    NullKind.PERMUTED_COLUMNS,
                    "nulls run on the first " + options.nulls().networks() + " networks, if they did not diverge");
        }
        return search.test(
                new PermutedColumns(inputWeights(network), SimilarityKind.COSINE),
                options.nulls().columns(),
                streams);
    }
}
