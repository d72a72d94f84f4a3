package org.orthant.studies.training;

import java.util.List;
import java.util.Map;
import org.orthant.math.FloatMatrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.network.Ctrnn;
import org.orthant.projection.InputCovariance;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.TrainedNetwork;

/** Does training make input weights more unequal in sign and size (T1 fig. S5 a, d)? */
public final class WeightsBeforeAfter implements Study<WeightsBeforeAfterOptions> {

    /** The study's name. */
    public static final String ID = "weights-before-after";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Input weights before and after training",
                "T1 fig. S5 a, d",
                "Recurrent networks learn to decide which of two noisy stimuli is stronger. Do negative input weights, "
                        + "differences between a neuron's two stimulus weights, and what a module tells of one stimulus "
                        + "rather than of the other, grow with training?",
                TaskReferences.and(Reference.RUBINOV_2011, Reference.BLONDEL_2008));
    }

    @Override
    public WeightsBeforeAfterOptions defaults() {
        return WeightsBeforeAfterOptions.defaults();
    }

    @Override
    public UnitResult unit(WeightsBeforeAfterOptions options, int index, NetworkStore networks) {
        NetworkRecipe recipe = options.recipe(index);
        RandomStreams streams = recipe.streams();
        TrainedNetwork trained = networks.get(recipe);
        Ctrnn another = Ctrnn.initialise(options.network().forTask(recipe.task()), streams.derive(Purpose.NETWORK, 0));
        FloatMatrix before = stimulusWeights(recipe, recipe.untrained());
        FloatMatrix after = stimulusWeights(recipe, trained.network());
        FloatMatrix redrawn = stimulusWeights(recipe, another);
        InputCovariance noise = InputCovariance.gaussian(2, options.samples(), streams.stream(Purpose.INPUT_NOISE, 0));
        ModuleSearch search = new ModuleSearch(options.restarts(), options.gamma());
        return new UnitResult(
                new WeightsUnit(
                        trained.loss(),
                        WeightReading.of(before, noise, search, streams),
                        WeightReading.of(after, noise, search, streams),
                        WeightReading.of(redrawn, noise, search, streams)),
                Map.of("before", before, "after", after));
    }

    /** (N, 2): the weights of both stimuli. */
    private static FloatMatrix stimulusWeights(NetworkRecipe recipe, Ctrnn network) {
        List<Integer> stimuli = recipe.task().stimulusInputs();
        float[] weights = new float[network.neurons() * stimuli.size()];
        for (int i = 0; i < network.neurons(); i++) {
            for (int j = 0; j < stimuli.size(); j++) {
                weights[i * stimuli.size() + j] = network.inputWeights().at(i, stimuli.get(j));
            }
        }
        return FloatMatrix.adopt(network.neurons(), stimuli.size(), weights);
    }

    @Override
    public Conclusion conclude(WeightsBeforeAfterOptions options, UnitResults units) {
        return new WeightsConclusion(options, units).conclude();
    }
}
