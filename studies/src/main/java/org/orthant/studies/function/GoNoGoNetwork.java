package org.orthant.studies.function;

import java.util.SortedMap;
import org.orthant.connectivity.Diagonal;
import org.orthant.function.Role;
import org.orthant.math.Matrix;
import org.orthant.math.Purpose;
import org.orthant.math.RandomStreams;
import org.orthant.math.Sequence;
import org.orthant.network.Ctrnn;
import org.orthant.studies.activity.AnalysedNetwork;
import org.orthant.studies.activity.TrainingReading;
import org.orthant.studies.population.NetworkRecipe;
import org.orthant.studies.population.TrainedNetwork;
import org.orthant.task.Trials;

/** One trained network of {@code function-gonogo} on its own fixed trial set. */
final class GoNoGoNetwork {

    private static final LesionExperiment.Part GO = new LesionExperiment.Part(0, "go", "no-go", 1, 0);
    private static final LesionExperiment.Part GO_AT_STIMULUS = new LesionExperiment.Part(1, "go", "no-go", 1, 0);

    private final AnalysisOptions options;
    private final NetworkRecipe recipe;
    private final RandomStreams streams;
    private final GoNoGoVariant variant;
    private final Trials trials;

    GoNoGoNetwork(AnalysisOptions options, NetworkRecipe recipe, GoNoGoVariant variant) {
        this.options = options;
        this.recipe = recipe;
        this.streams = recipe.streams();
        this.variant = variant;
        this.trials = Trials.draw(recipe.task(), options.trials(), streams, Purpose.ANALYSIS_TRIALS);
    }

    /** Everything that the study keeps of the network; its arrays are added to {@code arrays}. */
    GoNoGoResult result(TrainedNetwork trained, SortedMap<String, Matrix> arrays) {
        AnalysedNetwork analysed = analyse(trained.network());
        arrays.put("fc" + variant.fileSuffix(), analysed.connectivity().values());
        arrays.putAll(TimeCourses.of(analysed, GoNoGoAnalysis.TYPES).arrays(variant.fileSuffix()));
        Sequence states = analysed.run().activity().states();
        GoNoGoAnalysis analysis = new GoNoGoAnalysis(analysed, variant.hasHalves());
        GoNoGoReading reading = analysis.read();
        AnalysedNetwork untrained = analyse(recipe.untrained());
        return new GoNoGoResult(
                TrainingReading.of(trained, analysed),
                analysed.modules(),
                options.search().read(analysed.connectivity(), Diagonal.KEEP, streams),
                options.search().readWithLeiden(analysed.connectivity(), streams),
                AnalysisNulls.of(options, recipe, states),
                reading,
                new GoNoGoAnalysis(untrained, variant.hasHalves()).read(),
                untrained.modules(),
                lesion(analysed, analysis, reading.go(), GO),
                lesion(analysed, analysis, reading.goAtStimulus(), GO_AT_STIMULUS));
    }

    private AnalysedNetwork analyse(Ctrnn network) {
        return AnalysedNetwork.of(network, trials, options.search(), streams);
    }

    private LesionReading lesion(
            AnalysedNetwork analysed, GoNoGoAnalysis analysis, Role role, LesionExperiment.Part part) {
        return new LesionExperiment(analysed, analysis.measuring(), streams, options).run(role, part);
    }
}
