package org.orthant.studies.flow;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.flow.LesionSimilarityUnit.TaskResult;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Trials;

/** Do neurons of one module do the same to the flow (T1 fig. 5, S11)? */
public final class LesionSimilarityStudy implements Study<LesionSimilarityOptions> {

    /** The study's name. */
    public static final String ID = "lesion-similarity";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "What lesions of single neurons do to the flow, and whether modules share it",
                "T1 fig. 5, S11",
                "Each neuron in turn is cut off; how far that moves every point of a grid in the plane of the first two "
                        + "components is its mark. Do neurons that correlate in activity have like marks, beyond what "
                        + "the geometry of the grid alone gives?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.BRITTEN_1992,
                        Reference.MOLANO_MAZON_2022,
                        Reference.YANG_2020,
                        Reference.KINGMA_2015,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.PHIPSON_2010));
    }

    @Override
    public LesionSimilarityOptions defaults() {
        return LesionSimilarityOptions.defaults();
    }

    @Override
    public UnitResult unit(LesionSimilarityOptions options, int index, NetworkStore networks) {
        SortedMap<String, Matrix> arrays = new TreeMap<>();
        return new UnitResult(
                new LesionSimilarityUnit(
                        result(options, FlowTask.DECISION, index, networks, arrays),
                        result(options, FlowTask.GO_NO_GO, index, networks, arrays)),
                arrays);
    }

    private static TaskResult result(
            LesionSimilarityOptions options,
            FlowTask task,
            int index,
            NetworkStore networks,
            SortedMap<String, Matrix> arrays) {
        NetworkRecipe recipe = options.recipe(task, index);
        TrainedNetwork trained = networks.get(recipe);
        Trials trials =
                Trials.draw(recipe.task(), options.analysis().trials(), recipe.streams(), Purpose.ANALYSIS_TRIALS);
        AnalysedNetwork analysed =
                AnalysedNetwork.of(trained.network(), trials, options.analysis().search(), recipe.streams());
        AnalysedNetwork untrained = AnalysedNetwork.of(
                recipe.untrained(), trials, options.analysis().search(), recipe.streams());
        if (!analysed.diverged()) {
            arrays.putAll(new SimilarityAnalysis(analysed, options.analysis(), recipe.streams())
                    .arrays(task.id(), task.inputs().getFirst()));
        }
        return new TaskResult(
                TrainingReading.of(trained, analysed),
                analysed.modules(),
                readings(analysed, options, task, recipe),
                readings(untrained, options, task, recipe));
    }

    private static List<SimilarityReading> readings(
            AnalysedNetwork network, LesionSimilarityOptions options, FlowTask task, NetworkRecipe recipe) {
        if (network.diverged()) {
            return List.of();
        }
        SimilarityAnalysis analysis = new SimilarityAnalysis(network, options.analysis(), recipe.streams());
        return task.inputs().stream().map(analysis::read).toList();
    }

    @Override
    public Conclusion conclude(LesionSimilarityOptions options, UnitResults units) {
        return new SimilarityConclusion(options, units).conclude();
    }
}
