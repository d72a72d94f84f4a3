package org.orthant.studies.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orthant.community.Partition;
import org.orthant.connectivity.Diagonal;
import org.orthant.connectivity.FunctionalConnectivity;
import org.orthant.math.Matrix;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Activity;
import org.orthant.studies.UnitResult;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.function.DecisionUnit.Curve;
import org.orthant.studies.function.DecisionUnit.Variant;
import org.orthant.studies.modularity.ModuleSearch;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Accuracy;
import org.orthant.task.Period;
import org.orthant.task.PsychometricPoint;
import org.orthant.task.StepRange;
import org.orthant.task.Trials;

/** One trained network of {@code function-decision} on its own fixed trial set. */
final class DecisionNetwork {

    private final AnalysisOptions options;
    private final ModuleSearch search;
    private final NetworkRecipe recipe;
    private final RandomStreams streams;
    private final Trials trials;

    DecisionNetwork(AnalysisOptions options, NetworkRecipe recipe, Trials trials) {
        this.options = options;
        this.search = options.search();
        this.recipe = recipe;
        this.streams = recipe.streams();
        this.trials = trials;
    }

    /** Everything that the study keeps of the network. */
    UnitResult result(TrainedNetwork trained) {
        AnalysedNetwork analysed = AnalysedNetwork.of(trained.network(), trials, search, streams);
        Activity activity = analysed.run().activity();
        Partition partition = analysed.partition();
        DecisionAnalysis analysis = new DecisionAnalysis(analysed);
        DecisionReading reading = analysis.read();
        LesionExperiment lesions = new LesionExperiment(analysed, analysis.measuring(), streams, options);
        AnalysedNetwork untrained = AnalysedNetwork.of(recipe.untrained(), trials, search, streams);
        DecisionUnit unit = new DecisionUnit(
                TrainingReading.of(trained, analysed),
                analysed.modules(),
                search.read(analysed.connectivity(), Diagonal.KEEP, streams),
                search.readWithLeiden(analysed.connectivity(), streams),
                variants(activity.states()),
                AnalysisNulls.of(options, recipe, activity.states()),
                reading,
                new DecisionAnalysis(untrained).read(),
                untrained.modules(),
                List.of(
                        lesions.run(reading.choice1().role(), FunctionDecision.CHOICE_1),
                        lesions.run(reading.choice2().role(), FunctionDecision.CHOICE_2)),
                curves(lesions, reading, partition));
        return new UnitResult(unit, arrays(analysed, DecisionPoints.of(analysis.measuring(), reading, partition)));
    }

    private List<Variant> variants(Sequence states) {
        StepRange stimulus = trials.stepsOf(Period.STIMULUS);
        int[] zero = trials.where(condition -> !condition.informative());
        List<Variant> variants = new ArrayList<>();
        variants.add(variant("stimulus period", states.stepRange(stimulus.from(), stimulus.to())));
        if (zero.length > 1) {
            variants.add(variant("zero coherence", states.selectTrials(zero)));
        }
        variants.add(variant("residual", FunctionalConnectivity.residuals(states, trials.conditionIndex())));
        return variants;
    }

    private Variant variant(String name, Sequence states) {
        return new Variant(name, search.read(FunctionalConnectivity.of(states), streams));
    }

    private static List<Curve> curves(LesionExperiment lesions, DecisionReading reading, Partition partition) {
        List<Curve> curves = new ArrayList<>();
        curves.add(curve("intact", lesions.accuracyWithout()));
        if (reading.choice1().role().assigned()) {
            int[] module = partition.members(reading.choice1().role().module());
            curves.add(curve("choice 1 module cut", lesions.accuracyWithout(module)));
        }
        if (reading.choice2().role().assigned()) {
            int[] module = partition.members(reading.choice2().role().module());
            curves.add(curve("choice 2 module cut", lesions.accuracyWithout(module)));
        }
        return curves;
    }

    private static Curve curve(String condition, Accuracy accuracy) {
        List<PsychometricPoint> points = accuracy.psychometric();
        return new Curve(
                condition,
                points.stream().map(PsychometricPoint::signedCoherence).toList(),
                points.stream().map(p -> p.firstChoice().hits()).toList(),
                points.stream().map(p -> p.firstChoice().n()).toList());
    }

    private static Map<String, Matrix> arrays(AnalysedNetwork analysed, DecisionPoints points) {
        Map<String, Matrix> arrays = new TreeMap<>();
        arrays.put("fc", analysed.connectivity().values());
        arrays.put("decision", points.matrix());
        arrays.putAll(TimeCourses.of(analysed, DecisionFigures.TYPES).arrays(""));
        return arrays;
    }
}
