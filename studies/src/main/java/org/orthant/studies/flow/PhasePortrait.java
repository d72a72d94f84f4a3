package org.orthant.studies.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Where does the flow of go / no-go networks lead (T1 fig. 5 a-c)? */
public final class PhasePortrait implements Study<PhasePortraitOptions> {

    /** The study's name. */
    public static final String ID = "phase-portrait";

    /** Modules of FC play no part here. */
    private static final ModuleSearch NO_SEARCH = new ModuleSearch(1, 1);

    @Override
    public StudyDescription description() {
        return new StudyDescription(
                ID,
                "Phase portraits of go / no-go networks and where they lead in the long run",
                "T1 fig. 5 a-c",
                "In the plane of the first two components one step is drawn from each point of a grid. Does the state "
                        + "come to rest, or run around a limit cycle, and is the cycle the network's or the time "
                        + "step's?",
                List.of(
                        Reference.TANNER_2023,
                        Reference.MOLANO_MAZON_2022,
                        Reference.YANG_2020,
                        Reference.KINGMA_2015));
    }

    @Override
    public PhasePortraitOptions defaults() {
        return PhasePortraitOptions.defaults();
    }

    @Override
    public UnitResult unit(PhasePortraitOptions options, int index, NetworkStore networks) {
        SortedMap<String, Matrix> arrays = new TreeMap<>();
        return new UnitResult(
                new PhasePortraitUnit(
                        result(options, PortraitVariant.COARSE, index, networks, arrays),
                        result(options, PortraitVariant.FINE, index, networks, arrays)),
                arrays);
    }

    private static PhasePortraitUnit.Result result(
            PhasePortraitOptions options,
            PortraitVariant variant,
            int index,
            NetworkStore networks,
            Map<String, Matrix> arrays) {
        NetworkRecipe recipe = options.recipe(variant, index);
        TrainedNetwork trained = networks.get(recipe);
        Trials trials = Trials.draw(recipe.task(), options.trials(), recipe.streams(), Purpose.ANALYSIS_TRIALS);
        AnalysedNetwork analysed = AnalysedNetwork.of(trained.network(), trials, NO_SEARCH, recipe.streams());
        AnalysedNetwork untrained = AnalysedNetwork.of(recipe.untrained(), trials, NO_SEARCH, recipe.streams());
        return new PhasePortraitUnit.Result(
                TrainingReading.of(trained, analysed),
                portraits(analysed, options, variant, arrays),
                portraits(untrained, options, variant, new TreeMap<>()));
    }

    private static List<PortraitReading> portraits(
            AnalysedNetwork network,
            PhasePortraitOptions options,
            PortraitVariant variant,
            Map<String, Matrix> arrays) {
        List<PortraitReading> readings = new ArrayList<>();
        if (!network.diverged()) {
            PortraitAnalysis analysis = new PortraitAnalysis(network, options.portrait(variant));
            for (List<Double> input : FlowTask.GO_NO_GO.inputs()) {
                readings.add(analysis.read(input, variant.id() + "-" + readings.size(), arrays));
            }
        }
        return readings;
    }

    @Override
    public Conclusion conclude(PhasePortraitOptions options, UnitResults units) {
        return new PortraitConclusion(options, units).conclude();
    }
}
