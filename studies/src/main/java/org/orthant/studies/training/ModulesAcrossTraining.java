package org.orthant.studies.training;

import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.NetworkTrainer;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.training.TrainingResult;

/** Do modules settle as a recurrent network learns (T1 fig. S6, its recurrent networks)? */
public final class ModulesAcrossTraining implements Study<ModulesAcrossTrainingOptions> {

    /** The study's name. */
    public static final String ID = "training";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Modules of functional connectivity across training",
                "T1 fig. S6 (recurrent networks)",
                "Recurrent networks learn to decide which of two noisy stimuli is stronger. Are there modules before "
                        + "training, do they change first fast and then slowly, and are those that last found where "
                        + "accuracy is high?",
                TaskReferences.and(
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.GOOD_2010,
                        Reference.HUBERT_1985,
                        Reference.PHIPSON_2010));
    }

    @Override
    public ModulesAcrossTrainingOptions defaults() {
        return ModulesAcrossTrainingOptions.defaults();
    }

    @Override
    public UnitResult unit(ModulesAcrossTrainingOptions options, int index, NetworkStore networks) {
        NetworkRecipe recipe = options.recipe(index);
        TrainingResult training = NetworkTrainer.train(recipe, options.checkpoints());
        networks.keep(recipe, TrainedNetwork.of(training));
        return new NetworkAcrossTraining(options.analysis(), recipe).result(training);
    }

    @Override
    public Conclusion conclude(ModulesAcrossTrainingOptions options, UnitResults units) {
        return new AcrossTrainingConclusion(options, units).conclude();
    }
}
