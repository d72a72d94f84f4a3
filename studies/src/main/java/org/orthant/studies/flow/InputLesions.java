package org.orthant.studies.flow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.dynamics.PrincipalComponents;
import org.orthant.math.DoubleMatrix;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
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

/** Does cutting an input module pull its own stimulus's end state towards the boundary (T1 fig. 4, S10; T2 fig. 5)? */
public final class InputLesions implements Study<InputLesionsOptions> {

    /** The study's name. */
    public static final String ID = "input-lesions";

    /** Modules of FC play no part here. */
    private static final ModuleSearch NO_SEARCH = new ModuleSearch(1, 1);

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Lesions of input modules: the end state and the decision boundary",
                "T1 fig. 4, S10; T2 fig. 5",
                "Neurons are parted by which stimulus they listen to. If the largest recurrent weights within one part "
                        + "are cut, does the state that its own stimulus leads to move towards the decision boundary, "
                        + "and the other's not?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.TANNER_2024,
                        Reference.BRITTEN_1992,
                        Reference.MOLANO_MAZON_2022,
                        Reference.YANG_2020,
                        Reference.KINGMA_2015));
    }

    @Override
    public InputLesionsOptions defaults() {
        return InputLesionsOptions.defaults();
    }

    @Override
    public UnitResult unit(InputLesionsOptions options, int index, NetworkStore networks) {
        NetworkRecipe recipe = options.recipe(index);
        TrainedNetwork trained = networks.get(recipe);
        Trials trials = Trials.draw(recipe.task(), options.trials(), recipe.streams(), Purpose.ANALYSIS_TRIALS);
        AnalysedNetwork analysed = AnalysedNetwork.of(trained.network(), trials, NO_SEARCH, recipe.streams());
        SortedMap<String, Matrix> arrays = new TreeMap<>();
        if (!analysed.diverged()) {
            arrays.putAll(plane(analysed, new InputLesionAnalysis(trained.network(), options, recipe.streams())));
        }
        InputLesionsUnit unit = new InputLesionsUnit(
                TrainingReading.of(trained, analysed),
                analysed.diverged() ? new TreeMap<>() : curves(trained.network(), options, recipe, true, arrays),
                curves(recipe.untrained(), options, recipe, false, arrays));
        return new UnitResult(unit, arrays);
    }

    private static SortedMap<ModuleKind, List<LesionCurve>> curves(
            Ctrnn network,
            InputLesionsOptions options,
            NetworkRecipe recipe,
            boolean controls,
            Map<String, Matrix> arrays) {
        InputLesionAnalysis analysis = new InputLesionAnalysis(network, options, recipe.streams());
        Map<ModuleKind, List<LesionCurve>> curves = new EnumMap<>(ModuleKind.class);
        for (ModuleKind kind : ModuleKind.values()) {
            curves.put(kind, analysis.curves(kind, controls, arrays));
        }
        return new TreeMap<>(curves);
    }

    /** The states at the last stimulus step with the right choice, the paths of end states, and the boundary. */
    private static Map<String, Matrix> plane(AnalysedNetwork analysed, InputLesionAnalysis analysis) {
        PrincipalComponents plane =
                PrincipalComponents.of(analysed.run().activity().states(), 2);
        Sequence stimulus = analysed.run().stimulusStates();
        DoubleMatrix z = plane.project(stimulus.stepRange(stimulus.steps() - 1, stimulus.steps()));
        Trials trials = analysed.run().trials();
        double[] states = new double[3 * trials.count()];
        for (int b = 0; b < trials.count(); b++) {
            states[3 * b] = z.at(b, 0);
            states[3 * b + 1] = z.at(b, 1);
            states[3 * b + 2] = trials.condition(b).target();
        }
        return Map.of(
                "states",
                DoubleMatrix.adopt(trials.count(), 3, states),
                "paths",
                analysis.paths(plane),
                "boundary",
                analysis.boundary(plane));
    }

    @Override
    public Conclusion conclude(InputLesionsOptions options, UnitResults units) {
        return new InputLesionConclusion(options, units).conclude();
    }
}
