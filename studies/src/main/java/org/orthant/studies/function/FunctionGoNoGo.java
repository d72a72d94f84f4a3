package org.orthant.studies.function;

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

/**
 * Do modules of functional connectivity carry the answer in go / no-go (T1 fig. S1)?
 *
 * <p>A unit is a network of one index, trained twice: without noise, as the paper has it, and with noise on the signal
 * channels, which gives the distinct trials that split halves and nulls need.
 */
public final class FunctionGoNoGo implements Study<FunctionGoNoGoOptions> {

    /** The study's name. */
    public static final String ID = "function-gonogo";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Modules of functional connectivity in go / no-go: what they follow, what they do",
                "T1 fig. S1",
                "Recurrent networks learn to go after one signal and to hold still after the other. Do modules of the "
                        + "correlations of their activity change with the signal, do two of them follow the output, and "
                        + "does cutting one module's output hit go trials only?",
                List.of(
                        Reference.TANNER_2023,
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
    public FunctionGoNoGoOptions defaults() {
        return FunctionGoNoGoOptions.defaults();
    }

    @Override
    public UnitResult unit(FunctionGoNoGoOptions options, int index, NetworkStore networks) {
        SortedMap<GoNoGoVariant, GoNoGoResult> results = new TreeMap<>();
        SortedMap<String, Matrix> arrays = new TreeMap<>();
        for (GoNoGoVariant variant : GoNoGoVariant.of(options)) {
            NetworkRecipe recipe = new NetworkRecipe(
                    options.taskOf(variant), options.network(), options.training(), options.seed(), index);
            GoNoGoNetwork network = new GoNoGoNetwork(options.analysis(), recipe, variant);
            results.put(variant, network.result(networks.get(recipe), arrays));
        }
        return new UnitResult(new GoNoGoUnit(results), arrays);
    }

    @Override
    public Conclusion conclude(FunctionGoNoGoOptions options, UnitResults units) {
        return new GoNoGoConclusion(options, units).conclude();
    }
}
