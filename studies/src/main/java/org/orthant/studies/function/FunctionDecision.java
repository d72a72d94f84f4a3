package org.orthant.studies.function;

import java.util.List;
import org.orthant.math.Purpose;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Trials;

/**
 * Do modules of functional connectivity carry a perceptual decision (T1 fig. 1, T2 fig. 1)?
 *
 * <p>Networks learn the task; the FC of each is parted into modules; which signal each module follows, and what cutting
 * its output does to choices, is measured against controls.
 */
public final class FunctionDecision implements Study<FunctionDecisionOptions> {

    /** The study's name. */
    public static final String ID = "function-decision";

    static final LesionExperiment.Part CHOICE_1 = new LesionExperiment.Part(0, "stimulus 1", "stimulus 2", 1, 2);
    static final LesionExperiment.Part CHOICE_2 = new LesionExperiment.Part(1, "stimulus 2", "stimulus 1", 2, 1);

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Modules of functional connectivity in perceptual decision-making: what they follow, what they do",
                "T1 fig. 1, T2 fig. 1",
                "Recurrent networks learn to decide which of two noisy stimuli is stronger. Do modules of the "
                        + "correlations of their activity follow the decision variable, the outputs and the fixation "
                        + "cue, and does cutting one decision module's output remove one choice and spare the other?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.TANNER_2024,
                        Reference.BRITTEN_1992,
                        Reference.MOLANO_MAZON_2022,
                        Reference.YANG_2020,
                        Reference.KINGMA_2015,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.TRAAG_2019,
                        Reference.GOOD_2010,
                        Reference.HUBERT_1985,
                        Reference.PHIPSON_2010));
    }

    @Override
    public FunctionDecisionOptions defaults() {
        return FunctionDecisionOptions.defaults();
    }

    @Override
    public UnitResult unit(FunctionDecisionOptions options, int index, NetworkStore networks) {
        NetworkRecipe recipe =
                new NetworkRecipe(options.task().task(), options.network(), options.training(), options.seed(), index);
        TrainedNetwork trained = networks.get(recipe);
        Trials trials =
                Trials.draw(recipe.task(), options.analysis().trials(), recipe.streams(), Purpose.ANALYSIS_TRIALS);
        return new DecisionNetwork(options.analysis(), recipe, trials).result(trained);
    }

    @Override
    public Conclusion conclude(FunctionDecisionOptions options, UnitResults units) {
        return new DecisionConclusion(options, units).conclude();
    }
}
