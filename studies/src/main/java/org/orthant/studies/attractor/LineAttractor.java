package org.orthant.studies.attractor;

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
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Trials;

/** Do networks that decide integrate along a line of fixed or slow points (T1 fig. 4 b, T2 fig. 5 b-d)? */
public final class LineAttractor implements Study<LineAttractorOptions> {

    /** The study's name. */
    public static final String ID = "line-attractor";

    /** What the pictures of an untrained network end in. */
    static final String UNTRAINED = "-untrained";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Line attractors of networks that decide",
                "T1 fig. 4 b, T2 fig. 5 b-d",
                "Integrating evidence needs states that stay where they are. Do trained networks have fixed or slow "
                        + "points along a line that crosses the decision boundary, and do the two stimuli push them along "
                        + "it in opposite directions?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.TANNER_2024,
                        Reference.BRITTEN_1992,
                        Reference.MOLANO_MAZON_2022,
                        Reference.YANG_2020,
                        Reference.KINGMA_2015,
                        Reference.SUSSILLO_2013,
                        Reference.GOLUB_2018));
    }

    @Override
    public LineAttractorOptions defaults() {
        return LineAttractorOptions.defaults();
    }

    @Override
    public UnitResult unit(LineAttractorOptions options, int index, NetworkStore networks) {
        NetworkRecipe recipe =
                new NetworkRecipe(options.task().task(), options.network(), options.training(), options.seed(), index);
        TrainedNetwork trained = networks.get(recipe);
        Trials trials =
                Trials.draw(recipe.task(), options.analysis().trials(), recipe.streams(), Purpose.ANALYSIS_TRIALS);
        TrainingReading training = TrainingReading.of(
                trained, AnalysedNetwork.of(trained.network(), trials, new ModuleSearch(1, 1), recipe.streams()));
        SortedMap<String, Matrix> arrays = new TreeMap<>();
        if (training.diverged()) {
            return new UnitResult(AttractorUnit.diverged(training), arrays);
        }
        AttractorNetwork after = new AttractorNetwork(options.analysis(), trained.network(), trials, recipe.streams());
        AttractorNetwork before =
                new AttractorNetwork(options.analysis(), recipe.untrained(), trials, recipe.streams());
        after.addPicture("", arrays);
        before.addPicture(UNTRAINED, arrays);
        return new UnitResult(
                new AttractorUnit(
                        training, after.reading(), before.reading(), after.boundaryInPlane(), before.boundaryInPlane()),
                arrays);
    }

    @Override
    public Conclusion conclude(LineAttractorOptions options, UnitResults units) {
        return new AttractorConclusion(options, units).conclude();
    }
}
