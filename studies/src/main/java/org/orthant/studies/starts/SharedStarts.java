package org.orthant.studies.starts;

import java.util.List;
import java.util.Map;
import org.orthant.math.Purpose;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.ActivityOptions;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.StartingWeights;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Trials;

/** Do networks whose input and output weights start alike have more similar modules and recurrent weights (T1 fig. S9)? */
public final class SharedStarts implements Study<SharedStartsOptions> {

    /** The study's name. */
    public static final String ID = "shared-starts";

    /** The name of the array of trained recurrent weights. */
    static final String RECURRENT = "recurrent-weights";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Shared starting weights: similarity of modules and recurrent weights after training",
                "T1 fig. S9",
                "If modules come from the input weights, then networks that start with the same input weights should end "
                        + "with similar modules. Do they, and does it help to share matched output weights too, or is it "
                        + "enough that both are shared, or that both are matched?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.BRITTEN_1992,
                        Reference.MOLANO_MAZON_2022,
                        Reference.YANG_2020,
                        Reference.KINGMA_2015,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.HUBERT_1985,
                        Reference.ARVESEN_1969,
                        Reference.PHIPSON_2010));
    }

    @Override
    public SharedStartsOptions defaults() {
        return SharedStartsOptions.defaults();
    }

    @Override
    public UnitResult unit(SharedStartsOptions options, int index, NetworkStore networks) {
        StartingWeights design = SharedStartsOptions.design(index);
        int member = SharedStartsOptions.index(index);
        NetworkRecipe recipe = new NetworkRecipe(
                options.task().task(), options.network(), options.training(), design, options.seed(), member);
        TrainedNetwork trained = networks.get(recipe);
        ActivityOptions analysis = options.analysis();
        Trials trials = Trials.draw(recipe.task(), analysis.trials(), recipe.streams(), Purpose.ANALYSIS_TRIALS);
        AnalysedNetwork analysed = AnalysedNetwork.of(trained.network(), trials, analysis.search(), recipe.streams());
        AnalysedNetwork untrained = AnalysedNetwork.of(recipe.untrained(), trials, analysis.search(), recipe.streams());
        StartsUnit unit = new StartsUnit(
                design, member, TrainingReading.of(trained, analysed), analysed.modules(), untrained.modules());
        return new UnitResult(unit, Map.of(RECURRENT, trained.network().recurrentWeights()));
    }

    @Override
    public Conclusion conclude(SharedStartsOptions options, UnitResults units) {
        return new StartsConclusion(options, units).conclude();
    }
}
