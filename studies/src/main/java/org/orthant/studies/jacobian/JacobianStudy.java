package org.orthant.studies.jacobian;

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
 * Does the similarity of neurons in the Jacobian of the dynamics predict their functional connectivity (T2 fig. 3)?
 *
 * <p>A unit is the networks of one index: decisions and go / no-go at the paper's time step and, for the first ones,
 * decisions at a small time step.
 */
public final class JacobianStudy implements Study<JacobianOptions> {

    /** The study's name. */
    public static final String ID = "jacobian";

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Jacobian similarity and functional connectivity",
                "T2 fig. 3",
                "Neurons whose rows in the Jacobian of the dynamics point the same way are moved alike by the rest of "
                        + "the network. Does that similarity predict functional connectivity and its modules, on "
                        + "trajectories and at fixed points, and does it say more than the recurrent weights?",
                List.of(
                        Reference.TANNER_2024,
                        Reference.BRITTEN_1992,
                        Reference.MOLANO_MAZON_2022,
                        Reference.YANG_2020,
                        Reference.KINGMA_2015,
                        Reference.RUBINOV_2011,
                        Reference.BLONDEL_2008,
                        Reference.SUSSILLO_2013,
                        Reference.GOLUB_2018,
                        Reference.MANTEL_1967,
                        Reference.PHIPSON_2010));
    }

    @Override
    public JacobianOptions defaults() {
        return JacobianOptions.defaults();
    }

    @Override
    public UnitResult unit(JacobianOptions options, int index, NetworkStore networks) {
        SortedMap<JacobianVariant, JacobianUnit.Result> results = new TreeMap<>();
        SortedMap<String, Matrix> arrays = new TreeMap<>();
        for (JacobianVariant variant : JacobianVariant.of(options, index)) {
            NetworkRecipe recipe = new NetworkRecipe(
                    options.taskOf(variant), options.network(), options.trainingOf(variant), options.seed(), index);
            results.put(
                    variant,
                    new JacobianNetwork(options.analysis(), variant, recipe).result(networks.get(recipe), arrays));
        }
        return new UnitResult(new JacobianUnit(results), arrays);
    }

    @Override
    public Conclusion conclude(JacobianOptions options, UnitResults units) {
        return new JacobianConclusion(options, units).conclude();
    }
}
