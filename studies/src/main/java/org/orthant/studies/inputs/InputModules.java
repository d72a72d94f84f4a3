package org.orthant.studies.inputs;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.orthant.math.Matrix;
import org.orthant.studies.Conclusion;
import org.orthant.studies.Reference;
import org.orthant.studies.Study;
import org.orthant.studies.StudyDescription;
import org.orthant.studies.UnitResult;
import org.orthant.studies.UnitResults;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.NetworkStore;

/** Does the similarity of input weights predict functional connectivity after dynamics (T1 fig. 3 a-e, T2 fig. 4 a-e)? */
public final class InputModules implements Study<InputModulesOptions> {

    /** The study's name. */
    public static final String ID = "input-modules";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Input weights and functional connectivity: similarity, induced modularity, before and after training",
                "T1 fig. 3 a-e, T2 fig. 4 a-e",
                "Neurons with similar input weights receive similar signals. After the dynamics, do they still correlate, "
                        + "and do modules of the input weights part functional connectivity better than chance? And is it "
                        + "training that makes it so, or was it more so before?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.TANNER_2024,
                        Reference.BRITTEN_1992,
                        Reference.MOLANO_MAZON_2022,
                        Reference.YANG_2020,
                        Reference.KINGMA_2015,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.HUBERT_1985,
                        Reference.MANTEL_1967,
                        Reference.PHIPSON_2010));
    }

    @Override
    public InputModulesOptions defaults() {
        return InputModulesOptions.defaults();
    }

    @Override
    public UnitResult unit(InputModulesOptions options, int index, NetworkStore networks) {
        SortedMap<Setting, InputResult> results = new TreeMap<>();
        SortedMap<String, Matrix> arrays = new TreeMap<>();
        for (Setting setting : Setting.of(options)) {
            NetworkRecipe recipe = new NetworkRecipe(
                    options.task(setting), options.network(), options.training(setting), options.seed(), index);
            results.put(setting, new InputNetwork(options, recipe, setting).result(networks.get(recipe), arrays));
        }
        return new UnitResult(new InputUnit(results), arrays);
    }

    @Override
    public Conclusion conclude(InputModulesOptions options, UnitResults units) {
        return new InputConclusion(options, units).conclude();
    }
}
